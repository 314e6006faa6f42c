import type { AssumptionRow } from './rows.ts';

/**
 * The scenario file has no field for "to be replaced": it is said at the head of the source, where whoever reads
 * the file will see it.
 */
const MARK = 'To replace: ';

type Source = Pick<AssumptionRow, 'source' | 'toReplace'>;

/** A file's source as the workspace keeps it. */
export function readSource(source: string): Source {
  return source.startsWith(MARK)
    ? { source: source.slice(MARK.length), toReplace: true }
    : { source, toReplace: false };
}

/** The inverse of {@link readSource}. */
export function writeSource({ source, toReplace }: Source): string {
  return toReplace ? MARK + source : source;
}
