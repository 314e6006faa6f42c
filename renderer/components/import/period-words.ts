import type { ImportPreview } from '../../../shared/api/imports.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import {
  PERIOD_RECORDS,
  type PeriodRecord,
  periodOfField,
} from '../../../shared/workspace/period-columns.ts';
import { monthWords } from '../../date-words.ts';
import { counted } from '../grid/change.ts';

/** "Also read: children of 12 months (Apr 2024 to Mar 2025)."; null where no column is of a month or year. */
export function periodsWords(columns: ImportPreview['columns']): string | null {
  const parts = PERIOD_RECORDS.flatMap((record) => partOf(record, columns));
  return parts.length === 0 ? null : `Also read: ${listWords(parts)}.`;
}

function partOf(record: PeriodRecord, columns: ImportPreview['columns']): readonly string[] {
  const periods = Object.entries(columns)
    .filter(([, column]) => column !== null)
    .map(([field]) => periodOfField(field))
    .flatMap((column) => (column?.record === record ? [column.period] : []))
    .sort();
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const isMonth = record === 'childrenByMonth';
  const name = (period: string) => (isMonth ? monthWords(period) : period);
  const span = first === last ? name(first) : `${name(first)} to ${name(last)}`;
  return [
    `${isMonth ? 'children of' : 'uplift of'} ${counted(periods.length, isMonth ? 'month' : 'year')} (${span})`,
  ];
}
