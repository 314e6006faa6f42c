/** The shares that say who the children of a placement type are, from a count of them. */
import { AGE_BANDS, type AgeBand } from '../scenario/types.ts';
import { ageRange } from './bands.ts';

/** A tenth of a percent: finer is no more true of so few children, and these add up to 1. */
const STEPS = 1000;

export type SharesOfChildren = {
  /** Of the bands that a child in care can be in; they come to 1. */
  readonly ages: Partial<Readonly<Record<AgeBand, number>>>;
  /** Of those of whom it is known; null where it is known of none. */
  readonly inBorough: number | null;
};

/** @param ages children by age in whole years, up to 17. Null where there are none. */
export function sharesOfChildren(
  ages: readonly number[],
  inBorough: number,
  outside: number,
): SharesOfChildren | null {
  const bands = AGE_BANDS.filter((_, at) => (ageRange(at)?.[0] ?? 0) < ages.length);
  const counts = bands.map((_, at) => {
    const [from, to] = ageRange(at) ?? [0, 0];
    return ages.reduce((sum, children, age) => (from <= age && age <= to ? sum + children : sum), 0);
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const known = inBorough + outside;
  const steps = inSteps(counts, all);
  return {
    ages: Object.fromEntries(bands.map((band, at) => [band, (steps[at] ?? 0) / STEPS])),
    inBorough: known === 0 ? null : Math.round((inBorough / known) * STEPS) / STEPS,
  };
}

/** Whole steps that come to all of them: what rounding down leaves goes to whoever lost most by it. */
function inSteps(counts: readonly number[], all: number): number[] {
  const exact = counts.map((count) => (count / all) * STEPS);
  const steps = exact.map(Math.floor);
  const lost = exact.map((each, at) => each - (steps[at] ?? 0));
  const left = STEPS - steps.reduce((sum, each) => sum + each, 0);
  const order = lost.map((_, at) => at).sort((one, other) => (lost[other] ?? 0) - (lost[one] ?? 0));
  for (const at of order.slice(0, left)) steps[at] = (steps[at] ?? 0) + 1;
  return steps;
}
