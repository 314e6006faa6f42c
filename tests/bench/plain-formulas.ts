/**
 * The part of the ranged scenario that other tools can express: for each placement type and month, children after
 * growth × (price after uplifts less income) × nights. Left out, because neither tool has words for it: the register
 * night by night, ramps, moves and departures at average price, capacity and overflow, loans and whole pence.
 */
import { buildTimeline } from '../../shared/model/timeline.ts';
import type { Subject } from '../../shared/model/uncertainty/index.ts';
import type { Quantity, Range, Scenario } from '../../shared/scenario/types.ts';

export type Variable = { readonly name: string; readonly range: Range };
export type PlainModel = { readonly variables: readonly Variable[]; readonly total: string };

/** The scenario with nothing in it but what {@link plainModel} writes down, for the engine to be given the same. */
export function plainScenario(scenario: Scenario): Scenario {
  return {
    format: scenario.format,
    period: scenario.period,
    placementTypes: scenario.placementTypes.map(({ capacity, overflowTo, ...type }) => type),
  };
}

/** Net cost over the whole period, £. The expression is written in what Squiggle and mathjs have in common. */
export function plainModel({ scenario, resolved }: Pick<Subject, 'scenario' | 'resolved'>): PlainModel {
  const { months, years } = buildTimeline(resolved.from, resolved.to, resolved.weeksPerYear);
  const variables: Variable[] = [];
  const term = (name: string, quantity: Quantity | undefined): string => {
    if (typeof quantity !== 'object') return String(quantity ?? 0);
    variables.push({ name, range: quantity });
    return name;
  };
  const terms = scenario.placementTypes.flatMap((type, at) => {
    const children = term(`c${at}`, type.children);
    const price = term(`p${at}`, type.weeklyCost);
    const uplift = term(`u${at}`, type.annualUplift);
    const change = Number(type.netChangePerMonth ?? 0);
    const growth = Number(type.annualGrowth ?? 0);
    return months.map(({ from, end, year }, passed) => {
      const present = `(${children} * ${(1 + growth) ** (passed / 12)} + ${change * passed})`;
      const paid = `(${price} * (1 + ${uplift}) ^ ${year} - ${Number(type.weeklyIncome ?? 0)})`;
      return `${present} * ${paid} * ${(years[year]?.dailyFactor ?? 0) * (end - from)}`;
    });
  });
  return { variables, total: terms.join(' + ') };
}

/** The model for Squiggle: each range a set of samples, so that a variable used twice is the same draw. */
export function squiggleCode({ variables, total }: PlainModel): string {
  const draws = variables.map(({ name, range }) => {
    const { low = range.likely, likely, high = range.likely, shape = 'pert' } = range;
    const distribution =
      shape === 'uniform'
        ? `SampleSet.fromDist(uniform(${low}, ${high}))`
        : shape === 'triangular'
          ? `SampleSet.fromDist(triangular(${low}, ${likely}, ${high}))`
          : betaOf(low, likely, high);
    return `${name} = ${distribution}`;
  });
  return [...draws, `total = ${total}`, 'mean(total)'].join('\n');
}

/** Squiggle has no PERT: the beta it stands for, from low to high. */
function betaOf(low: number, likely: number, high: number): string {
  const alpha = 1 + (4 * (likely - low)) / (high - low);
  return `${low} + ${high - low} * SampleSet.fromDist(beta(${alpha}, ${6 - alpha}))`;
}
