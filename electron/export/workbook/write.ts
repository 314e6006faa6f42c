import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Image,
  type SheetData,
} from 'write-excel-file/node';
import { neutralText } from '../../../shared/words/neutral-text.ts';
import { address } from './expression.ts';
import type { Cell, Format, Look, Sheet } from './sheet.ts';

/** Height of a line of text, and how many characters fit a unit of column width. */
const LINE_HEIGHT = 15;
const CHARACTERS = 0.95;
/** Spreadsheets have no taller row. */
const MOST_HEIGHT = 405;
/** Of a column that nothing is said of, in characters. */
const USUAL_WIDTH = 8;
/** How wide the first column may become for a name, in characters. */
const WIDEST_NAME = 80;

/** A minus is U+2212, as on the screens. */
const FORMATS: Readonly<Record<Format, string | undefined>> = {
  pounds: '#,##0.00;"\u2212"#,##0.00',
  pence: '#,##0.0000;"\u2212"#,##0.0000',
  number: '#,##0.00;"\u2212"#,##0.00',
  percent: '0.00%;"\u2212"0.00%',
  whole: '#,##0;"\u2212"#,##0',
  date: 'd mmm yyyy',
  month: 'mmm yyyy',
  factor: '0.000000;"\u2212"0.000000',
  any: '#,##0.00####;"\u2212"#,##0.00####',
  year: undefined,
  text: undefined,
  word: undefined,
};
const LOOKS: Readonly<Record<Look, Partial<CellObject>>> = {
  plain: {},
  title: { fontWeight: 'bold', fontSize: 15 },
  note: { textColor: '#595959', fontStyle: 'italic' },
  header: {
    fontWeight: 'bold',
    wrap: true,
    alignVertical: 'bottom',
    backgroundColor: '#e7edf3',
    bottomBorderStyle: 'thin',
    bottomBorderColor: '#8a9bb0',
  },
  paragraph: { wrap: true, alignVertical: 'top' },
  section: { fontWeight: 'bold' },
  input: { backgroundColor: '#fff6cc', textColor: '#1f3b8c' },
  fixed: { backgroundColor: '#eeeeee' },
  value: { backgroundColor: '#fbe4d5' },
  total: { fontWeight: 'bold', topBorderStyle: 'thin', topBorderColor: '#8a9bb0' },
};

function toCell(cell: Cell | null): CellObject | null {
  if (cell === null) return null;
  const look = LOOKS[cell.look];
  if (cell.kind === 'text')
    return cell.text === ''
      ? cell.look === 'plain'
        ? null
        : { ...look }
      : { ...look, type: String, value: neutralText(cell.text) };
  const format = FORMATS[cell.format];
  const style = format === undefined ? look : { ...look, format };
  if (cell.kind === 'number') return { ...style, type: Number, value: cell.number };
  return { ...style, type: 'Formula', value: '0' };
}

/** Rows with text that wraps say how tall they are, because not every program works it out. */
function tallEnough(
  row: readonly (Cell | null)[],
  widths: readonly number[],
  below: readonly (readonly (Cell | null)[])[],
): SheetData[number] {
  const width = (at: number) => widths[at] ?? 12;
  const wraps = row.map((cell, at) => cell?.kind === 'text' && isWrapped(cell, row[at + 1], width(at)));
  const lines = row.map((cell, at) =>
    cell?.kind === 'text' && wraps[at] ? Math.ceil(cell.text.length / (width(at) * CHARACTERS)) : 1,
  );
  const most = Math.max(1, ...lines);
  return row.map((cell, at) => {
    const made = toCell(cell);
    if (made === null) return null;
    const heads = cell?.look === 'header' && below.some((each) => standsAsFigure(each[at] ?? null));
    const figures = heads || cell?.format === 'word' || isMissing(cell);
    // Words beside a figure would run into it.
    const beside =
      !figures && isWords(cell) && (isFigure(row[at - 1] ?? null) || afterFigures(row, below, at));
    return {
      ...made,
      ...(wraps[at] && { wrap: true }),
      ...(most > 1 && { height: Math.min(MOST_HEIGHT, most * LINE_HEIGHT) }),
      ...(most > 1 && cell?.look !== 'header' && { alignVertical: 'top' as const }),
      ...(figures && { align: 'right' as const }),
      // Without a side to be set from, an indent is not heeded.
      ...(beside && { indent: 1, align: 'left' as const }),
    };
  });
}

/** Text made to wrap, and text that what stands beside it would cut off. */
function isWrapped(cell: Cell & { kind: 'text' }, next: Cell | null | undefined, width: number): boolean {
  if (LOOKS[cell.look].wrap) return true;
  return !isAbove(cell) && next != null && toCell(next) !== null && cell.text.length > width / CHARACTERS;
}

/** A title or a note runs on over the columns beside it. */
function isAbove({ look }: Cell): boolean {
  return look === 'title' || look === 'note';
}

function isFigure(cell: Cell | null): boolean {
  return cell !== null && cell.kind !== 'text' && cell.format !== 'text';
}

function isMissing(cell: Cell | null): boolean {
  return cell?.kind === 'text' && cell.missing === true;
}

/** A figure, or what says why there is none. */
function standsAsFigure(cell: Cell | null): boolean {
  return isFigure(cell) || isMissing(cell);
}

function isWords(cell: Cell | null): boolean {
  return cell !== null && cell.format === 'text';
}

/** Whether a heading stands after one that heads figures. */
function afterFigures(
  row: readonly (Cell | null)[],
  below: readonly (readonly (Cell | null)[])[],
  at: number,
): boolean {
  return row[at]?.look === 'header' && below.some((each) => standsAsFigure(each[at - 1] ?? null));
}

