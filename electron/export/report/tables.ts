import { formatYear } from '../../../shared/calendar/financial-year.ts';
import {
  formatBriefly,
  formatFixed,
  formatNumber,
  formatPressure,
  formatWholePounds,
} from '../../../shared/money/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { partOfYear, partsShown, yearName } from '../part-year.ts';
import { paybackCell } from '../payback.ts';
import { type ReportChart, type ReportTable, SUPPRESSED } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportPlan, ReportSource } from './source.ts';

function nameOf(source: ReportSource, id: string): string {
  return source.resolved.types.find((type) => type.id === id)?.name ?? id;
}

/** Outturn, budget and pressure by year, without any plan. */
export function yearsTable(source: ReportSource): ReportTable {
  return {
    caption: 'Forecast by financial year, without any plan',
    headings: ['Financial year', 'Outturn', 'Budget', 'Over or under'],
    rows: source.base.years.map((year) => [
      yearName(source, year),
      formatWholePounds(year.outturn),
      year.budget === null ? 'none' : formatWholePounds(year.budget),
      year.pressure === null ? 'not known' : formatPressure(year.pressure),
    ]),
  };
}

/** Children and net cost by placement type in the first year, with their totals. */
export function typesTable(source: ReportSource, hidden: Hidden): ReportTable {
  const year = source.base.years[0];
  const types = year?.placementTypes ?? [];
  const children = types.reduce((sum, type) => sum + type.averageChildren, 0);
  return {
    caption: `Children and net cost by placement type, ${year ? formatYear(year.year) + partOfYear(year) : ''}`,
    headings: ['Placement type', 'Average children', 'Net cost'],
    rows: [
      ...types.map((type) =>
        hidden.types.has(type.id)
          ? [nameOf(source, type.id), SUPPRESSED, SUPPRESSED]
          : [nameOf(source, type.id), formatFixed(type.averageChildren, 1), formatWholePounds(type.net)],
      ),
      ['All', formatFixed(children, 1), formatWholePounds(types.reduce((sum, type) => sum + type.net, 0))],
    ],
  };
}

/** Outturn by year for the base and every plan, a column each, with saving, capital and payback. */
export function optionsTable(source: ReportSource, hidden: Hidden): ReportTable {
  const shown = (read: (plan: ReportPlan) => string) =>
    source.plans.map((plan, at) => (hidden.plans.has(at) ? SUPPRESSED : read(plan)));
  const outturns = source.base.years.map((year, at) => [
    `Outturn ${yearName(source, year)}`,
    formatWholePounds(year.outturn),
    ...shown(({ comparison }) => formatWholePounds(comparison.with.years[at]?.outturn ?? 0)),
  ]);
  return {
    caption: 'The plans side by side',
    headings: ['', 'No plan', ...source.plans.map(({ name }) => name)],
    rows: [
      ...outturns,
      ['Saving in all', '', ...shown(({ comparison }) => formatWholePounds(comparison.saving.total))],
      ['Capital', '', ...shown(capitalWords)],
      ['Pays back from', '', ...shown(({ comparison }) => paybackCell(comparison))],
    ],
  };
}

function capitalWords({ comparison }: ReportPlan): string {
  const capital = comparison.with.years.reduce((sum, year) => sum + year.capital, 0);
  return capital === 0 ? 'none' : formatWholePounds(capital);
}

/** What each measure of a plan saves; the shares sum to the plan's saving. */
export function sharesTable(plan: ReportPlan, hidden: Hidden): ReportTable {
  return {
    caption: `What each measure of ${plan.name} saves over the period`,
    headings: ['Measure', 'Saving'],
    rows: [
      ...plan.comparison.measures.map((measure) => [
        plan.resolved.measures.find(({ id }) => id === measure.id)?.name ?? measure.id,
        hidden.measures.has(measure.id) ? SUPPRESSED : formatWholePounds(measure.total),
      ]),
      ['All', formatWholePounds(plan.comparison.saving.total)],
    ],
  };
}

const NOT_COUNTED = 'not counted';

/** Placement types, by id, whose children over the places are not sent to another one. */
export function withoutOverflow(source: ReportSource): string[] {
  return source.scenario.placementTypes.flatMap(({ id, overflowTo }) =>
    overflowTo === undefined ? [id] : [],
  );
}

/** Places and use by type in the first year; how many more were wanted only where no few children are told. */
export function sufficiencyTable(source: ReportSource, hidden: Hidden): ReportTable {
  const year = source.base.years[0];
  const staying = new Set(withoutOverflow(source));
  const { types } = source.resolved;
  const isPriceLeftOut = (from: number) => hidden.prices.has(types[types[from]?.overflowTo ?? -1]?.id ?? '');
  const rows = (year?.placementTypes ?? []).flatMap(({ id, places }, at) => {
    if (!places || (places.capacity === 0 && places.overflow === 0)) return [];
    // Use tells how many children are in the places.
    const left = hidden.types.has(id) || hidden.overflow.has(id);
    return [
      [
        nameOf(source, id),
        formatFixed(places.capacity, 1),
        left
          ? SUPPRESSED
          : places.utilisation === null
            ? 'no places'
            : `${formatNumber(places.utilisation * 100, 0)}%`,
        ...(staying.has(id)
          ? [NOT_COUNTED, NOT_COUNTED]
          : [
              left ? SUPPRESSED : formatFixed(places.overflow, 1),
              // By child it is what the list price is above where they would be, so it tells that price.
              left || isPriceLeftOut(at) ? SUPPRESSED : formatWholePounds(places.costOfInsufficiency),
            ]),
      ],
    ];
  });
  return {
    caption: `Places, their use and what too few of them cost, ${year ? formatYear(year.year) : ''}`,
    headings: ['Placement type', 'Places', 'In use', 'Children over the places', 'Cost of too few places'],
    rows,
  };
}

/** Outturn by year, base and plans, beside the budget. */
export function outturnChart(source: ReportSource, hidden: Hidden): ReportChart {
  const years = source.base.years;
  const series = [
    { name: 'Budget', pence: years.map(({ budget }) => budget), colour: 0 },
    { name: 'No plan', pence: years.map(({ outturn }) => outturn), colour: 1 },
    ...source.plans.flatMap(({ name, comparison }, at) =>
      hidden.plans.has(at)
        ? []
        : [{ name, pence: comparison.with.years.map(({ outturn }) => outturn), colour: 2 + at }],
    ),
  ].filter(({ pence }) => pence.some((each) => each !== null));
  const said = series.map(({ name, pence }) => {
    const values = pence.map((each, at) =>
      each === null ? null : `${formatYear(years[at]?.year ?? 0)} ${formatBriefly(each)}`,
    );
    return `${name}: ${values.filter((each) => each !== null).join(', ')}`;
  });
  const shown = series.some(({ name }) => name === 'Budget') ? 'Outturn and budget' : 'Outturn';
  const caption = `${shown} by financial year${partsShown(source, years)}`;
  return {
    caption,
    alternative: `Bar chart of ${inSentence(caption)}. ${said.join('. ')}.`,
    labels: years.map(({ year }) => formatYear(year)),
    series,
  };
}
