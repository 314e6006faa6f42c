import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../state/messages.tsx';
import { holdTyped } from '../../state/typing.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import type { GridChange, RowChange } from './change.ts';
import { settle } from './choice-match.ts';
import { type CellProblem, type Column, KEPT_AND_MARKED, type KeyedRow } from './column.ts';
import type { Editing, GridProps } from './grid-props.ts';
import { type Place, type Selection, select, tabbed, within } from './selection.ts';
import { type HeldText, ROW_GONE, rowOf, useRowGone } from './typed-row.ts';
import type { Then } from './typing.ts';
import { useSavedRows } from './use-saved-rows.ts';
import { type CellText, changeOfTexts, type GridSubject, type Verb, whyNotWritten } from './write-cells.ts';

/** Everything the parts of one grid share. */
export type GridState<Row extends KeyedRow> = {
  readonly id: string;
  readonly props: GridProps<Row>;
  readonly subject: GridSubject<Row>;
  readonly extent: { readonly rows: number; readonly columns: number };
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  readonly activeColumn: Column<Row> | undefined;
  readonly activeRow: Row | undefined;
  readonly commit: (change: GridChange<Row> | null, said?: string) => void;
  /** Writes texts as one change, and says why where some of them can go nowhere. */
  readonly write: (texts: readonly CellText[], verb: Verb) => void;
  /**
   * Takes what was typed, once, and goes on; does nothing while nothing is being typed. False where it is no answer
   * of a choice: the field then stays open and says so.
   */
  readonly commitDraft: (then: Then | Place) => boolean;
  /** Takes what was typed because focus has gone; what cannot be taken is dropped, and that is said. False then. */
  readonly leaveDraft: () => boolean;
  /** Says why nothing can be changed, once however many keys are pressed. */
  readonly refuse: (words?: string) => void;
  readonly announcement: string;
  readonly announce: (words: string) => void;
  readonly element: RefObject<HTMLDivElement | null>;
  readonly problemOf: (row: Row, column: Column<Row>) => CellProblem | null;
  /** The column Enter goes back to after a run of Tabs. */
  readonly runStart: RefObject<number | null>;
};

/** The state of a grid and the two ways it changes: selecting, and committing what was typed. */
export function useGrid<Row extends KeyedRow>(props: GridProps<Row>, id: string): GridState<Row> {
  const { place, rowName: nameHere, stepRowName: rowName = nameHere, finishRow, faults, readOnly } = props;
  const newRow = readOnly ? null : props.newRow;
  const { message, say } = useMessages();
  const lock = useWorkspace().file.readOnly;
  const columns = useMemo(
    () => (readOnly ? props.columns.map((column) => ({ ...column, write: null })) : props.columns),
    [readOnly, props.columns],
  );
  const { rows, commit: save } = useSavedRows(props.rows, props.onChange);
  const [chosen, setSelection] = useState<Selection>(() => select({ row: 0, column: 0 }));
  const [editing, showEditing] = useState<HeldText | null>(null);
  // A field that goes away may still lose focus afterwards: what was typed must be taken once only.
  const typed = useRef<HeldText | null>(null);
  const [announcement, setAnnouncement] = useState('');
  // The same words twice running would not be read out again: a blank at the end makes them new.
  const announce = useCallback((words: string) => {
    setAnnouncement((before) => (before === words ? `${words}\u00a0` : words));
  }, []);
  const element = useRef<HTMLDivElement>(null);
  const runStart = useRef<number | null>(null);

  const subject = useMemo(
    () => ({ rows, columns, place, rowName, newRow, finishRow }),
    [rows, columns, place, rowName, newRow, finishRow],
  );
  const extent = useMemo(
    () => ({ rows: Math.max(1, rows.length + (newRow ? 1 : 0)), columns: columns.length }),
    [rows.length, newRow, columns.length],
  );
  const typedRow = editing === null ? null : rowOf(editing, rows);
  // Rows come and go while one types (an undo that was slow to be done): what is typed stays with its own.
  const selection = useMemo(() => {
    const inside = within(chosen, extent);
    const moved = typedRow !== null && typedRow !== ROW_GONE && typedRow !== inside.active.row;
    return moved ? select({ row: typedRow, column: inside.active.column }) : inside;
  }, [chosen, extent, typedRow]);
  const activeColumn = columns[selection.active.column];
  const activeRow = rows[selection.active.row];
  const activeKey = activeRow?.key ?? null;
  const setEditing = useCallback(
    (next: Editing | null) => {
      if (next === null && typed.current !== null) setSelection(selection);
      typed.current = next && { ...next, row: typed.current ? typed.current.row : activeKey };
      showEditing(typed.current);
    },
    [selection, activeKey],
  );

  const commit = useCallback(
    (change: GridChange<Row> | null, said?: string, from?: TypedInCell) => {
      if (!change) return;
      announce(said ?? '');
      void save(change).then((isSaved) => {
        const asked = from?.asked ?? null;
        // The next cell has been gone to: what is odd about this one would not be seen beside it.
        if (isSaved && asked !== null) say('done', `${asked.problem}. ${asked.remedy}`);
        if (isSaved || from === undefined || typed.current !== null) return;
        // What could not be saved goes back into its cell, unless another is being typed in by now.
        setSelection(select(from.at));
        typed.current = from.held;
        showEditing(from.held);
      });
    },
    [save, announce, say],
  );

  const commitDraft = useCallback(
    (then: Then | Place) => {
      const held = typed.current;
      if (held === null) return true;
      const at = selection.active;
      if (rowOf(held, rows) === ROW_GONE) {
        setEditing(null);
        say('failed', notKept(held));
        return true;
      }
      const column = columns[at.column];
      const row = rows[at.row];
      let after = extent;
      if (column && held.draft !== (row === undefined ? '' : column.text(row))) {
        const settled = settle(column, row ?? newRow?.(), held.draft);
        if (!settled.ok) {
          setEditing({ ...held, problem: settled.problem });
          announce(`${settled.problem.problem}. ${settled.problem.remedy}`);
          return false;
        }
        const change = changeOfTexts(
          [{ at, text: settled.text }],
          { done: 'Changed', preposition: 'in' },
          subject,
        );
        const unread = column.unread(settled.text);
        const [written] = change?.rows ?? [];
        const asked = written === undefined ? null : askedOf(column, written);
        // The blank row became a row, and there is another below it to go on to.
        if (change && row === undefined) after = { ...extent, rows: extent.rows + 1 };
        commit(change, unread === null ? '' : `${unread}; ${column.ifUnread ?? KEPT_AND_MARKED}.`, {
          at,
          held: { draft: held.draft, mode: 'caret', row: held.row },
          asked,
        });
      }
      setEditing(null);
      const target = within(select(afterCommit(at, then, after, runStart.current)), after);
      if (then === 'next' || then === 'back') runStart.current ??= at.column;
      else runStart.current = null;
      setSelection(target);
      return true;
    },
    [selection, columns, rows, newRow, subject, extent, commit, announce, say, setEditing],
  );
  const leaveDraft = (): boolean => {
    if (commitDraft('stay')) return true;
    const problem = typed.current?.problem;
    setEditing(null);
    if (problem)
      say('failed', `${problem.problem}, so ${activeColumn?.header ?? 'the cell'} was left as it was.`);
    return false;
  };
  useEffect(() => (editing === null ? undefined : holdTyped(leaveDraft)));
  useRowGone(typedRow === ROW_GONE, () => commitDraft('stay'));
  const refuse = (words = lock?.reason ?? 'Nothing can be changed here.'): void => {
    if (message?.text !== words) say('failed', words);
  };

  const write = (texts: readonly CellText[], verb: Verb): void => {
    commit(changeOfTexts(texts, verb, subject), verb.done);
    const reason = whyNotWritten(texts, subject);
    if (reason !== null) refuse(reason);
  };

  const faultsHere = useMemo(() => faultsInColumns(faults, columns), [faults, columns]);
  const problemOf = useCallback(
    (row: Row, column: Column<Row>) =>
      column.problem?.(row) ?? faultsHere.get(`${row.key}/${column.id}`) ?? null,
    [faultsHere],
  );

  useGoTo(props, rows, setSelection, element);
  const { onActiveRow } = props;
  useEffect(() => onActiveRow?.(activeRow ?? null), [onActiveRow, activeRow]);

  return {
    id,
    props,
    subject,
    extent,
    selection,
    setSelection,
    editing,
    setEditing,
    activeColumn,
    activeRow,
    commit,
    write,
    commitDraft,
    leaveDraft,
    refuse,
    announcement,
    announce,
    element,
    problemOf,
    runStart,
  };
}

