/**
 * The return that figures were made from, kept beside them: so that whoever reads them later knows whether it is still
 * the return of the file, and if not what has become of it. Holds nothing of any child.
 */
import { z } from 'zod';
import type { CareReturnRow, ReturnSettings } from './care-return-row.ts';
import { shortText } from './cells.ts';
import { markOf } from './mark.ts';

/** How a return was read, as far as numbers of children come of it: its own districts only say who is in the borough. */
export const returnReading = z.strictObject({
  includeShortBreaks: z.boolean(),
  /** {@link markOf} the lines of the placement map that differ from what is suggested. */
  lines: z.string().max(40),
});
export type ReturnReading = z.infer<typeof returnReading>;

export const madeFromReturn = z.strictObject({
  name: shortText,
  importedAt: z.string().max(40),
  reading: returnReading,
});
export type MadeFromReturn = z.infer<typeof madeFromReturn>;

export type ReturnHead = Pick<CareReturnRow, 'name' | 'importedAt' | 'settings'>;

export function readingOf({ includeShortBreaks, lines }: ReturnSettings): ReturnReading {
  const inOrder = lines
    .map(({ place, provider, type }) => [place, provider ?? '', type])
    .sort((one, other) => (one.join(' ') < other.join(' ') ? -1 : 1));
  return { includeShortBreaks, lines: markOf(inOrder) };
}

export function madeFrom({ name, importedAt, settings }: ReturnHead): MadeFromReturn {
  return { name, importedAt, reading: readingOf(settings) };
}

export function isSameReturn(
  was: Pick<MadeFromReturn, 'name' | 'importedAt'>,
  now: Pick<ReturnHead, 'name' | 'importedAt'>,
): boolean {
  return was.name === now.name && was.importedAt === now.importedAt;
}

/** What is otherwise in how a return is read, each in a few words; empty where nothing is. */
export function readingChanges(was: ReturnReading, now: ReturnReading): string[] {
  return [
    ...(was.includeShortBreaks === now.includeShortBreaks
      ? []
      : [now.includeShortBreaks ? 'short breaks are now counted' : 'short breaks are no longer counted']),
    ...(was.lines === now.lines
      ? []
      : ['placement codes of the return have been mapped to other placement types']),
  ];
}

/** "its rates are now learned from the latest 24 months": what is said of another window. */
export function windowChange(windowMonths: number | null): string {
  return windowMonths === null
    ? 'the months its rates are learned from are now chosen for it'
    : `its rates are now learned from the latest ${windowMonths} months`;
}
