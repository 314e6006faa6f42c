/**
 * Opens a workspace and changes it again and again, saying each number once its change is answered for. The test
 * that started it kills it in the middle.
 */
import { writeSync } from 'node:fs';
import { openWorkspace } from '../../../electron/store/workspace.ts';

const [path = '', backupsFolder = '', first = '0'] = process.argv.slice(2);
const opened = openWorkspace({
  path,
  backupsFolder,
  user: { name: 'Child', machine: 'TEST' },
  now: () => new Date(),
});
if (!opened.ok || opened.value.readOnly) {
  writeSync(1, `refused ${opened.ok ? opened.value.readOnly?.reason : opened.failure.message}\n`);
  process.exit(1);
}
for (let number = Number(first); number < Number(first) + 200; number += 1) {
  const done = opened.value.change({
    name: `Change ${number}`,
    edits: [
      { table: 'profile', do: 'set', fields: { council: `Council ${number}` } },
      { table: 'placementTypes', do: 'set', key: 'agency', fields: { children: number } },
    ],
  });
  // Written straight to the pipe: a kill must not take an answer already given with it.
  if (done.ok) writeSync(1, `done ${number}\n`);
}
writeSync(1, 'finished\n');
setInterval(() => {}, 1000);
