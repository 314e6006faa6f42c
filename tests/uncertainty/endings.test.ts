/** Placements that end on another day than the register says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, project } from '../../shared/model/index.ts';
import { simulate, simulationJson } from '../../shared/model/uncertainty/index.ts';
import { Rerun } from '../../shared/model/uncertainty/rerun.ts';
import type { Placement, PlacementType, Scenario } from '../../shared/scenario/types.ts';
import { NO_SETTINGS, type UncertaintySettings } from '../../shared/scenario/uncertainty-settings.ts';
import { arbitraryScenario } from '../properties/arbitrary-scenario.ts';
import { check, PROPERTY_TIMEOUT } from '../properties/runs.ts';
import { exactPert } from './exact.ts';
import { plan, subjectOf, yearOf } from './subject.ts';

const TRIALS = 10_000;
const SEEDS = Array.from({ length: 20 }, (_, at) => 300 + at);
/** £100 a night. */
const WEEKLY = 700;
const PENCE_A_NIGHT = 10_000;

const row = (ref: string, start: string, end: string | null, weeklyCost = WEEKLY): Placement => ({
  ref,
  type: 't',
  start,
  end,
  weeklyCost,
});

/** A year with these placements of one type and nobody else. */
const register = (placements: readonly Placement[], type: Partial<PlacementType> = {}): Scenario => ({
  ...yearOf([], type),
  weeksPerYear: 'exact',
  placements,
});

const outBy = (earlierWeeks: number, laterWeeks: number): UncertaintySettings => ({
  ...NO_SETTINGS,
  endings: [{ placementType: 't', earlierWeeks, laterWeeks }],
});

const run = (scenario: Scenario, settings: UncertaintySettings, trials = 500, seed = 11) =>
  simulate(subjectOf(scenario), { ...plan(trials, seed), settings });
const bytes = (scenario: Scenario, settings: UncertaintySettings) =>
  JSON.stringify(simulationJson(run(scenario, settings), { exceeding: [], confidence: [0.8] }));

/** Every trial's nights of the first year, fewest first, where all cost {@link PENCE_A_NIGHT}. */
const nightsOf = (simulation: ReturnType<typeof run>) =>
  Array.from(simulation.years[0]?.sorted ?? [], (pence) => pence / PENCE_A_NIGHT);

describe('one placement of one type', () => {
  // 183 nights to 1 October as recorded.
  const one = register([row('A', '2024-11-20', '2025-10-01')]);
  const NIGHTS = 183;

  test('has the mean and the standard deviation of its PERT end', () => {
    const exact = exactPert({ low: NIGHTS - 6 * 7, likely: NIGHTS, high: NIGHTS + 20 * 7 });
    // To the nearest whole day: a twelfth of a day² more.
    const sd = Math.sqrt(exact.variance + 1 / 12);
    for (const seed of SEEDS) {
      const simulation = run(one, outBy(6, 20), TRIALS, seed);
      const nights = nightsOf(simulation);
      const { mean = 0, standardDeviation = 0 } = simulation.years[0]?.outturn ?? {};
      const fourth = nights.reduce((sum, x) => sum + (x - exact.mean) ** 4, 0) / TRIALS / sd ** 4;
      expect(Math.abs(mean / PENCE_A_NIGHT - exact.mean)).toBeLessThan((4 * sd) / Math.sqrt(TRIALS));
      expect(Math.abs(standardDeviation / PENCE_A_NIGHT - sd)).toBeLessThan(
        4 * sd * Math.sqrt((fourth - 1) / (4 * TRIALS)),
      );
      for (const p of [0.1, 0.5, 0.9]) {
        // Nights below or at x end before x + ½.
        const found = exact.share((nights[Math.floor(p * TRIALS)] ?? 0) + 0.5);
        const step = exact.share((nights[Math.floor(p * TRIALS)] ?? 0) - 0.5);
        const allowed = 4 * Math.sqrt((p * (1 - p)) / TRIALS);
        expect(found).toBeGreaterThan(p - allowed);
        expect(step).toBeLessThan(p + allowed);
      }
    }
  }, 120_000);

  test('ends on a whole day between the earliest and the latest, and in the central case as recorded', () => {
    const simulation = run(one, outBy(6, 20), 4000);
    const nights = nightsOf(simulation);
    expect(nights.every(Number.isInteger)).toBe(true);
    expect(nights[0]).toBeGreaterThanOrEqual(NIGHTS - 6 * 7);
    expect(nights.at(-1)).toBeLessThanOrEqual(NIGHTS + 20 * 7);
    expect(simulation.years[0]?.central.outturn).toBe(NIGHTS * PENCE_A_NIGHT);
    expect(simulation.inputs).toEqual([]);
    expect(simulation.tornado).toEqual([]);
  });

  test.each([
    [outBy(4, 0), NIGHTS - 28, NIGHTS],
    [outBy(0, 4), NIGHTS, NIGHTS + 28],
  ])('may be out one way only', (settings, least, most) => {
    const nights = nightsOf(run(one, settings));
    expect(nights[0]).toBeGreaterThanOrEqual(least);
    expect(nights.at(-1)).toBeLessThanOrEqual(most);
    expect(new Set(nights).size).toBeGreaterThan(10);
  });
});

