import { otherPeriod, withoutPerWeek } from '../../../shared/money/per-week.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { nearestName, sameNameForm } from '../../../shared/workspace/name-form.ts';
import { readDate } from '../read-date.ts';
import type { TextBlock } from './clipboard.ts';
import type { Column } from './column.ts';
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
  const named = columnsHeaded(headingTexts, target.columns);
  const mapping = saysSo
    ? withNames(unique(named, headingTexts, target.columns), block.slice(headed), target.nameColumn)
    : across;
  const nameSource = target.nameColumn === null ? -1 : mapping.indexOf(target.nameColumn);
  const byName =
    nameSource >= 0 &&
    mapping.filter((column) => column !== null).length > 1 &&
    block.slice(headings ? headed + 1 : 0).some((row) => isWords(row[nameSource] ?? ''));
  return { headings, headingRow: headed, mapping, byName, replacements: new Map() };
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
  const filled = row.filter((text) => text !== '').length;
  const matches = columnsHeaded(row, columns).filter((column) => column !== null).length;
  // One word under a title could as well be the first name below it.
  const enough = index === 0 ? 1 : 2;
  const isOne = filled > 0 && matches >= Math.max(enough, filled / 2) && !hasFigures(row);
  return isOne && index < block.length - 1 ? index : null;
}

/** The first row that fills several cells: what stands above it is a title, though its words may name a column. */
function underTitle(block: TextBlock): number {
  const index = block.findIndex((row) => row.filter((text) => text !== '').length > 1);
  return index < 0 || index > MOST_ABOVE ? 0 : index;
}

/** "Avg weekly cost" is the weekly cost. */
const BEFORE_A_NAME = /^(average|avg|ave|av|mean|current) /;

/** A heading that is misspelt goes to the column it is nearest to, unless another one names that column. */
function columnsHeaded<Row>(
  row: readonly string[],
  columns: readonly Column<Row>[],
): readonly (number | null)[] {
  const named = row.map((heading) => columnHeaded(heading, columns));
  return named.map((column, index) => {
    if (column !== null) return column;
    const near = nearestName(sameNameForm(row[index] ?? ''), columns.map(namesOf));
    return near === null || named.includes(near) ? null : near;
  });
}

function namesOf<Row>(column: Column<Row>): readonly string[] {
  const { header, unit = '', id, aliases = [] } = column;
  return [header, `${header} ${unit}`, id, ...aliases].map(sameNameForm);
}

function columnHeaded<Row>(heading: string, columns: readonly Column<Row>[]): number | null {
  const form = sameNameForm(heading);
  if (form === '') return null;
  const forms = columns.map(namesOf);
  const exact = forms.findIndex((names) => names.includes(form));
  if (exact >= 0) return exact;
  // "Weekly cost (£)", "Children at 1 April": the heading begins with what the column is called.
  const begins = forms.findIndex((names, index) =>
    names.some(
      (name) =>
        name !== '' &&
        form.startsWith(`${name} `) &&
        !isOfAnotherPeriod(form.slice(name.length), columns[index]),
    ),
  );
  if (begins >= 0) return begins;
  const short = form.replace(BEFORE_A_NAME, '');
  return short === form ? null : columnHeaded(short, columns);
}

/** "Cost per annum" is not the weekly cost. */
function isOfAnotherPeriod<Row>(rest: string, column: Column<Row> | undefined): boolean {
  return (
    /week/i.test(column?.header ?? '') &&
    /\b(annual|annually|annum|pa|p a|year|yearly|full year|fye?|month|monthly|pcm|day|daily|night|nightly)\b/.test(
      rest,
    )
  );
}

/** Two headings cannot mean the same column: the one that is its very name keeps it, or else the first. */
function unique<Row>(
  named: readonly (number | null)[],
  headings: readonly string[],
  columns: readonly Column<Row>[],
): (number | null)[] {
  const isName = (at: number): boolean =>
    sameNameForm(headings[at] ?? '') === sameNameForm(columns[named[at] ?? -1]?.header ?? '');
  return named.map((column, index) => {
    if (column === null) return null;
    const rivals = named.flatMap((other, at) => (other === column ? [at] : []));
    return (rivals.find(isName) ?? rivals[0]) === index
      ? column
      : columnBesides(headings[index] ?? '', named, columns);
  });
}

/** What a heading means whose own column another heading names, if nothing names that either. */
function columnBesides<Row>(
  heading: string,
  named: readonly (number | null)[],
  columns: readonly Column<Row>[],
): number | null {
  const form = sameNameForm(heading);
  const at = columns.findIndex(({ besides = [] }, index) => !named.includes(index) && besides.includes(form));
  return at < 0 ? null : at;
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
