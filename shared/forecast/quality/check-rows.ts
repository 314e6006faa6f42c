/** What each row says on its own, or beside the child's other rows of the same year, that it should not. */
import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { EpisodeColumns, ReturnRows } from '../return/return-rows.ts';
import { checkCare } from './check-care.ts';
import { checkCodes } from './check-codes.ts';
import { checkFiles } from './check-files.ts';
import { checkOrders } from './check-orders.ts';
import { checkPeople } from './check-people.ts';
import type { QualityLog } from './log.ts';

/** Finds what stitching does not meet; nothing is changed here. */
export function checkRows(rows: ReturnRows, log: QualityLog): void {
  checkFiles(rows, log);
  checkCodes(rows, log);
  checkCare(rows, log);
  checkPeople(rows, log);
  checkOrders(rows, log);
}

/** Calls `visit` with every episode whose file's year is known. */
export function eachEpisode(
  { episodes, files }: ReturnRows,
  visit: (episode: number, year: FinancialYear, columns: EpisodeColumns) => void,
): void {
  for (let at = 0; at < episodes.child.length; at += 1) {
    const year = files[episodes.file[at] ?? 0]?.year;
    if (year !== null && year !== undefined) visit(at, year, episodes);
  }
}
