import { crc32 } from 'node:zlib';
import { DIRECTORY_ENTRY, END_OF_DIRECTORY, type ZipPart } from './zip-parts.ts';

const PART = 0x04_03_4b_50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
/** 1 January 1980, the first day an archive can tell of. */
const FIRST_DAY = 0x21;

/** An archive of these parts and nothing else, each as it was packed. */
export function writeZip(parts: readonly ZipPart[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const facts = factsOf(part, name.length);
    const head = Buffer.alloc(4);
    head.writeUInt32LE(PART);
    pieces.push(head, facts, name, part.packed.body);
    const entry = Buffer.alloc(6);
    entry.writeUInt32LE(DIRECTORY_ENTRY);
    entry.writeUInt16LE(VERSION, 4);
    // Comment, disk and kinds of file: none of it is used.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(entry, facts, rest, name);
    at += head.length + facts.length + name.length + part.packed.body.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** What stands alike before a part and in the directory. */
function factsOf({ content, packed }: ZipPart, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(NAMES_ARE_UTF8, 2);
  facts.writeUInt16LE(packed.method, 4);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.body.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
