import { deflateRawSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Sheet, text } from '../../electron/export/workbook/sheet.ts';
import { writeWorkbook } from '../../electron/export/workbook/write.ts';
import { IMPORT_FIELDS, IMPORT_KINDS, IMPORT_SHEETS, type ImportKind } from '../../shared/api/imports.ts';
import { value } from '../store/support.ts';
import { wanted } from './import-wanted.ts';
import { type Bench, bench, NEW } from './support.ts';

let at: Bench;
beforeEach(async () => {
  at = bench();
  value(await at.call('file.create', NEW));
});
afterEach(() => at.remove());

const FILLED: Readonly<Record<ImportKind, readonly (readonly string[])[]>> = {
  mix: [
    ['Home A', 'residential', 'in-house', '12.5', '4,250.50', '', '-0.25', '2%', '0.03', '14'],
    ['=Odd name', 'other', 'none', '0', '1', '2', '0', '0', '0', ''],
  ],
  register: [['R1', 'Home A', '31/05/2024', '', '£6,000', '100', '+Provider', 'WA10', '@note']],
  budgets: [
    ['2024/25', 'Home A', '1,234,567.89'],
    ['2025-26', '', '10'],
  ],
  actuals: [['2024/2025', '', '(12.34)', 'April to June']],
  homes: [
    [
      'Oak House',
      'Home',
      'Home A',
      '4',
      '3',
      '1',
      '',
      '31/03/2027',
      '11',
      '17',
      'Complex',
      'In the borough',
    ].concat(['5 to 20 miles', '', 'Ours', '@note']),
    ['Carers for teenagers', 'carers', '', '12', '', '', '1 June 2024', '', '', '', '', '', '', '8', '', ''],
  ],
};

/** The template with rows put under its headings, by its XML. */
async function filledTemplate(): Promise<Uint8Array> {
  const saved = value(await at.call('import.template', {}));
  const template = at.service.download(saved?.downloadId ?? '')?.body ?? new Uint8Array();
  const parts = unzipSync(template);
  const names = [
    ...Buffer.from(parts['xl/workbook.xml'] ?? [])
      .toString()
      .matchAll(/<sheet [^>]*name="([^"]+)"/g),
  ].map((match) => match[1] ?? '');
  for (const kind of IMPORT_KINDS) {
    const path = `xl/worksheets/sheet${names.indexOf(IMPORT_SHEETS[kind]) + 1}.xml`;
    const rows = FILLED[kind].map((cells, row) => {
      const written = cells.map(
        (cell, column) =>
          `<c r="${String.fromCharCode(65 + column)}${row + 2}" t="inlineStr"><is><t>${cell}</t></is></c>`,
      );
      return `<row r="${row + 2}">${written.join('')}</row>`;
    });
    parts[path] = strToU8(
      Buffer.from(parts[path] ?? [])
        .toString()
        .replace('</sheetData>', `${rows.join('')}</sheetData>`),
    );
  }
  return zipSync(parts);
}

