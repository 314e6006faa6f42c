/** From the rows of several returns to one history: the only way from the one to the other. */
import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { CareHistory } from '../care-history.ts';
import type { QualityLog } from '../quality/log.ts';
import { GrowingColumn } from '../return/growing-column.ts';
import type { ReturnRows } from '../return/return-rows.ts';
import { emptyEpisodes } from './child-episodes.ts';
import { closeNotSentAgain, cutOverlaps, joinGaps } from './close-and-join.ts';
import type { StitchContext } from './context.ts';
import { countCoverage, coverageOf, noCoverage } from './coverage.ts';
import { knownRows } from './known-rows.ts';
import { takeLatestRows } from './latest-rows.ts';
import { keepWithinLife, leaveOutShortBreaks } from './limits.ts';
import { lookups } from './lookups.ts';
import type { StitchOptions } from './options.ts';
import { knownPeople } from './people.ts';
import { addStays, type StayBuilder, stayBuilder } from './stays.ts';

/**
 * @param log is told of every row changed or left out; null where nobody will read it
 * @returns null where no Episodes file tells anything by the day asked for
 */
export function stitch(rows: ReturnRows, options: StitchOptions, log: QualityLog | null): CareHistory | null {
  const known = knownRows(rows, options.asKnownOn, log);
  if (known === null) return null;
  const { file, row: rowNumber } = rows.episodes;
  const context: StitchContext = {
    rows,
    known,
    options,
    codes: lookups(rows, options),
    people: knownPeople(rows, options.asKnownOn, known.to),
    tell: (rule, row, day) => {
      if (log === null) return;
      if (day === undefined) log.add(rule, file[row] ?? 0, rowNumber[row] ?? 0);
      else log.addDay(rule, file[row] ?? 0, rowNumber[row] ?? 0, day);
    },
    nextYear: (year) => known.years.find((each) => each > year) ?? null,
    missedYearBetween: (years, from, to) =>
      known.years.some((year) => year > from && year < to && !years.has(year)),
  };

  const stays = stayBuilder();
  const children = new GrowingColumn();
  const episodes = emptyEpisodes();
  const years = new Set<FinancialYear>();
  const coverage = noCoverage();
  for (let child = 0; child < rows.childIds.length; child += 1) {
    if (known.first[child] === known.first[child + 1]) continue;
    countCoverage(child, context, coverage);
    takeLatestRows(child, episodes, years, context);
    closeNotSentAgain(episodes, years, context);
    cutOverlaps(episodes, context);
    joinGaps(episodes, years, context);
    keepWithinLife(child, episodes, context);
    if (!options.includeShortBreaks) leaveOutShortBreaks(episodes, context);
    if (episodes.count === 0) continue;
    addStays(children.length, episodes, stays, context);
    children.push(child);
  }
  return history(context, children.values(), stays, coverageOf(coverage));
}

function history(
  context: StitchContext,
  children: Int32Array,
  stays: StayBuilder,
  coverage: CareHistory['coverage'],
): CareHistory {
  const { known, codes, people, rows, options } = context;
  return {
    from: known.from,
    to: known.to,
    coverage,
    placementTypes: options.map.types.map(({ id, name, category }) => ({ id, name, category })),
    reasons: codes.reasons,
    legalStatuses: codes.legalStatuses,
    children: {
      id: [...children].map((child) => rows.childIds[child] ?? ''),
      birth: children.map((child) => people.birth[child] ?? 0),
      sex: Uint8Array.from(children, (child) => people.sex[child] ?? 0),
      uascUntil: children.map((child) => people.uascUntil[child] ?? 0),
    },
    stays: {
      child: stays.child.values(),
      start: stays.start.values(),
      end: stays.end.values(),
      category: Uint8Array.from(stays.category.values()),
      type: Uint8Array.from(stays.type.values()),
      enters: Uint8Array.from(stays.enters.values()),
      reason: Uint8Array.from(stays.reason.values()),
      legalStatus: Uint8Array.from(stays.legalStatus.values()),
      inBorough: Uint8Array.from(stays.inBorough.values()),
    },
  };
}
