/** How complete the returns are, by what each says of the other. */
import { type FinancialYear, yearEnd } from '../../calendar/financial-year.ts';
import { type CareHistory, OPEN } from '../care-history.ts';
import type { StitchContext } from './context.ts';

export type CoverageCount = {
  /** Children a return has in care at the end of the year before it, and those of them in the return of that year. */
  earlierDue: number;
  earlierFound: number;
  /** Children the last return but one has in care at its end, and those of them in the latest. */
  latestDue: number;
  latestFound: number;
};

export function noCoverage(): CoverageCount {
  return { earlierDue: 0, earlierFound: 0, latestDue: 0, latestFound: 0 };
}

/** Adds a child to the count, from its rows as they were sent. */
export function countCoverage(child: number, context: StitchContext, into: CoverageCount): void {
  const { known, rows, codes, options } = context;
  const { start, legalStatus } = rows.episodes;
  const sent = new Set<FinancialYear>();
  const openBefore = new Set<FinancialYear>();
  const latest = known.years.at(-1);
  const before = known.years.at(-2);
  let openBeforeLatest = false;
  const last = known.first[child + 1] ?? 0;
  for (let at = known.first[child] ?? 0; at < last; at += 1) {
    const row = known.order[at] ?? 0;
    const year = known.yearOf(row);
    sent.add(year);
    if (!options.includeShortBreaks && codes.isShortBreak[legalStatus[row] ?? 0] === 1) continue;
    const endOfBefore = yearEnd(year - 1);
    const end = known.end[row] ?? OPEN;
    if ((start[row] ?? 0) <= endOfBefore && end > endOfBefore + 1) openBefore.add(year - 1);
    if (year === before && end === OPEN) openBeforeLatest = true;
  }
  for (const year of openBefore) {
    if (!known.years.includes(year)) continue;
    into.earlierDue += 1;
    if (sent.has(year)) into.earlierFound += 1;
  }
  if (!openBeforeLatest || latest === undefined) return;
  into.latestDue += 1;
  if (sent.has(latest)) into.latestFound += 1;
}

/** Children's worth of belief that a return has everybody. */
const BELIEF = 10;

export function coverageOf(count: CoverageCount): CareHistory['coverage'] {
  return {
    earlier: (count.earlierFound + BELIEF) / (count.earlierDue + BELIEF),
    latest: (count.latestFound + BELIEF) / (count.latestDue + BELIEF),
  };
}
