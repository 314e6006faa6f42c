// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be a grid of cells to move about in.
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { usePrinting } from '../use-printing.ts';
import { ActiveCellLine } from './active-cell-line.tsx';
import { CellEditor } from './cell-editor.tsx';
import { ChoiceEditor } from './choice-editor.tsx';
import { fullHeader, type KeyedRow } from './column.ts';
import { columnLayout, ROW_HEIGHT } from './column-layout.ts';
import { ColumnsBeyond } from './columns-beyond.tsx';
import { GridHeader, GridTotals } from './grid-header.tsx';
import type { GridProps } from './grid-props.ts';
import { cellId, GridRow } from './grid-row.tsx';
import { PastePreview } from './paste-preview.tsx';
import { afterMotion, blockOf } from './selection.ts';
import type { Then } from './typing.ts';
import { useClipboard } from './use-clipboard.ts';
import { useCommands } from './use-commands.ts';
import { type GridState, useGrid } from './use-grid.ts';
import { usePointer } from './use-pointer.ts';
import './grid.css';

/** Of a row of one line. */
const FRAMES_TO_SETTLE = 4;

/**
 * A spreadsheet over typed rows: one tab stop, cells reached by keys or mouse, blocks copied and pasted. The
 * rows drawn are those in view; on paper, all of them.
 */
export function Grid<Row extends KeyedRow>(props: GridProps<Row>) {
  const id = useId();
  const grid = useGrid(props, id);
  const commands = useCommands(grid);
  const clipboard = useClipboard(grid);
  const pointer = usePointer(grid, commands);
  const { subject, selection, extent } = grid;
  const { columns, newRow } = subject;
  const { template, layout } = useMemo(() => columnLayout(columns), [columns]);
  const virtual = useRowsInView(grid);
  const block = blockOf(selection);
  const totals = props.totals ?? [];
  const problemId = `${id}-remark`;

  const commitDraft = (then: Then): void => {
    if (grid.commitDraft(then) && then !== 'stay') grid.element.current?.focus();
  };
  const cancel = (): void => {
    grid.setEditing(null);
    grid.element.current?.focus();
  };
  const arrow = (key: string): void => {
    const rows = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
    const motion = { to: 'step', rows, columns: across } as const;
    // What is typed in the blank row makes it a row, with another below.
    const rowsAfter = extent.rows + (grid.activeRow === undefined ? 1 : 0);
    const around = { extent: { ...extent, rows: rowsAfter }, page: 1, isBlank: () => false };
    const next = afterMotion(selection, motion, false, around);
    if (grid.commitDraft(next.active)) grid.element.current?.focus();
  };
  const editor = (): ReactNode => {
    const column = grid.activeColumn;
    if (!grid.editing || !column) return null;
    const row = grid.activeRow ?? newRow?.();
    const { mode } = grid.editing;
    const shared = {
      label: `${fullHeader(column)}${grid.activeRow ? ` of ${props.rowName(grid.activeRow)}` : ''}`,
      editing: grid.editing,
      onDraft: (draft: string) => grid.setEditing({ draft, mode }),
      onCommit: commitDraft,
      onArrow: arrow,
      onCancel: cancel,
    };
    if (column.editor !== 'choice' || row === undefined)
      return <CellEditor {...shared} align={column.align} />;
    return (
      <ChoiceEditor
        {...shared}
        choices={column.choices?.(row) ?? []}
        problemId={problemId}
        onPick={(choice, then) => {
          grid.setEditing({ draft: choice.label, mode });
          commitDraft(then);
          grid.element.current?.focus();
        }}
        onLeave={grid.leaveDraft}
      />
    );
  };

  return (
    <div className="grid-frame">
      <ActiveCellLine
        grid={grid}
        commands={commands}
        problemId={problemId}
        onCommit={commitDraft}
        onCancel={cancel}
      />
      <div
        ref={grid.element}
        id={id}
        className="grid-scroll"
        style={layout}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-multiselectable="true"
        aria-readonly={props.readOnly ? true : undefined}
        aria-rowcount={extent.rows + 1 + totals.length}
        aria-colcount={columns.length}
        aria-activedescendant={cellId(id, selection.active.row, selection.active.column)}
        onKeyDown={commands.onKeyDown}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        {...pointer}
      >
        <GridHeader columns={columns} template={template} />
        <div role="rowgroup" className="grid-body" style={virtual.style}>
          {virtual.items.map(({ index, start }) => {
            const inside = index >= block.top && index <= block.bottom;
            const isActive = index === selection.active.row;
            const row = subject.rows[index] ?? null;
            return (
              <GridRow
                key={row?.key ?? 'blank'}
                gridId={id}
                row={row}
                index={index}
                top={start}
                measure={virtual.measure}
                columns={columns}
                template={template}
                from={inside ? block.left : -1}
                to={inside ? block.right : -1}
                active={isActive ? selection.active.column : -1}
                invitation={newRow ? (props.invitation ?? `New ${props.noun}\u2026`) : ''}
                problemId={problemId}
                problemOf={grid.problemOf}
                editor={isActive ? editor() : null}
              />
            );
          })}
        </div>
        {totals.length === 0 ? null : (
          <GridTotals totals={totals} columns={columns} template={template} firstIndex={extent.rows + 2} />
        )}
      </div>
      <ColumnsBeyond grid={grid.element} columns={columns} />
      <p className="only-read-aloud" aria-live="polite">
        {grid.announcement}
      </p>
      {clipboard.pending ? (
        <PastePreview
          paste={clipboard.pending}
          subject={subject}
          describeNew={props.describeNew}
          onAccept={clipboard.accept}
          onCancel={clipboard.cancel}
        />
      ) : null}
    </div>
  );
}

/**
 * The rows in view, each as tall as what is in it (long words take a second line), always with the active one among them,
 * and the grid scrolled to where the user moves.
 */
function useRowsInView<Row extends KeyedRow>(grid: GridState<Row>) {
  const { element, selection, extent, id } = grid;
  const { active, head } = selection;
  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = new Set(defaultRangeExtractor(range));
      for (const row of [active.row, head.row]) if (row < range.count) rows.add(row);
      return [...rows].sort((a, b) => a - b);
    },
    [active.row, head.row],
  );
  const virtualizer = useVirtualizer({
    count: extent.rows,
    getScrollElement: () => element.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    rangeExtractor,
  });
  const printing = usePrinting();
  const settled = useRef(false);
  useEffect(() => {
    // Not on arrival: the page should not jump before anybody has moved.
    const isMove = settled.current || element.current?.contains(document.activeElement);
    settled.current = true;
    if (!isMove) return;
    let frame = 0;
    // Rows are as tall as they turn out to be once they are in view, which moves those after them.
    const show = (again: number) => {
      const cell = document.getElementById(cellId(id, head.row, head.column));
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (again > 0) frame = requestAnimationFrame(() => show(again - 1));
    };
    show(FRAMES_TO_SETTLE);
    return () => cancelAnimationFrame(frame);
  }, [head.row, head.column, id, element]);
  if (printing)
    return {
      items: Array.from({ length: extent.rows }, (_, index) => ({ index, start: null })),
      measure: undefined,
      style: {},
    };
  return {
    items: virtualizer.getVirtualItems(),
    measure: virtualizer.measureElement,
    style: { height: virtualizer.getTotalSize() },
  };
}
