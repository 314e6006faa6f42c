import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import { CARE_RETURN_KEY, type ReturnSettings } from '../../shared/workspace/care-return-row.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { monthsOut } from '../../shared/workspace/forecast-in-mix.ts';
import type { ForecastSettings } from '../../shared/workspace/forecast-settings.ts';
import { failureOf, value } from '../store/support.ts';
import { benchWithReturns, change as changeIn, planOf, setForecast } from './council-bench.ts';
import { type Bench, NEW } from './support.ts';

let work: Bench;
beforeAll(async () => {
  work = await benchWithReturns();
}, 60_000);
afterAll(() => work.remove());

const change = (...edits: Edit[]) => changeIn(work, ...edits);
async function content() {
  return value(await work.call('workspace.read', {})).content;
}
const set = (changes: Partial<ForecastSettings>) => setForecast(work, changes);
const plan = () => planOf(work);

test('before there are prices the children a forecast would bring are counted, and the prices named', async () => {
  const { effect, changes } = await plan();
  const [base] = effect?.rows ?? [];
  expect(base).toMatchObject({
    key: null,
    name: 'Base',
    now: { children: 0, outturnPence: 0 },
    change: null,
  });
  expect(base?.after?.children).toBeGreaterThan(100);
  expect(base?.after?.outturnPence).toBeNull();
  const needed = changes.filter(({ price }) => price === 'needed').map(({ key }) => key);
  expect(needed).toContain('fostering-in-house');
  await change(
    ...needed.map(
      (key): Edit => ({ table: 'placementTypes', do: 'set', key, fields: { weeklyCost: 1000.5 } }),
    ),
  );
  value(await work.call('forecast.use', {}));
});

