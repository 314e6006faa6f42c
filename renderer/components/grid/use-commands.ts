import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { isWritable, type KeyedRow, whyFixed } from './column.ts';
import { type Command, commandFor } from './keyboard.ts';
import { insertion, removal, shift } from './row-moves.ts';
import { afterMotion, blockOf, type Place, select, tabbed } from './selection.ts';
import type { GridState } from './use-grid.ts';
import { changeOfTexts, clearing, fillingDown } from './write-cells.ts';

/** Headings, totals, and a row to go on from. */
const NOT_PAGED = 3;
/** What changes something, and is answered with the reason where nothing can be. */
const WRITES: ReadonlySet<Command['do']> = new Set([
  'type',
  'edit',
  'toggle',
  'clear',
  'fill-down',
  'insert',
  'remove',
  'shift-rows',
]);

export type Commands = {
  readonly run: (command: Command) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  /** Opens the active cell for typing, with its own text or with what was just typed. */
  readonly beginEdit: (typed?: string) => void;
  readonly toggle: () => void;
};

/** How many rows a page key moves by: those seen at once, whose heights differ. */
function rowsInView(grid: HTMLElement | null): number {
  const rows = [...(grid?.querySelectorAll<HTMLElement>('.grid-row') ?? [])];
  const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / rows.length;
  return grid && height > 0 ? Math.max(1, Math.floor(grid.clientHeight / height) - NOT_PAGED) : 1;
}

/** What the keys and buttons of a grid do. */
export function useCommands<Row extends KeyedRow>(grid: GridState<Row>): Commands {
  const { subject, selection, extent, activeColumn, activeRow, props } = grid;
  const { active } = selection;
  // Escape lets the next Tab leave the grid, as the help says.
  const leaving = useRef(false);

  const isBlank = (place: Place): boolean => {
    const row = subject.rows[place.row];
    return row === undefined || (subject.columns[place.column]?.shown(row) ?? '') === '';
  };

  const beginEdit = (typed?: string): void => {
    if (!activeColumn) return;
    if (!isWritable(activeColumn, activeRow)) {
      grid.refuse(
        props.readOnly
          ? undefined
          : (whyFixed(activeColumn, activeRow) ??
              `${activeColumn.header} cannot be changed here. ${activeColumn.help ?? ''}`),
      );
      return;
    }
    if (activeColumn.editor === 'check') {
      if (typed === undefined) toggle();
      return;
    }
    const text = activeRow === undefined ? '' : activeColumn.text(activeRow);
    grid.setEditing({ draft: typed ?? text, mode: typed === undefined ? 'caret' : 'typing' });
  };

  const toggle = (): void => {
    if (activeColumn?.editor !== 'check') return;
    if (!isWritable(activeColumn, activeRow)) {
      grid.refuse();
      return;
    }
    const on = activeRow !== undefined && activeColumn.text(activeRow) === 'Yes';
    grid.commit(
      changeOfTexts(
        [{ at: active, text: on ? 'No' : 'Yes' }],
        { done: 'Changed', preposition: 'in' },
        subject,
      ),
      on ? 'No' : 'Yes',
    );
  };

  const remove = (): void => {
    const block = blockOf(selection);
    const change = props.canRemove ? removal(block, subject) : null;
    if (!change) return;
    grid.setSelection(select({ row: block.top, column: active.column }));
    grid.commit(change, change.name);
  };

  const enter = (backwards: boolean): void => {
    const rows = Math.max(0, Math.min(extent.rows - 1, active.row + (backwards ? -1 : 1)));
    grid.setSelection(select({ row: rows, column: grid.runStart.current ?? active.column }));
    grid.runStart.current = null;
  };

  const run = (command: Command): void => {
    const block = blockOf(selection);
    if (command.do !== 'tab' && command.do !== 'enter') grid.runStart.current = null;
    if (props.readOnly && WRITES.has(command.do)) {
      grid.refuse();
      return;
    }
    switch (command.do) {
      case 'move': {
        const around = { extent, page: rowsInView(grid.element.current), isBlank };
        grid.setSelection(afterMotion(selection, command.motion, command.extend, around));
        break;
      }
      case 'tab': {
        const next = tabbed(active, command.backwards, extent);
        grid.runStart.current ??= active.column;
        if (next) grid.setSelection(select(next));
        break;
      }
      case 'enter':
        enter(command.backwards);
        break;
      case 'edit':
        beginEdit();
        break;
      case 'type':
        beginEdit(command.text);
        break;
      case 'toggle':
        if (activeColumn?.editor === 'check') toggle();
        else beginEdit(activeColumn?.editor === 'choice' ? undefined : ' ');
        break;
      case 'leave':
        grid.announce('Tab now leaves the grid.');
        break;
      case 'clear':
        grid.write(clearing(block), { done: 'Cleared', preposition: 'in' });
        break;
      case 'fill-down':
        grid.write(fillingDown(block, subject), { done: 'Filled down', preposition: 'in' });
        break;
      case 'select-all':
        grid.setSelection({
          active: { row: 0, column: 0 },
          head: { row: Math.max(0, subject.rows.length - 1), column: extent.columns - 1 },
        });
        break;
      case 'select-row':
        grid.setSelection({
          active: { row: active.row, column: 0 },
          head: { row: selection.head.row, column: extent.columns - 1 },
        });
        break;
      case 'select-column':
        grid.setSelection({
          active: { row: 0, column: active.column },
          head: { row: Math.max(0, subject.rows.length - 1), column: selection.head.column },
        });
        break;
      case 'insert':
        grid.commit(insertion(block, subject), 'Row added');
        grid.setSelection(select({ row: block.top, column: 0 }));
        break;
      case 'remove':
        remove();
        break;
      case 'shift-rows': {
        // Where rows cannot be moved the key does what it does to a list in a spreadsheet.
        if (!props.canReorder && command.by === 1 && activeColumn?.editor === 'choice') beginEdit();
        const change = props.canReorder ? shift(block, command.by, subject) : null;
        if (!change) break;
        grid.setSelection({
          active: { ...active, row: active.row + command.by },
          head: { ...selection.head, row: selection.head.row + command.by },
        });
        grid.commit(change, change.name);
        break;
      }
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const command = commandFor(event);
    if (!command) return;
    if (command.do === 'tab') {
      const atEnd = tabbed(active, command.backwards, extent) === null;
      if (leaving.current || atEnd) {
        leaving.current = false;
        return;
      }
    }
    leaving.current = command.do === 'leave';
    // Escape may also close the panel the grid is in.
    if (command.do !== 'leave') event.preventDefault();
    run(command);
  };

  return { run, onKeyDown, beginEdit, toggle };
}
