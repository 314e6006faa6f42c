import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { parseFileText } from '../../shared/schemes/index.ts';
import { failureOf, makeFile, open, SAMPLE, value } from '../store/support.ts';
import { type Bench, bench, NEW } from './support.ts';

let desk: Bench;
afterEach(() => desk.remove());

const saveTo = (path: () => string | null) => ({
  dialogs: { chooseFile: async () => null, chooseSave: async () => path() },
});

test('a copy goes where the dialog says and is a workspace of its own', async () => {
  let target: string | null = null;
  desk = bench(saveTo(() => target));
  value(await desk.call('file.create', NEW));
  expect(value(await desk.call('file.saveCopy', {}))).toBeNull();
  target = join(desk.folder, 'For the director.placements');
  expect(value(await desk.call('file.saveCopy', {}))).toEqual({
    downloadId: null,
    name: 'For the director.placements',
  });
  const copy = open(target, join(desk.folder, 'elsewhere'));
  expect(copy.readOnly).toBeNull();
  expect(copy.content().profile.council).toBe('St Helens');
  copy.close();
  target = join(desk.host.documentsFolder, 'St Helens.placements');
  expect(failureOf(await desk.call('file.saveCopy', {})).code).toBe('in-use');
});

test('a copy replaces another file, but not one that is being worked in', async () => {
  const target = () => join(desk.folder, 'Example.placements');
  desk = bench(saveTo(target));
  makeFile(desk.folder);
  value(await desk.call('file.create', NEW));
  const other = open(target(), join(desk.folder, 'elsewhere'));
  expect(failureOf(await desk.call('file.saveCopy', {})).code).toBe('in-use');
  expect(other.content().profile.council).toBe(SAMPLE.profile.council);
  other.close();
  value(await desk.call('file.saveCopy', {}));
  const replaced = open(target(), join(desk.folder, 'elsewhere'));
  expect(replaced.content().profile.council).toBe('St Helens');
  replaced.close();
  expect(readdirSync(desk.folder).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a folder that cannot be written to is said so, and nothing is left behind', async () => {
  desk = bench(saveTo(() => join(desk.folder, 'nowhere', 'Copy.placements')));
  value(await desk.call('file.create', NEW));
  expect(['cannot-write', 'not-found']).toContain(failureOf(await desk.call('file.saveCopy', {})).code);
  expect(existsSync(join(desk.folder, 'nowhere'))).toBe(false);
});

test('a file closed while the dialog is up is not copied', async () => {
  desk = bench({
    dialogs: {
      chooseFile: async () => null,
      chooseSave: async () => {
        value(await desk.call('file.close', {}));
        return join(desk.folder, 'Copy.placements');
      },
    },
  });
  value(await desk.call('file.create', NEW));
  expect(failureOf(await desk.call('file.saveCopy', {})).code).toBe('no-workspace');
});

test('without dialogs a copy is a download, to be fetched once', async () => {
  desk = bench({ kind: 'browser' });
  expect(failureOf(await desk.call('file.saveCopy', {})).code).toBe('no-workspace');
  value(await desk.call('file.create', NEW));
  const saved = value(await desk.call('file.saveCopy', {}));
  const id = saved?.downloadId ?? '';
  const download = desk.service.download(id);
  expect(download).toMatchObject({ name: 'St Helens copy.placements', type: 'application/vnd.sqlite3' });
  expect(desk.service.download(id)).toBeNull();
  const path = join(desk.folder, 'fetched.placements');
  writeFileSync(path, download?.body ?? '');
  const copy = open(path, join(desk.folder, 'elsewhere'));
  expect(copy.content().profile.council).toBe('St Helens');
  copy.close();
  expect(readdirSync(desk.host.dataFolder).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a scenario is saved as a scenario file that opens again', async () => {
  desk = bench({ kind: 'browser' });
  mkdirSync(desk.folder, { recursive: true });
  value(await desk.service.openPath(makeFile(desk.folder)));
  const saved = value(await desk.call('file.saveScenario', { scenario: 'plan-a' }));
  expect(saved?.name).toBe('Example borough Plan A.json');
  const download = desk.service.download(saved?.downloadId ?? '');
  expect(download?.type).toBe('application/json');
  const text = Buffer.from(download?.body ?? []).toString('utf8');
  expect(JSON.parse(text)).toMatchObject({
    format: 'placement-modeller/scenario@1',
    title: 'Plan A',
    measures: [{ id: 'framework' }, { id: 'lease', enabled: false }],
  });
  expect(parseFileText(text).ok).toBe(true);
  const path = join(desk.folder, 'Back again.json');
  writeFileSync(path, text);
  expect(value(await desk.service.openPath(path)).name).toBe('Back again');
  expect(value(await desk.call('workspace.read', {})).content.scenarios).toMatchObject([
    { name: 'Plan A', measures: ['framework'] },
  ]);
  expect(failureOf(await desk.call('file.saveScenario', { scenario: 'gone' })).code).toBe('not-found');
  expect(readFileSync(path, 'utf8')).toBe(text);
});