/** The rows a row of headings is over: as far as the next of them. */
function rowsUnder({ rows }: Sheet, at: number): readonly (readonly (Cell | null)[])[] {
  const isHead = (row: readonly (Cell | null)[]) => row.some((cell) => cell?.look === 'header');
  if (!isHead(rows[at] ?? [])) return [];
  const end = rows.findIndex((row, index) => index > at && isHead(row));
  return rows.slice(at + 1, end < 0 ? undefined : end);
}

/** In characters, column by column: the first is as wide as the names in it need. */
function widthsOf({ rows, options }: Sheet): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const given = (at: number) => options.widths[at] ?? options.widths.at(-1) ?? 12;
  const longest = rows.reduce((most, [first, next]) => {
    const isName = first?.kind === 'text' && !isAbove(first) && next != null && !LOOKS[first.look].wrap;
    return isName ? Math.max(most, first.text.length) : most;
  }, 0);
  const name = Math.min(WIDEST_NAME, Math.ceil(longest / CHARACTERS) + 1);
  return Array.from({ length: count }, (_, at) => (at === 0 ? Math.max(given(0), name) : given(at)));
}

/**
 * The bytes of an .xlsx file, A4 landscape, one page wide, with the headings repeated on every page.
 * Every formula carries the value it comes to, so that a viewer that cannot calculate shows figures.
 */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map((sheet) => {
    const widths = widthsOf(sheet);
    return {
      sheet: sheet.name,
      data: sheet.rows.map((row, at): SheetData[number] => tallEnough(row, widths, rowsUnder(sheet, at))),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      showGridLines: false,
      stickyRowsCount: sheet.options.frozenRows ?? 0,
      stickyColumnsCount: sheet.options.frozenColumns ?? 0,
    };
  });
  return writeXlsxFile(written, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [formulas(sheets), printing(sheets)],
  }).toBuffer();
}

type WorkbookFeature = Feature<Image['content']>;

/** The library writes a formula without its value: both are put in here, cell by cell. */
function formulas(sheets: readonly Sheet[]): WorkbookFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const cells = formulaCells(sheet);
            return xml.replace(
              /<c r="([A-Z]+\d+)"([^>]*)><f>[^<]*<\/f><\/c>/g,
              (whole, at: string, rest: string) => {
                const cell = cells.get(at);
                if (!cell) return whole;
                const { value } = cell.formula;
                const kept =
                  typeof value === 'number'
                    ? Number.isFinite(value)
                      ? `<v>${value}</v>`
                      : ''
                    : `<v>${escaped(String(value))}</v>`;
                const type = typeof value === 'number' ? '' : ' t="str"';
                return `<c r="${at}"${rest}${type}><f>${escaped(cell.formula.write(sheet.name))}</f>${kept}</c>`;
              },
            );
          },
        },
      },
    },
  };
}

type FormulaCell = Extract<Cell, { kind: 'formula' }>;

function formulaCells(sheet: Sheet): ReadonlyMap<string, FormulaCell> {
  const cells = new Map<string, FormulaCell>();
  for (const [row, each] of sheet.rows.entries())
    for (const [column, cell] of each.entries())
      if (cell?.kind === 'formula') cells.set(address(row, column), cell);
  return cells;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** As many columns as hold the cells, and the title and the note above them. */
function columnsPrinted(sheet: Sheet): number {
  let columns = Math.max(1, ...sheet.rows.map((row) => row.length));
  const above = sheet.rows.flatMap(([first]) =>
    first?.kind === 'text' && (first.look === 'title' || first.look === 'note') ? [first.text.length] : [],
  );
  const wanted = Math.max(0, ...above);
  const widths = widthsOf(sheet);
  let room = widths.reduce((sum, width) => sum + width, 0);
  while (room * CHARACTERS < wanted) {
    // Columns past the last have the width that spreadsheets give them.
    room += USUAL_WIDTH;
    columns += 1;
  }
  return columns;
}

/** One page wide, as many tall as it takes; print areas and repeated rows are names of the workbook. */
function printing(sheets: readonly Sheet[]): WorkbookFeature {
  const names = sheets.map((sheet, at) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`;
    const width = columnsPrinted(sheet);
    const last = address(Math.max(0, sheet.rows.length - 1), width - 1).replace(
      /^([A-Z]+)(\d+)$/,
      '$$$1$$$2',
    );
    const area = `<definedName name="_xlnm.Print_Area" localSheetId="${at}">${escaped(quoted)}!$A$1:${last}</definedName>`;
    const rows = sheet.options.frozenRows ?? 0;
    const titles =
      rows > 0
        ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(quoted)}!$1:$${rows}</definedName>`
        : '';
    return area + titles;
  });
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            xml
              .replace(
                /<definedNames\s*\/>|<definedNames><\/definedNames>/,
                `<definedNames>${names.join('')}</definedNames>`,
              )
              .replace(/<calcPr\s*\/>|<calcPr><\/calcPr>/, '<calcPr calcId="191029" fullCalcOnLoad="1"/>'),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            xml
              .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              // Said, because a program without the font would make rows too low for what stands in for it.
              .replace('<cols>', `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}" customHeight="1"/><cols>`)
              .replace(
                /<pageSetup /,
                `<pageSetup fitToWidth="1" fitToHeight="${sheets[sheetIndex]?.options.onePage ? 1 : 0}" `,
              ),
        },
      },
    },
  };
}
