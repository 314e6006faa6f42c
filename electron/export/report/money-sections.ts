import { type FinancialYear, formatYear } from '../../../shared/calendar/financial-year.ts';
import { hasCosts } from '../../../shared/model/index.ts';
import { formatBriefly, formatPressure } from '../../../shared/money/format.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import { outturnSentences } from '../part-year.ts';
import { paybackSentence } from '../payback.ts';
import { NOTHING, type Parts } from './content.ts';
import { dearestWords } from './dearest.ts';
import type { Hidden } from './hidden.ts';
import { schemeTables } from './scheme-tables.ts';
import type { ReportSource } from './source.ts';
import { optionsTable, outturnChart, sharesTable, typesTable, yearsTable } from './tables.ts';

const SHARED =
  'Where schemes want the same children or places they share what is saved, so that no child is counted twice: what the schemes save adds up to what the plan saves.';
const ADJUSTED =
  'The numbers of children in it are a forecast that has been adjusted by hand, as Background says.';

export function position(source: ReportSource, hidden: Hidden): Parts {
  const [first] = source.base.years;
  if (!first) return NOTHING;
  return {
    paragraphs: [
      outturnSentences(source, first),
      ...((source.forecast?.adjustments ?? []).length > 0 ? [ADJUSTED] : []),
      ...dearestWords(source, first, hidden),
    ],
    tables: [yearsTable(source), typesTable(source, hidden)],
    charts: [outturnChart(source, hidden)],
  };
}

export function options(source: ReportSource, hidden: Hidden): Parts {
  if (source.plans.length === 0)
    return { ...NOTHING, paragraphs: ['No plan is set against the forecast in this report.'] };
  const paragraphs = source.plans.map((plan, at) => {
    if (hidden.plans.has(at))
      return `${plan.name}: figures are not shown, because they would give away what fewer than five children cost.`;
    const { saving, netPresentValue } = plan.comparison;
    const result =
      saving.total >= 0
        ? `saves ${formatBriefly(saving.total)}`
        : `costs ${formatBriefly(-saving.total)} more`;
    // Of what costs more there is nothing to be paid back by: that it has no other costs is no comfort.
    const pays =
      saving.total < 0 && !hasCosts(plan.comparison.with) ? '' : `, ${paybackSentence(plan.comparison)},`;
    return `${plan.name} ${result} over the period${pays} and is worth ${formatBriefly(netPresentValue)} today at 3.5% a year (a real rate).`;
  });
  const shown = [...source.plans.entries()].filter(([at]) => !hidden.plans.has(at));
  const shares = shown.flatMap(([at, plan]) =>
    plan.savings ? schemeTables(plan, plan.savings, at, hidden) : [sharesTable(plan, hidden)],
  );
  return {
    paragraphs: shown.some(([, { savings }]) => savings) ? [...paragraphs, SHARED] : paragraphs,
    tables: [optionsTable(source, hidden), ...shares],
    charts: [],
  };
}

export function financial(source: ReportSource, hidden: Hidden): Parts {
  const { years } = source.base;
  const lines = years.flatMap(({ year, outturn, pressure }) =>
    pressure === null
      ? []
      : [`${formatYear(year)}: outturn of ${formatBriefly(outturn)}, ${formatPressure(pressure)}.`],
  );
  const plans = source.plans.flatMap((plan, at) => (hidden.plans.has(at) ? [] : planLines(plan)));
  return {
    ...NOTHING,
    paragraphs: [
      ...(lines.length === 0 ? [] : ['Without any plan:', ...lines]),
      ...withoutBudget(years),
      ...plans,
    ],
  };
}

/** Names the years that no budget, or no whole year, lets the forecast be set against. */
function withoutBudget(years: ReportSource['base']['years']): string[] {
  const runs = runsOf(years.filter(({ pressure }) => pressure === null).map(({ year }) => year));
  if (runs.length === 0) return [];
  const none = years.every(({ budget, pressure }) => pressure !== null || budget === null);
  const why = none ? 'no budget is recorded' : 'none is recorded or the year is not forecast whole';
  return [`${listWords(runs)} cannot be set against a budget, because ${why}.`];
}

/** "2024/25" and "2026/27 to 2030/31": years in order, three or more that follow one another by the first and last. */
function runsOf(years: readonly FinancialYear[]): string[] {
  const runs: FinancialYear[][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last?.at(-1) === year - 1) last.push(year);
    else runs.push([year]);
  }
  return runs.flatMap((run) => {
    const names = run.map(formatYear);
    return names.length < 3 ? names : [`${names[0]} to ${names.at(-1)}`];
  });
}

function planLines({ name, comparison }: ReportSource['plans'][number]): string[] {
  const { years } = comparison.with;
  const capital = years.reduce((sum, year) => sum + year.capital, 0);
  const lines = years.flatMap(({ year, outturn, pressure }) =>
    pressure === null
      ? []
      : [`${formatYear(year)}: outturn of ${formatBriefly(outturn)}, ${formatPressure(pressure)}.`],
  );
  return [
    ...(lines.length === 0 ? [] : [`With ${name}:`, ...lines]),
    ...(capital === 0 ? [] : [`${name} needs capital of ${formatBriefly(capital)}.`]),
  ];
}
