/** Values of options, as numbers. */
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
  const read = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const split = THOUSANDS.test(text);
  if (read.every(allowed) && !split) return read;
  const inside = split ? ' and none within them' : '';
  problems.push(`--${name} ${text}: give ${wanted}, with commas between them${inside}.`);
  return [];
}
