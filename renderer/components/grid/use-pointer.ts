import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { KeyedRow } from './column.ts';
import { type Place, select } from './selection.ts';
import { CHOICES_CLASS, EDITOR_CLASS } from './typing.ts';
import type { Commands } from './use-commands.ts';
import type { GridState } from './use-grid.ts';

/** The cell an event happened in; null outside the cells and in the field of one being typed into. */
function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element) || target.closest(`.${EDITOR_CLASS}, .${CHOICES_CLASS}`)) return null;
  const cell = target.closest<HTMLElement>('[data-row]');
  return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : null;
}

/** What is cut short in a cell is whole in its title; with the keyboard it is in the line above the grid. */
function titleWhereCut(target: EventTarget): void {
  const text = target instanceof Element ? target.closest<HTMLElement>('.grid-text') : null;
  if (!text || text.querySelector('span')) return;
  const isCut = text.scrollWidth > text.clientWidth || text.scrollHeight > text.clientHeight;
  if (isCut) text.title = text.textContent;
  else text.removeAttribute('title');
}

/** Click, Shift and click, drag and double-click over the cells. */
export function usePointer<Row extends KeyedRow>(grid: GridState<Row>, commands: Commands) {
  const dragging = useRef(false);
  /** What was typed could not be taken: the press must not move focus out of its field. */
  const kept = useRef(false);

  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.button === 0 ? placeOf(event.target) : null;
    if (!place) return;
    const { active } = grid.selection;
    grid.runStart.current = null;
    kept.current = !grid.commitDraft(place);
    if (kept.current) return;
    if (!grid.editing) grid.setSelection(event.shiftKey ? { active, head: place } : select(place));
    // A finger drags the page, not a selection.
    dragging.current = event.pointerType === 'mouse';
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    if (kept.current && placeOf(event.target)) event.preventDefault();
    kept.current = false;
  };

  const onPointerOver = (event: PointerEvent<HTMLDivElement>): void => {
    titleWhereCut(event.target);
    const place = dragging.current && event.buttons === 1 ? placeOf(event.target) : null;
    if (place) grid.setSelection({ active: grid.selection.active, head: place });
  };

  const onPointerUp = (): void => {
    dragging.current = false;
  };

  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (placeOf(event.target) === null || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest('.grid-tick')) commands.toggle();
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    if (placeOf(event.target) && !grid.editing && grid.activeColumn?.editor !== 'check') commands.beginEdit();
  };

  return { onPointerDown, onMouseDown, onPointerOver, onPointerUp, onClick, onDoubleClick };
}
