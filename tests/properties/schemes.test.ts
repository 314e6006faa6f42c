import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compare,
  compile,
  type Program,
  project,
  projectionJson,
  shareAmongSchemes,
  whoGaveWay,
} from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { parseFile } from '../../shared/schemes/index.ts';
import { type SchemeText, withSchemes } from '../schemes/samples.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { check, PROPERTY_TIMEOUT } from './runs.ts';

const LONG = { timeout: PROPERTY_TIMEOUT };

function programOf(scenario: Scenario): Program {
  const parsed = parseScenario(structuredClone(scenario));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return compile(parsed.resolved);
}
function read(file: unknown) {
  const parsed = parseFile(structuredClone(file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed;
}

/** The measures of a scenario put into three schemes, or none, at random. */
const inSchemes = fc.tuple(
  arbitraryScenario,
  fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 }),
);

test('the nets of schemes and of other measures cast to the saving, and each net to its parts', LONG, () => {
  check(
    fc.property(inSchemes, ([scenario, scheme]) => {
      const program = programOf(scenario);
      const members = [1, 2, 3].map((number) => ({
        id: `s${number}`,
        measures: (scenario.measures ?? []).flatMap(({ id }, at) => (scheme[at] === number ? [id] : [])),
      }));
      const { schemes, otherMeasures } = shareAmongSchemes(program, members);
      const { saving } = compare(program);
      for (const [year, saved] of saving.byYear.entries()) {
        const nets = [...schemes.map(({ net }) => net), otherMeasures].map(({ byYear }) => byYear[year] ?? 0);
        expect(nets.reduce((sum, net) => sum + net, 0)).toBe(saved);
        for (const { grossAvoided, runningCost, financing, income, net } of schemes)
          expect(net.byYear[year]).toBe(
            (grossAvoided.byYear[year] ?? 0) -
              (runningCost.byYear[year] ?? 0) -
              (financing.byYear[year] ?? 0) +
              (income.byYear[year] ?? 0),
          );
      }
    }),
  );
});

test('a measure outside schemes shares alike whether or not it is given as a scheme of its own', LONG, () => {
  check(
    fc.property(inSchemes, ([scenario, scheme]) => {
      const program = programOf(scenario);
      const measures = scenario.measures ?? [];
      const members = [1, 2, 3].map((number) => ({
        id: `s${number}`,
        measures: measures.flatMap(({ id }, at) => (scheme[at] === number ? [id] : [])),
      }));
      const own = measures.filter((_, at) => scheme[at] === 0).map(({ id }) => ({ id, measures: [id] }));
      const { schemes } = shareAmongSchemes(program, members);
      for (const players of [
        [...own, ...members],
        [...members, ...own],
      ]) {
        const shared = shareAmongSchemes(program, players);
        expect(shared.schemes.filter(({ id }) => id.startsWith('s'))).toEqual(schemes);
        expect(shared.otherMeasures.total).toBe(0);
      }
    }),
  );
});

test('a scheme of one measure each saves what the measure does, to odd pence', LONG, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const program = programOf(scenario);
      const each = (scenario.measures ?? []).map(({ id }) => ({ id, measures: [id] }));
      const { schemes } = shareAmongSchemes(program, each);
      const { measures } = compare(program);
      expect(schemes.map(({ id }) => id)).toEqual(measures.map(({ id }) => id));
      const rows = 2 * program.scenario.types.length;
      for (const [at, { byYear }] of measures.entries())
        for (const [year, amount] of byYear.entries())
          expect(Math.abs((schemes[at]?.net.byYear[year] ?? 0) - amount)).toBeLessThanOrEqual(rows);
    }),
    0.5,
  );
});

test('who gave way found fewer children than asked, and is named as capped', LONG, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      const program = programOf(scenario);
      const { cappedMeasures } = project(program);
      for (const { id, askedFor, had, mostShort } of whoGaveWay(program).measures) {
        expect(cappedMeasures).toContain(id);
        expect(had).toBeLessThan(askedFor);
        expect(mostShort).toBeGreaterThan(0);
      }
    }),
  );
});

