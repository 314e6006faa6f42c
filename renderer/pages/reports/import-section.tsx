import { useState } from 'react';
import { IMPORT_KINDS, type ImportKind } from '../../../shared/api/imports.ts';
import { useFiles } from '../../app/files.ts';
import { Field } from '../../components/field.tsx';
import { ImportFile } from '../../components/import/import-file.tsx';
import { useReadOnly } from '../../state/workspace.tsx';

const KIND_NAMES: Readonly<Record<ImportKind, string>> = {
  mix: 'Placement mix',
  register: 'Register',
  budgets: 'Budget',
  actuals: 'Spend to date',
  homes: 'Homes and carers',
};

/** Bringing a table in from a workbook or CSV file, with a look at what it would do first. */
export function ImportSection() {
  const files = useFiles();
  const readOnly = useReadOnly();
  const [kind, setKind] = useState<ImportKind>('mix');

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
          <ImportFile kind={kind} into={KIND_NAMES[kind]} label="File to read" />
        </>
      )}
      <button type="button" onClick={() => void files.saveTemplate()}>
        Save a blank template…
      </button>
    </section>
  );
}
