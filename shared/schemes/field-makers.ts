/** Short ways to write down fields, all of one part of a form. */
import { AMOUNT, PRICE, type Rule, SHARE } from '../scenario/rules.ts';
import type { Choice, Field, FieldKind } from './field.ts';

type Extra = Pick<Field, 'required' | 'default' | 'when'>;

/** @param group heading of the part of the form */
export function fieldsOf(group: string) {
  const field =
    (kind: FieldKind, unit: string) =>
    (key: string, label: string, help: string, extra: Extra = {}): Field => ({
      key,
      label,
      help,
      unit,
      group,
      kind,
      ...extra,
    });
  return {
    quantity: (unit: string, rule: Rule) => field({ type: 'quantity', rule }, unit),
    /** £ a year. */
    yearly: field({ type: 'quantity', rule: AMOUNT }, '£ a year'),
    /** £ a week. */
    weekly: field({ type: 'quantity', rule: PRICE }, '£ a week'),
    /** £ once. */
    amount: field({ type: 'quantity', rule: AMOUNT }, '£'),
    /** 0 to 1. */
    share: field({ type: 'quantity', rule: SHARE }, 'share'),
    whole: (unit: string, min: number, max: number) => field({ type: 'whole', min, max }, unit),
    date: field({ type: 'date' }, ''),
    month: field({ type: 'month' }, ''),
    year: field({ type: 'financial-year' }, ''),
    choice: (...choices: readonly Choice[]) => field({ type: 'choice', choices }, ''),
    type: (kind: Omit<Extract<FieldKind, { type: 'placement-type' }>, 'type'> = {}) =>
      field({ type: 'placement-type', ...kind }, ''),
    text: field({ type: 'text' }, ''),
    /** A name that stands in `column` of the list `rows`. */
    nameIn: (rows: string, column: string) => field({ type: 'text', names: { rows, column } }, ''),
    flag: field({ type: 'flag' }, ''),
    measures: field({ type: 'measures' }, ''),
    rows: (noun: string, columns: readonly Field[]) => field({ type: 'rows', noun, columns }, ''),
  };
}
