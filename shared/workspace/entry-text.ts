import { formatNumber } from '../money/format.ts';
import { otherPeriod, withoutPerWeek } from '../money/per-week.ts';
import { readNumber } from '../money/read.ts';
import type { Entry } from './rows.ts';

/** `low / likely / high`, each as people type numbers. */
function readRange(text: string): Entry | undefined {
  // A dash is nought where it stands alone, not one of three figures.
  const parts = text.split('/').map((part) => readNumber(/\d/.test(part) ? part : ''));
  const [low, likely, high] = parts;
  if (parts.length !== 3 || !low?.ok || !likely?.ok || !high?.ok) return undefined;
  return { low: low.value, likely: likely.value, high: high.value, shape: 'pert' };
}

/**
 * What was typed into a cell as an entry: blank is null, `=…` a formula, "4 / 5 / 7" a range, "£4,250.50" a
 * number; anything else is kept as it was typed, for the scenario check to name.
 */
export function readEntry(typed: string): Entry {
  const text = typed.trim();
  if (text === '') return null;
  if (text.startsWith('=')) return text;
  const number = readNumber(text);
  if (number.ok) return number.value;
  return readRange(text) ?? text;
}

/** A price typed where weekly ones go: "£1,100 pw" is 1,100. What cannot be read is kept with all its words. */
export function readPriceEntry(typed: string): Entry {
  const entry = readEntry(withoutPerWeek(typed));
  return entry !== null && isReadable(entry) ? entry : readEntry(typed);
}

const TO_A_WEEK = {
  year: ['by the year', '/ 52'],
  month: ['by the month', '* 12 / 52'],
  night: ['by the night', '* 7'],
} as const;

/** Why a price of another period was not read where weekly ones go, and how to give it; null for any other text. */
export function pricePeriod(typed: string): { readonly problem: string; readonly remedy: string } | null {
  const other = otherPeriod(typed);
  const price = other === null ? null : readNumber(other.price);
  if (other === null || !price?.ok) return null;
  const [by, sum] = TO_A_WEEK[other.period];
  return {
    problem: `\u201c${typed.trim()}\u201d is a price ${by}`,
    remedy: `Give what it comes to in a week, for instance as =${price.value} ${sum}.`,
  };
}

/**
 * A rate typed as people say it: in a field of per cents, 6.5 and 6.5% are both six and a half per cent. Ranges
 * likewise, part by part; formulas are left alone.
 */
export function readPercentEntry(typed: string): Entry {
  const text = typed.trim();
  if (text === '' || text.startsWith('=')) return readEntry(text);
  const parts = text.split('/').map((part) => {
    const bare = part.trim();
    return bare.endsWith('%') || !readNumber(bare).ok ? bare : `${bare}%`;
  });
  const entry = readEntry(parts.join(' / '));
  return isReadable(entry) ? entry : text;
}

/** Whether the entry could be read: blank, a number, a range or something that begins as a formula. */
export function isReadable(entry: Entry): boolean {
  return typeof entry !== 'string' || entry.startsWith('=');
}

/** An entry as the text one would type to get it. `percent` writes 0.065 as 6.5%. */
export function entryText(entry: Entry, style: 'plain' | 'percent' = 'plain'): string {
  if (entry === null) return '';
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'number') return plainNumber(entry, style);
  const { low, likely, high } = entry;
  return [low ?? likely, likely, high ?? likely].map((value) => plainNumber(value, style)).join(' / ');
}

/** Up to ten decimals, so that nothing typed is lost to display. */
function plainNumber(value: number, style: 'plain' | 'percent'): string {
  return style === 'percent' ? `${formatNumber(value * 100, 8)}%` : formatNumber(value, 10);
}
