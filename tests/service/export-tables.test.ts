import papaparse from 'papaparse';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CsvTableName } from '../../shared/api/exports.ts';
import { BLANK_HOME, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { failureOf, value } from '../store/support.ts';
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
