import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { originalText } from '../../shared/words/neutral-text.ts';
import { cellText } from './cell-text.ts';
import { checkedWorkbook } from './checked-workbook.ts';
import { isOldOffice, isZip } from './file-signs.ts';

/** A sheet, or a CSV file, as text: numbers as they would be typed, days as ISO dates. Row 0 is the file's first. */
export type TextTable = { readonly name: string; readonly rows: readonly (readonly string[])[] };

export const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_OF_WORKBOOK = { bytes: 60_000_000, parts: 2000, cells: 8_000_000 };
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const DECODERS = ['utf-8', 'windows-1252'] as const;

/**
 * Reads a .xlsx or .csv file. Formulas are never worked out: what counts is the value saved beside them.
 * Errors: `bad-request` with what is wrong with the file and what to do.
 */
export async function readTables(name: string, bytes: Uint8Array): Promise<Outcome<readonly TextTable[]>> {
  const data = Buffer.from(bytes);
  if (data.length === 0) return refuse(name, 'is empty. Choose the file that holds the table.');
  if (isOldOffice(data)) {
    return data.includes(ENCRYPTED)
      ? refuse(
          name,
          'is protected by a password. Open it in Excel, take the password off, save it and import it again.',
        )
      : refuse(
          name,
          'is in an old format. Open it in Excel, save it as an Excel workbook (.xlsx) and import that.',
        );
  }
  const tables = isZip(data) ? await readWorkbook(name, data) : readCsv(name, data);
  if (!tables.ok) return tables;
  const filled = tables.value.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0)
    return refuse(name, 'has no rows. Fill in the table, save it and import it again.');
  if (filled.some(({ rows }) => rows.length > MOST_ROWS + 1)) {
    return refuse(
      name,
      `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Split it into smaller files.`,
    );
  }
  if (filled.some(({ rows }) => rows.some((row) => row.length > MOST_COLUMNS))) {
    return refuse(
      name,
      `has more than ${MOST_COLUMNS} columns. Keep the columns that are wanted and import it again.`,
    );
  }
  return succeed(filled);
}

function refuse(
  name: string,
  problem: string,
): { readonly ok: false; readonly failure: { readonly code: 'bad-request'; readonly message: string } } {
  const { failure } = fail('bad-request', `“${name}” ${problem}`);
  return { ok: false, failure: { code: 'bad-request', message: failure.message } };
}

const NOT_READABLE =
  'cannot be read as a workbook. Open it in Excel, save it again as .xlsx and import that.';

async function readWorkbook(name: string, data: Buffer): Promise<Outcome<readonly TextTable[]>> {
  const checked = checkedWorkbook(data, MOST_OF_WORKBOOK);
  const problem = checked.ok ? null : checked.problem;
  switch (problem) {
    case 'too-big':
      return refuse(
        name,
        'is far larger inside than a table of placements can be. Copy the table into a new workbook and import that.',
      );
    case 'too-far-apart':
      return refuse(
        name,
        'has cells far from the table, at the edge of a sheet. Copy the table into a new workbook and import that.',
      );
  }
  if (!checked.ok) return refuse(name, NOT_READABLE);
  try {
    const sheets = await readXlsxFile(checked.bytes);
    return succeed(
      sheets.map(({ sheet, data: rows }) => ({
        name: sheet,
        rows: trimmed(rows.map((row) => row.map(cellText))),
      })),
    );
  } catch {
    // Whatever a reader of foreign files stumbles over, the file is what is wrong.
    return refuse(name, NOT_READABLE);
  }
}

/** How files that are no table begin, and what to do with one. */
const OTHER_FILES: readonly (readonly [begins: RegExp, problem: string])[] = [
  [/^%PDF/, 'is a PDF. Ask for the workbook it was made from, and import that.'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8)/, 'is a picture. Ask for the workbook it shows, and import that.'],
  [/^SQLite format 3/, 'is a database. If it is a file of this program, use Open instead.'],
  [/^(\xef\xbb\xbf)?\s*\{/, 'is not a table. If it is a scenario file, use Open instead.'],
  [
    /^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|table)/i,
    'is a web page, whatever its name says. Open it in Excel, save it as an Excel workbook (.xlsx) and import that.',
  ],
];
const UTF_16 = Buffer.from([0xff, 0xfe]);

function readCsv(name: string, data: Buffer): Outcome<readonly TextTable[]> {
  const begins = data.subarray(0, 64).toString('latin1');
  const other = OTHER_FILES.find(([pattern]) => pattern.test(begins));
  if (other) return refuse(name, other[1]);
  // What Excel saves as Unicode text.
  const wide = data.subarray(0, UTF_16.length).equals(UTF_16);
  if (!wide && data.includes(0)) {
    return refuse(
      name,
      'is not a workbook (.xlsx) or a table as text (.csv). Save the table as one of these and import that.',
    );
  }
  const text = wide ? new TextDecoder('utf-16le').decode(data) : decoded(data);
  // Blank lines stay, so that rows have the numbers a spreadsheet gives them; what parts the cells shows without them.
  const { delimiter } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: 50 }).meta;
  const parsed = Papa.parse<string[]>(text, { delimiter });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken)
    return refuse(
      name,
      `has a quotation mark that is never closed near row ${(broken.row ?? 0) + 1}. Save it again as CSV and import that.`,
    );
  return succeed([
    { name: '', rows: trimmed(parsed.data.map((row) => row.map((cell) => originalText(cell).trim()))) },
  ]);
}

/** UTF-8 where it is that; otherwise what Excel on Windows saves. */
function decoded(data: Buffer): string {
  for (const encoding of DECODERS) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(data);
    } catch {
      // Not in this encoding: the next one reads any bytes.
    }
  }
  return data.toString('latin1');
}

/** Without blank rows at the end. */
function trimmed(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}
