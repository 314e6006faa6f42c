import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { eachCsvRow, separatorOf } from '../../electron/import/return/csv-rows.ts';
import { filesAt, readFiles } from '../../electron/import/return/read-files.ts';
import { eachZipPart } from '../../electron/import/zip-parts.ts';
import { filesRead } from '../../shared/forecast/quality/files-read.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import { filesOfYears, lives } from '../forecast/messy-return.ts';
import { day, faultsOf, named, readReturn } from '../forecast/return-fixture.ts';
import { STITCHING } from '../forecast/stitching.ts';
import { tempFolder } from '../store/support.ts';

const folder = tempFolder();
afterAll(() => folder.remove());

const FILES = filesOfYears(lives(80, 2019, 3, 5), 2019, 3);
const DAYS = ['2019-06-30', '2020-03-31', '2020-12-25', '2022-03-31'].map(day);

/** What the returns come to, however they were brought in. */
function stocks(rows: ReturnRows): unknown {
  const history = stitch(rows, STITCHING, null);
  return history && DAYS.map((on) => stockOn(history, on));
}

async function stocksOf(files: Record<string, string | Uint8Array>): Promise<unknown> {
  return stocks((await readReturn(files)).rows);
}

function sheetOf(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

describe('files of the return', () => {
  test('come to the same from a folder, a zip, workbooks, and in any order under any name', async () => {
    const expected = await stocksOf(FILES);
    expect(JSON.stringify(expected)).toContain('"fostering"');

    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(join(folder.path, name, '..'), { recursive: true });
      writeFileSync(join(folder.path, name), content);
    }
    for (const beside of ['notes.docx', '~$episodes.xlsx', '._header.csv'])
      writeFileSync(join(folder.path, beside), 'not a table');
    const fromFolder = await readFiles(filesAt(folder.path), createQualityLog());
    if (fromFolder === null) throw new Error('cancelled');
    expect(fromFolder.files).toHaveLength(Object.keys(FILES).length);
    expect(stocks(fromFolder)).toEqual(expected);

    const zip = zipSync(
      Object.fromEntries(Object.entries(FILES).map(([name, text]) => [name, strToU8(text)])),
    );
    expect(await stocksOf({ 'all.zip': zip })).toEqual(expected);

    const shuffled = Object.values(FILES).reverse();
    expect(await stocksOf(Object.fromEntries(shuffled.map((text, at) => [`${at}.txt`, text])))).toEqual(
      expected,
    );

    const workbook = await writeXlsxFile(
      Object.entries(FILES).map(([name, text]) => ({
        sheet: name.replace('/', ' '),
        data: sheetOf(text).map((row) => row.map((value) => ({ value }))),
      })),
    ).toBuffer();
    expect(await stocksOf({ 'all.xlsx': workbook })).toEqual(expected);
  });

  test('ISO dates, other separators, quotes and extra columns make no difference', async () => {
    const expected = await stocksOf(FILES);
    const changed = Object.entries(FILES).map(([name, text]) => {
      const lines = sheetOf(text.replace(/(\d\d)\/(\d\d)\/(\d{4})/g, '$3-$2-$1'));
      const wider = lines.map((cells, at) => [at === 0 ? 'EXTRA' : 'x;y', ...cells]);
      return [name, `${wider.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`];
    });
    expect(await stocksOf(Object.fromEntries(changed))).toEqual(expected);
  });

  test('the year is found from the dates, and a file of several years is known as an extract', async () => {
    const { rows } = await readReturn(FILES);
    expect(rows.files.map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      'episodes 2019',
      'header 2019',
      'uasc 2019',
      'episodes 2020',
      'header 2020',
      'uasc 2020',
      'episodes 2021',
      'header 2021',
      'uasc 2021',
    ]);
    const stacked = Object.entries(FILES)
      .filter(([name]) => name.endsWith('a.csv'))
      .map(([, text], at) => (at === 0 ? text : text.slice(text.indexOf('\n') + 1)))
      .join('');
    const several = await readReturn({ 'all.csv': stacked, 'h.csv': FILES['2021/b.csv'] ?? '' });
    expect(several.rows.files[0]).toMatchObject({ firstYear: 2019, year: 2021 });
    expect(faultsOf(several)).toContain('several-years all.csv:0');
  });

  test('a file that is damaged, protected or a bomb is named, and the others are read', async () => {
    const bomb = zipSync(
      Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, strToU8('CHILD')])),
    );
    const read = await readReturn({
      ...FILES,
      'bomb.zip': bomb,
      'cut.zip': zipSync({ 'a.csv': strToU8('CHILD') }).slice(0, 30),
      'cut.xlsx': Buffer.from('PK\x03\x04 not a workbook'),
      'old.xls': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'notes.zip': zipSync({ 'notes.docx': strToU8('x'), '__MACOSX/._a.csv': strToU8('x') }),
      'page.csv': '%PDF-1.7',
    });
    const unread = faultsOf(read).filter((fault) => fault.startsWith('file-not-read'));
    expect(unread).toEqual(
      ['bomb.zip', 'cut.xlsx', 'cut.zip', 'notes.zip', 'old.xls', 'page.csv'].map(
        (name) => `file-not-read ${name}:0`,
      ),
    );
    expect(stocks(read.rows)).toEqual(await stocksOf(FILES));
  });

  test('an Episodes file that is there twice is read once, whatever it is called and wherever it lies', async () => {
    const [first = '', second = ''] = Object.keys(FILES).filter((name) => FILES[name]?.includes('DECOM'));
    const people = Object.keys(FILES).find((name) => FILES[name]?.includes('ETHNIC')) ?? '';
    const log = createQualityLog();
    const rows = await readFiles(
      [
        ...Object.entries(FILES).map(([name, text]) => named(name, text)),
        named(first, FILES[first] ?? ''),
        // Of the same children in the next year, as far as anybody can tell.
        named('other.csv', FILES[people] ?? ''),
        named('again.zip', zipSync({ 'copy.csv': strToU8(FILES[second] ?? '') })),
      ],
      log,
    );
    expect(rows && stocks(rows)).toEqual(await stocksOf(FILES));
    expect(rows && filesRead(rows.files, log.entries())).toMatchObject({
      used: Object.keys(FILES).length + 1,
      notUsed: [
        { name: first, why: `It is the same as ${first}, to the letter` },
        { name: 'again.zip/copy.csv', why: `It is the same as ${second}, to the letter` },
      ],
    });
  });

  test('reading can be stopped between two files', async () => {
    const read: number[] = [];
    const rows = await readFiles(
      Object.entries(FILES).map(([name, text]) => named(name, text)),
      createQualityLog(),
      (done) => read.push(done),
      () => read.length === 2,
    );
    expect(rows).toBeNull();
    expect(read).toEqual([1 / 9, 2 / 9]);
  });
});

