import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { episodesCsv, headerCsv } from '../forecast/return-fixture.ts';
import { tempFolder } from '../store/support.ts';

const folder = tempFolder();
afterAll(() => folder.remove());

const year = join(folder.path, '2021');
mkdirSync(year);
const empty = join(folder.path, 'empty');
mkdirSync(empty);
writeFileSync(
  join(year, 'one.csv'),
  episodesCsv([
    { child: 'A1', from: '10/05/2021' },
    { child: 'B2', from: '01/07/2021', to: '01/09/2021', rec: 'X1', place: 'K2' },
    { child: 'B2', from: '01/09/2021', rne: 'L', ls: 'V3', place: 'K2' },
  ]),
);
writeFileSync(join(year, 'two.csv'), headerCsv('A1 1 31/03/2021', 'B2 2 01/04/2012'));

describe('commands about a folder of returns', () => {
  test('stock --json gives every category and age band in their order', async () => {
    const { exitCode, out, errors } = await runCommand([
      'stock',
      folder.path,
      '--on',
      '2021-08-31',
      '--json',
    ]);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(JSON.parse(out)).toEqual({
      on: '2021-08-31',
      total: 2,
      categories: [
        { id: 'residential', children: 1 },
        { id: 'fostering', children: 1 },
        { id: 'supported', children: 0 },
        { id: 'staying-close', children: 0 },
        { id: 'uasc', children: 0 },
        { id: 'leaving-care', children: 0 },
        { id: 'secure', children: 0 },
        { id: 'with-parents', children: 0 },
        { id: 'adoption', children: 0 },
        { id: 'other', children: 0 },
      ],
      ageBands: [
        { id: '0', children: 1 },
        { id: '1-4', children: 0 },
        { id: '5-9', children: 1 },
        { id: '10-15', children: 0 },
        { id: '16-17', children: 0 },
      ],
    });
  });

  test('short breaks are counted when asked for', async () => {
    const total = async (...more: string[]) => {
      const { out } = await runCommand(['stock', folder.path, '--on', '2021-10-01', '--json', ...more]);
      return (JSON.parse(out) as { total: number }).total;
    };
    expect(await total()).toBe(1);
    expect(await total('--include-short-breaks')).toBe(2);
  });

  test('quality names files, rules and rows', async () => {
    const { exitCode, out } = await runCommand(['quality', folder.path, '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      files: [
        { name: '2021/one.csv', kind: 'episodes', year: '2021/22', rows: 3 },
        { name: '2021/two.csv', kind: 'header', year: '2021/22', rows: 2 },
      ],
      findings: expect.arrayContaining([
        expect.objectContaining({
          rule: 'short-break',
          count: 1,
          rows: [{ file: '2021/one.csv', row: 4, done: 'Not counted as looked after' }],
        }),
      ]),
    });
  });

  test.each([
    [['stock', folder.path], 'Give a day with --on'],
    [['stock', folder.path, '--on', '31/08/2021'], '--on 31/08/2021: write the day as 2021-08-31.'],
    [['stock', folder.path, '--on', '2019-08-31'], 'The returns cover 1 Apr 2021 to 31 Mar 2022'],
    [['stock', '--on', '2021-08-31'], 'Name one folder of returns'],
    [
      ['stock', join(folder.path, 'nowhere'), '--on', '2021-08-31'],
      'nowhere: cannot be read (it is not there)',
    ],
    [['stock', join(year, 'two.csv'), '--on', '2021-08-31'], 'No Episodes file of the return was found'],
    [
      ['rival', folder.path, '--reference', '2021-04-01', '--from', '2021-09-01', '--days', '1'],
      '--reference',
    ],
    [
      ['rival', folder.path, '--reference', '2021-04-01..2021-08-31', '--from', '2021-09-01', '--days', 'x'],
      '--days',
    ],
    [['quality', empty], 'There is no .csv, .xlsx or .zip file in it'],
    [['quality', folder.path, '--on', '2021-08-31'], 'There is no option --on'],
  ])(
    '%j is refused in a sentence, with exit code 2 and nothing on standard output',
    async (args, sentence) => {
      const { exitCode, out, errors } = await runCommand(args);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(errors).toContain(sentence);
    },
  );

  test('without --json they are tables to read', async () => {
    const stock = await runCommand(['stock', folder.path, '--on', '2021-08-31']);
    expect(stock.out).toContain('Children looked after on 31 Aug 2021: 2');
    const rival = await runCommand([
      'rival',
      folder.path,
      '--reference',
      '2021-04-01..2021-08-31',
      '--from',
      '2021-09-01',
      '--days',
      '1',
    ]);
    expect(rival.out).toMatch(/Fostering\s+1\.0000/);
    expect((await runCommand(['quality', folder.path])).out).toContain('A short break (V3, V4)');
  });
});

