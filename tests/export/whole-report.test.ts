/**
 * An attack on the whole report at once: every figure that is shown is taken as a sum of unknown amounts (what a
 * placement type costs in a quarter, what a measure does in a year), and nothing few children cost may come out.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { type ReportTable, SUPPRESSED } from '../../electron/export/report/content.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { type ReportSource, tooFewChildren } from '../../electron/export/report/source.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, PlacementType } from '../../shared/scenario/types.ts';
import { recoverable, type Sum, sumOf } from './recovery.ts';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const YEARS = [2024, 2025];
const few = (children: number) => children > 0 && children < 5;

const children = fc.oneof(
  fc.constantFrom(0, 1, 2, 3, 4),
  fc.integer({ min: 5, max: 12 }),
  fc.integer({ min: 13, max: 60 }),
);
const starts = fc.constantFrom('2023-01-01', '2024-04-01', '2024-08-15', '2025-01-01', '2025-06-01');

const type = (index: number): fc.Arbitrary<PlacementType> =>
  fc
    .record({
      children,
      weeklyCost: fc.integer({ min: 300, max: 6000 }),
      netChangePerMonth: fc.constantFrom(0, 0, 0, 1),
    })
    .map((fields) => ({
      ...fields,
      id: `t${index}`,
      name: `Type ${index}`,
      category: index < 2 ? 'staying-close' : 'residential',
      provision: 'external',
    }));

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

const reports = fc
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
  .map(({ placementTypes, measures, plans }): ReportSource => {
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
  });

const effect = (id: string, year: number) => `${id} in ${year}`;
const quarterOf = (of: string, year: number, quarter: string) => `${of} in ${formatYear(year)} ${quarter}`;

type Measured = ReportSource['plans'][number]['resolved']['measures'][number];

/** Whether a measure does something at a time; amounts always may. */
function acts(measure: Measured, end: string): boolean {
  return !('from' in measure) || measure.from < (parseDay(end) ?? 0);
}
const ends = (year: number) => [`${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`, `${year + 1}-04-01`];

/** What changes the children or the price of a type directly. */
function changes(source: ReportSource, measure: Measured, id: string): boolean {
  const at = source.resolved.types.findIndex((each) => each.id === id);
  if (measure.kind === 'move') return measure.source === at || measure.target === at;
  return 'type' in measure && measure.type === at;
}

function published(source: ReportSource, tables: readonly ReportTable[]): Sum[] {
  const sums: Sum[] = [];
  const find = (start: string) => tables.find(({ caption }) => caption.startsWith(start));
  const ids = source.resolved.types.map(({ id }) => id);
  const schemes = ids.slice(0, 2);
  for (const id of schemes) {
    const quarters = QUARTERS.map((quarter): [string, number] => [quarterOf(id, 2024, quarter), -1]);
    sums.push(new Map([[id, 1], ...quarters]));
  }
  for (const [at, row] of (find('Children and net cost')?.rows ?? []).entries()) {
    if (row[2] === SUPPRESSED) continue;
    sums.push(row[0] === 'All' ? sumOf(...ids) : sumOf(ids[at] ?? ''));
  }
  const options = find('The plans side by side');
  for (const [at, plan] of source.plans.entries()) {
    const active = (year: number) =>
      plan.resolved.measures.filter((each) => acts(each, `${year + 1}-04-01`)).map(({ id }) => id);
    for (const [index, year] of YEARS.entries()) {
      if (options?.rows[index]?.[at + 2] === SUPPRESSED) continue;
      sums.push(sumOf(...active(year).map((id) => effect(id, year))));
    }
    for (const [index, row] of (find(`What each measure of ${plan.name} `)?.rows ?? []).entries()) {
      const of = plan.resolved.measures[index];
      if (!of || row[1] === SUPPRESSED) continue;
      sums.push(sumOf(...YEARS.filter((year) => active(year).includes(of.id)).map((y) => effect(of.id, y))));
    }
    if (find(`Costs and income beside placements by quarter: ${plan.name}`)) {
      const amounts = plan.resolved.measures.filter(({ kind }) => kind === 'annual').map(({ id }) => id);
      for (const year of YEARS)
        sums.push(
          sumOf(
            ...active(year)
              .filter((id) => amounts.includes(id))
              .map((id) => effect(id, year)),
          ),
        );
    }
    for (const [scheme, id] of schemes.entries()) {
      const rows = find(`Type ${scheme} by quarter: ${plan.name}`)?.rows ?? [];
      for (const [index, row] of rows.entries()) {
        if (row[3] === SUPPRESSED) continue;
        sums.push(schemeQuarter(source, plan, id, index));
      }
    }
  }
  return sums;
}

