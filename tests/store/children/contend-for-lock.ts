/**
 * Takes and releases the lock of a workspace as fast as it can for a second, marking each hold with a file that
 * only one holder at a time can make. Says how often it held the lock and how often it was not alone.
 */
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { takeLock } from '../../../electron/store/lock.ts';

const [path = ''] = process.argv.slice(2);
const marker = `${path}.marker`;
const end = Date.now() + 1000;
let held = 0;
let wrong = 0;
while (Date.now() < end) {
  const result = takeLock(path);
  if (result.state === 'impossible') wrong += 1;
  if (result.state !== 'held') continue;
  held += 1;
  try {
    closeSync(openSync(marker, 'wx'));
    unlinkSync(marker);
  } catch {
    wrong += 1;
  }
  result.lock.release();
}
writeSync(1, JSON.stringify({ held, wrong }));
