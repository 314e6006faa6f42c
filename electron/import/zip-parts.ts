import { inflateRawSync } from 'node:zlib';

/** What the records of an archive begin with. */
export const END_OF_DIRECTORY = 0x06_05_4b_50;
export const DIRECTORY_ENTRY = 0x02_01_4b_50;
const ENCRYPTED_OR_UTF8 = { encrypted: 1, utf8: 0x0800 };

export type ZipFault = 'not-a-zip' | 'too-big' | 'encrypted';

export type ZipPart = {
  readonly name: string;
  readonly content: Buffer;
  /** As it stands in the archive: 0 for the content itself, 8 for a deflate stream of it. */
  readonly packed: { readonly method: 0 | 8; readonly body: Buffer };
};

/**
 * Unpacks an archive part by part, each only as far as there is room for it: what a part says of its own size is
 * not believed.
 *
 * @param most what all the parts together may come to
 * @param visit is given each part in the archive's order; what it returns other than null stops the reading
 */
export function eachZipPart<Stop>(
  bytes: Uint8Array,
  most: { readonly bytes: number; readonly parts: number },
  visit: (part: ZipPart) => Stop | null,
): ZipFault | Stop | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(data);
  if (end === null) return 'not-a-zip';
  const count = data.readUInt16LE(end + 10);
  if (count > most.parts) return 'too-big';
  let at = data.readUInt32LE(end + 16);
  let unpacked = 0;
  for (let part = 0; part < count; part += 1) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== DIRECTORY_ENTRY) return 'not-a-zip';
    const read = readPart(data, at, most.bytes - unpacked);
    if (typeof read === 'string') return read;
    unpacked += read.content.length;
    const flags = data.readUInt16LE(at + 8);
    const nameLength = data.readUInt16LE(at + 28);
    const name = data
      .subarray(at + 46, at + 46 + nameLength)
      .toString(flags & ENCRYPTED_OR_UTF8.utf8 ? 'utf8' : 'latin1');
    const stop = visit({ name, ...read });
    if (stop !== null) return stop;
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return null;
}

function endOfDirectory(data: Buffer): number | null {
  for (let at = data.length - 22; at >= 0 && at > data.length - 66_000; at -= 1)
    if (data.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  return null;
}

function readPart(data: Buffer, entry: number, room: number): Omit<ZipPart, 'name'> | ZipFault {
  const flags = data.readUInt16LE(entry + 8);
  if (flags & ENCRYPTED_OR_UTF8.encrypted) return 'encrypted';
  const method = data.readUInt16LE(entry + 10);
  const packed = data.readUInt32LE(entry + 20);
  const header = data.readUInt32LE(entry + 42);
  if (header + 30 > data.length) return 'not-a-zip';
  const begin = header + 30 + data.readUInt16LE(header + 26) + data.readUInt16LE(header + 28);
  const body = data.subarray(begin, begin + packed);
  if (method === 0) {
    return body.length > room ? 'too-big' : { content: body, packed: { method, body } };
  }
  if (method !== 8) return 'not-a-zip';
  try {
    const content = inflateRawSync(body, { maxOutputLength: Math.max(1, room) });
    return { content, packed: { method, body } };
  } catch (error) {
    const tooBig = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return tooBig ? 'too-big' : 'not-a-zip';
  }
}