/** What was typed into a cell, where, and what is odd about it. */
type TypedInCell = { readonly at: Place; readonly held: HeldText; readonly asked: CellProblem | null };

/** What is odd about the value just written, which counts as it stands. */
function askedOf<Row>(column: Column<Row>, change: RowChange<Row>): CellProblem | null {
  const row = change.do === 'add' ? change.row : change.do === 'set' ? change.after : null;
  return row === null ? null : (column.unusual?.(row) ?? null);
}

function notKept({ draft }: HeldText): string {
  return `“${draft}” was not kept: the row it was typed in is no longer there.`;
}

/** A fault of a whole row, or of something that has no column here, is shown in the row's first cell. */
function faultsInColumns<Row>(
  faults: ReadonlyMap<string, CellProblem>,
  columns: readonly Column<Row>[],
): ReadonlyMap<string, CellProblem> {
  const ids = new Set(columns.map((column) => column.id));
  return new Map(
    [...faults].map(([place, problem]) => {
      const cut = place.indexOf('/');
      const known = ids.has(place.slice(cut + 1));
      return [known ? place : `${place.slice(0, cut)}/${columns[0]?.id ?? ''}`, problem] as const;
    }),
  );
}

function afterCommit(
  at: Place,
  then: Then | Place,
  extent: { readonly rows: number; readonly columns: number },
  runStart: number | null,
): Place {
  if (typeof then === 'object') return then;
  if (then === 'stay') return at;
  if (then === 'next' || then === 'back') return tabbed(at, then === 'back', extent) ?? at;
  const row = Math.max(0, Math.min(extent.rows - 1, at.row + (then === 'down' ? 1 : -1)));
  return { row, column: then === 'down' ? (runStart ?? at.column) : at.column };
}

/** Takes the user to the cell the address names, once its row is there. */
function useGoTo<Row extends KeyedRow>(
  { goTo, columns }: GridProps<Row>,
  rows: readonly Row[],
  setSelection: (selection: Selection) => void,
  element: RefObject<HTMLDivElement | null>,
): void {
  const gone = useRef<number | null>(null);
  useEffect(() => {
    if (!goTo || gone.current === goTo.visit) return;
    const row = rows.findIndex((one) => one.key === goTo.key);
    if (row < 0) return;
    gone.current = goTo.visit;
    const column = columns.findIndex((one) => one.id === goTo.field);
    setSelection(select({ row, column: Math.max(0, column) }));
    element.current?.focus();
  }, [goTo, columns, rows, setSelection, element]);
}
