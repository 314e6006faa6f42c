/** What the figures rest on: assumptions, the range of a forecast, prices, and where they come from. */
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { shortDate } from '../../../shared/calendar/text-words.ts';
import { formatFixed, formatNumber } from '../../../shared/money/format.ts';
import type { Assumption, Range } from '../../../shared/scenario/types.ts';
import { isStepOfScheme } from '../../../shared/schemes/index.ts';
import { type ReportTable, SUPPRESSED } from './content.ts';
import type { Hidden } from './hidden.ts';
import { hiddenAssumptions } from './hidden-assumptions.ts';
import type { ReportSource } from './source.ts';
import { FEWEST_SHOWN } from './suppression.ts';

/** What each assumption comes to; those that are formulas too, for a committee has no use for the formula. */
export function assumptionsTable(source: ReportSource, hidden: Hidden): ReportTable {
  const list = ownAssumptions(source);
  const leftOut = hiddenAssumptions(source, hidden);
  const owned = list.some(({ owner }) => (owner ?? '') !== '');
  return {
    caption: 'Assumptions',
    headings: ['Assumption', 'Value', 'Unit', ...(owned ? ['Owner'] : [])],
    rows: list.map(({ id, name, value, unit = '', owner }) => [
      name ?? id,
      leftOut.has(id)
        ? SUPPRESSED
        : typeof value === 'object'
          ? rangeWords(value, unit)
          : valueWords(source.assumptions.get(id) ?? 0, unit),
      unit,
      ...(owned ? [owner ?? ''] : []),
    ]),
  };
}

/** But for those that say where within a forecast's range the children are, told in children, and steps of schemes. */
export function ownAssumptions({ scenario, forecast }: ReportSource): readonly Assumption[] {
  const ranges = new Set(forecast?.types.map(({ assumption }) => assumption));
  return (scenario.assumptions ?? []).filter(
    (assumption) => !ranges.has(assumption.id) && !isStepOfScheme(assumption),
  );
}

/** A year is a name, not an amount: it has no commas. */
function valueWords(value: number, unit: string): string {
  return unit === 'year' ? String(value) : formatNumber(value, 4);
}

function rangeWords({ low, likely, high }: Range, unit: string): string {
  const [least, most] = [low ?? likely, high ?? likely].map((each) => valueWords(each, unit));
  return `${valueWords(likely, unit)} (${least} to ${most})`;
}

/** Children expected of each placement type that is forecast, and the ends of the range. */
export function forecastTable({ base, forecast, suppress }: ReportSource, hidden: Hidden): ReportTable {
  const year = base.years[0];
  const end = (children: number) =>
    suppress && children < FEWEST_SHOWN ? `under ${FEWEST_SHOWN}` : formatFixed(children, 1);
  return {
    caption: `Children by the forecast on average${year ? ` in ${formatYear(year.year)}` : ''}, and the range that holds four times in five`,
    headings: ['Assumption', 'Expected', 'Low', 'High'],
    rows: (forecast?.types ?? []).map(({ id, name, expected, low, high }) => [
      `${name}: forecast range`,
      ...(hidden.types.has(id)
        ? [SUPPRESSED, SUPPRESSED, SUPPRESSED]
        : [formatFixed(expected, 1), end(low), end(high)]),
    ]),
  };
}

export function sourcesTable(source: ReportSource): ReportTable {
  const { forecast } = source;
  const own = ownAssumptions(source)
    .filter((assumption) => (assumption.source ?? '') !== '')
    .map(({ id, name, source: from, date = '' }) => [name ?? id, from ?? '', shortDate(date)]);
  return {
    caption: 'Where the assumptions come from',
    headings: ['Assumption', 'Source', 'Date'],
    rows: [
      ...(forecast ? [['Numbers of children forecast', forecast.source, shortDate(forecast.on)]] : []),
      ...own,
    ],
  };
}
