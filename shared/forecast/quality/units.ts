/** What the report counts for each rule. */
import type { RuleId } from './rules.ts';

const COUNTED_UNITS = ['row', 'file', 'column', 'year'] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** Rules about something larger than a row. */
const LARGER: Partial<Readonly<Record<RuleId, CountedUnit>>> = {
  'byte-order-mark': 'file',
  encoding: 'file',
  'file-not-read': 'file',
  'file-not-recognised': 'file',
  'file-lacks-column': 'file',
  'file-twice': 'file',
  'file-not-needed': 'file',
  'several-years': 'file',
  'column-missing': 'column',
  'year-missing': 'year',
  'no-header': 'year',
};

/** What one entry of the rule stands for. */
export function unitOf(rule: RuleId): CountedUnit {
  return LARGER[rule] ?? 'row';
}
