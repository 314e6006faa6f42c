/** Why a folder of returns gives no answer, and what of it an answer leaves out: files and rows by name. */
import { filesRead } from '../../shared/forecast/quality/files-read.ts';
import type { QualityLog } from '../../shared/forecast/quality/log.ts';
import { qualityRows } from '../../shared/forecast/quality/report.ts';
import { QUALITY_RULES } from '../../shared/forecast/quality/rules.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';

export const NO_EPISODES =
  'No Episodes file of the return was found: it has the columns CHILD, DECOM, PLACE and DEC.';
const MOST_ROWS = 5;

/** A line for each file that should have been of use and is not. */
export function notUsedLines({ files }: ReturnRows, log: QualityLog): readonly string[] {
  return filesRead(files, log.entries()).notUsed.map(({ name, why }) => `${name} is not used. ${why}.`);
}

/** Why there is no episode to work from: which files were not used, or which rows of an Episodes file. */
export function noEpisodesLines(rows: ReturnRows, log: QualityLog): readonly string[] {
  const episodes = rows.files.flatMap(({ kind, name }) => (kind === 'episodes' ? [name] : []));
  if (episodes.length === 0) return [NO_EPISODES, ...notUsedLines(rows, log)];
  const leftOut = [...qualityRows(rows.files, log.entries())].filter(
    ({ file, row, rule }) =>
      row > 0 && episodes.includes(file) && QUALITY_RULES[rule].treatment === 'left out',
  );
  const more = leftOut.length - MOST_ROWS;
  return [
    `No row of ${episodes.join(', ')} could be used.`,
    ...leftOut
      .slice(0, MOST_ROWS)
      .map(({ file, row, rule, done }) => `${file}, row ${row}: ${QUALITY_RULES[rule].fault}. ${done}.`),
    ...(more > 0 ? [`${more} more rows: see quality.`] : []),
  ];
}
