import type { ResolvedType } from '../scenario/resolved.ts';
import type { Timeline } from './timeline.ts';

/** The mix of one type by month of the timeline. */
export type Mix = {
  /** Children in each month. */
  readonly children: Float64Array;
  /** (1 + r)^(g/12) with g firsts of month passed, for the growth r of {@link Mix.growth}. */
  readonly factors: Float64Array;
  growth: number;
  /** Children more or fewer than expected in each month: chance arrivals, where a simulation draws them. */
  readonly chance: Float64Array;
};

export function createMix(timeline: Timeline): Mix {
  const months = timeline.months.length;
  return {
    children: new Float64Array(months),
    factors: new Float64Array(months).fill(1),
    growth: 0,
    chance: new Float64Array(months),
  };
}

/** Step 1 of a day: the children of the mix in each month of the timeline (it changes on firsts of a month only). */
export function mixByMonth(type: ResolvedType, timeline: Timeline): Float64Array {
  const mix = createMix(timeline);
  fillMix(mix, type, timeline);
  return mix.children;
}

/**
 * {@link mixByMonth}, in place: max(0, children × (1 + r)^(g/12) + netChangePerMonth × g) with g firsts of month
 * passed since the period began, or the latest entry of the forecast profile reached.
 */
export function fillMix(mix: Mix, type: ResolvedType, timeline: Timeline): void {
  const { children, factors, chance } = mix;
  if (mix.growth !== type.annualGrowth) {
    mix.growth = type.annualGrowth;
    for (let g = 0; g < factors.length; g += 1) factors[g] = (1 + type.annualGrowth) ** (g / 12);
  }
  const { children: opening, netChangePerMonth } = type;
  const profile = type.childrenByMonth;
  if (profile.length === 0) {
    for (let g = 0; g < children.length; g += 1) {
      const expected = Math.max(0, opening * (factors[g] ?? 1) + netChangePerMonth * g);
      children[g] = Math.max(0, expected + (chance[g] ?? 0));
    }
    return;
  }
  const first = timeline.months[0]?.month ?? 0;
  let next = 0;
  while ((profile[next]?.month ?? first) < first) next += 1;
  let reached = -1;
  for (let g = 0; g < children.length; g += 1) {
    const month = timeline.months[g]?.month ?? 0;
    while ((profile[next]?.month ?? Number.POSITIVE_INFINITY) <= month) {
      reached = next;
      next += 1;
    }
    const expected =
      profile[reached]?.children ?? Math.max(0, opening * (factors[g] ?? 1) + netChangePerMonth * g);
    children[g] = Math.max(0, expected + (chance[g] ?? 0));
  }
}