describe('a folder with files that cannot be used', () => {
  const mixed = join(folder.path, 'mixed');
  mkdirSync(mixed);
  const put = (name: string, text: string) => writeFileSync(join(mixed, name), text);
  const on = ['--on', '2021-08-31'];

  test('names each with why, where it has no Episodes file', async () => {
    put('fake.xlsx', 'PK and no workbook');
    put('words.xlsx', 'hello');
    put('other.csv', 'a,b\n1,2\n');
    for (const args of [
      ['stock', mixed, ...on],
      ['backtest', mixed],
      ['forecast', mixed, '--months', '1'],
    ]) {
      const { exitCode, out, errors } = await runCommand(args);
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(errors.split('\n')).toEqual([
        `${mixed}: No Episodes file of the return was found: it has the columns CHILD, DECOM, PLACE and DEC.`,
        `${mixed}: fake.xlsx is not used. Cannot be read as a workbook: save it again in Excel as .xlsx.`,
        `${mixed}: words.xlsx is not used. Not a workbook, whatever its name says: save it again in Excel as .xlsx.`,
        `${mixed}: other.csv is not used. Its columns are those of no file of the return: a, b.`,
        '',
      ]);
    }
  });

  test('says so beside an answer, which is of the others', async () => {
    put('one.csv', episodesCsv([{ child: 'A1', from: '10/05/2021' }]));
    put('two.csv', headerCsv('A1 1 31/03/2012'));
    const text = await runCommand(['stock', mixed, ...on]);
    expect(text).toMatchObject({ exitCode: 0, out: expect.stringContaining('on 31 Aug 2021: 1') });
    expect(text.errors).toContain(`${mixed}: fake.xlsx is not used.`);
    const json = await runCommand(['stock', mixed, ...on, '--json']);
    expect([JSON.parse(json.out).total, json.errors]).toEqual([1, text.errors]);
    const quality = await runCommand(['quality', mixed]);
    expect(quality.errors).toBe('');
    expect(quality.out).toContain('words.xlsx is not used. Not a workbook');
  });

  test('names the rows of an Episodes file of which none can be read', async () => {
    const file = join(folder.path, 'rows.csv');
    writeFileSync(file, episodesCsv([{ child: 'A1', from: 'xx/05/2021' }]));
    const { exitCode, errors } = await runCommand(['stock', file, ...on]);
    expect(exitCode).toBe(2);
    expect(errors).toBe(
      `${file}: No row of rows.csv could be used.\n${file}: rows.csv, row 2: A date that cannot be read. Row left out: “xx/05/2021”.\n`,
    );
    expect((await runCommand(['quality', file])).out).toMatch(
      /A date that cannot be read .* rows\.csv, row 2\n/,
    );
  });
});

test('the public model is not asked about days that no return covers without a word', async () => {
  const rival = (reference: string, from: string, ...more: string[]) =>
    runCommand(['rival', year, '--reference', reference, '--from', from, '--days', '1', ...more]);
  expect((await rival('1999-04-01..2000-04-01', '2021-09-01')).errors).toBe(
    `${year}: The returns cover 1 Apr 2021 to 31 Mar 2022: give a window among those days with --reference.\n`,
  );
  const words =
    'The returns cover 1 Apr 2021 to 31 Mar 2022, and not 31 Mar 2050: the public model takes whoever is open in them for still in care then.';
  expect((await rival('2021-04-01..2021-08-31', '2050-03-31')).out).toContain(words);
  expect((await rival('2021-04-01..2021-08-31', '2050-03-31', '--json')).errors).toBe(`${year}: ${words}\n`);
  expect((await rival('2021-04-01..2021-08-31', '2021-09-01', '--json')).errors).toBe('');
});
