import type { ResolvedScenario } from '../scenario/resolved.ts';
import { mixByMonth } from './mix.ts';
import { buildTimeline } from './timeline.ts';

/**
 * The scenario as it stands on its first day, held still: that day's children and prices for the whole period, no
 * growth, no uplift, no starts or endings, no measures. Set against the budget it shows what was already over
 * before anything changed; set against the forecast, what the changes cost.
 */
export function openingScenario(scenario: ResolvedScenario): ResolvedScenario {
  const firstDay = buildTimeline(scenario.from, scenario.from, scenario.weeksPerYear);
  return {
    ...scenario,
    types: scenario.types.map((type) => ({
      ...type,
      children: mixByMonth(type, firstDay)[0] ?? 0,
      netChangePerMonth: 0,
      annualGrowth: 0,
      childrenByMonth: [],
      annualUplift: 0,
      uplifts: new Map(),
    })),
    placements: scenario.placements
      .filter(({ start, end }) => start <= scenario.from && (end === null || end > scenario.from))
      .map((placement) => ({ ...placement, end: null })),
    measures: [],
  };
}
