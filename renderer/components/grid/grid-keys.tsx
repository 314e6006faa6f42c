import { Dialog } from '../dialog.tsx';
import './grid-keys.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Arrows, Home, End, Page Up, Page Down', 'Move about; with Ctrl to the edge of the figures'],
  ['Shift with any of these', 'Select more cells'],
  ['Tab, Shift+Tab', 'Next or previous cell; to leave the grid press Esc, then Tab'],
  ['Enter, Shift+Enter', 'Keep what was typed and go down or up'],
  ['F2 or double-click', 'Change what is in the cell; where it is one of a list, see the list'],
  ['Esc', 'Leave the cell as it was'],
  ['Delete', 'Clear the selected cells'],
  ['Ctrl+C, Ctrl+X, Ctrl+V', 'Copy, cut and paste, also from and to Excel'],
  ['Ctrl+D', 'Fill down from the first selected row, or from the row above'],
  ['Ctrl+A, Shift+Space, Ctrl+Space', 'Select everything, the row, the column'],
  ['Space', 'Tick or untick'],
  ['Ctrl+Shift+=, Ctrl+minus', 'Insert a row, remove the selected rows'],
  ['Alt+Up, Alt+Down', 'Move the selected rows; while typing in a list cell, Alt+Down goes to the list'],
  ['Ctrl+Z, Ctrl+Y', 'Undo, redo'],
];

const FORMS: readonly (readonly [string, string])[] = [
  ['4,250.50 or £4,250.50 or 27.4m', 'a number'],
  ['(12) or \u221212', 'a number below zero'],
  ['6.5%', 'a percentage'],
  ['=weeklyRate * 1.05', 'a formula over the assumptions'],
  ['950 / 982.50 / 1,010', 'low, likely and high of something not known exactly'],
  ['1 Nov 2023, 1/11/2023 or 2023-11-01', 'a date'],
  ['Residential, e', 'the beginning of a choice, where no other begins the same'],
];

/** The keys a grid understands, and what can be typed into it. */
export function GridKeys(props: { readonly onClose: () => void }) {
  return (
    <Dialog title="Keys, and what a cell understands" onClose={props.onClose}>
      <dl className="grid-keys">
        {[...KEYS, ...FORMS].map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-buttons">
        <button type="button" className="main" onClick={props.onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
