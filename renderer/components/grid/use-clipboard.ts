import { type ClipboardEvent, useState } from 'react';
import { counted } from './change.ts';
import {
  harmless,
  OWN_FORMAT,
  readBlock,
  readOwn,
  type TextBlock,
  writeTable,
  writeTabs,
} from './clipboard.ts';
import type { KeyedRow } from './column.ts';
import { guessChoices, needsPreview } from './paste-guess.ts';
import { type PasteChoices, type PastePlan, type PasteTarget, planPaste } from './paste-plan.ts';
import { blockOf, placesIn } from './selection.ts';
import type { GridState } from './use-grid.ts';
import { blockTexts, changeOfTexts, clearing, textsOfPlan } from './write-cells.ts';

/** A pasted block waiting for the user to look at it. */
export type PendingPaste<Row> = {
  readonly block: TextBlock;
  readonly choices: PasteChoices;
  readonly target: PasteTarget<Row>;
};

/** More than this is a file to be imported, not a block to be pasted. */
const MOST_ROWS = 10_000;

/** Copy, cut and paste of a grid, all through the browser's own clipboard events. */
export function useClipboard<Row extends KeyedRow>(grid: GridState<Row>) {
  const { subject, selection, props } = grid;
  const [pending, setPending] = useState<PendingPaste<Row> | null>(null);

  const inside = (event: ClipboardEvent<HTMLDivElement>): boolean => event.target === event.currentTarget;

  const onCopy = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (!inside(event)) return;
    const block = blockOf(selection);
    const texts = blockTexts(block, subject, harmless);
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeTabs(texts.plain));
    event.clipboardData.setData('text/html', writeTable(texts.plain));
    event.clipboardData.setData(OWN_FORMAT, JSON.stringify(texts.own));
    grid.announce(`Copied ${counted(texts.own.flat().length, 'cell')}`);
  };

  const onCut = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (!inside(event)) return;
    onCopy(event);
    if (props.readOnly) {
      grid.refuse();
      return;
    }
    grid.write(clearing(blockOf(selection)), { done: 'Cut', preposition: 'from' });
  };

  const accept = (plan: PastePlan): void => {
    const texts = textsOfPlan(plan, subject.rows.length);
    const change = changeOfTexts(texts, { done: 'Pasted', preposition: 'into' }, subject);
    if (change) grid.commit(change, change.name);
    else grid.announce('Nothing to change: the cells already held what was pasted.');
    setPending(null);
    grid.element.current?.focus();
  };

  const cancel = (): void => {
    setPending(null);
    grid.element.current?.focus();
  };

  /** Words that the active column, being a choice, has no answer for: which is meant must be asked. */
  const isNoAnswer = (text: string): boolean => {
    const column = grid.activeColumn;
    return column !== undefined && column.editor !== 'text' && column.unread(text) !== null;
  };

  const onPaste = (event: ClipboardEvent<HTMLDivElement>): void => {
    if (!inside(event)) return;
    event.preventDefault();
    if (subject.columns.every((column) => column.write === null)) {
      grid.refuse();
      return;
    }
    const own = readOwn(event.clipboardData.getData(OWN_FORMAT));
    const block = own ?? readBlock(event.clipboardData.getData('text/plain'));
    const [first] = block;
    if (first === undefined) {
      grid.refuse('There is no text on the clipboard.');
      return;
    }
    if (block.length > MOST_ROWS) {
      grid.refuse(
        `That is ${counted(block.length, 'row')}: paste at most ${counted(MOST_ROWS, 'row')} at once.`,
      );
      return;
    }
    const [single] = first;
    if (block.length === 1 && first.length === 1 && single !== undefined && !isNoAnswer(single)) {
      const texts = placesIn(blockOf(selection)).map((at) => ({ at, text: single }));
      grid.write(texts, { done: 'Pasted', preposition: 'into' });
      return;
    }
    const { top, left } = blockOf(selection);
    const nameColumn = subject.columns.findIndex((column) => column.id === props.nameColumn);
    const target: PasteTarget<Row> = {
      rows: subject.rows,
      columns: subject.columns,
      at: { row: top, column: left },
      grows: subject.newRow !== null,
      nameColumn: nameColumn < 0 || own ? null : nameColumn,
    };
    const guess = guessChoices(block, target);
    const choices = own
      ? { ...guess, headings: false, headingRow: 0, mapping: across(first.length, target) }
      : guess;
    const plan = planPaste(block, choices, target);
    if (needsPreview(plan, choices, target)) setPending({ block, choices, target });
    else accept(plan);
  };

  return { onCopy, onCut, onPaste, pending, accept, cancel };
}

function across<Row>(width: number, { at, columns }: PasteTarget<Row>): (number | null)[] {
  return Array.from({ length: width }, (_, index) =>
    at.column + index < columns.length ? at.column + index : null,
  );
}
