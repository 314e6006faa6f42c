import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { APPLICATION_ID } from '../../electron/store/file-header.ts';
import { first as firstLayout } from '../../electron/store/migrations/0010_first.ts';
import { NEWEST_VERSION } from '../../electron/store/migrations/all.ts';
import { makeFile, open, tempFolder, value } from './support.ts';

const CHILD = fileURLToPath(new URL('./children/write-until-killed.ts', import.meta.url));
const MIGRATOR = fileURLToPath(new URL('./children/migrate-until-killed.ts', import.meta.url));
const ROUNDS = 5;

/** Starts the child and kills it once it has answered for so many changes; returns what it answered for. */
async function killAfter(path: string, backups: string, first: number, answers: number): Promise<number[]> {
  const child = spawn(process.execPath, [CHILD, path, backups, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const done: number[] = [];
  let rest = '';
  for await (const chunk of child.stdout) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('done ')) throw new Error(`The child said: ${line}`);
      done.push(Number(line.slice('done '.length)));
    }
    if (done.length >= answers) child.kill('SIGKILL');
  }
  return done;
}

test('a program killed in the middle of its changes loses none that it answered for', async () => {
  const folder = tempFolder();
  const backups = `${folder.path}/backups`;
  const path = makeFile(folder.path);
  let first = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = await killAfter(path, backups, first, 7 + round * 23);
    const last = done.at(-1) ?? -1;
    expect(done).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));

    const workspace = open(path, backups);
    expect(workspace.readOnly).toBeNull();
    const { profile, placementTypes } = workspace.content();
    const found = Number(profile.council.slice('Council '.length));
    // The change that was under way may be there too; if so it is there whole.
    expect([last, last + 1]).toContain(found);
    expect(placementTypes.find(({ key }) => key === 'agency')?.children).toBe(found);
    expect(workspace.undoName()).toBe(`Change ${found}`);
    value(workspace.undo());
    value(workspace.redo());
    workspace.close();

    const db = new Database(path, { readonly: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    db.close();
    first = found + 1;
  }
  folder.remove();
}, 120_000);

/** A workspace as the first version of this program left it. */
function makeFirstFile(path: string): void {
  const db = new Database(path);
  firstLayout.up(db);
  db.exec(`INSERT INTO meta (id, workspace, created_at, revision, saved_at)
    VALUES (1, '01234567-89ab-cdef-0123-456789abcdef', '2024-01-01', 0, '2024-01-01');
    INSERT INTO profile VALUES ('profile', 'Old Borough', 'Notes', '36700', '2024-04-01', '2029-03-31', '"exact"');
    INSERT INTO placement_type (key, position, name, category, provision, looked_after, uplifts, children_by_month,
      hidden) VALUES ('home', 0, 'Home', 'residential', 'in-house', 1, '{}', '{}', 0)`);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 10');
  db.close();
}

test('a program killed while it brings an old file up to date leaves it as it was, with its backup', async () => {
  const folder = tempFolder();
  const path = join(folder.path, 'Old.placements');
  const backups = join(folder.path, 'backups');
  makeFirstFile(path);
  const before = readFileSync(path);
  const child = spawn(process.execPath, [MIGRATOR, path, backups], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const chunk of child.stdout) {
    expect(String(chunk)).toBe('half-way\n');
    // It is the file itself that is half written by now, not only what the program holds in memory.
    expect(statSync(path).size).toBeGreaterThan(before.length + 5_000_000);
    expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
    child.kill('SIGKILL');
  }

  const [workspaceBackups = ''] = readdirSync(backups);
  const kept = readdirSync(join(backups, workspaceBackups));
  expect(kept).toHaveLength(1);
  const backup = new Database(join(backups, workspaceBackups, kept[0] ?? ''), { readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(10);
  expect(backup.prepare('SELECT council FROM profile').pluck().get()).toBe('Old Borough');
  backup.close();

  const workspace = open(path, backups);
  expect(workspace.readOnly).toBeNull();
  expect(workspace.content().profile).toMatchObject({
    council: 'Old Borough',
    notes: 'Notes',
    forecast: null,
  });
  expect(workspace.content().placementTypes.map(({ name }) => name)).toEqual(['Home']);
  workspace.close();
  const db = new Database(path, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(NEWEST_VERSION);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'heavy'").pluck().get()).toBe(0);
  db.close();
  expect(readdirSync(folder.path).sort()).toEqual(['Old.placements', 'backups']);
  folder.remove();
}, 120_000);
