import { useState } from 'react';
import { fullHeader, isWritable, type KeyedRow, whyFixed } from './column.ts';
import { FormulaBar } from './formula-bar.tsx';
import { GridKeys } from './grid-keys.tsx';
import { blockOf } from './selection.ts';
import type { Then } from './typing.ts';
import type { Commands } from './use-commands.ts';
import type { GridState } from './use-grid.ts';
import './active-cell-line.css';

type LineProps<Row extends KeyedRow> = {
  readonly grid: GridState<Row>;
  readonly commands: Commands;
  readonly problemId: string;
  readonly onCommit: (then: Then) => void;
  readonly onCancel: () => void;
};

/** Above the grid: what the active cell holds, what is to be said about it, and buttons for whole rows. */
export function ActiveCellLine<Row extends KeyedRow>(props: LineProps<Row>) {
  const { grid, commands } = props;
  const { activeColumn: column, activeRow: row, subject, selection } = grid;
  const { canRemove, canReorder, noun, rowName } = grid.props;
  const [keysShown, showKeys] = useState(false);
  const block = blockOf(selection);
  const rowsHere = block.top < subject.rows.length;
  const named = row === undefined ? `New ${noun}` : rowName(row) || `Unnamed ${noun}`;
  const act = (command: 'insert' | 'remove'): void => {
    commands.run({ do: command });
    grid.element.current?.focus();
  };
  const shift = (by: -1 | 1): void => commands.run({ do: 'shift-rows', by });
  if (!column) return null;
  // A choice or a tick is made in the cell, where only what it can be is offered.
  const fixed = !isWritable(column, row) || column.editor !== 'text';
  return (
    <div className="formula-bar">
      <FormulaBar
        cell={`${named}: ${fullHeader(column)}`}
        text={row === undefined ? '' : column.text(row)}
        editing={grid.editing}
        fixed={fixed}
        problem={grid.editing?.problem ?? (row === undefined ? null : grid.problemOf(row, column))}
        asked={row === undefined ? null : (column.unusual?.(row) ?? null)}
        problemId={props.problemId}
        remark={remark(grid)}
        grid={grid.element}
        onBegin={() => {
          if (fixed) return;
          const draft = grid.editing?.draft ?? (row === undefined ? '' : column.text(row));
          grid.setEditing({ draft, mode: 'bar' });
        }}
        onDraft={(draft) => grid.setEditing({ draft, mode: 'bar' })}
        onCommit={props.onCommit}
        onCancel={props.onCancel}
      />
      <div className="grid-buttons">
        {subject.newRow ? (
          <button type="button" onClick={() => act('insert')}>
            Insert row
          </button>
        ) : null}
        {canRemove && !grid.props.readOnly ? (
          <button type="button" disabled={!rowsHere} onClick={() => act('remove')}>
            {block.top === block.bottom ? 'Remove row' : 'Remove rows'}
          </button>
        ) : null}
        {canReorder && !grid.props.readOnly ? (
          <>
            <button
              type="button"
              className="icon"
              aria-label="Move row up"
              title="Move row up (Alt+Up)"
              aria-disabled={!rowsHere || block.top === 0}
              onClick={() => shift(-1)}
            >
              {'\u2191'}
            </button>
            <button
              type="button"
              className="icon"
              aria-label="Move row down"
              title="Move row down (Alt+Down)"
              aria-disabled={block.bottom >= subject.rows.length - 1}
              onClick={() => shift(1)}
            >
              {'\u2193'}
            </button>
          </>
        ) : null}
        {grid.props.tools}
        <button type="button" className="quiet" onClick={() => showKeys(true)}>
          Keys
        </button>
      </div>
      {keysShown ? <GridKeys onClose={() => showKeys(false)} /> : null}
    </div>
  );
}

/** What a formula comes to or what a range means, before the column's own help. */
function remark<Row extends KeyedRow>({ activeColumn, activeRow }: GridState<Row>): string {
  if (!activeColumn) return '';
  const help = activeColumn.help ?? '';
  if (activeRow === undefined) return help;
  const reason = whyFixed(activeColumn, activeRow);
  if (reason !== null) return reason;
  const origin = activeColumn.origin?.(activeRow) ?? null;
  if (origin === 'range') return `Low / likely / high: the forecast uses ${activeColumn.shown(activeRow)}.`;
  if (origin === null) return help;
  const exact = activeColumn.exact?.(activeRow) ?? null;
  return exact === null ? 'A formula; what it comes to is not known yet.' : `Comes to ${exact}.`;
}
