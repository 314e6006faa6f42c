import { type FileNotUsed, LARGEST_RETURN, MOST_FILES } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import type { GivenFile } from './find-files.ts';

const NAMED_AT_MOST = 3;
const MEGABYTE = 1_000_000;

/** Why these files cannot be a return, in words; null where they may be. */
export function whyNotTaken(files: readonly GivenFile[], passedOver: readonly string[]): string | null {
  if (files.length === 0) {
    const there = passedOver.length === 0 ? '' : ` There is ${namesOf(passedOver)}.`;
    return `No file of a return was found: it would be .csv, .xlsx or a .zip of them.${there}`;
  }
  if (files.length > MOST_FILES)
    return `These are ${formatNumber(files.length)} files, and a return has at most ${MOST_FILES}. Choose only the files of the return.`;
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const largest = files.reduce((most, each) => (each.file.size > most.file.size ? each : most));
  if (size > LARGEST_RETURN)
    return `These files come to ${megabytes(size)}, and a return to at most ${megabytes(LARGEST_RETURN)}. The largest is “${largest.name}”. Choose only the files of the return.`;
  return null;
}

/**
 * What is said once a return is read: also what could not be used of it.
 *
 * @param passedOver what lay in its folder and was no table
 * @param notUsed what was read and is no file of the return
 */
export function readWords(passedOver: readonly string[], notUsed: readonly FileNotUsed[]): string {
  const read =
    notUsed.length === 0
      ? 'The return is read and kept. What was found is under Data quality.'
      : `The return is read and kept without ${namesOf(notUsed.map(({ name }) => name))}, which could not be used.`;
  return passedOver.length === 0
    ? read
    : `${read} Passed over, since it is no table: ${namesOf(passedOver)}.`;
}

function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_AT_MOST).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${formatNumber(more)} more`;
  return listWords(shown);
}

function megabytes(bytes: number): string {
  return `${formatNumber(Math.ceil(bytes / MEGABYTE))} MB`;
}
