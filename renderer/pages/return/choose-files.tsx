import { type ChangeEvent, useRef } from 'react';
import { Field } from '../../components/field.tsx';
import { type Found, filesOfFolder } from './find-files.ts';

type ChooseFilesProps = {
  /** Whether a return is there already, which these would replace. */
  readonly again: boolean;
  readonly onFound: (found: Promise<Found>) => void;
};

/** The ways to a return by keyboard: its files, or the folder that they lie in. */
export function ChooseFiles({ again, onFound }: ChooseFilesProps) {
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <Field
        label={
          again
            ? 'Drop the files of a newer return here, or their folder, or choose them: they replace this one'
            : 'Drop the files of the return here, or their folder, or choose them'
        }
      >
        {(ids) => (
          <input
            {...ids}
            type="file"
            multiple
            accept=".csv,.txt,.xlsx,.zip"
            onChange={(event) => {
              const files = takenFrom(event);
              // Nothing is chosen where the dialog was cancelled.
              if (files.length > 0)
                onFound(
                  Promise.resolve({
                    files: files.map((file) => ({ name: file.name, file })),
                    passedOver: [],
                  }),
                );
            }}
          />
        )}
      </Field>
      <button type="button" className="choose-folder" onClick={() => folder.current?.click()}>
        Choose a folder…
      </button>
      <input
        ref={(element) => {
          folder.current = element;
          // React has no name for this.
          if (element) element.webkitdirectory = true;
        }}
        type="file"
        hidden
        aria-label="The folder with the return"
        onChange={(event) => {
          const files = takenFrom(event);
          if (files.length > 0) onFound(filesOfFolder(files));
        }}
      />
    </>
  );
}

function takenFrom({ target }: ChangeEvent<HTMLInputElement>): readonly File[] {
  const files = [...(target.files ?? [])];
  // So that the same files, mended, can be chosen again.
  target.value = '';
  return files;
}
