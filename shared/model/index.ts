/**
 * The engine: values in, values out. `parseScenario` (shared/scenario) gives a resolved scenario; `compile` it
 * once, then `project` it with any choice of its measures or `compare` it with the same scenario without them.
 */
export { DISCOUNT_RATE } from './appraisal.ts';
export { varianceBridge, type YearBridge } from './bridge.ts';
export { type Comparison, compare, compareTogether, type Together } from './compare.ts';
export { type ComparisonJson, comparisonJson } from './comparison-json.ts';
export { weeklyCostOnFirstDay } from './first-day.ts';
export { type GaveWay, type WhoGaveWay, whoGaveWay } from './gave-way.ts';
export { hasCosts } from './has-costs.ts';
export type { SchemeShare } from './player-sums.ts';
export {
  isWholeYear,
  netOf,
  type Position,
  type PositionBasis,
  position,
  positionBasis,
} from './position.ts';
export { compile, type Program, project } from './project.ts';
export type { MonthFigures, Projection, TypeFigures, YearFigures } from './projection.ts';
export { type ProjectionJson, projectionJson } from './projection-json.ts';
export { type TrackedAmounts, type TrackedSaving, trackedTotal, trackSaving } from './savings-tracker.ts';
export { type SchemeMembers, type SchemeShares, shareAmongSchemes } from './scheme-shares.ts';
export { schemeSharesJson } from './scheme-shares-json.ts';
export { shortByRounding } from './short-by-rounding.ts';
