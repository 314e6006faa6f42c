/** Which of the files that were handed over are used, for a sentence about them. */
import type { ReturnFile } from '../return/return-rows.ts';
import type { QualityEntries } from './log.ts';
import { qualityRows } from './report.ts';
import type { RuleId } from './rules.ts';

export type FilesRead = {
  /** Files in use: a workbook of several sheets is one, a zip as many as are in it. */
  readonly used: number;
  /** Zips that some of them came out of. */
  readonly zips: number;
  /** Files that should have been of use and are not, with why, by name. */
  readonly notUsed: readonly { readonly name: string; readonly why: string }[];
};

const NOT_USED = [
  'file-not-read',
  'file-not-recognised',
  'file-lacks-column',
  'file-twice',
] as const satisfies readonly RuleId[];

/** What became of the files. A file of the return that the history does not need is neither used nor at fault. */
export function filesRead(files: readonly ReturnFile[], entries: QualityEntries): FilesRead {
  const used = new Set(files.flatMap(({ kind, name }) => (kind === 'not-used' ? [] : [withoutSheet(name)])));
  const zips = new Set([...used].flatMap((name) => /^.*?\.zip(?=\/)/i.exec(name)?.[0] ?? []));
  return {
    used: used.size,
    zips: zips.size,
    notUsed: NOT_USED.flatMap((rule) =>
      [...qualityRows(files, entries, rule)].map(({ file, done }) => ({
        name: file,
        why: shortened(`${WHY[rule]}${done.replace(/^Not read: /, '')}`),
      })),
    ),
  };
}

const WHY: Readonly<Record<(typeof NOT_USED)[number], string>> = {
  'file-not-read': '',
  'file-not-recognised': 'Its columns are those of no file of the return: ',
  'file-lacks-column': 'It has ',
  'file-twice': 'It is ',
};

/** What is no table may have anything for its columns. */
const LONGEST_WHY = 160;

function shortened(why: string): string {
  return why.length > LONGEST_WHY ? `${why.slice(0, LONGEST_WHY - 1)}…` : why;
}

/** A sheet goes by the name of its workbook and its own. */
function withoutSheet(name: string): string {
  return name.replace(/(\.xls[xm]): .*$/i, '$1');
}
