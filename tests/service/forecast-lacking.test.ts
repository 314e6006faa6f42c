/** A forecast from returns that lack children, as later ones show: from what it sets out, and what it says of that. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadyForecast } from '../../shared/api/forecast.ts';
import { cutReturns } from '../forecast/cut-returns.ts';
import { tempFolder, value } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { bringIn } from './bring-in.ts';
import { type Bench, bench, NEW } from './support.ts';

let work: Bench;
let view: ReadyForecast;
beforeAll(async () => {
  work = bench({}, tempFolder());
  value(await work.call('file.create', { ...NEW, year: '2020/21', positionDate: '2021-01-01' }));
  await bringIn(work, cutReturns(returnsOf(drawCouncil(3, 300))));
  const read = value(await work.call('forecast.read', {}));
  if (read?.state !== 'ready') throw new Error(JSON.stringify(read));
  view = read;
}, 60_000);
afterAll(() => work.remove());

test('it sets out from the children counted and those thought missing, and so does the change', () => {
  expect(view.lacking).toBeGreaterThan(0.1);
  expect(view.start).toBeCloseTo(view.now / (1 - view.lacking), 9);
  const [all] = view.groups;
  expect(all?.start.expected).toBeCloseTo(view.start, 9);
  expect(view.change.children).toBe(Math.round(all?.forecast.at(-1)?.expected ?? 0) - Math.round(view.start));
  for (const of of ['category', 'type', 'ageBand'] as const) {
    const parts = view.groups.filter((each) => each.of === of);
    expect(parts.reduce((sum, { start }) => sum + start.expected, 0)).toBeCloseTo(view.start, 9);
  }
});

test('nobody can say quite how many are missing, now or a month later', () => {
  const [all] = view.groups;
  const width = (range: { readonly low: number; readonly high: number } | undefined) =>
    (range?.high ?? 0) - (range?.low ?? 0);
  expect(width(all?.start)).toBeGreaterThan(0.5 * view.lacking * view.start);
  // As a share, since the children become fewer.
  const share = (
    estimate: { readonly expected: number; readonly low: number; readonly high: number } | undefined,
  ) => width(estimate) / (estimate?.expected ?? 0);
  expect(share(all?.forecast[0])).toBeGreaterThan(share(all?.start));
  expect(width(all?.forecast.at(-1))).toBeGreaterThan(width(all?.start));
});

test('each year is the one before with those who come, less those who go', () => {
  let before = view.start;
  for (const { start, entrants, leavers, turning18, end } of view.years) {
    expect(start).toBe(before);
    expect(start + entrants - leavers - turning18).toBeCloseTo(end, 8);
    before = end;
  }
  expect(before).toBeCloseTo(view.groups[0]?.forecast.at(-1)?.expected ?? 0, 9);
  const past = view.pastYear;
  expect(past && past.start + past.entrants - past.leavers - past.turning18).toBe(past?.end);
  expect(past?.end).toBe(view.now);
});

test('windows of returns that lack children are not compared', () => {
  expect(view.window).toMatchObject({ tried: [], months: view.window.longest });
});
