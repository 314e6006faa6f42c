import { readSerialDay } from '../../../shared/calendar/serial-day.ts';
import { typedDay } from '../../../shared/calendar/words.ts';
import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import { shortDate } from '../../date-words.ts';
import { readDate } from '../read-date.ts';
import { matchChoice, type Synonyms, wholeChoice } from './choice-match.ts';
import type { CellProblem, Choice, Column, PastedReading } from './column.ts';

type Shape<Row> = Pick<Column<Row>, 'id' | 'header' | 'width'> &
  Partial<
    Pick<
      Column<Row>,
      | 'unit'
      | 'called'
      | 'help'
      | 'aliases'
      | 'besides'
      | 'grow'
      | 'problem'
      | 'unusual'
      | 'swatch'
      | 'aside'
      | 'align'
      | 'ifUnread'
    >
  >;

const LONGEST_CELL = 4000;

/** Plain words. `longest` is what the file can hold; more is cut off with the reason given beforehand. */
export function textColumn<Row>(
  shape: Shape<Row> & {
    readonly get: (row: Row) => string;
    readonly set: (row: Row, text: string) => Row;
    readonly longest?: number;
    /** How it reads while nobody is typing, where that is not as it was typed. */
    readonly reads?: (text: string) => string;
  },
): Column<Row> {
  const { get, set, longest = 200, reads, ...rest } = shape;
  return {
    align: 'start',
    ...rest,
    editor: 'text',
    text: get,
    shown: reads ? (row) => reads(get(row)) : get,
    copied: get,
    write: (row, text) => set(row, text.trim().slice(0, Math.min(longest, LONGEST_CELL))),
    unread: (text) =>
      text.trim().length > longest ? `only the first ${longest} characters can be kept` : null,
    ifUnread: 'cut short',
  };
}

/** Text worked out from the rest of the row, to be read only. */
export function computedColumn<Row>(
  shape: Shape<Row> & { readonly get: (row: Row) => string; readonly copied?: (row: Row) => string },
): Column<Row> {
  const { get, copied = get, ...rest } = shape;
  return {
    align: 'end',
    ...rest,
    editor: 'text',
    text: get,
    shown: get,
    copied,
    write: null,
    unread: () => null,
  };
}

/** A date kept as ISO text where it can be read, otherwise as it was typed. Blank is the empty string. */
export function dateColumn<Row>(
  shape: Shape<Row> & {
    readonly get: (row: Row) => string;
    readonly set: (row: Row, text: string) => Row;
    /** What a blank cell shows, "open" for a placement that has not ended. */
    readonly blank?: string;
  },
): Column<Row> {
  const { get, set, blank = '', problem, ...rest } = shape;
  return {
    align: 'end',
    ...rest,
    editor: 'text',
    text: (row) => shortDate(get(row)),
    shown: (row) => (get(row) === '' ? blank : shortDate(get(row))),
    copied: get,
    write: (row, text) => set(row, readDate(text) ?? text.trim().slice(0, 40)),
    unread: (text) =>
      text.trim() === '' || readDate(text) !== null ? null : `\u201c${text.trim()}\u201d is not a date`,
    pasted: (text) => pastedDate(text, blank !== ''),
    problem: (row) => dateProblem(get(row)) ?? problem?.(row) ?? null,
  };
}

function dateProblem(text: string): CellProblem | null {
  if (text === '' || readDate(text) !== null) return null;
  const serial = readSerialDay(text);
  return {
    problem: `\u201c${text}\u201d is not a date`,
    remedy:
      serial === null
        ? 'Type it as 1 Nov 2023, 1/11/2023 or 2023-11-01.'
        : `Spreadsheets number ${typedDay(serial)} so: type that if it is meant.`,
  };
}

/** What registers say in place of an end there is not yet. */
const STILL_OPEN = /^(still |currently )?(open|ongoing|on going|current|none|n a|nil)?$/;

/** @param hasOpenEnd whether a blank says that there is no such day yet, rather than that it is missing */
function pastedDate(text: string, hasOpenEnd: boolean): PastedReading | null {
  const serial = readSerialDay(text);
  if (serial !== null)
    return {
      text: typedDay(serial),
      remark: `\u201c${text}\u201d read as ${typedDay(serial)}, which spreadsheets number so`,
    };
  const isOpen = hasOpenEnd && text.trim() !== '' && STILL_OPEN.test(sameNameForm(text));
  return isOpen ? { text: '', remark: `\u201c${text}\u201d read as no date yet` } : null;
}

/**
 * One of a list of answers, typed or chosen. What is typed may differ in case and punctuation. `set` is given
 * null for a blank and for words that are no answer, with the words, so that the page can keep them somewhere.
 */
export function choiceColumn<Row>(
  shape: Shape<Row> & {
    readonly get: (row: Row) => string | null;
    readonly set: (row: Row, value: string | null, typed: string) => Row;
    readonly choices: (row: Row) => readonly Choice[];
    /** All answers any row could take: what a pasted block is read against. */
    readonly every: readonly Choice[];
    readonly synonyms?: Synonyms;
  },
): Column<Row> {
  const { get, set, choices, every, synonyms = {}, ...rest } = shape;
  const label = (row: Row): string => {
    const value = get(row);
    return every.find((choice) => choice.value === value)?.label ?? value ?? '';
  };
  const find = (typed: string): Choice | undefined => {
    const match = wholeChoice(typed, every, synonyms);
    return match.found === 'one' ? match.choice : undefined;
  };
  return {
    align: 'start',
    ...rest,
    editor: 'choice',
    choices,
    choose: (row, typed) => matchChoice(typed, choices(row), synonyms),
    text: label,
    shown: label,
    copied: label,
    write: (row, typed) => set(row, find(typed)?.value ?? null, typed.trim()),
    unread: (typed) =>
      typed.trim() === '' || find(typed) !== undefined
        ? null
        : `\u201c${typed.trim()}\u201d is not one of the choices`,
  };
}

const YES = new Set(['yes', 'y', 'true', '1', 'x', '\u2713', 'on']);
const NO = new Set(['no', 'n', 'false', '0', '', 'off', '-']);

/** A tick or none. */
export function checkColumn<Row>(
  shape: Shape<Row> & {
    readonly get: (row: Row) => boolean;
    readonly set: (row: Row, on: boolean) => Row;
  },
): Column<Row> {
  const { get, set, ...rest } = shape;
  const text = (row: Row): string => (get(row) ? 'Yes' : 'No');
  return {
    align: 'start',
    ...rest,
    editor: 'check',
    text,
    shown: text,
    copied: text,
    write: (row, typed) => {
      const word = typed.trim().toLowerCase();
      return YES.has(word) ? set(row, true) : NO.has(word) && word !== '' ? set(row, false) : row;
    },
    unread: (typed) => {
      const word = typed.trim().toLowerCase();
      return YES.has(word) || NO.has(word) ? null : `\u201c${typed.trim()}\u201d is neither yes nor no`;
    },
  };
}
