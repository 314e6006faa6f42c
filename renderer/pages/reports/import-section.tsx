import { type ChangeEvent, useState } from 'react';
import {
  IMPORT_KINDS,
  type ImportKind,
  type ImportPreview,
  type ImportWanted,
  LARGEST_IMPORT,
} from '../../../shared/api/imports.ts';
import { useFiles } from '../../app/files.ts';
import { Field } from '../../components/field.tsx';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { base64Of } from './base64.ts';
import { ImportDialog } from './import-dialog.tsx';

const KIND_NAMES: Readonly<Record<ImportKind, string>> = {
  mix: 'Placement mix',
  register: 'Register',
  budgets: 'Budget',
  actuals: 'Spend to date',
};

type Looked = { readonly wanted: ImportWanted; readonly preview: ImportPreview };

/** Bringing a table in from a workbook or CSV file, with a look at what it would do first. */
export function ImportSection() {
  const ask = useAsk();
  const say = useSay();
  const files = useFiles();
  const readOnly = useReadOnly();
  const [kind, setKind] = useState<ImportKind>('mix');
  const [looked, setLooked] = useState<Looked | null>(null);

  const look = async (wanted: ImportWanted) => {
    const outcome = await ask('import.preview', wanted);
    if (outcome.ok) setLooked({ wanted, preview: outcome.value });
  };
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > LARGEST_IMPORT) {
      say(
        'failed',
        `“${file.name}” is larger than 5 MB. Copy the table by itself into a new workbook and import that.`,
      );
    } else {
      const data = base64Of(new Uint8Array(await file.arrayBuffer()));
      await look({ kind, name: file.name.slice(0, 300), data, sheet: null, columns: null });
    }
    // So that the same file, mended, can be chosen again.
    input.value = '';
  };

  return (
    <section aria-labelledby="import-table">
      <h2 id="import-table">Bring a table in</h2>
      <p>
        From an Excel workbook (.xlsx) or a CSV file. You see every row that would change, and every problem,
        before anything is written; Undo takes it all back.
      </p>
      {readOnly ? (
        <p>This file is open to read only, so nothing can be brought into it.</p>
      ) : (
        <>
          <Field label="Into">
            {(ids) => (
              <select
                {...ids}
                value={kind}
                onChange={(event) =>
                  setKind(IMPORT_KINDS.find((each) => each === event.target.value) ?? 'mix')
                }
              >
                {IMPORT_KINDS.map((each) => (
                  <option key={each} value={each}>
                    {KIND_NAMES[each]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label="File to read">
            {(ids) => (
              <input {...ids} type="file" accept=".xlsx,.csv" onChange={(event) => void choose(event)} />
            )}
          </Field>
        </>
      )}
      <button type="button" onClick={() => void files.saveTemplate()}>
        Save a blank template…
      </button>
      {looked ? (
        <ImportDialog
          title={`Import into ${KIND_NAMES[kind]}`}
          wanted={looked.wanted}
          preview={looked.preview}
          onLook={(wanted) => void look(wanted)}
          onClose={() => setLooked(null)}
        />
      ) : null}
    </section>
  );
}
