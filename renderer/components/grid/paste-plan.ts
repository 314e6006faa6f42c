import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import { isTotals } from '../../../shared/workspace/totals-words.ts';
import { listed, shorter } from './change.ts';
import type { TextBlock } from './clipboard.ts';
import { type Column, isWritable } from './column.ts';
import { isMonthOver, valuesIn } from './paste-headings.ts';
import { inAnyOrder, rowsByName } from './paste-names.ts';
import type { Place } from './selection.ts';

/** The grid a block is to be pasted into. */
export type PasteTarget<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** The top left cell; `row` is `rows.length` for the blank row at the end. */
  readonly at: Place;
  /** Whether rows past the end become new rows. */
  readonly grows: boolean;
  /** The column whose text names a row, where pasted rows are to find theirs by it; otherwise null. */
  readonly nameColumn: number | null;
};

/** What the user may change in the preview. */
export type PasteChoices = {
  /** The block has headings, in its row {@link headingRow}. */
  readonly headings: boolean;
  /** 0-based: in most blocks the first; under a title, a later one. What stands above headings is left out. */
  readonly headingRow: number;
  /** For each column of the block the grid's column it goes to, or null to leave it out. */
  readonly mapping: readonly (number | null)[];
  /** Rows find theirs by the name they carry, rather than by where they fall. */
  readonly byName: boolean;
  /** What to write for words that are no choice, and which row a short name means, by {@link wordKey}. */
  readonly replacements: ReadonlyMap<string, string>;
};

export type PlannedCell = {
  readonly column: number;
  readonly sourceColumn: number;
  /** What will be written. */
  readonly text: string;
  /** Why it cannot be read; it will be kept as it is and marked. */
  readonly problem: string | null;
  /** A reading to be confirmed. */
  readonly doubt: string | null;
};

export type PlannedRow = {
  /** 0-based row of the block, headings counted. */
  readonly source: number;
  /** The grid's row, or null for a new one. */
  readonly target: number | null;
  readonly cells: readonly PlannedCell[];
};

export type PastePlan = {
  readonly rows: readonly PlannedRow[];
  readonly cells: number;
  readonly problems: number;
  readonly doubts: number;
  readonly newRows: number;
  /** Cells of the block that go nowhere, each kind with its reason. */
  readonly leftOut: readonly { readonly cells: number; readonly reason: string }[];
  /** What to paste in place of columns that go nowhere, as whole sentences. */
  readonly advice: readonly string[];
};

/** Under which a replacement for words that are no choice is kept. */
export function wordKey(column: number, text: string): string {
  return `${column}\t${sameNameForm(text)}`;
}

/** Where every cell of the block would go, and what would become of it. Nothing is written. */
export function planPaste<Row>(block: TextBlock, choices: PasteChoices, target: PasteTarget<Row>): PastePlan {
  const rows: PlannedRow[] = [];
  const left = { unmapped: 0, fixed: 0, beyond: 0, unnamed: 0, above: 0, totals: 0 };
  const names = choices.byName ? rowsByName(target) : null;
  const rowsTaken = new Set<number>();
  const newNames = new Set<string>();
  const nowhere = new Set<number>();
  let next = target.at.row;
  for (const [source, texts] of block.entries()) {
    if (choices.headings && source <= choices.headingRow) {
      if (source < choices.headingRow) left.above += filled(texts);
      continue;
    }
    if (texts.every((text) => text === '') && block.length > 1 && names) continue;
    const found = names ? rowNamed(texts, choices, target, names) : null;
    // A name pasted twice is a second, new row rather than a loss of the first line.
    const taken = found !== null && rowsTaken.has(found);
    const index = names ? (taken ? null : found) : next;
    next += 1;
    const exists = index !== null && index < target.rows.length;
    if (!exists && isTotals(labelOf(texts, choices, target))) {
      left.totals += filled(texts);
      continue;
    }
    if (!exists && !target.grows) {
      left[names ? 'unnamed' : 'beyond'] += filled(texts);
      continue;
    }
    if (exists) rowsTaken.add(index);
    const newName = names && found === null ? sameNameForm(nameIn(texts, choices, target)) : '';
    const again = taken || (newName !== '' && newNames.has(newName));
    newNames.add(newName);
    const cells: PlannedCell[] = [];
    for (const [sourceColumn, text] of texts.entries()) {
      const column = choices.mapping[sourceColumn] ?? null;
      const definition = column === null ? undefined : target.columns[column];
      if (column === null || !definition) {
        if (text !== '') nowhere.add(sourceColumn);
        left.unmapped += text === '' ? 0 : 1;
      } else if (names && column === target.nameColumn && exists) continue;
      else if (!isWritable(definition, exists ? target.rows[index] : undefined))
        left.fixed += text === '' ? 0 : 1;
      else {
        const cell = planCell(definition, column, sourceColumn, text, choices);
        cells.push(again && column === target.nameColumn ? { ...cell, doubt: NAMED_BEFORE } : cell);
      }
    }
    if (!exists && cells.every((cell) => cell.text === '')) continue;
    rows.push({ source, target: exists ? index : null, cells });
  }
  const all = rows.flatMap((row) => row.cells);
  return {
    rows,
    cells: all.length,
    problems: all.filter((cell) => cell.problem !== null).length,
    doubts: all.filter((cell) => cell.doubt !== null).length,
    newRows: rows.filter((row) => row.target === null).length,
    leftOut: [
      { cells: left.above, reason: 'above the headings' },
      { cells: left.totals, reason: 'in rows of totals, which are added up here' },
      { cells: left.unmapped, reason: `in columns that go nowhere${headedWords(block, choices, nowhere)}` },
      { cells: left.fixed, reason: 'where nothing can be typed' },
      { cells: left.unnamed, reason: 'in rows whose name is not among those here' },
      { cells: left.beyond, reason: 'below the last row, where no rows can be added' },
    ].filter((kind) => kind.cells > 0),
    advice: adviceOnMonths(block, choices, nowhere, target),
  };
}

