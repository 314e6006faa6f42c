import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AGE_BANDS, HOME_KINDS, type Home, NEEDS_BANDS, type Scenario } from '../../shared/scenario/types.ts';
import { bandsOf, region } from '../../shared/sufficiency/index.ts';
import { shareOut } from '../../shared/sufficiency/share-out.ts';
import { figuresOf } from '../sufficiency/figures.ts';
import { arbitraryScenario } from './arbitrary-scenario.ts';
import { check } from './runs.ts';

const places = fc.double({ min: 0, max: 40, noNaN: true });

/** Shares that come to at most 1. */
const shares = (bands: readonly string[]) =>
  fc
    .array(fc.integer({ min: 0, max: 10 }), { minLength: bands.length, maxLength: bands.length })
    .map((parts) => {
      const whole = Math.max(
        1,
        parts.reduce((sum, part) => sum + part, 0),
      );
      return Object.fromEntries(bands.map((band, at) => [band, (parts[at] ?? 0) / whole]));
    });

const home = (types: readonly string[]): fc.Arbitrary<Home> =>
  fc.record(
    {
      id: fc.uuid(),
      name: fc.constant('Home'),
      kind: fc.constantFrom(...HOME_KINDS),
      placementType: fc.constantFrom(...types),
      places,
      ageFrom: fc.integer({ min: 0, max: 12 }),
      ageTo: fc.integer({ min: 12, max: 25 }),
      needs: fc.constantFrom(...NEEDS_BANDS),
    },
    { requiredKeys: ['id', 'name', 'kind', 'placementType', 'places'] },
  );

const withHomes: fc.Arbitrary<Scenario> = arbitraryScenario.chain((scenario) => {
  const types = scenario.placementTypes.map(({ id }) => id);
  return fc
    .record({
      homes: fc.uniqueArray(home(types), { maxLength: 5, selector: ({ id }) => id }),
      demandSplits: fc
        .tuple(shares(AGE_BANDS), shares(NEEDS_BANDS))
        .map(([ages, needs]) => types.map((placementType) => ({ placementType, ages, needs }))),
    })
    .map((more) => ({ ...scenario, ...more }));
});

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Relative to what is added up: the parts are sums of binary fractions. */
const near = (value: number, wanted: number) =>
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(wanted)));

test('a gap is never below zero, nor more than demand; bands come to the demand and to at least the gap', () => {
  check(
    fc.property(withHomes, (scenario) => {
      for (const type of figuresOf(scenario).types) {
        for (const month of [type.months[0], type.months.at(-1)]) {
          if (!month) continue;
          expect(month.gap).toBeGreaterThanOrEqual(0);
          expect(month.gap).toBeLessThanOrEqual(month.demand);
          for (const kind of ['ages', 'needs'] as const) {
            const bands = bandsOf(type, month, kind);
            near(sum(bands.map(({ demand }) => demand)), month.demand);
            const gap = sum(bands.map((band) => band.gap));
            expect(gap).toBeGreaterThanOrEqual(month.gap - 1e-7 * Math.max(1, month.demand));
          }
        }
      }
    }),
  );
});

test('demand with what is sent on is the projection’s', () => {
  check(
    fc.property(withHomes, (scenario) => {
      const { types, input } = figuresOf(scenario);
      for (const [at, type] of types.entries()) {
        for (const [index, month] of type.months.entries()) {
          const figures = input.projection.months[index]?.placementTypes[at];
          near(month.demand + month.received, figures?.places?.demand ?? figures?.averageChildren ?? 0);
        }
      }
    }),
  );
});

test('opening a bed never adds to a gap, of the type or of its bands together', () => {
  check(
    fc.property(withHomes, fc.double({ min: 0, max: 20, noNaN: true }), fc.nat(), (scenario, more, pick) => {
      const [first, ...rest] = scenario.homes ?? [];
      fc.pre(first !== undefined);
      const before = figuresOf(scenario);
      const after = figuresOf({
        ...scenario,
        homes: [{ ...first, places: (first.places ?? 0) + more }, ...rest],
      });
      for (const [at, type] of before.types.entries()) {
        const index = pick % type.months.length;
        const was = type.months[index];
        const then = after.types[at];
        const is = then?.months[index];
        if (!was || !then || !is) continue;
        expect(is.gap).toBeLessThanOrEqual(was.gap + 1e-9);
        for (const kind of ['ages', 'needs'] as const) {
          const gaps = (bands: readonly { readonly gap: number }[]) => sum(bands.map(({ gap }) => gap));
          expect(gaps(bandsOf(then, is, kind))).toBeLessThanOrEqual(gaps(bandsOf(type, was, kind)) + 1e-7);
        }
      }
    }),
  );
});

test('sharing beds never leaves more children without one, nor costs more where overflow is dearer', () => {
  check(
    fc.property(withHomes, withHomes, withHomes, (a, b, c) => {
      const councils = [a, b, c].map((scenario, at) => ({ name: `C${at}`, figures: figuresOf(scenario) }));
      for (const { months } of region(councils).kinds) {
        for (const { gapAlone, gapTogether, costAlone, costTogether } of months) {
          expect(gapTogether).toBeLessThanOrEqual(gapAlone);
          expect(gapTogether).toBeGreaterThanOrEqual(0);
          if (costAlone >= 0) expect(costTogether).toBeLessThanOrEqual(costAlone);
        }
      }
    }),
    0.3,
  );
});

test('as many are placed as can be: what one could still take is full, and no band has more than its children', () => {
  const pool = fc.record({
    places: fc.integer({ min: 0, max: 12 }),
    takes: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  });
  const demands = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });
  check(
    fc.property(demands, fc.array(pool, { maxLength: 5 }), (wanted, pools) => {
      const bands = wanted.map((demand, at) => ({ band: String(at), demand }));
      const placed = shareOut(bands, pools);
      for (const [at, each] of placed.entries()) expect(each).toBeLessThanOrEqual((wanted[at] ?? 0) + 1e-9);
      // The most that can be placed, by the theorem of Hall and König: the least over sets of bands left out.
      const sets = Array.from({ length: 16 }, (_, set) =>
        wanted.map((_each, at) => Math.floor(set / 2 ** at) % 2 === 1),
      );
      const most = Math.min(
        ...sets.map(
          (left) =>
            sum(wanted.filter((_, at) => left[at])) +
            sum(
              pools
                .filter(({ takes }) => takes.some((can, at) => can && !left[at]))
                .map(({ places: each }) => each),
            ),
        ),
      );
      near(sum(placed), most);
    }),
  );
});
