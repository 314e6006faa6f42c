import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { compile, shortByRounding } from '../../../shared/model/index.ts';
import { formatBriefly, formatPercent } from '../../../shared/money/format.ts';
import { listQuantities } from '../../../shared/scenario/quantity-list.ts';
import type { ForecastBasis } from '../forecast-basis.ts';
import { outturnName } from '../part-year.ts';
import { NOTHING, type Parts } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportSource, SimulatedYear } from './source.ts';

const NEARLY_NEVER = 0.01;

export function risk(source: ReportSource, hidden: Hidden): Parts {
  const forecast = source.forecast?.types.length ?? 0;
  const ranges =
    listQuantities(source.scenario).filter(({ quantity }) => typeof quantity === 'object').length - forecast;
  const capped = source.plans.flatMap((plan) => {
    const { cappedFrom } = plan.comparison.with;
    const rounded = cappedFrom.size === 0 ? new Set() : shortByRounding(compile(plan.resolved));
    return [...cappedFrom].flatMap(([id, first]) => {
      if (rounded.has(id)) return [];
      const name = plan.resolved.measures.find((measure) => measure.id === id)?.name ?? id;
      return `In ${plan.name}, “${name}” asks for more children, or more cost, than there is, first in ${formatYear(first)}; it takes what there is.`;
    });
  });
  return {
    ...NOTHING,
    paragraphs: [
      'Numbers of children and prices may turn out higher or lower than assumed. A single dear placement can change the outturn.',
      rangesWords(ranges, forecast),
      ...(source.forecast ? [tested(source.forecast)] : []),
      ...simulatedLines(source, hidden),
      ...capped,
    ],
  };
}

/** @param forecast how many placement types have the range of a forecast, beside the figures that are ranges */
function rangesWords(ranges: number, forecast: number): string {
  const types = forecast === 1 ? 'one placement type' : `${forecast} placement types`;
  const children = `The numbers of children in ${types} have the forecast’s range`;
  const figures = ranges === 1 ? 'one figure is a range' : `${ranges} figures are ranges`;
  if (ranges === 0 && forecast === 0)
    return 'No number of children, price or assumption is a range, so how far the outturn may move is not known.';
  if (ranges === 0) return `${children}; this report uses the number expected. Nothing else is a range.`;
  const others =
    forecast === 0 ? `${figures.charAt(0).toUpperCase()}${figures.slice(1)}` : `${children}, and ${figures}`;
  const likely = ranges === 1 && forecast === 0 ? 'its likely value' : 'the likely value of each';
  return `${others}; this report uses ${likely}.`;
}

function tested({ backtest }: ForecastBasis): string {
  return backtest === null || 'changed' in backtest
    ? 'That range is untested on the council’s own past.'
    : 'Background says how such forecasts did on the council’s own past.';
}

/** The spread of the first year's outturn, where it has been simulated; of no plan whose figures are left out. */
function simulatedLines(source: ReportSource, hidden: Hidden): string[] {
  const { base, plans, simulated } = source;
  const [first] = base.years;
  if (!first) return [];
  const all = [
    { name: 'Without any plan', found: simulated.base },
    ...plans.map(({ name }, at) => ({
      name: `With ${name}`,
      found: hidden.plans.has(at) ? null : (simulated.plans[at] ?? null),
    })),
  ];
  return all.flatMap(({ name, found }) =>
    found ? [`${name}, ${spreadWords(found, outturnName(source, first))}`] : [],
  );
}

/** @param outturn what the range is of, as {@link outturnName} has it */
function spreadWords({ low, high, chanceOfOverspending }: SimulatedYear, outturn: string): string {
  const chance =
    chanceOfOverspending === null
      ? ''
      : ` The chance of overspending is ${chanceWords(chanceOfOverspending)}.`;
  const [least, most] = [formatBriefly(low), formatBriefly(high)];
  // Too little is a range for the spread to show: what is not known is not thereby certain.
  if (least === most)
    return `${outturn} hardly moves within the ranges recorded: it is about ${least} in 8 of 10 outcomes simulated. That most figures have no range recorded does not make them certain.`;
  return `${outturn} is likely to be between ${least} and ${most}: 8 in 10 of the outcomes simulated are.${chance}`;
}

/** No number of outcomes makes a thing certain, or rules it out. */
function chanceWords(chance: number): string {
  if (chance < NEARLY_NEVER) return 'less than 1%';
  if (chance > 1 - NEARLY_NEVER) return 'more than 99%';
  return formatPercent(chance, 0);
}
