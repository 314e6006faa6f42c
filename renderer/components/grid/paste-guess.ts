import { readNumber } from '../../../shared/money/read.ts';
import { readDate } from '../read-date.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, sameNameForm } from './column.ts';
import type { PasteChoices, PastePlan, PasteTarget } from './paste-plan.ts';

/** How a block most likely means to be read: has it headings, which column is which, do its rows have names. */
export function guessChoices<Row>(block: TextBlock, target: PasteTarget<Row>): PasteChoices {
  const width = Math.max(0, ...block.map((row) => row.length));
  // Columns that are worked out are stepped over: other workbooks do not have them.
  const open = target.columns.flatMap((column, index) =>
    index >= target.at.column && (column.write !== null || index === target.nameColumn) ? [index] : [],
  );
  const across = Array.from({ length: width }, (_, index) => open[index] ?? null);
  const first = block[0] ?? [];
  const named = first.map((heading) => columnHeaded(heading, target.columns));
  const matches = named.filter((column) => column !== null).length;
  const filled = first.filter((text) => text !== '').length;
  const saysSo = block.length > 1 && filled > 0 && matches >= Math.max(1, filled / 2) && !hasFigures(first);
  const headings = saysSo || (block.length > 1 && wordsOverFigures(block, across, target.columns));
  const mapping = saysSo ? withNames(unique(named, width), block, target.nameColumn) : across;
  const nameSource = target.nameColumn === null ? -1 : mapping.indexOf(target.nameColumn);
  const byName =
    nameSource >= 0 &&
    mapping.filter((column) => column !== null).length > 1 &&
    block.slice(headings ? 1 : 0).some((row) => isWords(row[nameSource] ?? ''));
  return { headings, mapping, byName, replacements: new Map() };
}

/**
 * Whether the block should be shown before it is written: something in it cannot be read or is doubtful, adds
 * rows, looks like headings, falls outside the grid, or would be written somewhere other than where it was put.
 */
export function needsPreview<Row>(plan: PastePlan, choices: PasteChoices, target: PasteTarget<Row>): boolean {
  const elsewhere =
    choices.byName &&
    plan.rows.some((row, index) => row.target !== null && row.target !== target.at.row + index);
  return (
    plan.problems + plan.doubts + plan.newRows + plan.leftOut.length > 0 || choices.headings || elsewhere
  );
}

function columnHeaded<Row>(heading: string, columns: readonly Column<Row>[]): number | null {
  const form = sameNameForm(heading);
  if (form === '') return null;
  const forms = columns.map((column) =>
    [column.header, `${column.header} ${column.unit ?? ''}`, column.id, ...(column.aliases ?? [])].map(
      sameNameForm,
    ),
  );
  const exact = forms.findIndex((names) => names.includes(form));
  if (exact >= 0) return exact;
  // "Weekly cost (£)", "Children at 1 April": the heading begins with what the column is called.
  const begins = forms.findIndex((names) => names.some((name) => name !== '' && form.startsWith(`${name} `)));
  return begins >= 0 ? begins : null;
}

/** Two headings cannot mean the same column: the first keeps it. */
function unique(named: readonly (number | null)[], width: number): (number | null)[] {
  const seen = new Set<number>();
  return Array.from({ length: width }, (_, index) => {
    const column = named[index] ?? null;
    if (column === null || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
}

/** A first column of words under no known heading is taken for the names. */
function withNames(
  mapping: (number | null)[],
  block: TextBlock,
  nameColumn: number | null,
): (number | null)[] {
  if (nameColumn === null || mapping.includes(nameColumn) || mapping[0] !== null) return mapping;
  return block.slice(1).some((row) => isWords(row[0] ?? '')) ? mapping.with(0, nameColumn) : mapping;
}

/** Headings nobody knows: words above a column that goes into figures and holds nothing but figures below. */
function wordsOverFigures<Row>(
  block: TextBlock,
  mapping: readonly (number | null)[],
  columns: readonly Column<Row>[],
): boolean {
  const [first = [], ...below] = block;
  if (hasFigures(first)) return false;
  return first.some((text, index) => {
    const column = columns[mapping[index] ?? -1];
    if (text === '' || !column || column.align !== 'end' || column.unread(text) === null) return false;
    const filled = below.map((row) => row[index] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => column.unread(cell) === null);
  });
}

function isFigure(text: string): boolean {
  return readNumber(text).ok || readDate(text) !== null;
}

function hasFigures(row: readonly string[]): boolean {
  return row.some((text) => text !== '' && isFigure(text));
}

function isWords(text: string): boolean {
  return text !== '' && !isFigure(text);
}
