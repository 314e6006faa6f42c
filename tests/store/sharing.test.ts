import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { lockPath, takeLock } from '../../electron/store/lock.ts';
import { failureOf, makeFile, open, SAMPLE, setCouncil, tempFolder, USER, value } from './support.ts';

const CHILD = fileURLToPath(new URL('./children/hold-open.ts', import.meta.url));
const NOBODY = 65_534;

const report = z.object({
  failure: z.object({ code: z.string(), message: z.string() }).nullable(),
  readOnly: z
    .object({ by: z.string(), machine: z.string(), since: z.string().nullable(), reason: z.string() })
    .nullable(),
  council: z.string().nullable(),
  changed: z.object({ ok: z.boolean() }).loose().nullable(),
});

let folder: ReturnType<typeof tempFolder>;
let path: string;
let backups: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = tempFolder();
  path = makeFile(folder.path);
  backups = `${folder.path}/backups`;
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  folder.remove();
});

/** Opens the file in another process, which keeps it open; `end` lets it close in its own time. */
async function openElsewhere(options: { council?: string; uid?: number } = {}) {
  const child = spawn(process.execPath, [CHILD, path, backups, options.council ?? ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  children.push(child);
  const line = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\n')) resolve(said);
    });
    child.on('exit', (code) => reject(new Error(`The child ended with ${code}`)));
    child.on('error', reject);
  });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    ...report.parse(JSON.parse(line)),
    end: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

test('a second opener in another process may read, and is told who has it', async () => {
  const mine = open(path, backups);
  const theirs = await openElsewhere({ council: 'Taken over' });
  expect(theirs.readOnly).toMatchObject({
    by: USER.name,
    machine: USER.machine,
    since: '2026-11-23T09:15:00.000Z',
  });
  expect(theirs.readOnly?.reason).toContain('A. Officer has this file open on LAPTOP-7.');
  expect(theirs.council).toBe(SAMPLE.profile.council);
  expect(theirs.changed).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  value(mine.change(setCouncil('Mine')));
  await theirs.end();
  value(mine.change(setCouncil('Still mine')));
  mine.close();
  expect(existsSync(lockPath(path))).toBe(false);
});

test('and the other way round; once it is closed there it can be changed here', async () => {
  const theirs = await openElsewhere({ council: 'Theirs' });
  const reading = open(path, backups);
  expect(reading.readOnly).toMatchObject({ by: 'B. Commissioner', machine: 'DESKTOP-2' });
  expect(reading.content().profile.council).toBe('Theirs');
  expect(failureOf(reading.change(setCouncil('Mine'))).code).toBe('read-only');
  reading.close();
  await theirs.end();
  const mine = open(path, backups);
  expect(mine.readOnly).toBeNull();
  value(mine.change(setCouncil('Mine')));
  mine.close();
});

test('a crash lets go of the file', async () => {
  const theirs = await openElsewhere({ council: 'Theirs' });
  await theirs.kill();
  expect(existsSync(lockPath(path))).toBe(true);
  const mine = open(path, backups);
  expect(mine.readOnly).toBeNull();
  expect(mine.content().profile.council).toBe('Theirs');
  mine.close();
});

test('a second opening in the same process may read, sees changes, and does not loosen the first’s hold', async () => {
  const first = open(path, backups);
  const second = open(path, backups);
  expect(second.readOnly?.by).toBe(USER.name);
  value(first.change(setCouncil('Seen')));
  expect(second.content().profile.council).toBe('Seen');
  second.close();
  const theirs = await openElsewhere();
  expect(theirs.readOnly?.by).toBe(USER.name);
  await theirs.end();
  first.close();
});

test('a lock file that was removed and made again by others is not taken for the one held', () => {
  const first = takeLock(path);
  if (first.state !== 'held') throw new Error('The lock was not free');
  rmSync(lockPath(path));
  const second = takeLock(path);
  if (second.state !== 'held') throw new Error('The new lock was not free');
  expect(takeLock(path).state).toBe('busy');
  first.lock.release();
  expect(takeLock(path).state).toBe('busy');
  second.lock.release();
  expect(readdirSync(folder.path)).toEqual(['Example.placements']);
});

test('a file replaced while open is not written to, and a copy can still be saved', () => {
  const workspace = open(path, backups);
  value(workspace.change(setCouncil('Kept')));
  renameSync(makeFile(folder.path, SAMPLE, 'Other'), path);
  expect(failureOf(workspace.change(setCouncil('Lost'))).code).toBe('file-changed');
  const copy = `${folder.path}/Copy.placements`;
  value(workspace.copyTo(copy));
  workspace.close();
  const opened = open(copy, backups);
  expect(opened.content().profile.council).toBe('Kept');
  expect(opened.id).not.toBe(workspace.id);
  opened.close();
});

test('of several who take and release the lock at once, only one ever holds it', async () => {
  const script = fileURLToPath(new URL('./children/contend-for-lock.ts', import.meta.url));
  const results = await Promise.all(
    [1, 2, 3].map(async () => {
      const child = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      children.push(child);
      let said = '';
      for await (const chunk of child.stdout) said += String(chunk);
      return z.object({ held: z.int(), wrong: z.int() }).parse(JSON.parse(said));
    }),
  );
  expect(results.map(({ wrong }) => wrong)).toEqual([0, 0, 0]);
  expect(results.reduce((sum, { held }) => sum + held, 0)).toBeGreaterThan(3);
});

const isRoot = process.getuid?.() === 0;
if (!isRoot) console.log('Read-only folder: skipped, because only root can act as another user.');

test.runIf(isRoot)('a folder that cannot be written to is opened for reading, with the reason', async () => {
  // Anybody may come in and read; only root may write.
  chmodSync(folder.path, 0o755);
  chmodSync(path, 0o644);
  const before = statSync(path).mtimeMs;
  const theirs = await openElsewhere({ council: 'Changed', uid: NOBODY });
  expect(theirs.failure).toBeNull();
  expect(theirs.readOnly?.reason).toContain('cannot be written to');
  expect(theirs.council).toBe(SAMPLE.profile.council);
  expect(theirs.changed).toMatchObject({ ok: false, failure: { code: 'read-only' } });
  await theirs.end();
  expect(statSync(path).mtimeMs).toBe(before);
  expect(readdirSync(folder.path)).toEqual(['Example.placements']);
});

test.runIf(isRoot)('so is a read-only file in a folder that can be written to', async () => {
  chmodSync(folder.path, 0o777);
  chmodSync(path, 0o444);
  const theirs = await openElsewhere({ council: 'Changed', uid: NOBODY });
  expect(theirs.readOnly?.reason).toContain('cannot be written to');
  expect(theirs.council).toBe(SAMPLE.profile.council);
  await theirs.end();
  expect(readdirSync(folder.path)).toEqual(['Example.placements']);
});

test.runIf(isRoot)('a file that may not even be read is refused', async () => {
  chmodSync(folder.path, 0o755);
  chmodSync(path, 0o600);
  const theirs = await openElsewhere({ uid: NOBODY });
  expect(theirs.failure?.code).toBe('cannot-write');
  await theirs.end();
});
