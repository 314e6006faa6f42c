import { formatYear } from '../../calendar/financial-year.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import type { QualityLog } from './log.ts';

/** Years that are missing, several in one file, and years without a Header. */
export function checkFiles({ files }: ReturnRows, log: QualityLog): void {
  const headers = new Set(
    files.flatMap(({ kind, year }) => (kind === 'header' && year !== null ? [year] : [])),
  );
  const covered = new Set<number>();
  for (const [at, { kind, year, firstYear }] of files.entries()) {
    if (kind !== 'episodes' || year === null || firstYear === null) continue;
    for (let each = firstYear; each <= year; each += 1) covered.add(each);
    if (firstYear < year)
      log.addWord('several-years', at, 0, `${formatYear(firstYear)} to ${formatYear(year)}`);
    if (!headers.has(year)) log.addWord('no-header', at, 0, formatYear(year));
  }
  if (covered.size === 0) return;
  const last = Math.max(...covered);
  for (let year = Math.min(...covered); year < last; year += 1)
    if (!covered.has(year)) {
      const next = files.findIndex(
        (file) => file.kind === 'episodes' && file.firstYear === nextOf(covered, year),
      );
      log.addWord('year-missing', Math.max(0, next), 0, formatYear(year));
    }
}

function nextOf(years: ReadonlySet<number>, after: number): number {
  return Math.min(...[...years].filter((year) => year > after));
}
