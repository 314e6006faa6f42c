/** One file of the return, or each sheet of a workbook, as rows of text. */
import readXlsxFile from 'read-excel-file/node';
import { fileShape } from '../../../shared/forecast/return/file-kinds.ts';
import type { TextRows } from '../../../shared/forecast/return/return-rows.ts';
import { cellText } from '../cell-text.ts';
import { checkedWorkbook } from '../checked-workbook.ts';
import { isOldOffice, isZip } from '../file-signs.ts';
import { eachCsvRow, separatorOf } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';

/** A title or a blank line may stand above the row that names the columns. */
const ROWS_BEFORE_COLUMNS = 10;
/** A million rows of a return and more. */
const MOST_WORKBOOK = { bytes: 400_000_000, parts: 2000, cells: 40_000_000 };

export type ReadFile =
  | { readonly ok: true; readonly tables: readonly TextRows[] }
  | { readonly ok: false; readonly problem: string };

/** Reads a .csv or .xlsx file; the problem says what to do. */
export async function textRows(name: string, data: Buffer): Promise<ReadFile> {
  if (data.length === 0) return { ok: false, problem: 'The file is empty' };
  if (isOldOffice(data))
    return {
      ok: false,
      problem: 'Protected by a password or in an old format: save it in Excel as .xlsx without one',
    };
  if (isZip(data)) return workbookRows(name, data);
  if (data[0] === 0x25 && data.subarray(0, 4).toString('latin1') === '%PDF')
    return { ok: false, problem: 'A PDF is no table: choose the .csv or .xlsx file' };
  const read = csvRows(name, data);
  // Text under the name of a workbook is read where it is a table of the return, as some systems write it.
  const isOne = read.ok && read.tables.some(({ header }) => fileShape(header).kind !== 'unknown');
  return isOne || !/\.xls[xmb]?$/i.test(name)
    ? read
    : { ok: false, problem: 'Not a workbook, whatever its name says: save it again in Excel as .xlsx' };
}

function csvRows(name: string, data: Buffer): ReadFile {
  const { text, byteOrderMark, encoding } = decodeText(data);
  const separator = separatorOf(text);
  const first: { cells: readonly string[]; row: number }[] = [];
  eachCsvRow(text, separator, null, (cells, row) => {
    first.push({ cells: [...cells], row });
    return first.length < ROWS_BEFORE_COLUMNS;
  });
  const heading = first.find(({ cells }) => fileShape(cells).kind !== 'unknown') ?? first[0];
  if (!heading) return { ok: false, problem: 'The file has no rows' };
  return {
    ok: true,
    tables: [
      {
        name,
        header: heading.cells,
        byteOrderMark,
        encoding,
        each: (wanted, visit) =>
          eachCsvRow(text, separator, wanted, (cells, row) => {
            if (row > heading.row) visit(cells, row);
            return true;
          }),
      },
    ],
  };
}

async function workbookRows(name: string, data: Buffer): Promise<ReadFile> {
  const unreadable = 'Cannot be read as a workbook: save it again in Excel as .xlsx';
  const checked = checkedWorkbook(data, MOST_WORKBOOK);
  if (!checked.ok) {
    if (checked.problem === 'too-big')
      return { ok: false, problem: 'Far larger inside than a return can be' };
    if (checked.problem === 'too-far-apart')
      return {
        ok: false,
        problem: 'Has cells far from the table, at the edge of a sheet: copy the table into a new workbook',
      };
    return { ok: false, problem: unreadable };
  }
  try {
    const sheets = await readXlsxFile(checked.bytes);
    const several = sheets.length > 1;
    return {
      ok: true,
      tables: sheets.flatMap(({ sheet, data: cells }) => {
        const rows = cells.map((row) => row.map(cellText));
        const at = rows.slice(0, ROWS_BEFORE_COLUMNS).findIndex((row) => fileShape(row).kind !== 'unknown');
        const header = rows[Math.max(0, at)];
        if (!header || header.every((cell) => cell === '')) return [];
        return [
          {
            name: several ? `${name}: ${sheet}` : name,
            header,
            byteOrderMark: false,
            encoding: null,
            each: (_wanted, visit) => {
              for (let row = Math.max(0, at) + 1; row < rows.length; row += 1) {
                const line = rows[row] ?? [];
                if (line.some((cell) => cell !== '')) visit(line, row + 1);
              }
            },
          } satisfies TextRows,
        ];
      }),
    };
  } catch {
    // Whatever a reader of foreign files stumbles over, the file is what is wrong.
    return { ok: false, problem: unreadable };
  }
}
