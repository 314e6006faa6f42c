import type { SchemeKind } from '../../../../shared/api/schemes.ts';
import { Dialog } from '../../../components/dialog.tsx';

/** The kinds of scheme there are, by what councils call them, each with a line on what it is for. */
export function AddSchemeDialog(props: {
  readonly kinds: readonly SchemeKind[];
  readonly onChoose: (kind: SchemeKind) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Add a scheme" wide onClose={props.onClose}>
      <p className="soft">It counts in no scenario until you switch it on.</p>
      <ul className="scheme-kinds">
        {props.kinds.map((kind) => (
          <li key={kind.id}>
            <button
              type="button"
              aria-describedby={`kind-${kind.id}`}
              onClick={() => {
                props.onClose();
                props.onChoose(kind);
              }}
            >
              {kind.name}
            </button>
            <span id={`kind-${kind.id}`} className="soft">
              {kind.summary}
            </span>
          </li>
        ))}
      </ul>
      <div className="dialog-buttons">
        <button type="button" onClick={props.onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
