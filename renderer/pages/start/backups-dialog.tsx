import { useQuery } from '@tanstack/react-query';
import type { RecentFile } from '../../../shared/api/files.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { momentWords } from '../../date-words.ts';
import { backupsQuery } from '../../state/queries.ts';

type BackupsDialogProps = {
  readonly file: RecentFile;
  /** Shown because the file itself would not open. */
  readonly damaged: boolean;
  readonly onRestore: (backup: string) => Promise<boolean>;
  readonly onClose: () => void;
};

const BYTES_PER_KILOBYTE = 1024;

/** The backups of a file, newest first. One opens as a new file: the original is left as it is. */
export function BackupsDialog(props: BackupsDialogProps) {
  const { file } = props;
  const once = useOneAtATime();
  const { data, error } = useQuery({ ...backupsQuery(file.id), staleTime: 0 });
  return (
    <Dialog title={`Backups of ${file.name}`} onClose={props.onClose}>
      {props.damaged ? (
        <p>
          <strong>{file.name} is damaged and could not be opened.</strong> It has not been changed. The newest
          backup below is the last good copy.
        </p>
      ) : (
        <p className="soft">A backup opens as a new file beside the original, which is left as it is.</p>
      )}
      {error ? <p role="alert">{error.message}</p> : null}
      {data?.length === 0 ? <p>There are no backups of this file on this computer.</p> : null}
      {data && data.length > 0 ? (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">Made</th>
              <th scope="col">
                Size <span className="unit">kB</span>
              </th>
              <th scope="col">
                <span className="only-read-aloud">Open</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.map((backup) => (
              <tr key={backup.id}>
                <th scope="row">{momentWords(backup.at)}</th>
                <td>{formatNumber(backup.bytes / BYTES_PER_KILOBYTE, 0)}</td>
                <td>
                  <button
                    type="button"
                    className="opens"
                    onClick={() => once(() => props.onRestore(backup.id))}
                  >
                    Open this one<span className="only-read-aloud">, made {momentWords(backup.at)}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <div className="dialog-buttons">
        <button type="button" onClick={props.onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}