test('a placement keeps at least the night of its start, or of the first day', () => {
  for (const [start, end] of [
    ['2025-06-10', '2025-06-12'],
    ['2024-06-10', '2025-04-03'],
  ] as const) {
    const nights = nightsOf(run(register([row('A', start, end)]), outBy(10, 0)));
    expect([nights[0], nights.at(-1)]).toEqual([1, 2]);
  }
});

test('those that have ended, or have no end date, are left alone', () => {
  const rows = [row('A', '2024-01-01', '2025-04-01'), row('B', '2024-01-01', null)];
  expect(new Set(nightsOf(run(register(rows), outBy(50, 50))))).toEqual(new Set([365]));
});

describe('nothing else changes', () => {
  const ranged = register([row('A', '2024-06-10', '2025-09-03'), row('B', '2025-06-10', '2025-12-03')], {
    children: { low: 5, likely: 8, high: 15 },
    weeklyCost: { low: 800, likely: 900, high: 1400 },
  });

  test('with nothing switched on the results are the same bytes', () => {
    const plain = bytes(ranged, NO_SETTINGS);
    expect(bytes(ranged, { ...NO_SETTINGS, endings: [] })).toBe(plain);
    expect(bytes(ranged, outBy(0, 0))).toBe(plain);
    expect(
      bytes(ranged, { ...NO_SETTINGS, endings: [{ placementType: 'x', earlierWeeks: 9, laterWeeks: 9 }] }),
    ).toBe(plain);
    expect(bytes(ranged, outBy(9, 9))).not.toBe(plain);
  });

  test('ranges and arrivals are drawn as they were: endings that cost nothing leave the same bytes', () => {
    const free = { ...ranged, placements: [row('A', '2024-06-10', '2025-09-03', 0)] };
    const arrivals = [{ placementType: 't', perMonth: 3 }];
    const plain = bytes(free, { ...NO_SETTINGS, arrivals });
    expect(bytes(free, { ...outBy(9, 9), arrivals })).toBe(plain);
    expect(plain).not.toBe(bytes(free, NO_SETTINGS));
  });

  test('a placement draws the same whatever others there are, and two do not move as one', () => {
    const a = row('A', '2024-06-10', '2025-09-03');
    const b = row('B', '2024-06-10', '2025-09-03', 0);
    const [alone, first, both] = [[a], [b, a], [a, { ...b, weeklyCost: WEEKLY }]].map((rows) =>
      run(register(rows), outBy(9, 9), 4000),
    );
    expect(first?.years[0]?.sorted).toEqual(alone?.years[0]?.sorted);
    const ratio =
      (both?.years[0]?.outturn.standardDeviation ?? 0) / (alone?.years[0]?.outturn.standardDeviation ?? 1);
    expect(Math.abs(ratio - Math.SQRT2)).toBeLessThan(0.1);
  });
});

test(
  'a run with other ends is the projection of a file with those ends in it, to the penny',
  () => {
    check(
      fc.property(
        arbitraryScenario,
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 }),
        fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        (scenario, nights, factor) => {
          const subject = subjectOf(scenario);
          const { resolved } = subject;
          const rerun = new Rerun(subject, {
            also: [`placementTypes/${resolved.types[0]?.id}/children`],
          });
          const values = rerun.inputs.map(({ likely }) => likely);
          rerun.run(values);
          rerun.run(values.map((value) => value * factor));
          const placements = resolved.placements.map((placement, at) => {
            const end = placement.start + (nights[at % nights.length] ?? 0);
            rerun.setEnd(at, end);
            return { ...placement, end };
          });
          rerun.run(values);
          expect([...rerun.netByMonth]).toEqual(
            project(compile({ ...resolved, placements })).months.map(({ net }) => net),
          );
        },
      ),
      0.5,
    );
  },
  PROPERTY_TIMEOUT,
);
