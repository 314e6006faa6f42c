import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { value } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { bringIn } from './bring-in.ts';
import { backtested, benchWithReturns, setForecast } from './council-bench.ts';
import type { Bench } from './support.ts';

let work: Bench;
beforeAll(async () => {
  work = await benchWithReturns({ kind: 'browser' });
  const { placementTypes } = value(await work.call('workspace.read', {})).content;
  const edits = placementTypes.map(({ key }) => ({
    ...{ table: 'placementTypes' as const, do: 'set' as const, key, fields: { weeklyCost: 1000 } },
  }));
  value(await work.call('workspace.change', { name: 'Priced', edits }));
  value(await work.call('forecast.use', {}));
}, 60_000);
afterAll(() => work.remove());

async function reportWords(): Promise<string> {
  const asked = { scenarios: [], sections: ['background' as const, 'risk' as const], suppress: true };
  const saved = value(await work.call('export.report', asked));
  const bytes = work.service.download(saved?.downloadId ?? '')?.body ?? new Uint8Array();
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

/** The cells of the workbook that are words. */
async function workbookWords(): Promise<string> {
  const saved = value(await work.call('export.workbook', { scenarios: [] }));
  const bytes = work.service.download(saved?.downloadId ?? '')?.body ?? new Uint8Array();
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  return parts.map(([, part]) => strFromU8(part)).join('\n');
}

/** Closes the file and the program, and opens the file in another run of it a day later. */
async function reopen(): Promise<void> {
  const documents = join(work.folder, 'documents');
  const path = join(documents, readdirSync(documents).find((name) => name.endsWith('.placements')) ?? '');
  work = work.again({ now: () => new Date('2026-11-24T09:15:00.000Z') });
  value(await work.service.openPath(path));
}

test('a report says of a forecast how it was tested once it has been, and only then', async () => {
  const before = await reportWords();
  expect(before).toContain('out of the SSDA903 return');
  expect(before).toContain('had not been tested');
  expect(before).toContain('Nothing in the forecast was adjusted by hand.');
  const { job } = value(await work.call('forecast.startBacktest', {}));
  expect(await backtested(work, job)).toBe('done');
  const lines = value(await work.call('forecast.backtest', {}))?.result?.lines ?? [];
  const line = lines.find(({ of, months }) => of === 'category' && months === 12);
  const after = await reportWords();
  expect(after).toContain(`made at ${line?.forecasts} month-ends`);
  expect(after).not.toContain('untested');
  // The test is in the file: a report made the next day has it, and so has the workbook.
  await reopen();
  expect(await reportWords()).toContain(`made at ${line?.forecasts} month-ends`);
  expect(await workbookWords()).toContain(`made at ${line?.forecasts} month-ends`);
  // What is set for the next forecast, and a later return, take nothing from the test of the one in the mix.
  await setForecast(work, { windowMonths: 24 });
  await bringIn(work, returnsOf(drawCouncil(4, 300)));
  expect(value(await work.call('forecast.backtest', {}))?.stale?.changed).toHaveLength(2);
  expect(await reportWords()).toContain(`made at ${line?.forecasts} month-ends`);
  // A forecast of the later return put in has not been tested.
  value(await work.call('forecast.use', {}));
  const stale = await reportWords();
  expect(stale).toContain(
    'is of another forecast (another return has been brought in; its rates are now learned',
  );
  expect(stale).toContain('the range of this one is untested');
  expect(stale).not.toContain('had not been tested');
  value(await work.call('workspace.undo', {}));
  // Months typed over are no longer the forecast's own.
  const { placementTypes } = value(await work.call('workspace.read', {})).content;
  const row = placementTypes.find(({ childrenByMonth }) => Object.keys(childrenByMonth).length > 0);
  if (!row) throw new Error('Nothing is forecast');
  const fields = { childrenByMonth: { ...row.childrenByMonth, '2021-06': 40 } };
  const edits = [{ table: 'placementTypes' as const, do: 'set' as const, key: row.key, fields }];
  value(await work.call('workspace.change', { name: 'Typed', edits }));
  expect(await reportWords()).toContain(`months of ${row.name} were typed over`);
}, 120_000);