describe('import', () => {
  test('the template, filled by script and imported, gives the rows that were filled in', async () => {
    const file = await filledTemplate();
    for (const kind of IMPORT_KINDS) {
      const preview = value(await at.call('import.preview', wanted(kind, file)));
      expect(preview.problems, kind).toEqual([]);
      expect(preview.added, kind).toBe(FILLED[kind].length);
      value(await at.call('import.accept', { id: preview.id ?? '' }));
      // Once more: everything is there already.
      const again = value(await at.call('import.preview', wanted(kind, file)));
      expect([again.added, again.changed, again.same, again.id], kind).toEqual([
        0,
        0,
        FILLED[kind].length,
        null,
      ]);
    }
    const { content } = value(await at.call('workspace.read', {}));
    const home = content.placementTypes.find(({ name }) => name === 'Home A');
    expect(home).toMatchObject({
      category: 'residential',
      provision: 'in-house',
      children: 12.5,
      weeklyCost: 4250.5,
      netChangePerMonth: -0.25,
      annualGrowth: 0.02,
      annualUplift: 0.03,
      capacity: 14,
    });
    expect(content.placementTypes.map(({ name }) => name)).toContain('=Odd name');
    expect(value(await at.call('register.read', {}))).toMatchObject([
      {
        ref: 'R1',
        type: home?.key,
        start: '2024-05-31',
        end: null,
        weeklyCost: 6000,
        weeklyIncome: 100,
        provider: '+Provider',
        note: '@note',
      },
    ]);
    expect(content.budgets).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ year: '2025/26', placementType: null, amountPence: 1000 }),
      ]),
    );
    expect(content.actuals).toMatchObject([{ year: '2024/25', amountPence: -1234, note: 'April to June' }]);
    const [oak, carers] = content.homes;
    expect(oak).toMatchObject({
      name: 'Oak House',
      kind: 'home',
      placementType: home?.key,
      places: 4,
      usable: 3,
      vacant: 1,
      opens: '',
      closes: '2027-03-31',
      ageFrom: 11,
      ageTo: 17,
      needs: 'complex',
      location: 'in-borough',
      distance: '5-to-20-miles',
      households: null,
      provider: 'Ours',
      note: '@note',
    });
    expect(carers).toMatchObject({ kind: 'carers', placementType: null, opens: '2024-06-01', households: 8 });
    value(await at.call('workspace.undo', {}));
    const undone = value(await at.call('workspace.read', {})).content;
    expect([undone.homes.length, undone.actuals.length]).toEqual([0, 1]);
  });

  test('every problem is named by row, its row is left out, and nothing is written before it is accepted', async () => {
    const before = value(await at.call('workspace.read', {}));
    const csv = 'Placement type;x\n"Type","Children","Price, £ a week"\nA,3,100\nB,many,=1+1\nA,4,5\n,7,8\n';
    const lines = csv.split('\n').slice(1).join('\n');
    const preview = value(await at.call('import.preview', wanted('mix', strToU8(lines), 'mix.csv')));
    expect(preview.added).toBe(1);
    expect(preview.problems.map(({ row, problem }) => `${row} ${problem.split(':')[0]}`)).toEqual([
      '3 “many” is not a number',
      '3 is a formula',
      '4 says the same as row 2',
      '5 is blank',
    ]);
    expect(value(await at.call('workspace.read', {})).revision).toBe(before.revision);
  });

  test('rows have the numbers a spreadsheet gives them, blank lines and all, also in Unicode text', async () => {
    const lines = 'Placement type\tChildren\r\nA\t3\r\n\r\nB\tmany\r\n';
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines, 'utf16le')]);
    for (const bytes of [strToU8(lines), wide]) {
      const preview = value(await at.call('import.preview', wanted('mix', bytes, 'a.csv')));
      expect(preview).toMatchObject({ added: 1, problems: [{ row: 4, heading: 'Children' }] });
    }
  });

  test('columns chosen by hand are remembered for the same headings', async () => {
    const csv = strToU8('Called,How many,Charge\nA,3,100\n');
    const first = value(await at.call('import.preview', wanted('mix', csv, 'a.csv')));
    expect(first.id).toBeNull();
    const columns = { ...first.columns, name: 0, children: 1, weeklyCost: 2 };
    const chosen = value(await at.call('import.preview', { ...wanted('mix', csv, 'a.csv'), columns }));
    value(await at.call('import.accept', { id: chosen.id ?? '' }));
    expect(value(await at.call('import.preview', wanted('mix', csv, 'b.csv'))).columns).toMatchObject({
      name: 0,
      children: 1,
      weeklyCost: 2,
    });
  });

  test('a preview that has been overtaken cannot be accepted', async () => {
    const preview = value(
      await at.call('import.preview', wanted('mix', strToU8('Placement type\nA\n'), 'a.csv')),
    );
    value(
      await at.call('workspace.change', {
        name: 'Changed',
        edits: [{ table: 'profile', do: 'set', fields: { notes: 'x' } }],
      }),
    );
    expect(await at.call('import.accept', { id: preview.id ?? '' })).toMatchObject({
      ok: false,
      failure: { code: 'file-changed' },
    });
  });

  test.each([
    ['empty', new Uint8Array(), 'a.xlsx', 'is empty'],
    [
      'protected by a password',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(512),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'a.xlsx',
      'take the password off',
    ],
    [
      'the old format',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
      'a.xls',
      'save it as an Excel workbook',
    ],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'a.png', 'is a picture'],
    ['a PDF', strToU8('%PDF-1.7\n1 0 obj'), 'a.csv', 'is a PDF'],
    ['a web page', strToU8(' <HTML><table></table></HTML>'), 'a.xls', 'is a web page'],
    ['a scenario file', strToU8('{"format": "placement-modeller/scenario@1"}'), 'a.json', 'scenario file'],
    ['a database', strToU8('SQLite format 3\u0000'), 'a.placements', 'is a database'],
    ['bytes of no known kind', Buffer.from([1, 0, 2, 0, 3]), 'a.csv', 'is not a workbook'],
    [
      'a broken archive',
      Buffer.from('PK\u0003\u0004 nothing more'),
      'a.xlsx',
      'cannot be read as a workbook',
    ],
    ['another archive', zipSync({ 'a.txt': strToU8('hello') }), 'a.xlsx', 'cannot be read as a workbook'],
    [
      'one that grows without end',
      zipSync({ 'xl/workbook.xml': strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>') }),
      'a.xlsx',
      'cannot be read as a workbook',
    ],
    ['a bomb', zipBomb(), 'a.xlsx', 'far larger inside'],
    ['too many rows', strToU8(`Placement type\n${'x\n'.repeat(20_001)}`), 'a.csv', 'more than 20,000 rows'],
    ['an open quotation mark', strToU8('Placement type\n"abc\n'), 'a.csv', 'quotation mark'],
  ])('%s is refused with what to do, and nothing changes', async (_, bytes, name, says) => {
    const before = value(await at.call('workspace.read', {})).revision;
    const outcome = await at.call('import.preview', wanted('mix', bytes, name));
    expect(outcome.ok ? '' : outcome.failure.message).toContain(says);
    expect(value(await at.call('workspace.read', {})).revision).toBe(before);
    expect(at.logged).toEqual([]);
  });

  test('a file larger than may be read is refused before it is read', async () => {
    const outcome = await at.call('import.preview', {
      kind: 'mix',
      name: 'a.csv',
      data: 'A'.repeat(8_000_000),
      sheet: null,
      columns: null,
      answers: {},
    });
    expect(outcome.ok).toBe(false);
  });

  test('the template says what every column is for', async () => {
    const sheet = new Sheet('Mix', { widths: [10] });
    sheet.row(IMPORT_FIELDS.mix.map(({ heading }) => text(heading, 'header')));
    sheet.row([text('Only a name')]);
    const preview = value(await at.call('import.preview', wanted('mix', await writeWorkbook([sheet]))));
    expect(preview).toMatchObject({ added: 1, problems: [] });
  });
});

/** Two hundred megabytes of nothing in a small file. */
function zipBomb(): Uint8Array {
  const name = Buffer.from('xl/workbook.xml');
  const packed = deflateRawSync(Buffer.alloc(200_000_000));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}
