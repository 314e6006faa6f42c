import { formatFixed, formatNumber, formatPercent, formatPounds } from '../../../shared/money/format.ts';
import { isNought, readNumber, readPence } from '../../../shared/money/read.ts';
import {
  entryText,
  isReadable,
  pricePeriod,
  readEntry,
  readPercentEntry,
  readPriceEntry,
} from '../../../shared/workspace/entry-text.ts';
import type { Entry } from '../../../shared/workspace/rows.ts';
import { farthest, unusualRate } from '../../../shared/workspace/unusual.ts';
import type { CellProblem, Column } from './column.ts';

type Shape<Row> = Pick<Column<Row>, 'id' | 'header' | 'width'> &
  Partial<Pick<Column<Row>, 'unit' | 'called' | 'help' | 'aliases' | 'grow' | 'problem' | 'unusual'>>;

type EntryShape<Row> = Shape<Row> & {
  readonly get: (row: Row) => Entry;
  readonly set: (row: Row, entry: Entry) => Row;
  /** What a formula comes to, once the engine has said. */
  readonly value?: (row: Row) => number | undefined;
  /** What is odd about a figure that counts as it stands. */
  readonly ask?: (figure: number, row: Row) => CellProblem | null;
};

/** How an entry's figure is set out. A price always has its pence; a plain number only what it needs. */
export type FigureStyle = 'price' | 'plain' | 'percent';

const MINUS = /\u2212/g;

/** A figure as its column shows it. */
export function shownFigure(value: number, style: FigureStyle): string {
  if (style === 'percent') return formatPercent(value, 4);
  const plain = formatNumber(value, style === 'price' ? 4 : 6);
  return style === 'price' && !/\.\d{3}/.test(plain) ? formatFixed(value, 2) : plain;
}

/**
 * What an entry shows: its number, the likely figure of a range, what a formula comes to (the formula itself
 * until that is known), or the text that could not be read.
 */
export function shownEntry(entry: Entry, style: FigureStyle, value: number | undefined): string {
  if (entry === null) return '';
  if (typeof entry === 'number') return shownFigure(entry, style);
  if (typeof entry !== 'string') return shownFigure(entry.likely, style);
  return value === undefined || !entry.startsWith('=') ? entry : shownResult(value, style);
}

/** What a formula comes to, to as many decimals as its column has room for; all of them are in the line above. */
function shownResult(value: number, style: FigureStyle): string {
  if (style === 'price') return formatFixed(value, 2);
  return style === 'percent' ? formatPercent(value, 2) : formatNumber(value, 2);
}

function copiedEntry(entry: Entry, style: FigureStyle, value: number | undefined): string {
  const number = typeof entry === 'number' ? entry : typeof entry === 'string' ? value : entry?.likely;
  if (number === undefined) return typeof entry === 'string' ? entry : '';
  return style === 'percent'
    ? formatPercent(number, 8).replace(MINUS, '-').replaceAll(',', '')
    : formatNumber(number, 10).replace(MINUS, '-').replaceAll(',', '');
}

function entryProblem(entry: Entry, style: FigureStyle, example: string): CellProblem | null {
  if (isReadable(entry) || typeof entry !== 'string') return null;
  const period = style === 'price' ? pricePeriod(entry) : null;
  return period ?? { problem: notANumber(entry), remedy: example };
}

function notANumber(typed: string): string {
  return `\u201c${typed.trim()}\u201d is not a number`;
}

/** Every decimal of what a formula comes to; null where there is none or it is not known. */
function exactResult(entry: Entry, style: FigureStyle, value: number | undefined): string | null {
  if (originOf(entry) !== 'formula' || value === undefined) return null;
  return style === 'percent' ? formatPercent(value, 8) : formatNumber(value, 8);
}

function originOf(entry: Entry): 'formula' | 'range' | null {
  if (typeof entry === 'string') return entry.startsWith('=') ? 'formula' : null;
  return entry !== null && typeof entry === 'object' ? 'range' : null;
}

/** Pounds in front of nothing else: the unit is in the header, so a formula or range is typed without it. */
function figureColumn<Row>(
  shape: EntryShape<Row>,
  style: FigureStyle,
  read: (typed: string) => Entry,
  example: string,
): Column<Row> {
  const { get, set, value = () => undefined, problem, ask, ...rest } = shape;
  return {
    ...rest,
    align: 'end',
    editor: 'text',
    text: (row) => entryText(get(row), style === 'percent' ? 'percent' : 'plain'),
    shown: (row) => shownEntry(get(row), style, value(row)),
    copied: (row) => copiedEntry(get(row), style, value(row)),
    origin: (row) => originOf(get(row)),
    exact: (row) => exactResult(get(row), style, value(row)),
    write: (row, typed) => set(row, cutToFit(read(typed))),
    unread: (typed) => {
      if (isReadable(read(typed))) return null;
      return (style === 'price' ? pricePeriod(typed)?.problem : undefined) ?? notANumber(typed);
    },
    doubt: (typed) => (isNought(typed) ? 'read as 0, as spreadsheets write nothing' : null),
    problem: (row) => entryProblem(get(row), style, example) ?? problem?.(row) ?? null,
    unusual: (row) => {
      const figure = farthest(get(row), value(row));
      return figure === undefined ? null : (ask?.(figure, row) ?? null);
    },
  };
}

