/** The forecast tested on the council's own past: run beside everything else, and kept in the file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARE_RETURN_KEY, type ReturnSettings } from '../../shared/workspace/care-return-row.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { value } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { bringIn } from './bring-in.ts';
import { benchWithReturns, change as changeIn, setForecast } from './council-bench.ts';
import type { Bench } from './support.ts';

let work: Bench;
beforeAll(async () => {
  work = await benchWithReturns();
}, 60_000);
afterAll(() => work.remove());

const change = (...edits: Edit[]) => changeIn(work, ...edits);
const setWindow = (windowMonths: number | null) => setForecast(work, { windowMonths });
async function allGroups() {
  const view = value(await work.call('forecast.read', {}));
  if (view?.state !== 'ready') throw new Error(JSON.stringify(view));
  return view.groups;
}

test('runs beside everything else, and is of this return and window only', async () => {
  expect(value(await work.call('forecast.backtest', {}))).toEqual({
    running: null,
    result: null,
    stale: null,
  });
  const { job } = value(await work.call('forecast.startBacktest', {}));
  expect(value(await work.call('forecast.backtest', {}))?.running).toBe(job);
  for (;;) {
    const { state, done } = value(await work.call('forecast.backtestProgress', { job }));
    expect(done).toBeLessThanOrEqual(1);
    if (state === 'done') break;
    expect(state).toBe('running');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { result } = value(await work.call('forecast.backtest', {})) ?? {};
  expect(result).toMatchObject({ firstOrigin: '2017-03-31', lastOrigin: '2020-12-31' });
  const year = result?.lines.find(({ of, months }) => of === 'coarseCategory' && months === 12);
  expect(year).toMatchObject({ forecasts: 37, ours: expect.any(Number), publicModel: expect.any(Number) });
  expect(year && year.ours > 0 && year.ours < year.lastYearsDrift).toBe(true);
  await setWindow(24);
  expect(value(await work.call('forecast.backtest', {}))).toMatchObject({
    result: null,
    stale: { testedOn: '2026-11-23', changed: ['its rates are now learned from the latest 24 months'] },
  });
  await setWindow(null);
  expect(value(await work.call('forecast.backtest', {}))).toMatchObject({ result, stale: null });
}, 120_000);

test('is there the next day, until the return is read otherwise or the program is another', async () => {
  const { result } = value(await work.call('forecast.backtest', {})) ?? {};
  const documents = join(work.folder, 'documents');
  const path = join(documents, readdirSync(documents).find((name) => name.endsWith('.placements')) ?? '');
  const reopen = async (changes: Parameters<Bench['again']>[0]) => {
    work = work.again(changes);
    value(await work.service.openPath(path));
    return value(await work.call('forecast.backtest', {}));
  };
  const nextDay = await reopen({ now: () => new Date('2026-11-24T09:15:00.000Z') });
  expect(nextDay).toMatchObject({ result: { ...result, testedOn: '2026-11-23' }, stale: null });

  const read = (settings: Partial<ReturnSettings>) =>
    change({
      table: 'careReturns',
      do: 'set',
      key: CARE_RETURN_KEY,
      fields: { settings: { includeShortBreaks: false, ownDistricts: null, lines: [], ...settings } },
    });
  const stale = async () => value(await work.call('forecast.backtest', {}))?.stale?.changed;
  const before = await read({}).then(() => allGroups());
  // Which districts are the council’s own changes nothing that is tested.
  await read({ ownDistricts: ['ZZ1'] });
  expect(await allGroups()).toEqual(before);
  expect(await stale()).toBeUndefined();
  await read({ lines: [{ place: 'K2', provider: null, type: 'other' }] });
  expect(await stale()).toEqual(['placement codes of the return have been mapped to other placement types']);
  await read({ includeShortBreaks: true });
  expect(await stale()).toEqual(['short breaks are now counted']);
  await read({});
  expect((await reopen({ version: '1.2.4' }))?.stale?.changed).toEqual(['the program has been updated']);
  expect((await reopen({ version: '1.2.3' }))?.result).toEqual(result);
  await bringIn(work, returnsOf(drawCouncil(4, 300)));
  expect(await stale()).toEqual(['another return has been brought in']);
  value(await work.call('workspace.undo', {}));
  expect(await stale()).toBeUndefined();
}, 60_000);

test('can be cancelled', async () => {
  const { job } = value(await work.call('forecast.startBacktest', {}));
  value(await work.call('forecast.cancelBacktest', { job }));
  expect(value(await work.call('forecast.backtestProgress', { job })).state).toBe('cancelled');
  expect(value(await work.call('forecast.backtest', {}))?.running).toBeNull();
});
