import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Connection, isSound, openConnection } from '../../electron/store/connection.ts';
import { content, register } from '../../electron/store/contents.ts';
import { installRecording } from '../../electron/store/recording.ts';
import { applyStep, nextUndo, revision, undoStep } from '../../electron/store/steps.ts';
import { codeOf } from '../../electron/store/storage-failure.ts';
import { BLANK_PLACEMENT } from '../../shared/workspace/blank-rows.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { failureOf, makeFile, open, SAMPLE, setCouncil, tempFolder, value, whole } from './support.ts';

/** A step that needs a good deal of room. */
const LARGE: Step = {
  name: 'Pasted a register',
  edits: Array.from({ length: 400 }, (_, index) => ({
    table: 'placements',
    do: 'add',
    row: { ...BLANK_PLACEMENT, key: `n${index}`, note: 'x'.repeat(2000) },
  })),
};
const AUTHOR = { by: 'A. Officer', at: '2026-11-23T09:15:00.000Z' };

test('a change the file has no room for leaves everything as it was, and later ones work', () => {
  const folder = tempFolder();
  const db: Connection = value(openConnection(makeFile(folder.path), 'write'));
  installRecording(db);
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 4}`);
  let code: string | null = null;
  try {
    applyStep(db, LARGE, AUTHOR, 0);
  } catch (error) {
    code = codeOf(error);
  }
  expect(code).toBe('SQLITE_FULL');
  expect(db.inTransaction).toBe(false);
  expect({ ...content(db), placements: register(db) }).toEqual(SAMPLE);
  expect([revision(db), nextUndo(db)]).toEqual([0, null]);
  value(applyStep(db, setCouncil('Small enough'), AUTHOR, 0));
  db.pragma('max_page_count = 100000');
  value(applyStep(db, LARGE, AUTHOR, 1));
  value(undoStep(db, AUTHOR, 2));
  expect(content(db).profile.council).toBe('Small enough');
  expect(isSound(db, 'integrity_check')).toBe(true);
  db.close();
  folder.remove();
});

/** A disk of 3 MB that can really be filled; null where this machine does not allow it. */
function smallDisk(at: string): { readonly path: string; readonly unmount: () => void } | null {
  mkdirSync(at);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', at]);
  if (mounted.status !== 0) return null;
  return { path: at, unmount: () => spawnSync('umount', [at]) };
}

test('a disk that is really full', ({ skip }) => {
  const folder = tempFolder();
  const disk = smallDisk(`${folder.path}/disk`);
  if (disk === null) {
    folder.remove();
    console.log('Full disk: skipped, because a small disk cannot be mounted here.');
    return skip();
  }
  try {
    const path = makeFile(disk.path);
    const workspace = open(path, `${folder.path}/backups`);
    value(workspace.change(setCouncil('Before')));
    const before = whole(workspace);
    fill(`${disk.path}/filler`);
    for (const change of [LARGE, setCouncil('Lost')]) {
      const failure = failureOf(workspace.change(change));
      expect(failure.code).toBe('disk-full');
      expect(failure.message).toContain('Free some space');
      expect(whole(workspace)).toEqual(before);
    }
    expect(failureOf(workspace.undo()).code).toBe('disk-full');
    rmSync(`${disk.path}/filler`);
    value(workspace.change(setCouncil('After')));
    value(workspace.undo());
    expect(whole(workspace)).toEqual(before);
    workspace.close();

    fill(`${disk.path}/filler`);
    const reading = open(path, `${folder.path}/backups`);
    expect(reading.readOnly?.reason).toContain('The disk is full');
    expect(whole(reading)).toEqual(before);
    reading.close();
  } finally {
    disk.unmount();
    folder.remove();
  }
});

/** Writes until not one byte more fits. */
function fill(path: string): void {
  const handle = openSync(path, 'w');
  try {
    for (const size of [65_536, 4096, 1]) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break;
      } catch (error) {
        if (codeOf(error) !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(handle);
  }
}
