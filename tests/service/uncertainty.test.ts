import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Service } from '../../electron/service/host.ts';
import { createService } from '../../electron/service/service.ts';
import type { Input, OperationName, Output } from '../../shared/api/operations.ts';
import { BLANK_ASSUMPTION } from '../../shared/workspace/blank-rows.ts';
import type { Entry } from '../../shared/workspace/rows.ts';
import { NO_SETTINGS } from '../../shared/workspace/uncertainty.ts';
import { failureOf, makeFile, SAMPLE, setCouncil, value } from '../store/support.ts';
import { type Bench, bench } from './support.ts';

let desk: Bench;
let service: Service;
beforeEach(() => {
  desk = bench();
  service = createService(desk.host);
});
afterEach(() => {
  service.close();
  desk.remove();
});

async function call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  return value(await service.call(name, input)) as Output<Name>;
}

async function open(
  children: Entry = 10,
  weeklyCost: Entry = { low: 900, likely: 1000, high: 1400 },
): Promise<void> {
  const [first, ...rest] = SAMPLE.placementTypes;
  if (!first) throw new Error('the sample has no types');
  const path = makeFile(desk.folder, {
    ...SAMPLE,
    profile: {
      ...SAMPLE.profile,
      uncertainty: {
        correlations: [],
        arrivals: [],
        stressTests: [
          { name: 'Prices +10%', changes: [{ kind: 'prices', placementType: null, percent: 0.1 }] },
        ],
      },
    },
    placementTypes: [{ ...first, children, weeklyCost }, ...rest],
  });
  value(await service.openPath(path));
}

