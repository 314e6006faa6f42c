/** Workbooks made to do harm: each is refused, or read as no more than what its directory names. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { checkedWorkbook } from '../../electron/import/checked-workbook.ts';
import { readTables } from '../../electron/import/read-table.ts';
import { textRows } from '../../electron/import/return/text-rows.ts';
import { sheetCells, withoutBlankCells } from '../../electron/import/sheet-cells.ts';

const LIMITS = { bytes: 60_000_000, parts: 2000, cells: 8_000_000 };
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = (rows: string) => `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook of one sheet with this XML, and of what else Excel puts in beside it. */
function workbook(xml: string, beside: Readonly<Record<string, string>> = {}): Uint8Array {
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types xmlns="${PACKAGE}/content-types"/>`),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(xml),
    ...Object.fromEntries(Object.entries(beside).map(([name, text]) => [name, strToU8(text)])),
  });
}

/** What Excel writes of any chart: its own prefix is "c", and "r" is its right margin. */
const CHART =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:printSettings><c:headerFooter/><c:pageMargins b="0.75" l="0.7" r="0.7" t="0.75" header="0.3" footer="0.3"/></c:printSettings></c:chartSpace>';

/** The directory's place in an archive, and that of the record that says so. */
function directoryOf(zip: Buffer): { readonly at: number; readonly end: number } {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  return { at: zip.readUInt32LE(end + 16), end };
}

/** The archive with another sheet standing in it under the same name, of which its directory says nothing. */
function withUnlistedSheet(zip: Uint8Array, xml: string): Buffer {
  const [listed, other] = [
    Buffer.from(zip),
    Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(xml) })),
  ];
  const hidden = other.subarray(0, directoryOf(other).at);
  const { at, end } = directoryOf(listed);
  const both = Buffer.concat([listed.subarray(0, at), hidden, listed.subarray(at)]);
  both.writeUInt32LE(at + hidden.length, end + hidden.length + 16);
  return both;
}

const first = `<row r="1">${cell('A1', 'x')}</row>`;

describe('a workbook', () => {
  test('with a part that its directory does not name is read without it', async () => {
    const zip = withUnlistedSheet(workbook(sheet(first)), sheet(`<row r="1">${cell('A1', 'hidden')}</row>`));
    const read = await readTables('a.xlsx', zip);
    expect(read).toEqual({ ok: true, value: [{ name: 'S', rows: [['x']] }] });
    const checked = checkedWorkbook(zip, LIMITS);
    if (!checked.ok) throw new Error(checked.problem);
    expect(Buffer.from(checked.bytes).includes('hidden')).toBe(false);
  });

  test.each([
    [
      'the edge of a sheet',
      '<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>',
      'far from the table',
    ],
    ['no place that a sheet has', `<row r="99999999">${cell('ZZZZ99999999', 'y')}</row>`, 'cannot be read'],
    ['a row far out without a place', `<row r="1e9">${cell('A1000000000', 'y')}</row>`, 'cannot be read'],
    [
      'a place written as a number of another kind',
      `<row r="2">${cell('A0x7fffffff', 'y')}</row>`,
      'cannot be read',
    ],
    ['a place behind an entity', `<row r="2">${cell('&#88;FD1048576', 'y')}</row>`, 'cannot be read'],
    [
      'a place after a bracket',
      '<row r="2"><c a=">" r="XFD1048576"><v>1</v></c></row>',
      'far from the table',
    ],
    [
      'a place in single quotes',
      "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>",
      'far from the table',
    ],
    [
      'rows under a prefix',
      '<x:row r="1048576"><x:c r="XFD1048576"><x:v>1</x:v></x:c></x:row>',
      'far from the table',
    ],
  ])('with cells at %s is refused before it fills the memory', async (_, rows, says) => {
    const zip = workbook(sheet(`${first}${rows}`));
    const read = await readTables('a.xlsx', zip);
    expect(read.ok ? '' : read.failure.message).toContain(says);
    const asReturn = await textRows('a.xlsx', Buffer.from(zip));
    expect(asReturn.ok).toBe(false);
  });

  test('with many sheets that are each just small enough is refused for what they come to together', () => {
    const wide = strToU8(sheet(`${first}<row r="20001">${cell('GR20001', 'y')}</row>`));
    const parts = Object.fromEntries(
      Array.from({ length: 3 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, wide]),
    );
    expect(checkedWorkbook(zipSync(parts), LIMITS)).toEqual({ ok: false, problem: 'too-far-apart' });
  });

  test('that is only coloured to the end of the sheet is read', async () => {
    const coloured = `${first}<row r="2" s="1"/><row r="1048576" s="1"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"></c></row>`;
    expect(await readTables('a.xlsx', workbook(sheet(coloured)))).toEqual({
      ok: true,
      value: [{ name: 'S', rows: [['x']] }],
    });
  });

  test('with a chart, as Excel draws one, is read', async () => {
    const zip = workbook(sheet(first), { 'xl/charts/chart1.xml': CHART });
    const read = { ok: true, value: [{ name: 'S', rows: [['x']] }] };
    expect(await readTables('a.xlsx', zip)).toEqual(read);
    expect(await textRows('a.xlsx', Buffer.from(zip))).toMatchObject({ ok: true });
  });

  test('comes through whole: every part of it that is read', async () => {
    const written = new Uint8Array(
      await writeXlsxFile([
        [{ value: 'Name' }, { value: 'Cost' }],
        [{ value: 'Oak House' }, { value: 5200.5 }],
      ]).toBuffer(),
    );
    const checked = checkedWorkbook(written, LIMITS);
    if (!checked.ok) throw new Error(checked.problem);
    const [before, after] = [unzipSync(written), unzipSync(new Uint8Array(checked.bytes))];
    expect(after).toEqual(
      Object.fromEntries(Object.entries(before).filter(([name]) => /\.(xml|rels)$/.test(name))),
    );
    expect(await readTables('a.xlsx', written)).toMatchObject({
      value: [
        {
          rows: [
            ['Name', 'Cost'],
            ['Oak House', '5200.5'],
          ],
        },
      ],
    });
  });

  test.each(['<c ', '<c "', "<c '", '<row r=', '<c r="', '<x.x.x.x', '<c/', '<c><'])(
    'of %s without end is looked through once, not from every start again',
    (piece) => {
      // Anything worse than once through takes minutes: the test would not end in time.
      const xml = piece.repeat(2_000_000 / piece.length);
      expect(sheetCells(withoutBlankCells(xml)) ?? 0).toBeLessThanOrEqual(0);
    },
  );
});

describe('the cells of a sheet', () => {
  test.each([
    ['', 0],
    ['<workbook><sheets/></workbook>', 0],
    ['<row r="3"/>', 3],
    ['<row r="2"><c r="B2"/></row><row r="4"><c r="AA4"/></row>', 4 * 27],
    ['<col min="1" max="16384"/><rowBreaks count="1"/>', 0],
    ['<c r="A0"/>', null],
    ['<c r=""/>', null],
    [CHART, 0],
  ])('%s', (xml, cells) => expect(sheetCells(xml)).toBe(cells));
});
