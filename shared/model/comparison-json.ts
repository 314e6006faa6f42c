import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth } from '../calendar/month.ts';
import { penceToPounds } from '../money/pence.ts';
import type { YearBridge } from './bridge.ts';
import type { Comparison } from './compare.ts';
import { projectionJson } from './projection-json.ts';
import type { YearAmounts } from './year-amounts.ts';

const COMPARISON_FORMAT = 'placement-modeller/comparison@1';

/** The comparison as `compare --json` prints it: pounds with at most two decimals, in the order of model.md. */
export function comparisonJson(comparison: Comparison) {
  const years = comparison.with.years.map((year) => formatYear(year.year));
  const amounts = ({ byYear, total }: YearAmounts): Record<string, number> =>
    Object.fromEntries([
      ...years.map((year, at) => [year, penceToPounds(byYear[at] ?? 0)]),
      ['total', penceToPounds(total)],
    ]);
  return {
    format: COMPARISON_FORMAT,
    base: projectionJson(comparison.base),
    with: projectionJson(comparison.with),
    saving: amounts(comparison.saving),
    measures: comparison.measures.map((measure) => ({ id: measure.id, saving: amounts(measure) })),
    attribution: comparison.attribution,
    payback: comparison.payback === null ? null : formatMonth(comparison.payback),
    netPresentValue: penceToPounds(comparison.netPresentValue),
    bridge: comparison.bridge.map(bridgeJson),
  };
}
export type ComparisonJson = ReturnType<typeof comparisonJson>;

function bridgeJson(bridge: YearBridge) {
  return {
    year: formatYear(bridge.year),
    volume: penceToPounds(bridge.volume),
    mix: penceToPounds(bridge.mix),
    price: penceToPounds(bridge.price),
    income: penceToPounds(bridge.income),
    measures: bridge.measures.map(({ id, change }) => ({ id, change: penceToPounds(change) })),
    change: penceToPounds(bridge.change),
  };
}
