import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatBriefly, formatPercent } from '../../../shared/money/format.ts';
import { listQuantities } from '../../../shared/scenario/quantity-list.ts';
import { NOTHING, type Parts } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportSource, SimulatedYear } from './source.ts';

const NEARLY_NEVER = 0.01;

export function risk(source: ReportSource, hidden: Hidden): Parts {
  const ranges = listQuantities(source.scenario).filter(
    ({ quantity }) => typeof quantity === 'object',
  ).length;
  const capped = source.plans.flatMap((plan) =>
    plan.comparison.with.cappedMeasures.map((id) => {
      const name = plan.resolved.measures.find((measure) => measure.id === id)?.name ?? id;
      return `In ${plan.name}, ${name} asks for more children, or more cost, than there is at times; it takes what there is.`;
    }),
  );
  const known =
    ranges === 0
      ? 'No number of children, price or assumption is a range, so how far the outturn may move is not known.'
      : `${ranges === 1 ? 'One figure is a range' : `${ranges} figures are ranges`}; this report uses the likely value of each.`;
  return {
    ...NOTHING,
    paragraphs: [
      'Numbers of children and prices may turn out higher or lower than assumed. A single dear placement can change the outturn.',
      known,
      ...simulatedLines(source, hidden),
      ...capped,
    ],
  };
}

/** The spread of the first year's outturn, where it has been simulated; of no plan whose figures are left out. */
function simulatedLines({ base, plans, simulated }: ReportSource, hidden: Hidden): string[] {
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
    found ? [`${name}, ${spreadWords(found, formatYear(first.year))}`] : [],
  );
}

function spreadWords({ low, high, chanceOfOverspending }: SimulatedYear, year: string): string {
  const chance =
    chanceOfOverspending === null
      ? ''
      : ` The chance of overspending is ${chanceWords(chanceOfOverspending)}.`;
  return `outturn for ${year} is likely to be between ${formatBriefly(low)} and ${formatBriefly(high)}: 8 in 10 of the outcomes simulated are.${chance}`;
}

/** No number of outcomes makes a thing certain, or rules it out. */
function chanceWords(chance: number): string {
  if (chance < NEARLY_NEVER) return 'less than 1%';
  if (chance > 1 - NEARLY_NEVER) return 'more than 99%';
  return formatPercent(chance, 0);
}