/** Months are never added up unasked: which of them are spent and which are forecast, only the ledger knows. */
function adviceOnMonths<Row>(
  block: TextBlock,
  choices: PasteChoices,
  nowhere: ReadonlySet<number>,
  { columns }: PasteTarget<Row>,
): readonly string[] {
  const below = block.slice(choices.headingRow + 1);
  const hasMonths =
    choices.headings &&
    [...nowhere].some((at) => isMonthOver(block[choices.headingRow]?.[at] ?? '', valuesIn(below, at)));
  return columns.flatMap(({ insteadOfMonths }, index) =>
    hasMonths && insteadOfMonths !== undefined && !choices.mapping.includes(index) ? [insteadOfMonths] : [],
  );
}

/** " (“Type” and “Region”)", where the columns have headings. */
function headedWords(block: TextBlock, choices: PasteChoices, columns: ReadonlySet<number>): string {
  const headings = choices.headings ? [...columns].map((at) => block[choices.headingRow]?.[at] ?? '') : [];
  const named = headings
    .filter((heading) => heading !== '')
    .map((heading) => `\u201c${shorter(heading)}\u201d`);
  return named.length === 0 ? '' : ` (${listed(named)})`;
}

const NAMED_BEFORE = 'this name stands above already, so there will be two rows of it';

function planCell<Row>(
  definition: Column<Row>,
  column: number,
  sourceColumn: number,
  pasted: string,
  choices: PasteChoices,
): PlannedCell {
  const reading = definition.pasted?.(pasted) ?? null;
  const text = reading?.text ?? (choices.replacements.get(wordKey(column, pasted)) || pasted);
  const problem = definition.unread(text);
  const doubt = problem === null ? (reading?.remark ?? definition.doubt?.(text) ?? null) : null;
  return { column, sourceColumn, text, problem, doubt };
}

function filled(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

/** The row this line names; null where there is none yet. */
function rowNamed<Row>(
  texts: readonly string[],
  choices: PasteChoices,
  target: PasteTarget<Row>,
  names: ReadonlyMap<string, number>,
): number | null {
  const typed = nameIn(texts, choices, target);
  const name = choices.replacements.get(wordKey(target.nameColumn ?? -1, typed)) || typed;
  return names.get(sameNameForm(name)) ?? names.get(inAnyOrder(name)) ?? null;
}

/** The name this line carries, as pasted. */
function nameIn<Row>(
  texts: readonly string[],
  choices: PasteChoices,
  { nameColumn }: PasteTarget<Row>,
): string {
  return texts[choices.mapping.indexOf(nameColumn)] ?? '';
}

/**
 * What says of which kind a line is: its name, or its first words where rows have none. An answer of its column says
 * nothing of the kind: actuals may be of "All placements".
 */
function labelOf<Row>(texts: readonly string[], choices: PasteChoices, target: PasteTarget<Row>): string {
  if (choices.byName) return nameIn(texts, choices, target);
  const at = texts.findIndex((text) => text !== '');
  const [label = '', column] = [texts[at], target.columns[choices.mapping[at] ?? -1]];
  return column?.editor === 'choice' && column.unread(label) === null ? '' : label;
}
