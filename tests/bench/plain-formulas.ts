/**
 * The part of the ranged scenario that other tools can express: for each placement type and year, average children
 * × price after uplifts × weeks, less income. Left out, because neither tool has words for it: the register night
 * by night, ramps, moves and departures at average price, capacity and overflow, loans, months and whole pence.
 */
import type { Quantity, Range, Scenario } from '../../shared/scenario/types.ts';

export type Variable = { readonly name: string; readonly range: Range };
export type PlainModel = { readonly variables: readonly Variable[]; readonly total: string };

const WEEKS = 52.18;

/** The expression is written in what Squiggle and mathjs have in common. */
export function plainModel(scenario: Scenario, years: number): PlainModel {
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
    return Array.from({ length: years }, (_, year) => {
      const present = `(${children} * ${(1 + growth) ** (year + 0.5)} + ${change * 12 * (year + 0.5)})`;
      return `${present} * (${price} * (1 + ${uplift}) ^ ${year} - ${Number(type.weeklyIncome ?? 0)}) * ${WEEKS}`;
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
