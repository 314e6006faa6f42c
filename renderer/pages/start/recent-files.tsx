import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { RecentFile } from '../../../shared/api/files.ts';
import { useFiles } from '../../app/files.ts';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { momentWords } from '../../date-words.ts';
import { useAsk } from '../../state/change.ts';
import { START_KEY } from '../../state/queries.ts';
import { BackupsDialog } from './backups-dialog.tsx';

/** Files opened here before, with a way back to an earlier copy of each. */
export function RecentFiles(props: { readonly recent: readonly RecentFile[] }) {
  const { recent } = props;
  const files = useFiles();
  const ask = useAsk();
  const client = useQueryClient();
  const once = useOneAtATime();
  const [restoring, setRestoring] = useState<{ file: RecentFile; damaged: boolean } | null>(null);

  if (recent.length === 0) {
    return <p className="soft">None yet. Start a new file, or open a worked example to see how it looks.</p>;
  }

  const open = async (file: RecentFile) => {
    const outcome = await files.openRecent(file.id);
    if (!outcome.ok && outcome.failure.code === 'damaged') setRestoring({ file, damaged: true });
  };
  const forget = async (file: RecentFile) => {
    await ask('file.forget', { id: file.id });
    await client.invalidateQueries({ queryKey: START_KEY });
    document.getElementById('recent-heading')?.focus();
  };

  return (
    <>
      <ul className="start-list">
        {recent.map((file) => (
          <li key={file.id} className="recent-file">
            <div>
              {file.missing ? (
                <strong>{file.name}</strong>
              ) : (
                <button type="button" className="opens" onClick={() => once(() => open(file))}>
                  {file.name}
                </button>
              )}
              <p className="soft">
                {file.missing ? 'No longer at ' : ''}
                {file.folder}
                {file.openedAt === null ? '' : ` · ${momentWords(file.openedAt)}`}
              </p>
            </div>
            <span className="row-of-controls">
              <button type="button" className="quiet" onClick={() => setRestoring({ file, damaged: false })}>
                Backups<span className="only-read-aloud"> of {file.name}</span>…
              </button>
              <button type="button" className="quiet" onClick={() => void forget(file)}>
                Forget<span className="only-read-aloud"> {file.name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      {restoring ? (
        <BackupsDialog
          file={restoring.file}
          damaged={restoring.damaged}
          onRestore={(backup) => files.restore(restoring.file.id, backup)}
          onClose={() => setRestoring(null)}
        />
      ) : null}
    </>
  );
}
