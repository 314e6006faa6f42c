import type { Pence } from './pence.ts';

/** What came of reading what somebody typed: a number, or why not. */
export type Reading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: string };

/** Nothing, as spreadsheets show it in their accounting formats: "-", "£-", "£ –". */
const NOUGHT = /^£?-$/;
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/;
const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6 };

type Decimal = {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly percent: boolean;
};

/**
 * Takes a typed number apart by its digits, without arithmetic: "£4,250.50", "(12)", "−3", "27m", "6.5%", "1 200", and
 * "£-", which is nought.
 * Commas must stand where thousands do, so that "4,25" is asked about rather than guessed at.
 */
function readDecimal(typed: string): Decimal | null {
  let text = typed.replace(/[\s\u00a0\u202f]/g, '').replace(/[\u2212\u2013]/g, '-');
  if (NOUGHT.test(text)) return { negative: false, whole: '0', fraction: '', percent: false };
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) {
    negative = true;
    text = bracketed[1] ?? '';
  }
  const signed = /^(£?)([+-])(£?)(.*)$/.exec(text);
  if (signed) {
    if (negative || (signed[1] !== '' && signed[3] !== '')) return null;
    negative = signed[2] === '-';
    text = signed[4] ?? '';
  }
  text = text.replace(/^£/, '');
  const percent = text.endsWith('%');
  if (percent) text = text.slice(0, -1);
  const scale = SCALES[text.slice(-1).toLowerCase()] ?? 0;
  if (scale > 0) text = text.slice(0, -1);
  const match = NUMBER.exec(text);
  if (!match || text === '') return null;
  const whole = (match[1] ?? '0').replaceAll(',', '');
  const fraction = (match[2] ?? '').slice(1).padEnd(scale, '0');
  return { negative, whole: whole + fraction.slice(0, scale), fraction: fraction.slice(scale), percent };
}

/** Whether this is a dash alone, which is read as nought. */
export function isNought(typed: string): boolean {
  return /^[-\u2212\u2013]$/.test(typed.trim());
}

/**
 * Reads a number as people type it. A percentage is its hundredth: "6%" is 0.06.
 * @example readNumber('£4,250.50') // 4250.5
 * @example readNumber('(12)') // -12
 */
export function readNumber(typed: string): Reading {
  const decimal = readDecimal(typed);
  if (!decimal) return { ok: false, problem: `\u201c${typed.trim()}\u201d is not a number` };
  const shift = decimal.percent ? 'e-2' : '';
  const value = Number(`${decimal.negative ? '-' : ''}${decimal.whole}.${decimal.fraction || '0'}${shift}`);
  return { ok: true, value: value === 0 ? 0 : value };
}

/**
 * Reads an amount of money as whole pence, by its digits. More than two decimals is an error, because pence
 * that nobody chose would have to be rounded away.
 */
export function readPence(typed: string): Reading {
  const decimal = readDecimal(typed);
  if (!decimal || decimal.percent)
    return { ok: false, problem: `\u201c${typed.trim()}\u201d is not an amount of money` };
  const fraction = decimal.fraction.replace(/0+$/, '');
  if (fraction.length > 2) return { ok: false, problem: `\u201c${typed.trim()}\u201d has parts of a penny` };
  const pence: Pence = Number(decimal.whole + fraction.padEnd(2, '0'));
  if (pence > 1e13) return { ok: false, problem: `\u201c${typed.trim()}\u201d is more than £100bn` };
  return { ok: true, value: decimal.negative && pence !== 0 ? -pence : pence };
}
