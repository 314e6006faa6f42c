import { value } from '../store/support.ts';
import type { Bench } from './support.ts';

/** Brings the files of a return in, by name, and waits until they have been read. */
export async function bringIn(work: Bench, files: Readonly<Record<string, string>>): Promise<void> {
  let upload: string | null = null;
  for (const [name, text] of Object.entries(files)) {
    const piece = Buffer.from(text).toString('base64');
    upload = value(await work.call('return.upload', { upload, name, piece, last: true })).upload;
  }
  const { job } = value(await work.call('return.import', { upload: upload ?? '' }));
  for (;;) {
    const { state, message } = value(await work.call('return.progress', { job }));
    if (state === 'failed') throw new Error(message);
    if (state !== 'running') return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
