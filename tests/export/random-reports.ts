/** Small reports of every shape: types, measures and plans with few children and with many. */
import fc from 'fast-check';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, PlacementType } from '../../shared/scenario/types.ts';

const children = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4),
  fc.integer({ min: 5, max: 12 }),
  fc.integer({ min: 13, max: 60 }),
);
const starts = fc.constantFrom('2023-01-01', '2024-04-01', '2024-08-15', '2025-01-01', '2025-06-01');

/** The first two are Staying Close schemes, which a report shows by quarter. */
export function typeOf(index: number, there: number): PlacementType {
  return {
    id: `t${index}`,
    name: `Type ${index}`,
    category: index < 2 ? 'staying-close' : 'residential',
    provision: 'external',
    children: there,
    weeklyCost: 300,
  };
}

const type = (index: number): fc.Arbitrary<PlacementType> =>
  fc
    .record({
      children,
      weeklyCost: fc.integer({ min: 300, max: 6000 }),
      netChangePerMonth: fc.constantFrom(0, 0, 0, 1),
    })
    .map(({ children: there, ...fields }) => ({ ...typeOf(index, there), ...fields }));

const measure = (index: number, types: number): fc.Arbitrary<Measure> => {
  const common = { id: `m${index}`, name: `Measure ${index}` };
  const anyType = fc.integer({ min: 0, max: types - 1 });
  return fc.oneof(
    fc
      .record({ type: anyType, children: fc.integer({ min: 1, max: 14 }), from: starts })
      .map(({ type: at, ...rest }) => ({
        ...common,
        ...rest,
        kind: 'volume' as const,
        placementType: `t${at}`,
      })),
    fc
      .record({
        source: anyType,
        by: fc.integer({ min: 1, max: types - 1 }),
        children: fc.integer({ min: 1, max: 14 }),
        from: starts,
        months: fc.constantFrom(0, 0, 6),
      })
      .map(({ source, by, ...rest }) => ({
        ...common,
        ...rest,
        kind: 'move' as const,
        source: `t${source}`,
        target: `t${(source + by) % types}`,
      })),
    fc
      .record({ type: anyType, percent: fc.constantFrom(-0.1, 0.05), from: starts })
      .map(({ type: at, ...rest }) => ({
        ...common,
        ...rest,
        kind: 'price' as const,
        placementType: `t${at}`,
      })),
    fc
      .record({ annual: fc.integer({ min: 1000, max: 50_000 }), from: starts })
      .map((rest) => ({ ...common, ...rest, kind: 'fixed' as const })),
  );
};

export const reports: fc.Arbitrary<ReportSource> = fc
  .record({ types: fc.integer({ min: 2, max: 6 }), measures: fc.integer({ min: 0, max: 5 }) })
  .chain(({ types, measures }) =>
    fc.record({
      placementTypes: fc.tuple(...Array.from({ length: types }, (_, index) => type(index))),
      measures: fc.tuple(...Array.from({ length: measures }, (_, index) => measure(index, types))),
      plans: fc.array(fc.subarray(Array.from({ length: measures }, (_, index) => `m${index}`)), {
        maxLength: 4,
      }),
    }),
  )
  .map(({ placementTypes, measures, plans }) => reportOf(placementTypes, measures, plans));

/** A report of two years without small numbers, with a plan for each list of ids of measures. */
export function reportOf(
  placementTypes: readonly PlacementType[],
  measures: readonly Measure[],
  plans: readonly (readonly string[])[],
): ReportSource {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2026-03-31' },
    placementTypes,
    measures,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const named = plans.map((ids, at) => ({ name: `Plan ${at}`, measures: new Set(ids) }));
  const provenance = { title: 'T', fileName: 'f', version: '1', madeAt: new Date(0) };
  return reportSource(exportSource(parsed, named, provenance), true);
}
