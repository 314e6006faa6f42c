import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { unpackRows } from '../../electron/import/return/packed-return.ts';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { PIECE_OF_FILE } from '../../shared/api/returns.ts';
import { civilDate } from '../../shared/calendar/day.ts';
import { OPEN } from '../../shared/forecast/care-history.ts';
import { filesOfYears, lives } from '../forecast/messy-return.ts';
import { episodesCsv, headerCsv, UASC } from '../forecast/return-fixture.ts';
import { failureOf, value } from '../store/support.ts';
import { type Bench, bench, NEW } from './support.ts';

const NO_FILTER = {
  ageBand: null,
  type: null,
  provision: null,
  asylum: null,
  sex: null,
  legalStatus: null,
} as const;

let work: Bench;
beforeEach(async () => {
  work = bench();
  value(await work.call('file.create', NEW));
});
afterEach(() => work.remove());

async function upload(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  let id: string | null = null;
  for (const [name, content] of Object.entries(files)) {
    const piece = Buffer.from(content).toString('base64');
    id = value(await work.call('return.upload', { upload: id, name, piece, last: true })).upload;
  }
  return id ?? '';
}

/** Brings files in and waits until that has ended. */
async function bringIn(files: Readonly<Record<string, string | Uint8Array>>) {
  const { job } = value(await work.call('return.import', { upload: await upload(files) }));
  for (;;) {
    const progress = value(await work.call('return.progress', { job }));
    if (progress.state !== 'running') return progress;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const FILES = {
  'e.csv': episodesCsv([
    { child: 'JOHN-SMITH', from: '10/05/2021' },
    { child: 'B2', from: '01/07/2021', to: '01/09/2021', rec: 'X1', place: 'K2', placed: 'M1 1AA' },
    { child: 'B2', from: '01/09/2021', to: '01/11/2021', rne: 'P', rec: 'E4A' },
    { child: 'C3', from: '01/12/2021', place: 'U1', placed: 'M1 1AB' },
  ]),
  'h.csv': headerCsv('JOHN-SMITH 1 23/04/2014', 'B2 2 07/04/2010', 'C3 2 09/02/2012'),
  'u.csv': `${UASC}\nC3,2,09/02/2012,09/02/2030\n`,
};

describe('bringing a return in', () => {
  test('is one step, with a report and a history, that Undo takes back', async () => {
    expect(value(await work.call('return.read', {}))).toBeNull();
    expect(value(await work.call('return.history', { filter: NO_FILTER, until: null }))).toBeNull();
    expect(await bringIn(FILES)).toMatchObject({ state: 'done', done: 1 });
    const view = value(await work.call('return.read', {}));
    expect(view).toMatchObject({
      name: '2021/22, 3 files',
      covers: { from: '2021-04-01', to: '2022-03-31' },
      children: 3,
      episodes: 4,
      files: [
        { name: 'e.csv', kind: 'episodes', year: '2021/22', rows: 4 },
        { name: 'h.csv', kind: 'header', year: '2021/22', rows: 3 },
        { name: 'u.csv', kind: 'uasc', year: '2021/22', rows: 1 },
      ],
      postcodes: { home: 4, placed: 4 },
      ownDistricts: ['WA10'],
    });
    const history = value(await work.call('return.history', { filter: NO_FILTER, until: null }));
    expect(history?.months.map(({ stock }) => stock)).toEqual([0, 1, 1, 2, 2, 2, 2, 1, 2, 2, 2, 2]);
    expect(history?.snapshot).toMatchObject({ on: '2022-03-31', total: 2, inBorough: 0.5 });
    expect(history?.snapshot.ages).toEqual([0, 0, 1, 1, 0]);
    expect(history?.flows).toMatchObject({ start: 0, entered: 3, left: 1, stock: 2, moved: 1, all: 5 });
    expect(history?.all).toMatchObject({ start: 0, entered: 3, left: 1, stock: 2 });
    expect(value(await work.call('workspace.undo', {})).name).toBe('Brought in the return of 2021/22');
    expect(value(await work.call('return.read', {}))).toBeNull();
    value(await work.call('workspace.redo', {}));
    expect(value(await work.call('return.read', {}))).toEqual(view);
  });

  test('keeps nothing that names a child', async () => {
    await bringIn(FILES);
    expect(JSON.stringify(value(await work.call('return.read', {})))).not.toContain('JOHN-SMITH');
    const folder = work.host.documentsFolder;
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('.placements')) ?? '');
    work.service.close();
    const { user, now } = work.host;
    const opened = value(openWorkspace({ path, user, backupsFolder: folder, now }));
    const rows = unpackRows(opened.careReturn()?.rows ?? '');
    opened.close();
    expect(rows?.childIds.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
    expect([...new Set([...(rows?.people.birth ?? [])].map((day) => civilDate(day).date))]).toEqual([15]);
    // A status that ends on the 18th birthday would give it away.
    expect([...(rows?.people.from ?? [])].every((day) => day === OPEN)).toBe(true);
    expect(rows?.words.district.slice().sort()).toEqual(['', 'M1', 'WA10']);
    expect(readFileSync(path).includes('JOHN-SMITH')).toBe(false);
  });

  test('replaces the return before and keeps how it is read', async () => {
    await bringIn(FILES);
    const settings = {
      includeShortBreaks: true,
      ownDistricts: ['M1'],
      lines: [{ place: 'U1', provider: null, type: 'other' }],
    };
    const edit = { table: 'careReturns', do: 'set', key: 'return', fields: { settings } } as const;
    value(await work.call('workspace.change', { name: 'Changed how the return is read', edits: [edit] }));
    const changed = value(await work.call('return.read', {}));
    expect(changed?.map.find(({ place }) => place === 'U1')).toMatchObject({
      type: 'other',
      suggested: 'fostering-kinship',
    });
    const history = value(await work.call('return.history', { filter: NO_FILTER, until: null }));
    expect(history?.snapshot.types.map(({ name }) => name)).toEqual(['Fostering, in-house', 'Other']);
    await bringIn({ ...FILES, 'u.csv': `${UASC}\n` });
    expect(value(await work.call('return.read', {}))?.settings).toEqual(settings);
  });

  test('files that are no return change nothing, and say why', async () => {
    await bringIn(FILES);
    expect(await bringIn({ 'a.csv': 'a,b\n1,2\n' })).toMatchObject({
      state: 'failed',
      message: 'The file could not be used, so nothing was brought in.',
      notUsed: [{ name: 'a.csv', why: 'Its columns are those of no file of the return: a, b' }],
    });
    const [heading = '', ...rows] = FILES['e.csv'].split('\n');
    const columns = heading.split(',');
    const at = columns.indexOf('DECOM');
    const without = [heading, ...rows].map((row) => row.split(',').toSpliced(at, 1).join(',')).join('\n');
    expect(await bringIn({ 'e.csv': without, 'bad.xlsx': 'nothing' })).toMatchObject({
      notUsed: [
        { name: 'bad.xlsx', why: 'Not a workbook, whatever its name says: save it again in Excel as .xlsx' },
        { name: 'e.csv', why: 'It has no column DECOM, which an Episodes file needs' },
      ],
    });
    expect(await bringIn({ 'h.csv': FILES['h.csv'], 'b.pdf': '%PDF-1.7' })).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(
        /^There is no Episodes file .* among these, so nothing was brought in\.$/,
      ),
      notUsed: [{ name: 'b.pdf', why: 'A PDF is no table: choose the .csv or .xlsx file' }],
    });
    expect(value(await work.call('return.read', {}))?.name).toBe('2021/22, 3 files');
  });

  test('names the files it does not use among those it does, and counts what lies in a zip', async () => {
    const packed = zipSync({
      '2021/e.csv': Buffer.from(FILES['e.csv']),
      '2021/h.csv': Buffer.from(FILES['h.csv']),
    });
    const done = await bringIn({
      'all.zip': packed,
      'u.csv': FILES['u.csv'],
      'x.csv': 'a,b\n1,2\n',
      'r.pdf': '%PDF',
    });
    const notUsed = [
      { name: 'r.pdf', why: 'A PDF is no table: choose the .csv or .xlsx file' },
      { name: 'x.csv', why: 'Its columns are those of no file of the return: a, b' },
    ];
    expect(done).toMatchObject({ state: 'done', notUsed });
    const view = value(await work.call('return.read', {}));
    expect(view).toMatchObject({ name: '2021/22, 3 files from a zip', notUsed });
    expect(view?.findings.find(({ rule }) => rule === 'file-not-read')).toMatchObject({
      count: 1,
      unit: 'file',
    });
  });

  test('counts children with nothing but short breaks apart', async () => {
    const breaks = { child: 'D4', ls: 'V4' };
    await bringIn({
      'e.csv': episodesCsv([
        { child: 'A1', from: '10/05/2021' },
        { ...breaks, from: '01/06/2021', to: '04/06/2021', rec: 'E4A' },
        { ...breaks, from: '01/08/2021', to: '04/08/2021', rec: 'E4A' },
        { child: 'X9', from: '10/05/2021' },
      ]),
      'h.csv': headerCsv('A1 1 23/04/2014', 'D4 2 07/04/2010', 'E5 2 07/04/2010'),
    });
    const read = async () => value(await work.call('return.read', {}));
    expect(await read()).toMatchObject({ children: 3, episodes: 4, counted: 1, onlyShortBreaks: 1 });
    const settings = { includeShortBreaks: true, ownDistricts: null, lines: [] };
    const edit = { table: 'careReturns', do: 'set', key: 'return', fields: { settings } } as const;
    value(await work.call('workspace.change', { name: 'Counted short breaks', edits: [edit] }));
    expect(await read()).toMatchObject({ children: 3, counted: 2, onlyShortBreaks: 0 });
  });

  test('can be stopped, and a file comes in pieces', async () => {
    const big = filesOfYears(lives(300, 2019, 3, 7), 2019, 3);
    const { job } = value(await work.call('return.import', { upload: await upload(big) }));
    value(await work.call('return.cancel', { job }));
    expect(value(await work.call('return.progress', { job })).state).toBe('cancelled');
    expect(value(await work.call('return.read', {}))).toBeNull();

    let id: string | null = null;
    const bytes = Buffer.from(FILES['e.csv']);
    for (let at = 0; at < bytes.length; at += 100) {
      const piece = bytes.subarray(at, at + 100).toString('base64');
      const last = at + 100 >= bytes.length;
      id = value(await work.call('return.upload', { upload: id, name: 'e.csv', piece, last })).upload;
    }
    expect(value(await work.call('return.import', { upload: id ?? '' })).job).not.toBe('');
    expect(PIECE_OF_FILE * (4 / 3)).toBeLessThan(8 * 1024 * 1024);
  });

  test('pieces that do not go together are refused', async () => {
    const piece = Buffer.from('x').toString('base64');
    const { upload: id } = value(
      await work.call('return.upload', { upload: null, name: 'a.csv', piece, last: false }),
    );
    const other = await work.call('return.upload', { upload: id, name: 'b.csv', piece, last: true });
    expect(failureOf(other).code).toBe('bad-request');
    expect(failureOf(await work.call('return.import', { upload: id })).code).toBe('bad-request');
    expect(failureOf(await work.call('return.import', { upload: 'x' })).code).toBe('bad-request');
    expect(failureOf(await work.call('return.progress', { job: 'x' })).code).toBe('not-found');
  });
});

describe('the data quality report', () => {
  test('gives the rows of a rule, and all of it as CSV', async () => {
    await bringIn({
      ...FILES,
      'e.csv': FILES['e.csv'].replace('01/09/2021,P', '20/08/2021,P'),
    });
    const view = value(await work.call('return.read', {}));
    expect(view?.findings).toContainEqual({
      rule: 'overlap',
      dfeRules: ['501'],
      fault: 'Episodes overlap',
      treatment: 'changed',
      count: 1,
      unit: 'row',
    });
    expect(value(await work.call('return.findingRows', { rule: 'overlap' }))).toEqual({
      rows: [{ file: 'e.csv', row: 3, done: 'Ended when the next began, 2021-08-20' }],
      more: 0,
    });
    expect(failureOf(await work.call('return.findingRows', { rule: 'nothing' })).code).toBe('not-found');
    const saved = value(await work.call('return.saveReport', {}));
    const file = work.service.download(saved?.downloadId ?? '');
    expect(file?.name).toBe('Data quality of the return.csv');
    expect(new TextDecoder().decode(file?.body)).toContain('overlap,501,Episodes overlap,changed,e.csv,3,');
  });
});