describe('an archive', () => {
  test('is unpacked only as far as there is room, whatever it says of itself', () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(5000), 'b.csv': new Uint8Array(5000) });
    const read: string[] = [];
    const unpack = (most: number) =>
      eachZipPart(bytes, { bytes: most, parts: 10 }, ({ name, content }) => {
        read.push(`${name} ${content.length}`);
        return null;
      });
    expect(unpack(9999)).toBe('too-big');
    expect(read).toEqual(['a.csv 5000']);
    expect(unpack(10_000)).toBeNull();
  });
});

describe('rows of separated values', () => {
  function rowsOf(text: string, wanted: readonly boolean[] | null = null): string[] {
    const rows: string[] = [];
    eachCsvRow(text, separatorOf(text), wanted, (cells, row) => {
      rows.push(`${row}: ${cells.join('|')}`);
      return true;
    });
    return rows;
  }

  test.each([
    ['a,b\n1,2\n', ['1: a|b', '2: 1|2']],
    ['a;b\r\n1;2', ['1: a|b', '2: 1|2']],
    ['a\tb\n\n\n1\t2', ['1: a|b', '4: 1|2']],
    ['a,b\n"x, ""y""\nz",2\n', ['1: a|b', '2: x, "y"\nz|2']],
    ['a,b\n1\n,\n1,2,3\n', ['1: a|b', '2: 1', '4: 1|2|3']],
    ['a,b\n"never closed,2\n', ['1: a|b', '2: never closed,2\n']],
    ['', []],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test('columns that are not wanted are passed over', () => {
    expect(rowsOf('a,b,c\n1,"2",3\n', [true, false, true])).toEqual(['1: a||c', '2: 1||3']);
  });
});
