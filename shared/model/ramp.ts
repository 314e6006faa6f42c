import { addMonths, type Day } from '../calendar/day.ts';

type Effective = { readonly from: Day; readonly to: Day | null };

/** From when a share of a ramped quantity has arrived; `share` 0 is from when its effect ends. */
export type RampStep = { readonly from: Day; readonly share: number };

/**
 * The steps of a ramped quantity up to the day before `end`: the whole from `from` where `months` is 0; otherwise
 * 1/months on `from` and on each monthly anniversary (the last day of a shorter month) until all has arrived.
 * After `to` the effect ends.
 */
export function rampSteps(effective: Effective, months: number, end: Day): RampStep[] {
  const steps: RampStep[] = [];
  const stop = effective.to === null ? end : Math.min(end, effective.to + 1);
  const count = Math.max(1, months);
  for (let arrived = 1; arrived <= count; arrived += 1) {
    const from = addMonths(effective.from, arrived - 1);
    if (from >= stop) break;
    steps.push({ from, share: arrived === count ? 1 : arrived / count });
  }
  if (steps.length > 0 && stop < end) steps.push({ from: stop, share: 0 });
  return steps;
}
