import { inflateRawSync } from 'node:zlib';

/** What a workbook may come to when unpacked, all its parts together. */
const MOST_UNPACKED = 60_000_000;
const MOST_PARTS = 2000;
const END_OF_DIRECTORY = 0x06_05_4b_50;
const DIRECTORY_ENTRY = 0x02_01_4b_50;

export type ZipProblem = 'not-a-zip' | 'too-big' | 'declares-entities';

/**
 * Looks through an archive before it is read: what its parts really come to, whatever they say, and that no part
 * defines entities, which could grow without end. Null when it is fit to be read.
 */
export function zipProblem(bytes: Uint8Array): ZipProblem | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(data);
  if (end === null) return 'not-a-zip';
  const count = data.readUInt16LE(end + 10);
  if (count > MOST_PARTS) return 'too-big';
  let at = data.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'not-a-zip';
    const content = partContent(data, at, MOST_UNPACKED - unpacked);
    if (typeof content === 'string') return content;
    unpacked += content.length;
    if (/<!DOCTYPE|<!ENTITY/i.test(content.toString('latin1'))) return 'declares-entities';
    at += 46 + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return null;
}

function endOfDirectory(data: Buffer): number | null {
  for (let at = data.length - 22; at >= 0 && at > data.length - 66_000; at -= 1)
    if (data.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return null;
}

function partContent(data: Buffer, entry: number, room: number): Buffer | ZipProblem {
  const method = data.readUInt16LE(entry + 10);
  const packed = data.readUInt32LE(entry + 20);
  const header = data.readUInt32LE(entry + 42);
  if (header + 30 > data.length) return 'not-a-zip';
  const begin = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
  const body = data.subarray(begin, begin + packed);
  if (method === 0) return body.length > room ? 'too-big' : body;
  if (method !== 8) return 'not-a-zip';
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const tooBig = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooBig ? 'too-big' : 'not-a-zip';
  }
}
