/** What the form of a scheme shows, from its fields and what has been filled in. */
import type { FormCell, FormField } from '../../../../shared/api/schemes.ts';
import { formatYear } from '../../../../shared/calendar/financial-year.ts';
import { readFinancialYear } from '../../../../shared/calendar/read.ts';
import { formatNumber, formatPercent } from '../../../../shared/money/format.ts';
import type { Entry, SchemeField, SchemeFields } from '../../../../shared/workspace/rows.ts';
import { rangeSchema } from '../../../../shared/workspace/rows.ts';
import {
  farthest,
  SMALLEST_RATE,
  unusuallyLittle,
  unusualRate,
} from '../../../../shared/workspace/unusual.ts';
import { dateWords } from '../../../date-words.ts';

/** A field's value as a numeric entry; null where it is blank or holds something else. */
export function entryOf(value: unknown): Entry {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) return value;
  const range = rangeSchema.safeParse(value);
  return range.success ? range.data : null;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a field of a form, or a cell of one row of a list, is asked for, given what else has been chosen there. */
export function isAsked(
  { when }: Pick<FormCell, 'when'>,
  fields: readonly Pick<FormCell, 'key' | 'default'>[],
  values: Readonly<Record<string, unknown>>,
): boolean {
  if (when === null) return true;
  const other = fields.find(({ key }) => key === when.field);
  return when.is.includes(String(values[when.field] ?? other?.default?.value ?? ''));
}

export type FormGroup = { readonly name: string; readonly fields: readonly FormField[] };

/** The parts of a form with the fields that are asked for, in the order in which they are first met. */
export function groupsOf(fields: readonly FormField[], values: SchemeFields): readonly FormGroup[] {
  const asked = fields.filter((field) => isAsked(field, fields, values));
  const names = [...new Set(asked.map(({ group }) => group))];
  return names.map((name) => ({ name, fields: asked.filter(({ group }) => group === name) }));
}

/** The labels of what a form must have and has not, in its order; empty once its scheme can be switched on. */
export function stillNeeded(fields: readonly FormField[], values: SchemeFields): readonly string[] {
  return fields
    .filter((field) => isAsked(field, fields, values))
    .filter((field) => lacks(field, values[field.key]) || lacksInRows(field, values[field.key]))
    .map(({ label }) => label);
}

function lacks({ required, default: start }: FormCell | FormField, value: unknown): boolean {
  const blank = value === undefined || value === null || value === '';
  return required && start === null && (blank || (Array.isArray(value) && value.length === 0));
}

function lacksInRows({ kind }: FormField, value: SchemeField | undefined): boolean {
  if (kind.type !== 'rows') return false;
  return rowsOf(value).some((row) => kind.columns.some((column) => lacks(column, row[column.key])));
}

/** What a blank field counts as, as it would be typed: "85%". */
export function defaultText({ default: start, kind }: FormCell | FormField): string | undefined {
  if (start === null) return undefined;
  const { value } = start;
  if (typeof value === 'number')
    return kind.type === 'number' && kind.style === 'percent' ? formatPercent(value) : formatNumber(value, 4);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind.type === 'choice') return kind.choices.find((choice) => choice.value === value)?.label ?? value;
  return kind.type === 'date' ? dateWords(value) : value;
}

/** "Blank counts as 85%: NCERCC in CYP Now, 2018/19, quoted by another page." */
export function defaultSource(field: FormCell | FormField): string {
  const text = defaultText(field);
  if (text === undefined || field.default === null) return '';
  const { source, secondHand } = field.default;
  return `Blank counts as ${text} (${source}${secondHand ? '; quoted, not the publication itself' : ''}).`;
}

/**
 * What is odd about a percentage, which counts as it stands; undefined where nothing is.
 * @param comesTo what a formula comes to
 */
export function askedOf(
  { kind }: FormCell | FormField,
  value: unknown,
  comesTo?: number | undefined,
): string | undefined {
  if (kind.type !== 'number' || kind.asksBelow === null) return undefined;
  const figure = farthest(entryOf(value), comesTo);
  if (figure === undefined) return undefined;
  // A share has its bounds; a rise or a rate of interest has none above.
  const odd =
    unusuallyLittle(figure, kind.asksBelow) ??
    (kind.asksBelow === SMALLEST_RATE ? unusualRate(figure) : null);
  return odd === null ? undefined : `${odd.problem}. ${odd.remedy}`;
}

/** What was typed where words go: a financial year as the file has it, other words as they are; null for a blank. */
export function readWords({ type }: FormCell['kind'] | FormField['kind'], typed: string): string | null {
  const text = typed.trim();
  const year = type === 'financial-year' ? readFinancialYear(text) : null;
  return text === '' ? null : year === null ? text : formatYear(year);
}

/** A list of a form as rows of cells. */
export type ListRow = Extract<SchemeField, readonly unknown[]>[number];

export function rowsOf(value: SchemeField | undefined): readonly ListRow[] {
  return Array.isArray(value) ? value : [];
}

/** A row with one cell filled in, or cleared. */
export function withCell(row: ListRow, key: string, value: ListRow[string] | null): ListRow {
  const { [key]: _, ...others } = row;
  return value === null || value === '' ? others : { ...others, [key]: value };
}
