import { afterAll, beforeAll, expect, test } from 'vitest';
import { resultHandlers } from '../../electron/service/results/handlers.ts';
import type { SplitsFromReturn } from '../../shared/api/sufficiency.ts';
import { CARE_RETURN_KEY } from '../../shared/workspace/care-return-row.ts';
import { NO_FORECAST_SETTINGS } from '../../shared/workspace/forecast-settings.ts';
import { episodesCsv, headerCsv } from '../forecast/return-fixture.ts';
import { tempFolder, value } from '../store/support.ts';
import { bringIn } from './bring-in.ts';
import { type Bench, bench, NEW } from './support.ts';

let work: Bench;
beforeAll(async () => {
  work = bench({}, tempFolder(), resultHandlers);
  value(await work.call('file.create', NEW));
});
afterAll(() => work.remove());

async function offer(): Promise<SplitsFromReturn> {
  const found = value(await work.call('sufficiency.fromReturn', {}));
  if (found === null) throw new Error('Nothing is offered');
  return found;
}

test('who the children are is offered once there is a return, and changes nothing by itself', async () => {
  expect(value(await work.call('sufficiency.fromReturn', {}))).toBeNull();
  await bringIn(work, {
    'episodes.csv': episodesCsv([
      { child: 'A1', from: '10/05/2023' },
      { child: 'B2', from: '10/05/2023', placed: 'L1 1AA' },
      { child: 'C3', from: '10/05/2023', placed: '' },
      { child: 'D4', from: '10/05/2023', place: 'K2', provider: 'PR4' },
      { child: 'E5', from: '10/05/2023', place: 'R5', provider: '', placed: '' },
      { child: 'F6', from: '10/05/2023', to: '01/02/2024', rec: 'E4A' },
    ]),
    'header.csv': headerCsv(
      'A1 1 01/06/2011',
      'B2 2 01/06/2014',
      'C3 2 15/06/2019',
      'D4 1 02/07/2007',
      'E5 1 02/07/2007',
      'F6 1 01/01/2012',
    ),
  });
  const before = value(await work.call('workspace.read', {}));
  const { on, source, children, leftOut, types } = await offer();
  expect({ on, children, leftOut }).toEqual({ on: '2024-03-31', children: 5, leftOut: 1 });
  expect(source).toMatch(/^SSDA903 return 2023\/24, 2 files, on 31 Mar 2024$/);
  expect(types).toEqual([
    {
      key: 'residential-external',
      name: 'Residential, external',
      children: 1,
      placed: 1,
      ages: { '0-4': 0, '5-10': 0, '11-15': 0, '16-17': 1 },
      inBorough: 1,
    },
    {
      key: 'fostering-in-house',
      name: 'Fostering, in-house',
      children: 3,
      placed: 2,
      ages: { '0-4': 0.334, '5-10': 0.333, '11-15': 0.333, '16-17': 0 },
      inBorough: 0.5,
    },
  ]);
  expect(value(await work.call('workspace.read', {}))).toEqual(before);
});

test('children go where the forecast puts them, and are in the borough by its own districts', async () => {
  const forecast = {
    ...NO_FORECAST_SETTINGS,
    types: [{ type: 'residential-external', placementType: 'fostering-in-house' }],
  };
  value(
    await work.call('workspace.change', {
      name: 'Changed',
      edits: [
        { table: 'profile', do: 'set', fields: { forecast } },
        {
          table: 'careReturns',
          do: 'set',
          key: CARE_RETURN_KEY,
          fields: { settings: { includeShortBreaks: false, ownDistricts: ['L1'], lines: [] } },
        },
      ],
    }),
  );
  const { types } = await offer();
  expect(types).toMatchObject([
    {
      key: 'fostering-in-house',
      children: 4,
      placed: 3,
      ages: { '0-4': 0.25, '5-10': 0.25, '11-15': 0.25, '16-17': 0.25 },
      inBorough: 0.333,
    },
  ]);
});
