import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeFile, open, tempFolder, value } from './support.ts';

const CHILD = fileURLToPath(new URL('./children/write-until-killed.ts', import.meta.url));
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
