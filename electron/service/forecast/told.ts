import { type ForecastInMix, monthsMark } from '../../../shared/workspace/forecast-in-mix.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import {
  type BacktestSubject,
  backtestChanges,
  type KeptBacktest,
} from '../../../shared/workspace/kept-backtest.ts';
import {
  isSameReturn,
  madeFrom,
  type ReturnHead,
  readingOf,
} from '../../../shared/workspace/made-from-return.ts';
import { markOf } from '../../../shared/workspace/mark.ts';
import type { WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { type BacktestTold, type ForecastTold, NOTHING_TOLD } from '../../export/forecast-basis.ts';
import { adjustmentNames } from './mix-changes.ts';

type Mix = Pick<WorkspaceContent, 'profile' | 'assumptions' | 'placementTypes'>;

const YEAR = 12;

/**
 * What exports say of the forecast in the mix beside its figures.
 * @param returned the return of the file; null where there is none
 * @param last the test made last, of whatever it was
 * @param program the version of this program
 */
export function forecastTold(
  { profile, assumptions, placementTypes }: Mix,
  returned: ReturnHead | null,
  last: KeptBacktest | null,
  program: string,
): ForecastTold {
  const held = profile.forecastInMix ?? null;
  const adjustments =
    held === null
      ? NOTHING_TOLD.adjustments
      : [...adjustmentNames(held.settings), ...typedOver(held, placementTypes)];
  const subject =
    held === null
      ? subjectOfNow({ profile, assumptions }, returned, program)
      : subjectOf(held, returned, program);
  // A test of another return, or of rates learned from other months, says nothing of this forecast.
  if (last === null) return { adjustments, backtest: null };
  const changed = subject === null ? [] : backtestChanges(last.subject, subject);
  const isOfIt = subject !== null && changed.length === 0;
  const { figures } = last;
  return {
    adjustments,
    backtest: isOfIt ? backtestTold(figures) : { lastOrigin: figures.lastOrigin, changed },
  };
}

/** What a test of the forecast in the mix is a test of, whatever the file's return has become; null where that is not known. */
function subjectOf(
  { returned: was, settings }: ForecastInMix,
  now: ReturnHead | null,
  program: string,
): BacktestSubject | null {
  const { name, importedAt } = was;
  // A record of before the reading was kept: it is known while the return is still read the same.
  const asNow = now !== null && isSameReturn(was, now) && markOf(now.settings) === was.settings;
  const reading = was.reading ?? (asNow ? readingOf(now.settings) : null);
  return reading === null
    ? null
    : { returned: { name, importedAt, reading }, windowMonths: settings.windowMonths, program };
}

/** The same of a file of before a record was kept, which says only in words which return the forecast is of. */
function subjectOfNow(
  { profile, assumptions }: Pick<Mix, 'profile' | 'assumptions'>,
  now: ReturnHead | null,
  program: string,
): BacktestSubject | null {
  if (now === null || !assumptions.some(({ source }) => source.endsWith(` the return ${now.name}`)))
    return null;
  const { windowMonths } = profile.forecast ?? NO_FORECAST_SETTINGS;
  return { returned: madeFrom(now), windowMonths, program };
}

/** Months that are not as the forecast put them in are adjusted by hand too. */
function typedOver({ types }: ForecastInMix, rows: WorkspaceContent['placementTypes']): string[] {
  return types.flatMap(({ placementType, months }) => {
    const row = rows.find(({ key }) => key === placementType);
    return row && monthsMark(row.childrenByMonth) !== months ? [`months of ${row.name} were typed over`] : [];
  });
}

/** A year ahead, or as far as was tested. */
function backtestTold({ firstOrigin, lastOrigin, lines }: KeptBacktest['figures']): BacktestTold | null {
  const placements = lines.filter(({ of }) => of === 'category');
  const line = placements.find(({ months }) => months === YEAR) ?? placements.at(-1);
  if (!line) return null;
  const { months, forecasts, ours, sameAsToday, withinRange } = line;
  const total = lines.find((each) => each.of === 'total' && each.months === months)?.ours ?? null;
  return { firstOrigin, lastOrigin, months, forecasts, total, byPlacement: ours, sameAsToday, withinRange };
}