describe('which forecast the mix holds', () => {
  const inMix = async () => value(await work.call('forecast.inMix', {}));
  const adjustment = {
    id: 'b',
    name: 'Three more a month',
    kind: 'entrants',
    enabled: true,
    from: '2021-05',
    amount: { children: 3 },
  } as const;

  test('is said with its return, day and adjustments, and what has changed since', async () => {
    expect((await plan()).differs).toEqual([]);
    const held = await inMix();
    expect(held).toMatchObject({ adjustments: [], changed: [] });
    expect(held?.source).toMatch(/^Forecast from 31 Mar 2021 out of the return /);
    await set({ adjustments: [adjustment] });
    expect((await inMix())?.changed).toEqual(['its adjustments are others: now with Three more a month']);
    await set({ adjustments: [{ ...adjustment, enabled: false }] });
    expect((await inMix())?.changed).toEqual([]);
    await set({ adjustments: [adjustment] });
  });

  test('placements that come into the register afterwards would count twice, and that is said', async () => {
    const ofRegister = async () => (await inMix())?.changed.filter((each) => /register/.test(each));
    const placed = (key: string): Edit => ({
      table: 'placements',
      do: 'add',
      row: {
        ...BLANK_PLACEMENT,
        ...{ key, ref: key, type: 'fostering-in-house', start: '2019-05-01', weeklyCost: 700 },
      },
    });
    await change(placed('p1'), placed('p2'));
    expect(await ofRegister()).toEqual([
      '2 placements came into the register, and their children count twice',
    ]);
    value(await work.call('forecast.use', {}));
    expect(await ofRegister()).toEqual([]);
    await change({ table: 'placements', do: 'set', key: 'p1', fields: { end: '2021-09-30' } });
    expect(await ofRegister()).toEqual(['placements of the register have other dates or types']);
    await change({ table: 'placements', do: 'set', key: 'p1', fields: { end: '2020-09-30' } });
    expect(await ofRegister()).toEqual([
      '1 placement went out of the register, and their children do not count',
    ]);
    // What costs otherwise and leaves the children as they are is no change.
    await change({ table: 'placements', do: 'set', key: 'p1', fields: { end: null, weeklyCost: 5 } });
    expect(await ofRegister()).toEqual([]);
    for (const _ of ['price', 'end', 'end', 'use', 'placements'])
      value(await work.call('workspace.undo', {}));
    expect(await ofRegister()).toEqual([]);
  });

  test('another mapping is told as that, never as adjustments, and so is each other reason', async () => {
    const changed = async () => (await inMix())?.changed;
    value(await work.call('forecast.use', {}));
    await set({ types: [{ type: 'residential-external', placementType: 'residential-in-house' }] });
    expect(await changed()).toEqual([
      'children of the return’s “Residential, external homes” now go to “Residential, in-house”',
    ]);
    await set({ types: [{ type: 'residential-external', placementType: null }] });
    expect(await changed()).toEqual([
      'children of the return’s “Residential, external homes” are now left out',
    ]);
    await set({ types: [], register: 'beside', windowMonths: 24 });
    expect(await changed()).toEqual([
      'its rates are now learned from the latest 24 months',
      'children of the register now come on top of the forecast',
    ]);
    await set({ register: 'subtract', windowMonths: null });
    // Nobody chose it: the type that the children went to is of another kind now, so the rule sends them elsewhere.
    const fields = { category: 'other' } as const;
    await change({ table: 'placementTypes', do: 'set', key: 'residential-external', fields });
    expect(await changed()).toEqual([
      'children of the return’s “Residential, external homes” now go to “Residential, in-house”',
    ]);
    value(await work.call('workspace.undo', {}));

    const read = (settings: Partial<ReturnSettings>) =>
      change({
        table: 'careReturns',
        do: 'set',
        key: CARE_RETURN_KEY,
        fields: { settings: { includeShortBreaks: false, ownDistricts: null, lines: [], ...settings } },
      });
    await read({ includeShortBreaks: true });
    expect(await changed()).toEqual(['short breaks are now counted']);
    await read({ lines: [{ place: 'K2', provider: null, type: 'other' }] });
    expect(await changed()).toEqual([
      'placement codes of the return have been mapped to other placement types',
    ]);
    // Who is in the borough is no part of the forecast.
    await read({ ownDistricts: ['ZZ1'] });
    expect(await changed()).toEqual([]);
    await change({ table: 'careReturns', do: 'set', key: CARE_RETURN_KEY, fields: { importedAt: 'later' } });
    expect(await changed()).toEqual(['another return has been brought in']);
    value(await work.call('workspace.undo', {}));
    await set({ adjustments: [{ ...adjustment, amount: { children: 2 } }] });
    expect(await changed()).toEqual(['an adjustment has been changed']);
    await set({ adjustments: [] });
    value(await work.call('forecast.use', {}));
    await set({ adjustments: [adjustment] });
  });

  test('what putting it in again would do is what it does', async () => {
    const { differs, effect } = await plan();
    expect(differs).toContain('Fostering, in-house');
    const [base] = effect?.rows ?? [];
    expect(effect?.year).toBe('2020/21');
    const outturns = async () => {
      const years = (await Promise.all(
        ['2020/21', '2021/22'].map(async (year) =>
          value(await work.call('position.read', { scenario: null, year })),
        ),
      )) as { state: string; outturnPence?: number }[];
      return years.map(({ outturnPence }) => outturnPence ?? Number.NaN);
    };
    const before = await outturns();
    expect(base?.now?.outturnPence).toBe(before[0]);
    value(await work.call('forecast.use', {}));
    const after = await outturns();
    expect(base?.after?.outturnPence).toBe(after[0]);
    expect(base?.change?.outturnPence).toBe((after[0] ?? 0) - (before[0] ?? 0));
    expect(base?.change?.periodPence).toBeGreaterThan((after[1] ?? 0) - (before[1] ?? 0) - 1);
    expect(await inMix()).toMatchObject({ adjustments: ['Three more a month'], changed: [] });
    expect((await plan()).differs).toEqual([]);
  });

  test('a month typed over shows, and taking a type’s months out leaves the others theirs', async () => {
    const before = await content();
    const row = before.placementTypes.find(({ key }) => key === 'fostering-in-house');
    if (!row) throw new Error('no such type');
    const fields = { childrenByMonth: { ...row.childrenByMonth, '2021-06': 1 } };
    await change({ table: 'placementTypes', do: 'set', key: row.key, fields });
    expect((await inMix())?.changed).toEqual(['months have been typed over: Fostering, in-house']);
    await change(...monthsOut([row.key], before));
    const held = await inMix();
    expect(held?.placementTypes).not.toContain(row.key);
    expect(held).toMatchObject({ changed: [] });
    expect((await content()).assumptions.map(({ id }) => id)).not.toContain('forecast_fostering_in_house');
    value(await work.call('forecast.takeOut', {}));
    expect(await inMix()).toBeNull();
    expect((await content()).profile.forecastInMix).toBeNull();
  });
});

test('it goes into no other file than the page shows, nor out of one', async () => {
  const { opening } = value(await work.call('workspace.read', {}));
  value(await work.call('file.create', NEW));
  for (const name of ['forecast.use', 'forecast.takeOut'] as const)
    expect(failureOf(await work.call(name, { opening })).code).toBe('file-changed');
});
