/**
 * Opens a workspace of the first layout as a program with one more change of layout than there is, which writes more
 * than SQLite keeps in memory, says so half-way and never ends. The test that started it kills it there.
 */
import { writeSync } from 'node:fs';
import { MIGRATIONS } from '../../../electron/store/migrations/all.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { openFile } from '../../../electron/store/open.ts';

const endless: Migration = {
  version: 9990,
  up: (db) => {
    db.exec('CREATE TABLE heavy (key INTEGER PRIMARY KEY, filling BLOB NOT NULL) STRICT');
    const add = db.prepare('INSERT INTO heavy (filling) VALUES (zeroblob(100000))');
    for (let row = 0; row < 200; row += 1) add.run();
    db.exec("UPDATE profile SET council = 'Half brought up to date'");
    writeSync(1, 'half-way\n');
    for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  },
};

const [path = '', backupsFolder = ''] = process.argv.slice(2);
const opened = openFile({
  path,
  backupsFolder,
  user: { name: 'Child', machine: 'TEST' },
  now: () => new Date(),
  migrations: [...MIGRATIONS, endless],
});
writeSync(1, `ended ${opened.ok ? 'open' : opened.failure.message}\n`);