/** The file holds a thousand characters of a formula or of text that could not be read. */
function cutToFit(entry: Entry): Entry {
  return typeof entry === 'string' ? entry.slice(0, 1000) : entry;
}

const PRICE_REMEDY =
  'Type a number such as 982.50, a formula such as =weeklyRate * 2, or low / likely / high such as 950 / 982.50 / 1,010.';
const NUMBER_REMEDY =
  'Type a number such as 12.5, a formula such as =childrenNow / 2, or low / likely / high such as 10 / 12.5 / 16.';

/** A number, a formula, or low / likely / high. */
export function entryColumn<Row>(shape: EntryShape<Row> & { readonly style?: FigureStyle }): Column<Row> {
  const { style = 'plain', ...rest } = shape;
  if (style === 'percent') return percentColumn(rest);
  return style === 'price'
    ? figureColumn(rest, style, readPriceEntry, PRICE_REMEDY)
    : figureColumn(rest, style, readEntry, NUMBER_REMEDY);
}

/** A rate a year. A block of fractions without a % sign is asked about: 0.065 may well mean 6.5%. */
export function percentColumn<Row>(shape: EntryShape<Row>): Column<Row> {
  return {
    ...figureColumn(
      { ask: unusualRate, ...shape },
      'percent',
      readPercentEntry,
      'Type a percentage such as 6.5%, a formula such as =inflation, or low / likely / high such as 4% / 5% / 7%.',
    ),
    doubt: (typed) => {
      const number = readNumber(typed);
      return number.ok && !typed.includes('%') && number.value !== 0 && Math.abs(number.value) < 0.3
        ? `read as ${typed.trim()}%; if ${formatPercent(number.value, 4)} is meant, give the column a % format before copying`
        : null;
    },
  };
}

/** What a money cell holds: whole pence, or what was typed where it could not be read. */
export type MoneyHeld = { readonly amountPence: number | null; readonly unread: string | null };

/** What was typed into a money cell. */
export function readMoney(typed: string): MoneyHeld {
  const text = typed.trim();
  if (text === '') return { amountPence: null, unread: null };
  const reading = readPence(text);
  return reading.ok
    ? { amountPence: reading.value, unread: null }
    : { amountPence: null, unread: text.slice(0, 80) };
}

/** "27,000,000" or "27,000,000.50": pounds for a column whose header has the sign. */
export function shownPounds(pence: number): string {
  return formatPounds(pence).replace('£', '').replace(/\.00$/, '');
}

/** An amount of money kept in whole pence. Negative amounts only where `negative` allows them. */
export function moneyColumn<Row>(
  shape: Shape<Row> & {
    readonly get: (row: Row) => MoneyHeld;
    readonly set: (row: Row, held: MoneyHeld) => Row;
    /** What is odd about an amount, in pence, that counts as it stands. */
    readonly ask: (pence: number) => CellProblem | null;
  },
): Column<Row> {
  const { get, set, problem, ask, ...rest } = shape;
  const text = (row: Row): string => {
    const held = get(row);
    return held.amountPence === null ? (held.unread ?? '') : shownPounds(held.amountPence);
  };
  return {
    ...rest,
    align: 'end',
    editor: 'text',
    text,
    shown: text,
    copied: (row) => text(row).replace(MINUS, '-').replaceAll(',', ''),
    write: (row, typed) => set(row, readMoney(typed)),
    unread: (typed) => {
      const reading = readPence(typed);
      return typed.trim() === '' || reading.ok ? null : reading.problem;
    },
    doubt: (typed) => {
      const reading = readPence(typed);
      const odd = reading.ok ? ask(reading.value) : null;
      return odd === null ? null : `${odd.problem.charAt(0).toLowerCase()}${odd.problem.slice(1)}`;
    },
    unusual: (row) => {
      const { amountPence } = get(row);
      return amountPence === null ? null : ask(amountPence);
    },
    problem: (row) => {
      const { unread } = get(row);
      const reading = unread === null ? null : readPence(unread);
      return reading && !reading.ok
        ? { problem: reading.problem, remedy: 'Type pounds such as 27,000,000 or £27.4m.' }
        : (problem?.(row) ?? null);
    },
  };
}
