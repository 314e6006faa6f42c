/** Opens a workspace, says how that went as one line of JSON and waits for its input to end. */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../../../electron/store/workspace.ts';

const [path = '', backupsFolder = '', council = ''] = process.argv.slice(2);
const opened = openWorkspace({
  path,
  backupsFolder,
  user: { name: 'B. Commissioner', machine: 'DESKTOP-2' },
  now: () => new Date('2026-11-23T10:00:00.000Z'),
});
const workspace = opened.ok ? opened.value : null;
const changed =
  council === '' || workspace === null
    ? null
    : workspace.change({ name: 'Renamed', edits: [{ table: 'profile', do: 'set', fields: { council } }] });
writeSync(
  1,
  `${JSON.stringify({
    failure: opened.ok ? null : opened.failure,
    readOnly: workspace?.readOnly ?? null,
    council: workspace?.content().profile.council ?? null,
    changed,
  })}\n`,
);
process.stdin.on('end', () => {
  workspace?.close();
});
process.stdin.resume();