/** A plan's quarter of a scheme: what it is without any plan, and what each measure adds to it. */
function schemeQuarter(
  source: ReportSource,
  plan: ReportSource['plans'][number],
  id: string,
  index: number,
): Sum {
  const year = YEARS[Math.floor(index / 4)] ?? 0;
  const quarter = QUARTERS[index % 4] ?? '';
  const own = plan.resolved.measures.filter(
    (each) => changes(source, each, id) && acts(each, ends(year)[index % 4] ?? ''),
  );
  return sumOf(
    quarterOf(id, year, quarter),
    ...own.map((each) => quarterOf(`${each.id} on ${id}`, year, quarter)),
  );
}

/** What may not be had: each sum of unknown amounts that fewer than five children are behind. */
function secrets(source: ReportSource): Sum[] {
  const found: Sum[] = [];
  for (const each of source.base.years[0]?.placementTypes ?? []) {
    if (few(each.averageChildren)) found.push(sumOf(each.id));
  }
  const schemes = source.resolved.types.slice(0, 2).map(({ id }) => id);
  for (const id of schemes) {
    for (const [index, month] of source.base.months.entries()) {
      const there = month.placementTypes.find((each) => each.id === id)?.averageChildren ?? 0;
      const quarter = Math.floor(index / 3);
      const name = quarterOf(id, YEARS[Math.floor(quarter / 4)] ?? 0, QUARTERS[quarter % 4] ?? '');
      if (few(there)) found.push(sumOf(name));
    }
  }
  for (const plan of source.plans) {
    const asking = plan.resolved.measures.filter(
      (each) => (each.kind === 'volume' || each.kind === 'move') && few(each.children),
    );
    for (const each of asking) {
      for (const year of YEARS) {
        if (acts(each, `${year + 1}-04-01`)) found.push(sumOf(effect(each.id, year)));
        for (const [at, end] of ends(year).entries()) {
          if (!acts(each, end)) continue;
          for (const id of schemes.filter((one) => changes(source, each, one)))
            found.push(sumOf(quarterOf(`${each.id} on ${id}`, year, QUARTERS[at] ?? '')));
        }
      }
    }
    for (const id of schemes) {
      for (const [index, month] of plan.comparison.with.months.entries()) {
        const there = month.placementTypes.find((each) => each.id === id)?.averageChildren ?? 0;
        if (few(there)) found.push(schemeQuarter(source, plan, id, Math.floor(index / 3)));
      }
    }
  }
  return found;
}

describe('the whole report', () => {
  test('nothing that fewer than five children cost can be worked out from all its tables together', () => {
    let sought = 0;
    let shown = 0;
    fc.assert(
      fc.property(reports, (source) => {
        if (tooFewChildren(source)) return;
        const tables = reportSections(source).flatMap((section) => section.tables);
        const sums = published(source, tables);
        const canHave = recoverable(sums);
        const hidden = secrets(source);
        shown += sums.length;
        sought += hidden.length;
        expect(hidden.filter(canHave).map((sum) => [...sum.keys()])).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    // The attack had something to go on and something to look for.
    expect(sought).toBeGreaterThan(5000);
    expect(shown).toBeGreaterThan(10_000);
  });

  test('the attack finds what a report with its small numbers shows', () => {
    let found = 0;
    fc.assert(
      fc.property(reports, (source) => {
        const open = { ...source, suppress: false };
        const tables = reportSections(open).flatMap((section) => section.tables);
        found += secrets(open).filter(recoverable(published(open, tables))).length;
      }),
      { numRuns: 50 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
