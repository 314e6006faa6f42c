import { formatNumber } from '../money/format.ts';
import { otherPeriod, periodOf, withoutPerWeek } from '../money/per-week.ts';
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

/** An amount typed where yearly ones go: "£27,500 pa" is 27,500. What cannot be read is kept with all its words. */
function readYearlyEntry(typed: string): Entry {
  const said = periodOf(typed);
  const entry = readEntry(said?.period === 'year' ? said.price : typed);
  return entry !== null && isReadable(entry) ? entry : readEntry(typed);
}

const BY = {
  week: 'by the week',
  year: 'by the year',
  month: 'by the month',
  night: 'by the night',
} as const;
const TO_A_WEEK = { week: '', year: ' / 52', month: ' * 12 / 52', night: ' * 7' } as const;
const TO_A_YEAR = { week: ' * 52', year: '', month: ' * 12', night: ' * 365' } as const;

type Misread = { readonly problem: string; readonly remedy: string };

/** Why a price of another period was not read where weekly ones go, and how to give it; null for any other text. */
export function pricePeriod(typed: string): Misread | null {
  const other = otherPeriod(typed);
  const price = other === null ? null : readNumber(other.price);
  if (other === null || !price?.ok) return null;
  return misread(
    typed,
    other.period,
    `what it comes to in a week, for instance as =${price.value}${TO_A_WEEK[other.period]}`,
  );
}

/** The same where amounts of a year go. */
function yearlyPeriod(typed: string): Misread | null {
  const other = periodOf(typed);
  const price = other === null || other.period === 'year' ? null : readNumber(other.price);
  if (other === null || !price?.ok) return null;
  return misread(
    typed,
    other.period,
    `what it comes to in a year, for instance as =${price.value}${TO_A_YEAR[other.period]}`,
  );
}

function misread(typed: string, period: keyof typeof BY, give: string): Misread {
  return { problem: `\u201c${typed.trim()}\u201d is a price ${BY[period]}`, remedy: `Give ${give}.` };
}

/** How a numeric field is written: as a number, a percentage, or an amount by the week or the year. */
export const ENTRY_STYLES = ['plain', 'percent', 'weekly', 'yearly'] as const;
export type EntryStyle = (typeof ENTRY_STYLES)[number];

/** What was typed into a field of that style. */
export function readEntryIn(style: EntryStyle, text: string): Entry {
  switch (style) {
    case 'percent':
      return readPercentEntry(text);
    case 'weekly':
      return readPriceEntry(text);
    case 'yearly':
      return readYearlyEntry(text);
    case 'plain':
      return readEntry(text);
  }
}

/** Why what was typed into a field of that style is of another period than the field's, and how to give it. */
export function otherPeriodIn(style: EntryStyle, typed: string): Misread | null {
  if (style === 'plain' || style === 'percent') return null;
  return style === 'weekly' ? pricePeriod(typed) : yearlyPeriod(typed);
}

/** The same of what a field holds, in sentences. */
export function periodProblem(style: EntryStyle, entry: Entry): string | undefined {
  const said = typeof entry === 'string' ? otherPeriodIn(style, entry) : null;
  return said === null ? undefined : `${said.problem}. ${said.remedy}`;
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
export function entryText(entry: Entry, style: EntryStyle = 'plain'): string {
  if (entry === null) return '';
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'number') return plainNumber(entry, style);
  const { low, likely, high } = entry;
  return [low ?? likely, likely, high ?? likely].map((value) => plainNumber(value, style)).join(' / ');
}

/** Up to ten decimals, so that nothing typed is lost to display. */
function plainNumber(value: number, style: EntryStyle): string {
  return style === 'percent' ? `${formatNumber(value * 100, 8)}%` : formatNumber(value, 10);
}
