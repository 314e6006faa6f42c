import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ForecastView, ReadyForecast } from '../../shared/api/forecast.ts';
import { monthOf, parseMonth } from '../../shared/calendar/month.ts';
import { BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import type { ForecastSettings } from '../../shared/workspace/forecast-settings.ts';
import { failureOf, value } from '../store/support.ts';
import { type Council, drawCouncil } from '../synthetic/council.ts';
import { observe } from '../synthetic/observed.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { bringIn } from './bring-in.ts';
import { change as changeIn, councilBench, planOf, setForecast } from './council-bench.ts';
import type { Bench } from './support.ts';

let work: Bench;
let council: Council;
beforeAll(async () => {
  work = await councilBench();
  expect(value(await work.call('forecast.read', {}))).toBeNull();
  expect(value(await work.call('forecast.plan', {}))).toBeNull();
  expect(failureOf(await work.call('forecast.use', {})).code).toBe('not-found');
  council = drawCouncil(3, 300);
  await bringIn(work, returnsOf(council));
}, 60_000);
afterAll(() => work.remove());

const change = (...edits: Edit[]) => changeIn(work, ...edits);
const set = (changes: Partial<ForecastSettings>) => setForecast(work, changes);
function ready(view: ForecastView | null): ReadyForecast {
  if (view?.state !== 'ready') throw new Error(JSON.stringify(view));
  return view;
}
const read = async () => ready(value(await work.call('forecast.read', {})));
const group = ({ groups }: ReadyForecast, id: string) => {
  const found = groups.find((each) => each.id === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const plan = () => planOf(work);
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

describe('the forecast', () => {
  test('sets out from the children counted, and its parts add up', async () => {
    const view = await read();
    const counted = total(observe(council, council.origin).places);
    expect(view).toMatchObject({ from: '2021-03-31', now: counted, earliest: '2016-04-01', effect: null });
    expect(view.historyMonths).toHaveLength(60);
    expect(view.months.at(-1)).toBe('2024-03');
    expect(view.yearEnds).toEqual([11, 23, 35]);
    const all = group(view, 'total');
    expect(all.history.at(-1)).toBe(counted);
    for (const of of ['category', 'type', 'ageBand'] as const) {
      const parts = view.groups.filter((each) => each.of === of);
      expect(total(parts.map((each) => each.history.at(-1) ?? 0))).toBe(counted);
      expect(total(parts.map((each) => each.forecast.at(-1)?.expected ?? 0))).toBeCloseTo(
        all.forecast.at(-1)?.expected ?? 0,
        6,
      );
    }
    const end = all.forecast.at(-1);
    expect(view.change.children).toBe(Math.round(end?.expected ?? 0) - counted);
    expect(end && end.low < end.expected && end.expected < end.high).toBe(true);
  });

  test('of an earlier day knows only what was known then', async () => {
    await set({ from: '2019-03-31', months: 24 });
    const view = await read();
    expect(view).toMatchObject({ from: '2019-03-31', knownTo: '2019-03-31', window: { longest: 36 } });
    expect(view.historyMonths.at(-1)).toBe('2019-03');
    await set({ from: '2031-03-31' });
    expect(value(await work.call('forecast.read', {}))).toMatchObject({
      state: 'problem',
      message: expect.stringContaining('The returns cover 1 Apr 2016 to 31 Mar 2021'),
    });
    expect((await plan()).problem).toContain('The returns cover');
    expect(failureOf(await work.call('forecast.use', {})).message).toContain('The returns cover');
    await set({ from: null, months: 36 });
  });

  test('an adjustment shows beside none, and one that is off or of nothing changes no digit', async () => {
    const base = await read();
    const adjustment = {
      id: 'a',
      name: 'Step down',
      kind: 'moves',
      source: 'residential',
      target: 'fostering',
      enabled: true,
      from: '2021-10',
      amount: { children: 1 },
    } as const;
    await set({ adjustments: [adjustment] });
    const moved = await read();
    const residential = group(moved, 'residential');
    expect(residential.without).toEqual(group(base, 'residential').forecast.map(({ expected }) => expected));
    expect(residential.forecast[35]?.expected).toBeLessThan((residential.without?.[35] ?? 0) - 5);
    expect(moved.effect).not.toBeNull();
    // The whole hardly moves: what the headline says is where it is.
    const { change: shown } = moved;
    expect(shown.mostly).toBeNull();
    expect(shown.apart.map(({ category }) => category).toSorted()).toEqual(['fostering', 'residential']);
    for (const { category, children } of shown.apart) {
      const { start, forecast } = group(moved, category);
      expect(children).toBe(Math.round((forecast[35]?.expected ?? 0) - start.expected));
    }
    await set({ adjustments: [{ ...adjustment, amount: { percent: 0 } }] });
    expect((await read()).groups.map(({ forecast }) => forecast)).toEqual(
      base.groups.map(({ forecast }) => forecast),
    );
    await set({ adjustments: [{ ...adjustment, enabled: false }] });
    expect(await read()).toMatchObject({ groups: base.groups, effect: null });
    await set({ adjustments: [] });
  });
});

describe('the forecast in the mix', () => {
  test('is one step with every child of the return in it, that Undo and taking out take back', async () => {
    const before = value(await work.call('workspace.read', {})).content;
    const offered = await plan();
    expect(offered).toMatchObject({ problem: null, firstMonth: '2021-01', leftOut: 0, holds: null });
    value(await work.call('forecast.use', {}));
    const { content } = value(await work.call('workspace.read', {}));
    const view = await read();
    const childrenIn = (month: string) =>
      total(content.placementTypes.map(({ childrenByMonth }) => middleOf(childrenByMonth[month])));
    const [all] = view.groups;
    const at = (month: string) => {
      const back = (parseMonth(month) ?? 0) - monthOf(council.origin);
      return back > 0 ? (all?.forecast[back - 1]?.expected ?? 0) : (all?.history.at(back - 1) ?? 0);
    };
    // A month is the mean of its two ends: as counted where the returns reach, as forecast after.
    expect(childrenIn('2021-02')).toBeCloseTo((at('2021-01') + at('2021-02')) / 2, 6);
    for (const [month, last] of [
      ['2021-04', '2021-03'],
      ['2022-12', '2022-11'],
    ] as const)
      expect(Math.abs(childrenIn(month) - (at(last) + at(month)) / 2)).toBeLessThan(0.05);
    const fostering = content.placementTypes.find(({ key }) => key === 'fostering-in-house');
    expect(fostering?.childrenByMonth['2021-02']).toEqual(expect.any(Number));
    expect(fostering?.childrenByMonth['2022-02']).toMatch(
      /^=max\(0, [\d.]+ \+ [\d.]+ \* forecast_fostering_in_house\)$/,
    );
    expect(content.assumptions.map(({ id }) => id)).toContain('forecast_fostering_in_house');
    expect(content.assumptions[0]).toMatchObject({
      value: { low: -1.25, likely: 0, high: 1.25, shape: 'uniform' },
    });
    expect(await plan()).toMatchObject({ holds: { adjustments: [], changed: [] }, differs: [] });
    // Each month that an assumption is used in has a name of its own.
    const { assumptions } = value(await work.call('values.read', { scenario: null }));
    const where = assumptions[0]?.usedIn.map((place) => place.where) ?? [];
    expect(where.length).toBeGreaterThan(12);
    expect(new Set(where).size).toBe(where.length);
    expect(where).toContainEqual(expect.stringMatching(/: children forecast, Feb 2022$/));

    value(await work.call('workspace.undo', {}));
    expect(value(await work.call('workspace.read', {})).content).toEqual(before);
    value(await work.call('workspace.redo', {}));
    value(await work.call('forecast.takeOut', {}));
    const out = value(await work.call('workspace.read', {})).content;
    expect(out.placementTypes.map(({ childrenByMonth }) => childrenByMonth)).toEqual(
      before.placementTypes.map(({ childrenByMonth }) => childrenByMonth),
    );
    expect(out.assumptions).toEqual(before.assumptions);
    expect(failureOf(await work.call('forecast.takeOut', {})).code).toBe('bad-request');
  });

  test('counts children of the register once, fills a blank price from them, and is costed', async () => {
    const place = (key: string, start: string, end: string | null) => ({
      table: 'placements' as const,
      do: 'add' as const,
      row: { ...BLANK_PLACEMENT, key, ref: key, type: 'fostering-in-house', start, end, weeklyCost: 500 },
    });
    await change(place('p1', '2020-01-01', null), place('p2', '2020-01-01', '2021-02-15'));
    const changeOf = async () => (await plan()).changes.find(({ key }) => key === 'fostering-in-house');
    const within = await changeOf();
    expect(within).toMatchObject({
      price: 'from the register',
      first: { register: 2 },
      last: { register: 1 },
    });
    expect(within?.first.mix).toBeCloseTo((within?.first.children ?? 0) - 2, 9);
    await set({ register: 'beside' });
    const beside = await changeOf();
    expect(beside?.first.mix).toBe(beside?.first.children);
    await set({ register: 'subtract' });
    const prices = ['residential-external', 'supported'].map((key) => ({
      table: 'placementTypes' as const,
      do: 'set' as const,
      key,
      fields: { weeklyCost: 1000 },
    }));
    await change(...prices);
    value(await work.call('forecast.use', {}));
    const { content } = value(await work.call('workspace.read', {}));
    const row = content.placementTypes.find(({ key }) => key === 'fostering-in-house');
    expect(row?.weeklyCost).toBe(500);
    const position = value(await work.call('position.read', { scenario: null, year: '2020/21' }));
    if (position.state !== 'ready') throw new Error(JSON.stringify(position));
    expect(position.outturnPence).toBeGreaterThan(0);
  });

  test('leaves out what it is told to, and says how many children that is', async () => {
    await set({ types: [{ type: 'residential-external', placementType: null }] });
    const { leftOut, lines, changes } = await plan();
    expect(leftOut).toBe(lines.find(({ type }) => type === 'residential-external')?.children);
    expect(leftOut).toBeGreaterThan(0);
    expect(changes.map(({ key }) => key)).not.toContain('residential-external');
    // What was put there before goes, with its assumption.
    value(await work.call('forecast.use', {}));
    const { content } = value(await work.call('workspace.read', {}));
    expect(content.placementTypes.find(({ key }) => key === 'residential-external')?.childrenByMonth).toEqual(
      {},
    );
    expect(content.assumptions.map(({ id }) => id)).not.toContain('forecast_residential_external');
  });
});

/** A number as it is; of a formula `=max(0, 12.3 + …)`, the 12.3. */
function middleOf(entry: unknown): number {
  return typeof entry === 'string' ? Number(/^=max\(0, ([\d.]+) \+/.exec(entry)?.[1]) : Number(entry ?? 0);
}
