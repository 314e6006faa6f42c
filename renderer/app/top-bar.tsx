import type { MouseEvent } from 'react';
import type { OpenedFile } from '../../shared/api/files.ts';
import { clockWords, momentWords } from '../date-words.ts';
import { useUndo } from '../state/change.ts';
import { useScenario, useYear } from '../state/choices.tsx';
import { useReadAt } from '../state/following.ts';
import { useReached, useWriting } from '../state/reach.ts';
import { useRoute } from '../state/route.ts';
import { finishTyping } from '../state/typing.ts';
import { useWorkspace } from '../state/workspace.tsx';
import { BASE_NAME, nameOr, READ_ONLY_SHORT } from '../words.ts';
import { FileMenu } from './file-menu.tsx';
import './top-bar.css';

/** Pages whose figures are those of one scenario. */
export const PAGES_WITH_SCENARIO = new Set([
  'position',
  'mix',
  'register',
  'budgets',
  'assumptions',
  'uncertainty',
  'sufficiency',
  'region',
]);
const PAGES_WITH_YEAR = new Set(['position', 'uncertainty', 'sufficiency', 'region']);

/** The file and whether it is saved, what is being looked at, undo and redo, and the file's menu. */
export function TopBar(props: { readonly onSkip: () => void }) {
  return (
    <header className="top-bar">
      <button type="button" className="skip" onClick={props.onSkip}>
        Skip to the page
      </button>
      <FileState />
      <span className="top-bar-gap" />
      <Looking />
      <UndoButtons />
      <FileMenu />
    </header>
  );
}

function FileState() {
  const { file, savedAt } = useWorkspace();
  const lock = file.readOnly;
  const reached = useReached();
  const readAt = useReadAt();
  const writing = useWriting();
  const tone = reached ? (lock ? 'read-only' : '') : 'stopped';
  return (
    <>
      <strong className="file-name" title={file.folder}>
        {file.name}
      </strong>
      <span className={`file-state ${tone}`} title={lock?.reason}>
        <span role="status">
          {reached ? (writing ? 'Saving…' : fileStateWords(lock, savedAt)) : 'The program has stopped'}
        </span>
        {/* Outside the status: the time passing is not read aloud. */}
        {lock ? `, as of ${clockWords(readAt)}` : null}
      </span>
    </>
  );
}

function fileStateWords(lock: OpenedFile['readOnly'], savedAt: string): string {
  if (lock) return lockWords(lock);
  return `Saved ${clockWords(savedAt)}`;
}

function lockWords(lock: NonNullable<OpenedFile['readOnly']>): string {
  if (lock.by === '') return `${READ_ONLY_SHORT}: ${lock.reason}`;
  const machine = lock.machine === '' ? '' : ` on ${lock.machine}`;
  const since = lock.since === null ? '' : ` since ${momentWords(lock.since).replace(/^today /, '')}`;
  return `${READ_ONLY_SHORT}: open by ${lock.by}${machine}${since}`;
}

function Looking() {
  const { years, content } = useWorkspace();
  const { scenario, setScenario } = useScenario();
  const { year, setYear } = useYear();
  const { page } = useRoute();
  return (
    <>
      {PAGES_WITH_SCENARIO.has(page) && content.scenarios.length > 0 ? (
        <label className="top-bar-choice">
          Scenario
          <select value={scenario ?? ''} onChange={(event) => setScenario(event.target.value || null)}>
            <option value="">{BASE_NAME}</option>
            {content.scenarios.map((row) => (
              <option key={row.key} value={row.key}>
                {nameOr(row.name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {PAGES_WITH_YEAR.has(page) && years.length > 1 ? (
        <label className="top-bar-choice">
          Year
          <select value={year} onChange={(event) => setYear(event.target.value)}>
            {years.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}

function UndoButtons() {
  const { undo, redo, file } = useWorkspace();
  const takeBack = useUndo();
  if (file.readOnly) return null;
  const press = (button: HTMLElement, direction: 'undo' | 'redo') => {
    // What is half typed is what was done last: it is taken first, so that it is that which is taken back.
    const taken = finishTyping();
    button.focus();
    if (taken) void takeBack(direction);
  };
  // Never disabled: a button that goes dead under the finger loses the keyboard's place.
  return (
    <div className="top-bar-undo">
      <button
        type="button"
        aria-disabled={undo === null}
        aria-label={undo === null ? 'Undo: nothing to undo' : `Undo: ${undo}`}
        title={undo === null ? 'Nothing to undo' : `Undo: ${undo} (Ctrl+Z)`}
        onMouseDown={keepFocus}
        onClick={(event) => press(event.currentTarget, 'undo')}
      >
        Undo
      </button>
      <button
        type="button"
        aria-disabled={redo === null}
        aria-label={redo === null ? 'Redo: nothing to redo' : `Redo: ${redo}`}
        title={redo === null ? 'Nothing to redo' : `Redo: ${redo} (Ctrl+Y)`}
        onMouseDown={keepFocus}
        onClick={(event) => press(event.currentTarget, 'redo')}
      >
        Redo
      </button>
    </div>
  );
}

/** A field being typed in keeps the focus until it has been asked for what stands in it. */
function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
