import papaparse from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CsvTableName } from '../../shared/api/exports.ts';
import { BLANK_HOME, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { filesOfYears, lives } from '../forecast/messy-return.ts';
import { failureOf, value } from '../store/support.ts';
import { bringIn } from './bring-in.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = bench();
  value(await at.call('file.create', NEW));
  value(
    await at.call('workspace.change', {
      name: 'Filled in',
      edits: [
        {
          table: 'placementTypes',
          do: 'add',
          row: {
            ...BLANK_PLACEMENT_TYPE,
            key: 'a',
            name: 'Agency',
            weeklyCost: 'about a thousand',
            childrenByMonth: { '2024-05': 4 },
          },
        },
        {
          table: 'homes',
          do: 'add',
          row: { ...BLANK_HOME, key: 'h', name: 'Oak', placementType: 'a', places: 4 },
        },
      ],
    }),
  );
});
afterEach(() => at.remove());

async function tableOf(table: CsvTableName) {
  const saved = value(await at.call('export.table', { scenarios: [], table }));
  const file = at.service.download(saved?.downloadId ?? '');
  if (!file) throw new Error('Nothing was saved.');
  return { file, cells: papaparse.parse<string[]>(new TextDecoder().decode(file.body)).data };
}

test('what was typed can be saved while some of it cannot be calculated, as it was typed', async () => {
  expect(failureOf(await at.call('export.table', { scenarios: [], table: 'years' })).message).toContain(
    'cannot be calculated yet',
  );
  const { cells, file } = await tableOf('placement-mix');
  expect(file.name).toBe(`${NEW.council} placement mix.csv`);
  expect(cells.flat()).toEqual(expect.arrayContaining(['about a thousand', 'Children May 2024', '4']));
});

test('homes are saved, and brought in again where they are gone', async () => {
  const { file } = await tableOf('homes');
  const undo = { name: 'Took it out', edits: [{ table: 'homes', do: 'remove', key: 'h' }] } as const;
  value(await at.call('workspace.change', { ...undo, edits: [...undo.edits] }));
  const preview = value(await at.call('import.preview', wanted('homes', file.body, 'homes.csv')));
  expect(preview).toMatchObject({ added: 1, problems: [] });
  value(await at.call('import.accept', { id: preview.id ?? '' }));
  const { content } = value(await at.call('workspace.read', {}));
  expect(content.homes).toMatchObject([{ name: 'Oak', placementType: 'a', places: 4 }]);
});

test('children and places by month are saved, and wait for what cannot be calculated', async () => {
  const ask = () => at.call('export.table', { scenarios: [], table: 'sufficiency-by-month' });
  expect(failureOf(await ask()).message).toContain('cannot be calculated yet');
  const fields = { weeklyCost: 1000, children: 4, childrenByMonth: {} };
  const edits = [{ table: 'placementTypes' as const, do: 'set' as const, key: 'a', fields }];
  value(await at.call('workspace.change', { name: 'Put right', edits }));
  const { cells } = await tableOf('sufficiency-by-month');
  const { periodFrom } = value(await at.call('workspace.read', {})).content.profile;
  const month = periodFrom.slice(0, 7);
  expect(cells.find(([, , type]) => type === 'Agency')).toEqual([
    'Base',
    month,
    'Agency',
    '4',
    '0',
    '4',
    '0',
    '100%',
    '0',
    '0',
  ]);
});

test('a forecast is saved with its past and its range, and asked for where there is no return', async () => {
  const asked = await at.call('export.table', { scenarios: [], table: 'forecast-of-children' });
  expect(failureOf(asked).message).toContain('bring the council’s return in');
  await bringIn(at, filesOfYears(lives(60, 2018, 3, 5), 2018, 3));
  const view = value(await at.call('forecast.read', {}));
  if (view?.state !== 'ready') throw new Error('no forecast');
  const { cells } = await tableOf('forecast-of-children');
  const rows = cells.slice(1, -1);
  expect(rows).toHaveLength(view.groups.length * (view.historyMonths.length + view.months.length));
  const last = view.groups.find(({ of }) => of === 'total')?.forecast.at(-1);
  expect(rows.find(([by, , month]) => by === 'All children' && month === view.months.at(-1))).toEqual([
    'All children',
    'All children',
    view.months.at(-1),
    '',
    String(last?.expected),
    String(last?.low),
    String(last?.high),
    '',
  ]);
  // A spreadsheet takes "1-4" for a day.
  expect(rows.filter(([, group]) => /^\d+-\d+$/.test(group ?? ''))).toEqual([]);
});
