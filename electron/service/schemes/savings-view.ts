import type { ReadySavings } from '../../../shared/api/schemes.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { type TrackedAmounts, trackedTotal, trackSaving } from '../../../shared/model/index.ts';
import type { SchemeRow } from '../../../shared/workspace/rows.ts';
import type { Calculation } from '../results/calculations.ts';
import { entryValue } from '../results/entry-values.ts';

type Ready = NonNullable<Calculation['ready']>;
type Tracked = { readonly row: SchemeRow; readonly on: boolean; readonly amounts: TrackedAmounts };

/** Every scheme of the file as one scenario has it. */
export function savingsView({ workspace }: Calculation, ready: Ready): ReadySavings {
  const { years } = ready.together().with;
  const shares = new Map(ready.shares().schemes.map((share) => [share.id, share]));
  const byYear = (keys: readonly string[]) =>
    years.map((year, at) => ({
      year: formatYear(year.year),
      savingPence: keys.reduce((sum, key) => sum + (shares.get(key)?.net.byYear[at] ?? 0), 0),
    }));
  const weights = workspace.profile.confidenceWeights;
  const tracked = workspace.schemes.map((row): Tracked & { readonly weight: number | null } => {
    const own = row.weight ?? (row.confidence === null ? null : (weights?.[row.confidence] ?? null));
    const weight = entryValue(own, ready.assumptions);
    const amounts = trackSaving({
      target: typeof row.target === 'number' ? row.target : null,
      forecast: shares.get(row.key)?.net.total ?? null,
      weight,
      delivered: typeof row.actualSaving === 'number' ? row.actualSaving : null,
    });
    return { row, on: ready.compiled.some(({ id }) => id === row.key), weight, amounts };
  });
  const on = tracked.filter((each) => each.on);
  const total = (rows: readonly Tracked[]) => inPence(trackedTotal(rows.map(({ amounts }) => amounts)));
  const of = (cashable: SchemeRow['cashable']) => on.filter(({ row }) => row.cashable === cashable);
  return {
    state: 'ready',
    years: years.map(({ year }) => formatYear(year)),
    schemes: tracked.map(({ row, weight, amounts, ...each }) => ({
      key: row.key,
      on: each.on,
      ...inPence(amounts),
      weight,
      byYear: byYear([row.key]),
    })),
    totals: {
      all: total(on),
      cashable: total(of('cashable')),
      avoidance: total(of('avoidance')),
      unsaid: total(of(null)),
      byYear: byYear(on.map(({ row }) => row.key)),
    },
  };
}

function inPence({ target, forecast, weighted, delivered, atRisk }: TrackedAmounts) {
  return {
    targetPence: target,
    forecastPence: forecast,
    weightedPence: weighted,
    deliveredPence: delivered,
    atRiskPence: atRisk,
  };
}
