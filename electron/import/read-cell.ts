import { formatDay } from '../../shared/calendar/day.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { readDay, readFinancialYear } from '../../shared/calendar/read.ts';
import { readSerialDay } from '../../shared/calendar/serial-day.ts';
import { typedDay } from '../../shared/calendar/words.ts';
import { withoutPerWeek } from '../../shared/money/per-week.ts';
import { readNumber, readPence } from '../../shared/money/read.ts';
import { pricePeriod } from '../../shared/workspace/entry-text.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';

/** What a cell holds, or what is wrong with it and what would be right. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: string };

export function wrong(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}

/** A number as people type it; blank is null. A formula is not worked out. */
export function numberCell(text: string): CellReading<number | null> {
  if (text === '') return { ok: true, value: null };
  if (text.startsWith('=')) return wrong('is a formula: give the number it comes to');
  const read = readNumber(text);
  return read.ok ? read : wrong(`${read.problem}: give a number such as 4,250.50`);
}

/** A price by the week: "£1,100 pw" is 1,100. */
export function priceCell(text: string): CellReading<number | null> {
  const read = numberCell(withoutPerWeek(text));
  const other = read.ok ? null : pricePeriod(text);
  if (other !== null) return wrong(`${other.problem}: give what it comes to in a week`);
  return read.ok ? read : numberCell(text);
}

export function penceCell(text: string): CellReading<number | null> {
  if (text === '') return { ok: true, value: null };
  const read = readPence(text);
  return read.ok ? read : wrong(`${read.problem}: give pounds with at most two decimals`);
}

const YES = ['yes', 'y', 'true', '1', 'x', '✓'];
const NO = ['no', 'n', 'false', '0'];

/** A tick or none; blank leaves what is there, or the usual one. */
export function yesOrNoCell(text: string): CellReading<boolean | undefined> {
  const word = text.toLowerCase();
  if (word === '') return { ok: true, value: undefined };
  if (YES.includes(word)) return { ok: true, value: true };
  return NO.includes(word) ? { ok: true, value: false } : wrong(`“${text}” is neither yes nor no`);
}

/** A day as ISO text, from 2024-05-31, 31/05/2024, 31.5.24 or 31 May 2024; blank is null. */
export function dayCell(text: string): CellReading<string | null> {
  if (text === '') return { ok: true, value: null };
  const day = readDay(text);
  if (day !== null) return { ok: true, value: formatDay(day) };
  const serial = readSerialDay(text);
  return wrong(
    serial === null
      ? `“${text}” is not a date: give one such as 31/05/2024`
      : `“${text}” is not a date, but how spreadsheets number ${typedDay(serial)}: format its cell as a date and save the file again`,
  );
}

/** A financial year as 2024/25, from 2024/25, 2024-25 or 2024/2025. */
export function yearCell(text: string): CellReading<string> {
  const year = readFinancialYear(text);
  return year === null
    ? wrong(`“${text}” is not a financial year: give one such as 2024/25`)
    : { ok: true, value: formatYear(year) };
}

/** One of a list, by its word in the file or by its name, however the words are joined; blank is null. */
export function choiceCell<Choice extends string>(
  text: string,
  choices: Readonly<Record<Choice, string>>,
  also: Readonly<Record<string, Choice>> = {},
): CellReading<Choice | null> {
  if (text === '') return { ok: true, value: null };
  const isChoice = (word: string): word is Choice => Object.hasOwn(choices, word);
  const all = Object.entries<string>(choices);
  const word =
    all.find((names) => names.some((name) => sameNameForm(name) === sameNameForm(text)))?.[0] ??
    (Object.hasOwn(also, sameNameForm(text)) ? also[sameNameForm(text)] : undefined);
  return word === undefined || !isChoice(word)
    ? wrong(`“${text}” is not one of ${all.map(([, name]) => name).join(', ')}`)
    : { ok: true, value: word };
}
