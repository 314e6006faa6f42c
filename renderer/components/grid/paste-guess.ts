import { otherPeriod, withoutPerWeek } from '../../../shared/money/per-week.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { readDate } from '../read-date.ts';
import type { TextBlock } from './clipboard.ts';
import type { Column } from './column.ts';
import { canHold, columnsHeaded, isMonthOver, unique, valuesIn } from './paste-headings.ts';
import type { PasteChoices, PastePlan, PasteTarget } from './paste-plan.ts';

/** How a block most likely means to be read: has it headings, which column is which, do its rows have names. */
export function guessChoices<Row>(block: TextBlock, target: PasteTarget<Row>): PasteChoices {
  const width = Math.max(0, ...block.map((row) => row.length));
  // Columns that are worked out are stepped over: other workbooks do not have them.
  const open = target.columns.flatMap((column, index) =>
    index >= target.at.column && (column.write !== null || index === target.nameColumn) ? [index] : [],
  );
  const across = Array.from({ length: width }, (_, index) => open[index] ?? null);
  const headingRow = rowOfHeadings(block, target.columns);
  const saysSo = headingRow !== null;
  const under = underTitle(block);
  const headings =
    saysSo || (block.length > under + 1 && wordsOverFigures(block.slice(under), across, target.columns));
  const headed = headingRow ?? (headings ? under : 0);
  const headingTexts = Array.from({ length: width }, (_, index) => block[headed]?.[index] ?? '');
  const below = block.slice(headings ? headed + 1 : 0);
  const named = columnsHeaded(headingTexts, target.columns, below);
  // One known heading among others says that columns go by their headings, and not by where they stand.
  const goesByNames = saysSo || (headings && named.some((column) => column !== null));
  const mapping = goesByNames
    ? withNames(unique(named, headingTexts, target.columns), block.slice(headed), target.nameColumn)
    : across.map((column, index) => {
        const month = headings && isMonthOver(headingTexts[index] ?? '', valuesIn(below, index));
        return month || !goesByPlace(column, index, below, target) ? null : column;
      });
  const nameSource = target.nameColumn === null ? -1 : mapping.indexOf(target.nameColumn);
  const byName =
    nameSource >= 0 &&
    mapping.filter((column) => column !== null).length > 1 &&
    below.some((row) => isWords(row[nameSource] ?? ''));
  return { headings, headingRow: headed, mapping, byName, replacements: new Map() };
}

/**
 * Whether a column of the block goes where it falls. The first does, since somebody chose the cell; another is not
 * put into words that cannot be such, as pounds into a year. Figures that cannot be read are marked where they fall.
 */
function goesByPlace<Row>(
  column: number | null,
  index: number,
  below: TextBlock,
  { columns }: PasteTarget<Row>,
): boolean {
  const definition = columns[column ?? -1];
  if (index === 0 || definition === undefined || definition.align === 'end') return true;
  return canHold(definition, valuesIn(below, index));
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

const MOST_ABOVE = 5;

/** The row that names columns: the first, or one under lines of a title, which fill a cell each at most. */
function rowOfHeadings<Row>(block: TextBlock, columns: readonly Column<Row>[]): number | null {
  const index = underTitle(block);
  const row = block[index] ?? [];
  const below = block.slice(index + 1);
  // Months say that this is a row of headings as little as they speak against it.
  const others = row.map((text, at) => (isMonthOver(text, valuesIn(below, at)) ? '' : text));
  const filled = others.filter((text) => text !== '').length;
  const matches = columnsHeaded(others, columns, below).filter((column) => column !== null).length;
  // One word under a title could as well be the first name below it.
  const enough = index === 0 ? 1 : 2;
  const isOne = filled > 0 && matches >= Math.max(enough, filled / 2) && !hasFigures(others);
  return isOne && index < block.length - 1 ? index : null;
}

/** The first row that fills several cells: what stands above it is a title, though its words may name a column. */
function underTitle(block: TextBlock): number {
  const index = block.findIndex((row) => row.filter((text) => text !== '').length > 1);
  return index < 0 || index > MOST_ABOVE ? 0 : index;
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
  return readNumber(withoutPerWeek(text)).ok || otherPeriod(text) !== null || readDate(text) !== null;
}

function hasFigures(row: readonly string[]): boolean {
  return row.some((text) => text !== '' && isFigure(text));
}

function isWords(text: string): boolean {
  return text !== '' && !isFigure(text);
}
