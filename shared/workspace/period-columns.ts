/**
 * The figures a placement type has of single months and years, as columns of one table: "Children Apr 2024" and
 * "Uplift 2025/26". Under these headings the mix is exported, and a table brought in is read.
 */
import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth, parseMonth } from '../calendar/month.ts';
import { readFinancialYear, readMonth } from '../calendar/read.ts';
import { monthWords } from '../calendar/words.ts';
import type { PlacementTypeRow } from './rows.ts';

export const PERIOD_RECORDS = ['childrenByMonth', 'uplifts'] as const;
export type PeriodRecord = (typeof PERIOD_RECORDS)[number];

const WORD: Readonly<Record<PeriodRecord, string>> = { childrenByMonth: 'Children', uplifts: 'Uplift' };

/** The months or years that any of the types has a figure for, in order. */
export function heldPeriods(record: PeriodRecord, types: readonly PlacementTypeRow[]): string[] {
  const held = types.flatMap((type) =>
    Object.keys(type[record]).filter((period) => (type[record][period] ?? null) !== null),
  );
  return [...new Set(held)].sort();
}

/** @param period `2024-04` or `2025/26`, as the record has it */
export function periodHeading(record: PeriodRecord, period: string): string {
  const month = record === 'childrenByMonth' ? parseMonth(period) : null;
  return `${WORD[record]} ${month === null ? period : monthWords(month)}`;
}

/** A column of a table that holds one month's children or one year's uplift. */
export type PeriodColumn = { readonly record: PeriodRecord; readonly period: string };

/** What a heading such as "Children Apr 2024" or "Uplift 2025-26" names; null for any other. */
export function readPeriodHeading(heading: string): PeriodColumn | null {
  const [, word = '', rest = ''] = /^\s*(children|uplift)[\s,:(]+(.+?)\)?\s*$/i.exec(heading) ?? [];
  if (word.toLowerCase() === 'children') {
    const month = readMonth(rest);
    return month === null ? null : { record: 'childrenByMonth', period: formatMonth(month) };
  }
  const year = word === '' ? null : readFinancialYear(rest);
  return year === null ? null : { record: 'uplifts', period: formatYear(year) };
}

/** The field a column goes into, as faults name it too: `childrenByMonth.2024-04`. */
export function periodField({ record, period }: PeriodColumn): string {
  return `${record}.${period}`;
}

/** The column behind {@link periodField}; null for any other field. */
export function periodOfField(field: string): PeriodColumn | null {
  const at = field.indexOf('.');
  const record = PERIOD_RECORDS.find((each) => each === field.slice(0, Math.max(0, at)));
  return record === undefined ? null : { record, period: field.slice(at + 1) };
}
