import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { entryText, readPercentEntry } from '../../../shared/workspace/entry-text.ts';
import type { Entry } from '../../../shared/workspace/rows.ts';
import type { Column } from './column.ts';
import { shownFigure } from './figure-columns.ts';

type Shape<Row> = Pick<Column<Row>, 'id' | 'header' | 'width'> &
  Partial<Pick<Column<Row>, 'unit' | 'called' | 'help' | 'aliases' | 'grow' | 'fixed'>> & {
    readonly get: (row: Row) => Entry;
    readonly set: (row: Row, entry: Entry) => Row;
    /** What a blank cell shows. */
    readonly blank?: string;
  };

const LONGEST = 1000;
const MINUS = /\u2212/g;

/** A plain count: no formula, no range. What is not a number is kept as typed and marked. */
export function countColumn<Row>(shape: Shape<Row>): Column<Row> {
  return plainColumn(shape, 'plain', readCount, 'Type a number such as 4.');
}

/** A share of the whole: 25 and 25% are both a quarter. */
export function shareColumn<Row>(shape: Shape<Row>): Column<Row> {
  return plainColumn(shape, 'percent', readShare, 'Type a percentage such as 25%.');
}

function readCount(typed: string): Entry {
  const text = typed.trim();
  if (text === '') return null;
  const number = readNumber(text);
  return number.ok ? number.value : text.slice(0, LONGEST);
}

function readShare(typed: string): Entry {
  const entry = readPercentEntry(typed);
  return entry === null || typeof entry === 'number' ? entry : typed.trim().slice(0, LONGEST);
}

function plainColumn<Row>(
  shape: Shape<Row>,
  style: 'plain' | 'percent',
  read: (typed: string) => Entry,
  remedy: string,
): Column<Row> {
  const { get, set, blank = '', ...rest } = shape;
  const shown = (entry: Entry) =>
    typeof entry === 'number' ? shownFigure(entry, style) : entryText(entry, style);
  const bad = (entry: Entry) => typeof entry === 'string';
  return {
    ...rest,
    align: 'end',
    editor: 'text',
    text: (row) => entryText(get(row), style),
    shown: (row) => (get(row) === null ? blank : shown(get(row))),
    copied: (row) => {
      const entry = get(row);
      if (typeof entry !== 'number') return entryText(entry, style);
      return (style === 'percent' ? formatPercent(entry, 8) : formatNumber(entry, 10))
        .replace(MINUS, '-')
        .replaceAll(',', '');
    },
    write: (row, typed) => set(row, read(typed)),
    unread: (typed) => (bad(read(typed)) ? `\u201c${typed.trim()}\u201d is not a number` : null),
    problem: (row) => {
      const entry = get(row);
      return bad(entry) ? { problem: `\u201c${entryText(entry)}\u201d is not a number`, remedy } : null;
    },
  };
}
