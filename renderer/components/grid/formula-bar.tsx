import { type KeyboardEvent, type RefObject, useId } from 'react';
import type { CellProblem } from './column.ts';
import type { Editing } from './grid-props.ts';
import { BAR_CLASS, EDITOR_CLASS, editorKey, type Then } from './typing.ts';

type FormulaBarProps = {
  /** "Fostering, agency: Weekly cost, £" */
  readonly cell: string;
  /** What the cell holds, as it would be typed. */
  readonly text: string;
  readonly editing: Editing | null;
  readonly fixed: boolean;
  readonly problem: CellProblem | null;
  /** What is odd about what it holds, which counts as it stands. */
  readonly asked: CellProblem | null;
  readonly problemId: string;
  /** What the formula comes to, or the column's help. */
  readonly remark: string;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly onBegin: () => void;
  readonly onDraft: (draft: string) => void;
  readonly onCommit: (then: Then) => void;
  readonly onCancel: () => void;
};

/** What is in the active cell, in full: a second place to type it, and where a bad one is explained. */
export function FormulaBar(props: FormulaBarProps) {
  const { editing, problem } = props;
  const said = problem ?? props.asked;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const then = editorKey(event);
    if (then === null || (event.key === 'Tab' && editing === null)) return;
    event.preventDefault();
    event.stopPropagation();
    if (then === 'cancel') props.onCancel();
    else props.onCommit(then);
    props.grid.current?.focus();
  };
  return (
    <>
      <label className="formula-cell" htmlFor={id} title={props.cell}>
        {props.cell}
      </label>
      <input
        id={id}
        className={BAR_CLASS}
        value={editing?.draft ?? props.text}
        readOnly={props.fixed}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== null && editing === null ? true : undefined}
        aria-describedby={props.problemId}
        onFocus={props.onBegin}
        onChange={(event) => props.onDraft(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          const next = event.relatedTarget;
          if (
            editing?.mode === 'bar' &&
            !(next instanceof HTMLElement && next.classList.contains(EDITOR_CLASS))
          )
            props.onCommit('stay');
        }}
      />
      <p className="formula-remark" id={props.problemId}>
        {said === null ? (
          props.remark
        ) : (
          <>
            <strong className={problem === null ? 'asked' : 'over'}>{sentence(said.problem)}</strong>{' '}
            {sentence(said.remedy)}
          </>
        )}
      </p>
    </>
  );
}

/** With a capital and a full stop, whichever it came without. */
function sentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
