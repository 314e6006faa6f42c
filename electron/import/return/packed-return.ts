/** A return, or what was found wrong with it, as one text for the workspace file: its columns, deflated. */
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { QualityEntries } from '../../../shared/forecast/quality/log.ts';
import { RULE_IDS } from '../../../shared/forecast/quality/rules.ts';
import { FILE_KINDS } from '../../../shared/forecast/return/file-kinds.ts';
import type {
  EpisodeColumns,
  PersonColumns,
  ReturnRows,
} from '../../../shared/forecast/return/return-rows.ts';

const FORMAT = 1;
/** What a packed return may come to: ten million rows of episodes and people. */
const MOST_BYTES = 1_000_000_000;
const LENGTH_BYTES = 4;

const EPISODE_COLUMNS = [
  'child',
  'start',
  'end',
  'startReason',
  'legalStatus',
  'place',
  'provider',
  'endReason',
  'home',
  'placed',
  'setting',
  'file',
  'row',
] as const satisfies readonly (keyof EpisodeColumns)[];
const PERSON_COLUMNS = [
  'child',
  'birth',
  'sex',
  'from',
  'until',
  'file',
  'row',
] as const satisfies readonly (keyof PersonColumns)[];
const ENTRY_COLUMNS = ['rule', 'file', 'row', 'kind', 'value'] as const;

const words = z.array(z.string());
const rowsHead = z.strictObject({
  format: z.literal(FORMAT),
  lengths: z.array(z.int().min(0)),
  files: z.array(
    z.strictObject({
      name: z.string(),
      kind: z.enum([...FILE_KINDS, 'not-used']),
      year: z.int().nullable(),
      firstYear: z.int().nullable(),
      rows: z.int(),
    }),
  ),
  childIds: words,
  words: z.strictObject({
    startReason: words,
    legalStatus: words,
    place: words,
    provider: words,
    endReason: words,
    district: words,
    setting: words,
  }),
});
/** Rules go by name: a later version may have others, in another order. */
const entriesHead = z.strictObject({
  format: z.literal(FORMAT),
  lengths: z.array(z.int().min(0)),
  rules: words,
  words,
});

export function packRows({ episodes, people, files, childIds, words: lists }: ReturnRows): string {
  const columns = [
    ...EPISODE_COLUMNS.map((name) => episodes[name]),
    ...PERSON_COLUMNS.map((name) => people[name]),
  ];
  return pack({ files, childIds, words: lists }, columns);
}

/** Null where the text is not a packed return. */
export function unpackRows(packed: string): ReturnRows | null {
  const read = unpack(packed, rowsHead);
  if (read === null || read.columns.length !== EPISODE_COLUMNS.length + PERSON_COLUMNS.length) return null;
  const { head, columns } = read;
  const column = (at: number) => columns[at] ?? new Int32Array(0);
  const person = (name: (typeof PERSON_COLUMNS)[number]) =>
    column(EPISODE_COLUMNS.length + PERSON_COLUMNS.indexOf(name));
  const episode = (name: (typeof EPISODE_COLUMNS)[number]) => column(EPISODE_COLUMNS.indexOf(name));
  return {
    files: head.files,
    childIds: head.childIds,
    words: head.words,
    episodes: {
      child: episode('child'),
      start: episode('start'),
      end: episode('end'),
      startReason: episode('startReason'),
      legalStatus: episode('legalStatus'),
      place: episode('place'),
      provider: episode('provider'),
      endReason: episode('endReason'),
      home: episode('home'),
      placed: episode('placed'),
      setting: episode('setting'),
      file: episode('file'),
      row: episode('row'),
    },
    people: {
      child: person('child'),
      birth: person('birth'),
      sex: person('sex'),
      from: person('from'),
      until: person('until'),
      file: person('file'),
      row: person('row'),
    },
  };
}

export function packEntries(entries: QualityEntries): string {
  return pack(
    { rules: RULE_IDS, words: entries.words },
    ENTRY_COLUMNS.map((name) => entries[name]),
  );
}

/** Null where the text is not a packed report. An entry of a rule this version does not have is passed over. */
export function unpackEntries(packed: string): QualityEntries | null {
  const read = unpack(packed, entriesHead);
  if (read === null || read.columns.length !== ENTRY_COLUMNS.length) return null;
  const { head, columns } = read;
  const [rule, file, row, kind, value] = columns;
  if (!rule || !file || !row || !kind || !value) return null;
  const numbers = new Map<string, number>(RULE_IDS.map((id, at) => [id, at]));
  const ours = head.rules.map((id) => numbers.get(id) ?? -1);
  return { rule: rule.map((at) => ours[at] ?? -1), file, row, kind, value, words: head.words };
}

/** The length of a head in JSON, the head, then the columns one after another. */
function pack(head: object, columns: readonly Int32Array[]): string {
  const text = Buffer.from(
    JSON.stringify({ format: FORMAT, lengths: columns.map(({ length }) => length), ...head }),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(text.length);
  const parts = columns.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  return deflateSync(Buffer.concat([length, text, ...parts])).toString('base64');
}

function unpack<Head extends { readonly lengths: readonly number[] }>(
  packed: string,
  schema: z.ZodType<Head>,
): { readonly head: Head; readonly columns: readonly Int32Array[] } | null {
  let bytes: Buffer;
  try {
    bytes = inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
  if (bytes.length < LENGTH_BYTES) return null;
  const end = LENGTH_BYTES + bytes.readUInt32LE(0);
  const head = schema.safeParse(parsed(bytes.subarray(LENGTH_BYTES, end).toString('utf8')));
  if (!head.success) return null;
  const columns: Int32Array[] = [];
  let at = end;
  for (const length of head.data.lengths) {
    const size = length * Int32Array.BYTES_PER_ELEMENT;
    if (at + size > bytes.length) return null;
    // A copy of its own: the columns need not begin where numbers may.
    columns.push(new Int32Array(new Uint8Array(bytes.subarray(at, at + size)).buffer));
    at += size;
  }
  return { head: head.data, columns };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