const money = (most: number) => fc.integer({ min: 0, max: most });
const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

/** A home in the sample scenario, of any size, that may open late and fill slowly. */
const home: fc.Arbitrary<SchemeText & { readonly beds: number }> = fc
  .record({
    beds: fc.integer({ min: 0, max: 12 }),
    occupancy: share,
    opens: fc.constantFrom('2023-01-15', '2024-04-01', '2024-10-31', '2026-02-28'),
    delayMonths: fc.integer({ min: 0, max: 24 }),
    rampMonths: fc.integer({ min: 0, max: 12 }),
    moves: fc.oneof(
      fc.constant([{ source: 'residential' }]),
      fc.array(
        fc.record({
          source: fc.constantFrom('residential', 'agency'),
          children: fc.integer({ min: 0, max: 9 }),
        }),
        { minLength: 2, maxLength: 3 },
      ),
    ),
    staffing: money(900_000),
    running: money(200_000),
    weeklyCostPerChild: money(300),
    grant: money(90_000),
    works: money(400_000),
    capitalGrant: money(400_000),
    financing: fc.constantFrom('none', 'annuity', 'straight-line'),
  })
  .map((fields) => ({
    id: 'home',
    name: 'Home',
    scheme: 'in-house-home',
    placementType: 'home',
    interestRate: 0.05,
    financingYears: 25,
    ...fields,
  }));

test('children in a home never exceed its beds', LONG, () => {
  check(
    fc.property(home, (scheme) => {
      const { resolved } = read(withSchemes(scheme));
      for (const { placementTypes } of project(compile(resolved)).months) {
        const at = placementTypes.find(({ id }) => id === 'home');
        expect((at?.averageChildren ?? 0) - scheme.beds).toBeLessThanOrEqual(1e-9);
        expect(at?.childrenAtEnd ?? 0).toBeLessThanOrEqual(scheme.beds + 1e-9);
      }
    }),
  );
});

test('more occupancy never saves less where the outside price is above what each child costs', LONG, () => {
  check(
    fc.property(home, share, (scheme, other) => {
      const [lower, higher] = [Number(scheme['occupancy']), other].sort((a, b) => a - b);
      const [fewer, more] = [lower, higher].map((occupancy) => {
        const moves = [{ source: 'residential' }];
        const { resolved } = read(withSchemes({ ...scheme, moves, occupancy }));
        return compare(compile(resolved)).saving;
      });
      for (const [year, saved] of (fewer?.byYear ?? []).entries())
        expect(more?.byYear[year] ?? 0).toBeGreaterThanOrEqual(saved);
    }),
    0.3,
  );
});

test('a file and what it compiles to project to the same bytes, and compile to the same file', LONG, () => {
  check(
    fc.property(arbitraryScenario, home, fc.boolean(), (scenario, scheme, enabled) => {
      const { placementTypes, measures, period } = withSchemes() as unknown as Scenario;
      const file = {
        ...scenario,
        period,
        actuals: [],
        placementTypes,
        measures,
        placements: [],
        budgets: [],
        schemes: [{ ...scheme, enabled }],
      };
      const { resolved, compiled } = read({ ...file, assumptions: withSchemes()['assumptions'] });
      const bytes = (parsed: ReturnType<typeof read>) =>
        JSON.stringify(projectionJson(project(compile(parsed.resolved))));
      expect(JSON.stringify(projectionJson(project(compile(resolved))))).toBe(bytes(read(compiled)));
      expect(read(compiled).compiled).toEqual(compiled);
    }),
    0.3,
  );
});

test('a home with no beds, no staff and no money changes nothing', LONG, () => {
  const nothing = { staffing: 0, running: 0, grant: 0, works: 0, beds: 0, purchase: 0 };
  const without = project(compile(read(withSchemes()).resolved)).years.map(({ net, capital }) => ({
    net,
    capital,
  }));
  check(
    fc.property(home, (scheme) => {
      const { resolved } = read(withSchemes({ ...scheme, ...nothing }));
      expect(project(compile(resolved)).years.map(({ net, capital }) => ({ net, capital }))).toEqual(without);
    }),
    0.3,
  );
});
