/** The files of a return, from a folder, an archive or one by one, read into rows. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isClutter, isTableFile } from '../../../shared/api/return-files.ts';
import type { QualityLog } from '../../../shared/forecast/quality/log.ts';
import { type ReturnReader, readReturns } from '../../../shared/forecast/return/read-returns.ts';
import type { ReturnRows } from '../../../shared/forecast/return/return-rows.ts';
import { isZip } from '../file-signs.ts';
import { eachZipPart } from '../zip-parts.ts';
import { textRows } from './text-rows.ts';

/** A file by name, whose bytes are asked for when its turn comes. */
export type NamedFile = { readonly name: string; readonly bytes: () => Uint8Array };

const MOST_UNPACKED = { bytes: 1_000_000_000, parts: 1000 };
const MOST_FILE = 1_000_000_000;

/** Every table file in a folder and the folders in it, or the one file named. */
export function filesAt(path: string): NamedFile[] {
  const file = (full: string, name: string): NamedFile => ({ name, bytes: () => readFileSync(full) });
  if (!statSync(path).isDirectory()) return [file(path, basename(path))];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => isTableFile(name) && !isClutter(name) && statSync(join(path, name)).isFile())
    .sort()
    .map((name) => file(join(path, name), relative(path, join(path, name)).split(sep).join('/')));
}

/**
 * Reads every file; one that cannot be read is named in the log and the others are read all the same.
 *
 * @param isCancelled is asked before each file; null is returned once it says so
 */
export async function readFiles(
  files: readonly NamedFile[],
  log: QualityLog,
  onProgress?: (done: number) => void,
  isCancelled?: () => boolean,
): Promise<ReturnRows | null> {
  const reader = readReturns(log);
  const seen = new Map<string, string>();
  for (const [at, { name, bytes }] of files.entries()) {
    if (isCancelled?.()) return null;
    const data = Buffer.from(bytes());
    if (data.length > MOST_FILE) reader.cannotRead(name, 'Larger than a return can be');
    else await readFile(name, data, reader, seen);
    onProgress?.((at + 1) / files.length);
  }
  return reader.finish();
}

/** @param seen the files read so far, by what is in them */
async function readFile(
  name: string,
  data: Buffer,
  reader: ReturnReader,
  seen: Map<string, string>,
): Promise<void> {
  const parts = isZip(data) ? archived(name, data) : null;
  if (parts !== null && !parts.ok) return reader.cannotRead(name, parts.problem);
  for (const part of parts?.files ?? [{ name, content: data }]) {
    const content = createHash('sha256').update(part.content).digest('base64');
    const first = seen.get(content) ?? null;
    if (first === null) seen.set(content, part.name);
    const read = await textRows(part.name, part.content);
    if (!read.ok) reader.cannotRead(part.name, read.problem);
    else for (const table of read.tables) reader.read(table, first);
  }
}

type Archived =
  | { readonly ok: true; readonly files: readonly { readonly name: string; readonly content: Buffer }[] }
  | { readonly ok: false; readonly problem: string };

/** The tables in an archive; null where it is a workbook, which is an archive too. */
function archived(name: string, data: Buffer): Archived | null {
  const files: { name: string; content: Buffer }[] = [];
  const fault = eachZipPart(data, MOST_UNPACKED, (part) => {
    if (part.name === '[Content_Types].xml') return 'workbook';
    if (isTableFile(part.name) && !isClutter(part.name))
      files.push({ name: `${name}/${part.name}`, content: part.content });
    return null;
  });
  if (fault === 'workbook') return null;
  if (fault === 'too-big') return { ok: false, problem: 'Far larger inside than a return can be' };
  if (fault === 'encrypted')
    return { ok: false, problem: 'Protected by a password: unpack it and choose the files' };
  if (fault !== null)
    return {
      ok: false,
      problem: /\.xls[xmb]?$/i.test(name)
        ? 'Cannot be read as a workbook: save it again in Excel as .xlsx'
        : 'Cannot be read as a zip: make it again',
    };
  if (files.length === 0)
    return { ok: false, problem: 'There is no table in it: choose the .csv or .xlsx files' };
  return { ok: true, files: files.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}
