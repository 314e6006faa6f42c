import { strToU8 } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BLANK_HOME } from '../../shared/workspace/blank-rows.ts';
import { value } from '../store/support.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = bench();
  value(await at.call('file.create', NEW));
});
afterEach(() => at.remove());

test('homes come by councils’ own headings; what is wrong says what would be right, and the rest stays', async () => {
  const have = (key: string, name: string) => ({
    table: 'homes' as const,
    do: 'add' as const,
    row: { ...BLANK_HOME, key, name, places: 2, note: 'ours' },
  });
  value(
    await at.call('workspace.change', {
      name: 'Homes',
      edits: [have('a', 'Ash'), have('b', 'Beech'), have('t1', 'Twin'), have('t2', 'Twin')],
    }),
  );
  const csv = [
    'Our homes,,,,,,',
    'Home,Kind,Beds,Opening date,Area,Miles,Needs',
    'ash,,3,,Out of the borough,up-to-5-miles,Parent and child',
    'Elm,hotel,four,31/02/2025,Out,far,easy',
    'Twin,,4,,,,',
    ',home,1,,,,',
    'Fir,block,6,2025-01-01,,,',
  ].join('\n');
  const preview = value(await at.call('import.preview', wanted('homes', strToU8(csv), 'homes.csv')));
  expect(preview).toMatchObject({ added: 1, changed: 1, same: 0 });
  expect(preview.problems.map(({ row, heading, problem }) => `${row} ${heading} ${problem}`)).toEqual([
    '4 Kind “hotel” is not one of Home, Carers, Contracted, Block',
    '4 Places “four” is not a number: give a number such as 4,250.50',
    '4 Opens “31/02/2025” is not a date: give one such as 31/05/2024',
    '4 Needs “easy” is not one of Standard, Enhanced, Complex, Disability, Parent and child',
    '4 Location “Out” is not one of In the borough, Out of the borough',
    '4 Distance “far” is not one of Up to 5 miles, 5 to 20 miles, 20 to 50 miles, Over 50 miles',
    '5 Name is the same in several rows here, so which one to change is not clear: tell them apart here first',
    '6 Name is blank: fill it in',
  ]);
  value(await at.call('import.accept', { id: preview.id ?? '' }));
  const { homes } = value(await at.call('workspace.read', {})).content;
  expect(homes.map(({ name }) => name)).toEqual(['ash', 'Beech', 'Twin', 'Twin', 'Fir']);
  // Columns the file has not are as they were.
  const ash = { key: 'a', kind: 'home', places: 3, location: 'out-of-borough', distance: 'up-to-5-miles' };
  expect(homes[0]).toMatchObject({ ...ash, needs: 'parent-and-child', note: 'ours' });
  expect(homes[4]).toMatchObject({ kind: 'block', places: 6, opens: '2025-01-01', note: '' });
  expect(value(await at.call('history.read', { limit: 1 })).steps[0]?.name).toBe(
    'Imported 2 rows into Homes from homes.csv',
  );
  value(await at.call('workspace.undo', {}));
  expect(value(await at.call('workspace.read', {})).content.homes.map(({ places }) => places)).toEqual([
    2, 2, 2, 2,
  ]);
});

test('kinds and places of homes in councils’ own words are known', async () => {
  const csv = [
    'Home,Kind,Location',
    'Elm,Children’s home,In borough',
    'Carers,Foster carers,OUT OF AREA',
    'Fir,constructor,In borough',
  ].join('\n');
  const preview = value(await at.call('import.preview', wanted('homes', strToU8(csv), 'homes.csv')));
  expect(preview.problems.map(({ row, heading }) => [row, heading])).toEqual([[4, 'Kind']]);
  value(await at.call('import.accept', { id: preview.id ?? '' }));
  expect(value(await at.call('workspace.read', {})).content.homes).toMatchObject([
    { name: 'Elm', kind: 'home', location: 'in-borough' },
    { name: 'Carers', kind: 'carers', location: 'out-of-borough' },
  ]);
});

test('a home whose fields do not agree is named in the preview and left out', async () => {
  const csv = [
    'Home,Places,Usable,Opens,Closes',
    'Elm Lodge,3,5,,',
    'Fir,4,4,2025-01-01,2024-01-01',
    'Yew,2,2,,',
  ];
  const file = strToU8(csv.join('\n'));
  const preview = value(await at.call('import.preview', wanted('homes', file, 'homes.csv')));
  expect(preview.added).toBe(1);
  expect(preview.problems.map(({ row, heading, problem }) => `${row} ${heading} ${problem}`)).toEqual([
    '2 Usable is 5, more than its 3 places: give a number up to 3',
    '3 Shuts 2024-01-01 is before it opens: give a day from 2025-01-01, or nothing while it stays',
  ]);
});
