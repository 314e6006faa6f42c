import type { ComparedScenario, ReadyComparison } from '../../../shared/api/views.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatMonth } from '../../../shared/calendar/month.ts';
import { hasCosts } from '../../../shared/model/index.ts';
import type { Calculation } from './calculations.ts';
import { comparedSchemes } from './compared-schemes.ts';

type Ready = NonNullable<Calculation['ready']>;

/** The base and the scenarios asked for, side by side. */
export function comparisonView(
  scenarios: readonly { readonly key: string | null; readonly name: string; readonly ready: Ready }[],
): ReadyComparison {
  const years = scenarios[0]?.ready.basis.plan.years.map((year) => formatYear(year.year)) ?? [];
  return {
    state: 'ready',
    years,
    scenarios: scenarios.map(({ key, name, ready }) => compared(key, name, ready)),
  };
}

function compared(key: string | null, name: string, ready: Ready): ComparedScenario {
  const comparison = ready.together();
  return {
    key,
    name,
    years: comparison.with.years.map((year, at) => ({
      year: formatYear(year.year),
      outturnPence: year.outturn,
      budgetPence: year.budget,
      pressurePence: year.pressure,
      savingPence: comparison.saving.byYear[at] ?? 0,
      capitalPence: year.capital,
    })),
    savingTotalPence: comparison.saving.total,
    capitalTotalPence: comparison.with.years.reduce((sum, year) => sum + year.capital, 0),
    payback: comparison.payback === null ? null : formatMonth(comparison.payback),
    hasCosts: hasCosts(comparison.with),
    netPresentValuePence: comparison.netPresentValue,
    schemes: comparedSchemes(ready),
    schemeAttribution: ready.shares().attribution,
  };
}
