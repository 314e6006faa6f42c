import { describe, expect, it } from 'vitest';
import { commandFor } from '../../renderer/components/grid/keyboard.ts';
import {
  afterMotion,
  blockOf,
  moved,
  type Place,
  placesIn,
  select,
  tabbed,
  within,
} from '../../renderer/components/grid/selection.ts';

// Filled cells are #; the motions below are what Excel does over the same figures.
const FIGURES = ['##..#', '##..#', '.....', '##..#'];
const extent = { rows: 4, columns: 5 };
const around = {
  extent,
  page: 2,
  isBlank: ({ row, column }: Place) => FIGURES[row]?.[column] !== '#',
};
const at = (row: number, column: number): Place => ({ row, column });

describe('moving about', () => {
  it('stays inside the grid', () => {
    expect(moved(at(0, 0), { to: 'step', rows: -1, columns: 0 }, around)).toEqual(at(0, 0));
    expect(moved(at(3, 4), { to: 'step', rows: 0, columns: 1 }, around)).toEqual(at(3, 4));
    expect(moved(at(3, 2), { to: 'page', rows: 1 }, around)).toEqual(at(3, 2));
    expect(moved(at(3, 2), { to: 'page', rows: -1 }, around)).toEqual(at(1, 2));
  });

  it('jumps to the end of a run, then over the gap, then to the edge', () => {
    const down = { to: 'edge', rows: 1, columns: 0 } as const;
    const right = { to: 'edge', rows: 0, columns: 1 } as const;
    expect(moved(at(0, 0), down, around)).toEqual(at(1, 0));
    expect(moved(at(1, 0), down, around)).toEqual(at(3, 0));
    expect(moved(at(0, 2), down, around)).toEqual(at(3, 2));
    expect(moved(at(0, 0), right, around)).toEqual(at(0, 1));
    expect(moved(at(0, 1), right, around)).toEqual(at(0, 4));
  });

  it('extends from the active cell with Shift', () => {
    const right = { to: 'step', rows: 0, columns: 1 } as const;
    const wider = afterMotion(select(at(1, 1)), right, true, around);
    expect(blockOf(wider)).toEqual({ top: 1, bottom: 1, left: 1, right: 2 });
    expect(afterMotion(wider, right, false, around)).toEqual(select(at(1, 2)));
  });

  it('tabs row by row and says when it has come to the end', () => {
    expect(tabbed(at(0, 4), false, extent)).toEqual(at(1, 0));
    expect(tabbed(at(1, 0), true, extent)).toEqual(at(0, 4));
    expect(tabbed(at(3, 4), false, extent)).toBeNull();
    expect(tabbed(at(0, 0), true, extent)).toBeNull();
  });

  it('lists the cells of a block, and forgets rows that have gone', () => {
    const block = { top: 0, left: 1, bottom: 1, right: 2 };
    expect(placesIn(block)).toEqual([at(0, 1), at(0, 2), at(1, 1), at(1, 2)]);
    expect(within({ active: at(9, 9), head: at(0, 0) }, extent)).toEqual({
      active: at(3, 4),
      head: at(0, 0),
    });
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
    commandFor({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

  it('tells typing from commands', () => {
    expect(press('4')).toEqual({ do: 'type', text: '4' });
    expect(press('=')).toEqual({ do: 'type', text: '=' });
    expect(press('F2')).toEqual({ do: 'edit' });
    expect(press('Delete')).toEqual({ do: 'clear' });
    expect(press('Enter', { shiftKey: true })).toEqual({ do: 'enter', backwards: true });
    expect(press('Shift')).toBeNull();
  });

  it('knows rows and blocks', () => {
    expect(press('ArrowDown', { altKey: true })).toEqual({ do: 'shift-rows', by: 1 });
    expect(press('+', { ctrlKey: true, shiftKey: true })).toEqual({ do: 'insert' });
    expect(press('-', { ctrlKey: true })).toEqual({ do: 'remove' });
    expect(press('d', { ctrlKey: true })).toEqual({ do: 'fill-down' });
    expect(press('End', { ctrlKey: true, shiftKey: true })).toEqual({
      do: 'move',
      motion: { to: 'end' },
      extend: true,
    });
  });

  it('leaves copy, paste and undo to the browser and the page', () => {
    for (const key of ['c', 'x', 'v', 'z', 'y']) expect(press(key, { ctrlKey: true })).toBeNull();
  });
});
