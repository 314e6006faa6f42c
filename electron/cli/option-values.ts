/** Values of options, as numbers. */
import { type Day, formatDay, parseDay } from '../../shared/calendar/day.ts';
import { readDay } from '../../shared/calendar/read.ts';
import { readNumber } from '../../shared/money/read.ts';
import type { Arguments } from './arguments.ts';

type Values = Arguments['values'];

/** A whole number from `from` to `to`; null where the option is not given, `from` where it cannot be used. */
export function wholeNumber(
  values: Values,
  name: string,
  { from, to }: { readonly from: number; readonly to: number },
  problems: string[],
): number | null {
  const text = values.get(name);
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  problems.push(`--${name} ${text}: give a whole number from ${from} to ${to}.`);
  return from;
}

/** A day that has to be given; the first there is where it cannot be used. */
export function oneDay(values: Values, name: string, problems: string[]): Day {
  const text = values.get(name);
  const day = text === undefined ? null : parseDay(text);
  if (text === undefined) problems.push(`Give a day with --${name}, like 2024-03-31.`);
  else if (day === null) {
    const meant = readDay(text);
    problems.push(
      meant === null
        ? `--${name} ${text}: is not a day there is; give a day like 2024-03-31.`
        : `--${name} ${text}: write the day as ${formatDay(meant)}.`,
    );
  }
  return day ?? 0;
}

/** An amount in £ as people type it ("£250,000", "27m"); null where the option is not given or cannot be used. */
export function oneAmount(values: Values, name: string, problems: string[]): number | null {
  const text = values.get(name);
  if (text?.includes('%')) {
    problems.push(`--${name} ${text}: is a percentage; give an amount in £, like 250000.`);
    return null;
  }
  return oneNumber(values, name, problems);
}

/** One number as people type it ("£250,000", "6.5%"); null where the option is not given or cannot be used. */
export function oneNumber(values: Values, name: string, problems: string[]): number | null {
  const text = values.get(name);
  if (text === undefined) return null;
  const read = readNumber(text);
  if (read.ok) return read.value;
  problems.push(`--${name} ${text}: give a number, like 250000.`);
  return null;
}

/** Thousands between commas look like more numbers than were meant. */
const THOUSANDS = /(?:^|,)\s*-?\d{1,3},\d{3}(?:,|\.|\s*$)/;

/**
 * Numbers with commas between them; none where the option is not given or cannot be used.
 * @param wanted what to give, for the sentence that asks for it
 */
export function numbers(
  values: Values,
  name: string,
  problems: string[],
  allowed: (value: number) => boolean,
  wanted: string,
): number[] {
  const text = values.get(name);
  if (text === undefined) return [];
  const read = text.split(',').map((part) => {
    const number = readNumber(part.trim());
    return part.trim() !== '' && number.ok ? number.value : Number.NaN;
  });
  const split = THOUSANDS.test(text);
  if (read.every(allowed) && !split) return read;
  const inside = split ? ' and none within them' : '';
  problems.push(`--${name} ${text}: give ${wanted}, with commas between them${inside}.`);
  return [];
}
