/** Small reports of every shape: types, measures, schemes and plans with few children and with many. */
import fc from 'fast-check';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, Placement, PlacementType } from '../../shared/scenario/types.ts';
import { type CompiledScheme, parseFile } from '../../shared/schemes/index.ts';
import { SAMPLES, withSchemes } from '../schemes/samples.ts';

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
      // Nothing is paid for children with their parents, or where a scheme’s costs are all beside placements.
      weeklyCost: fc.oneof(
        { weight: 1, arbitrary: fc.constant(0) },
        { weight: 4, arbitrary: fc.integer({ min: 300, max: 6000 }) },
      ),
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

/** @param schemes of how many schemes a measure may be part; it may be of none too */
const reportsWith = (schemes: number): fc.Arbitrary<ReportSource> =>
  fc
    .record({ types: fc.integer({ min: 2, max: 6 }), measures: fc.integer({ min: 0, max: 5 }) })
    .chain(({ types, measures }) => {
      const ids = Array.from({ length: measures }, (_, index) => `m${index}`);
      const ofMeasures = { minLength: measures, maxLength: measures };
      return fc.record({
        placementTypes: fc.tuple(...Array.from({ length: types }, (_, index) => type(index))),
        measures: fc.tuple(...ids.map((_, index) => measure(index, types))),
        plans: fc.array(fc.subarray(ids), { maxLength: 4 }),
        inScheme: fc.array(fc.integer({ min: 0, max: schemes }), ofMeasures),
      });
    })
    .map(({ placementTypes, measures, plans, inScheme }) => {
      const numbers = [...new Set(inScheme)].filter((number) => number > 0);
      const own = numbers.map((number) => measures.filter((_, at) => inScheme[at] === number));
      // A scheme is in a plan as a whole or not at all.
      const whole = plans.map((plan) =>
        measures.flatMap(({ id }, at) => {
          const mates =
            inScheme[at] === 0 ? [id] : own[numbers.indexOf(inScheme[at] ?? 0)]?.map((each) => each.id);
          return mates?.some((each) => plan.includes(each)) ? [id] : [];
        }),
      );
      return reportOf(placementTypes, measures, whole, own);
    });

export const reports = reportsWith(0);
export const reportsOfSchemes = reportsWith(2);

/** A scheme of these measures, as if a form had compiled to them. */
function schemeOf(index: number, measures: readonly Measure[]): CompiledScheme {
  const sample = SAMPLES.find(({ scheme }) => scheme === 'custom');
  const parsed = parseFile(structuredClone(withSchemes(...(sample ? [sample] : []))));
  const [compiled] = parsed.ok ? parsed.schemes : [];
  if (!compiled) throw new Error('there is no sample of a scheme');
  return { ...compiled, id: `s${index}`, name: `Scheme ${index}`, measures, avoids: [] };
}

/**
 * A report of two years without small numbers, with a plan for each list of ids of measures.
 * @param schemes the measures of each scheme
 * @param placements the register
 */
export function reportOf(
  placementTypes: readonly PlacementType[],
  measures: readonly Measure[],
  plans: readonly (readonly string[])[],
  schemes: readonly (readonly Measure[])[] = [],
  placements: readonly Placement[] = [],
): ReportSource {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period: { from: '2024-04-01', to: '2026-03-31' },
    placementTypes,
    measures,
    placements,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const named = plans.map((ids, at) => ({ name: `Plan ${at}`, measures: new Set(ids) }));
  const provenance = { title: 'T', fileName: 'f', version: '1', madeAt: new Date(0) };
  const compiled = schemes.map((own, at) => schemeOf(at, own));
  return reportSource(exportSource(parsed, named, provenance, compiled), true);
}
