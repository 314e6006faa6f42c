import type { FileNotUsed } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';

const NAMED_AT_MOST = 5;

/** The files that could not be used, by name and with why; nothing where there are none. */
export function FilesNotUsed({ files }: { readonly files: readonly FileNotUsed[] }) {
  if (files.length === 0) return null;
  const more = files.length - NAMED_AT_MOST;
  return (
    <ul className="files-not-used">
      {files.slice(0, NAMED_AT_MOST).map(({ name, why }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name.
        <li key={at}>
          <strong>{name}</strong>: {why}
        </li>
      ))}
      {more > 0 ? <li>and {formatNumber(more)} more, under Data quality</li> : null}
    </ul>
  );
}
