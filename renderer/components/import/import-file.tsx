import { type ChangeEvent, useState } from 'react';
import {
  type ImportKind,
  type ImportPreview,
  type ImportWanted,
  LARGEST_IMPORT,
} from '../../../shared/api/imports.ts';
import { base64OfFile } from '../../base64.ts';
import { useAsk } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { notOpenedWords } from '../../words.ts';
import { Field } from '../field.tsx';
import { ImportDialog } from './import-dialog.tsx';

type ImportFileProps = {
  readonly kind: ImportKind;
  /** What the page calls the table. */
  readonly into: string;
  readonly label: string;
  readonly help?: string;
};

type Looked = { readonly wanted: ImportWanted; readonly preview: ImportPreview };

/** Chooses a workbook or CSV file to bring into one table, and shows what it would do first. */
export function ImportFile(props: ImportFileProps) {
  const { kind, into, label, help } = props;
  const ask = useAsk();
  const say = useSay();
  const { opening } = useWorkspace();
  const [looked, setLooked] = useState<Looked | null>(null);

  const look = async (wanted: ImportWanted) => {
    const outcome = await ask('import.preview', { ...wanted, opening });
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
      const data = await base64OfFile(file);
      if (data === null) say('failed', notOpenedWords(file.name));
      else await look({ kind, name: file.name.slice(0, 300), data, sheet: null, columns: null, answers: {} });
    }
    // So that the same file, mended, can be chosen again.
    input.value = '';
  };

  return (
    <>
      <Field label={label} help={help}>
        {(ids) => <input {...ids} type="file" accept=".xlsx,.csv" onChange={(event) => void choose(event)} />}
      </Field>
      {looked ? (
        <ImportDialog
          title={`Import into ${into}`}
          wanted={looked.wanted}
          preview={looked.preview}
          onLook={(wanted) => void look(wanted)}
          onClose={() => setLooked(null)}
        />
      ) : null}
    </>
  );
}