async function finish(id: string): Promise<void> {
  for (;;) {
    const { state } = await call('uncertainty.progress', { id });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const here = { scenario: null, year: null };

test('a simulation runs in the background, is kept for its revision and then goes stale', async () => {
  await open();
  expect(await call('uncertainty.likely', here)).toBeNull();
  expect(
    failureOf(await service.call('uncertainty.ask', { ...here, amountPence: 1, confidence: null })).code,
  ).toBe('not-found');
  const { id } = await call('uncertainty.start', { scenario: null, trials: 500, seed: 7 });
  await finish(id);
  const view = await call('uncertainty.read', here);
  if (view.state !== 'ready' || !view.simulated) throw new Error(view.state);
  expect(view.simulated).toMatchObject({ stale: false, trials: 500, seed: 7 });
  expect(view.simulated.outturn.p10).toBeLessThan(view.simulated.outturn.p90);
  expect(view.simulated.months).toHaveLength(12);
  expect(view.tornado.map(({ name }) => name)).toContain(`${SAMPLE.placementTypes[0]?.name}: weekly cost`);
  expect(view.simulated.drivers.reduce((sum, each) => sum + each.contribution, 0)).toBeCloseTo(1, 6);
  const likely = await call('uncertainty.likely', here);
  expect(likely).toMatchObject({ stale: false });
  const median = await call('uncertainty.ask', {
    ...here,
    amountPence: view.simulated.outturn.p50,
    confidence: 0.9,
  });
  expect(median.chance).toBeCloseTo(0.5, 2);
  await call('workspace.change', setCouncil('Renamed'));
  expect(await call('uncertainty.likely', here)).toEqual({ ...likely, stale: true });
});

test('a simulation can be cancelled, and typing is answered while it runs', async () => {
  await open();
  const { id } = await call('uncertainty.start', { scenario: null, trials: 200_000, seed: 1 });
  await call('workspace.change', setCouncil('Typed meanwhile'));
  expect((await call('uncertainty.progress', { id })).state).toBe('running');
  await call('uncertainty.cancel', { id });
  expect((await call('uncertainty.progress', { id })).state).toBe('cancelled');
  expect(await call('uncertainty.likely', here)).toBeNull();
});

test('goal, two-way table and stress tests answer with the engine’s figures', async () => {
  await open();
  const view = await call('uncertainty.read', here);
  if (view.state !== 'ready') throw new Error(view.state);
  const key = view.tornado[0]?.key ?? '';
  const target = Math.round(view.outturnPence * 1.1);
  const goal = await call('uncertainty.goal', {
    ...here,
    input: key,
    figure: 'outturn',
    targetPence: target,
  });
  if (goal.state !== 'ready') throw new Error(goal.state);
  expect(Math.abs((goal.solutions[0]?.pence ?? 0) - target)).toBeLessThanOrEqual(1);
  const children = view.quantities.find((each) => each.key.endsWith('/children'))?.key ?? '';
  const table = await call('uncertainty.table', { ...here, down: key, across: children, figure: 'outturn' });
  if (table.state !== 'ready') throw new Error(table.state);
  expect(table.cells[Math.floor(table.cells.length / 2)]).toContain(view.outturnPence);
  const stress = await call('uncertainty.stress', { year: null });
  if (stress.state !== 'ready') throw new Error(stress.state);
  expect(stress.tests[0]?.cells).toHaveLength(1 + SAMPLE.scenarios.length);
  expect(stress.tests[0]?.cells[0]?.changePence).toBeGreaterThan(0);
});

test('end dates that may be out spread the outturn by themselves, and are refused beyond two years', async () => {
  const placementTypes = SAMPLE.placementTypes.map((row) => ({ ...row, weeklyCost: 1000, children: 4 }));
  const placements = SAMPLE.placements.map((row) => ({ ...row, end: '2024-10-01' }));
  value(
    await service.openPath(makeFile(desk.folder, { ...SAMPLE, assumptions: [], placementTypes, placements })),
  );
  const set = (laterWeeks: number) => ({
    name: 'Changed how far end dates of Fostering, agency may be out',
    edits: [
      {
        table: 'profile' as const,
        do: 'set' as const,
        fields: {
          uncertainty: {
            ...NO_SETTINGS,
            endings: [{ placementType: 'agency', earlierWeeks: 2, laterWeeks }],
          },
        },
      },
    ],
  });
  expect(failureOf(await service.call('workspace.change', set(105))).code).toBe('bad-request');
  await call('workspace.change', set(12));
  const { id } = await call('uncertainty.start', { scenario: null, trials: 500, seed: 7 });
  await finish(id);
  const view = await call('uncertainty.read', here);
  if (view.state !== 'ready' || !view.simulated) throw new Error(view.state);
  const { outturn, drivers, months, years } = view.simulated;
  expect(outturn.standardDeviation).toBeGreaterThan(0);
  // A placement of £1,250 a week: no trial is further out than it may be.
  expect(outturn.p5).toBeGreaterThan(view.outturnPence - 2 * 125_000);
  expect(outturn.p95).toBeLessThan(view.outturnPence + 12 * 125_000);
  expect(drivers).toEqual([]);
  expect(years[0]?.centralPence).toBe(view.outturnPence);
  expect(months[0]?.spread.standardDeviation).toBe(0);
});

test('without a range there is nothing to simulate', async () => {
  const placementTypes = SAMPLE.placementTypes.map((row) => ({ ...row, weeklyCost: 1000, children: 4 }));
  value(await service.openPath(makeFile(desk.folder, { ...SAMPLE, assumptions: [], placementTypes })));
  const failure = failureOf(
    await service.call('uncertainty.start', { scenario: null, trials: 500, seed: 7 }),
  );
  expect(failure.message).toContain('range');
});

test('says how far the trials average above the forecast where few children cannot be fewer than none', async () => {
  const meanOf = async () => {
    const { id } = await call('uncertainty.start', { scenario: null, trials: 2000, seed: 7 });
    await finish(id);
    const view = await call('uncertainty.read', here);
    if (view.state !== 'ready' || !view.simulated) throw new Error(view.state);
    return { by: view.simulated.meanBesidePence, sample: view.simulated.outturn.mean - view.outturnPence };
  };
  const spread = { low: -1.25, likely: 0, high: 1.25, shape: 'uniform' } as const;
  await open(2, 1000);
  await call('workspace.change', {
    name: 'Within the range',
    edits: [
      {
        table: 'assumptions',
        do: 'add',
        row: { ...BLANK_ASSUMPTION, key: 'w', id: 'within', name: 'Within', value: spread },
      },
    ],
  });
  const assume = (children: Entry) =>
    call('workspace.change', {
      name: 'Few children',
      edits: [
        {
          table: 'placementTypes',
          do: 'set',
          key: SAMPLE.placementTypes[0]?.key ?? '',
          fields: { children, capacity: null, overflowTo: null },
        },
        { table: 'placementTypes', do: 'set', key: 'agency', fields: { weeklyCost: 1000 } },
      ],
    });
  // From 2 down to none and up to 10; from 20 as far down as up.
  await assume('=max(0, 2 + 6 * within)');
  const few = await meanOf();
  expect(few.by).toBe(few.sample);
  expect(few.by).toBeGreaterThan(0);
  await assume('=max(0, 20 + 6 * within)');
  expect((await meanOf()).by).toBeNull();
});

test('a type that goes by the month is offered as one figure, and its numbers that do not count are not', async () => {
  const from = SAMPLE.profile.periodFrom.slice(0, 7);
  const [first, ...rest] = SAMPLE.placementTypes;
  if (!first) throw new Error('the sample has no types');
  const childrenByMonth = { [from]: 12, '2099-01': 14, '2099-02': 15 };
  const row = { ...first, weeklyCost: 1000, children: 10, netChangePerMonth: 1, childrenByMonth };
  const path = makeFile(desk.folder, { ...SAMPLE, placementTypes: [row, ...rest] });
  value(await service.openPath(path));
  const view = await call('uncertainty.read', here);
  if (view.state !== 'ready') throw new Error('faults');
  const key = `placementTypes/${first.key}/`;
  const offered = view.quantities.filter((each) => each.key.startsWith(key));
  expect(offered.filter((each) => /children|Change/i.test(each.key))).toEqual([
    { key: `${key}childrenByMonth`, name: `${first.name}: children in every month`, value: 1 },
  ]);
  const goal = await call('uncertainty.goal', {
    ...here,
    input: `${key}childrenByMonth`,
    figure: 'outturn',
    targetPence: 0,
  });
  expect(goal).toMatchObject({ state: 'ready', current: 1, from: 0, to: 3 });
});
