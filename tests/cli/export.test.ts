import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../electron/export/csv.ts';
import { neutralText, originalText } from '../../shared/words/neutral-text.ts';
import { convert, hasLibreOffice } from '../export/libre-office.ts';
import { cellValues } from '../export/xlsx-parts.ts';
import { tempFolder } from '../store/support.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = tempFolder();
afterAll(() => folder.remove());

function run(...args: string[]) {
  return spawnSync(process.execPath, ['electron/cli.ts', 'export', ...args], { cwd: ROOT, encoding: 'utf8' });
}

describe('export', () => {
  const xlsx = join(folder.path, 'out.xlsx');
  const docx = join(folder.path, 'out.docx');
  const csv = join(folder.path, 'csv');

  test('writes a workbook, a report and tables, and prints where', () => {
    const { status, stdout, stderr } = run(
      'scenarios/millersdale.json',
      '--xlsx',
      xlsx,
      '--docx',
      docx,
      '--csv',
      csv,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toHaveLength(2 + readdirSync(csv).length);
    expect([...cellValues(readFileSync(xlsx)).keys()]).toEqual(
      expect.arrayContaining([
        'About',
        'Summary',
        'Mix',
        'Base months',
        'Plan 1 months',
        'Measures',
        'Comparison',
        'Checks',
      ]),
    );
    expect(readFileSync(join(csv, 'years.csv'), 'utf8').split('\r\n')[1]).toBe(
      'Base,2023/24,1540000,0,1540000,0,0,1540000,1540000,0',
    );
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('says so where every scheme is off, and turns on what is asked for', () => {
    const file = 'scenarios/st-helens-2023-24.json';
    const out = join(folder.path, 'off.xlsx');
    const off = run(file, '--xlsx', out);
    expect([off.status, off.stdout]).toEqual([0, `${out}\n`]);
    expect(off.stderr).toContain(
      `${file}: all its schemes are off, so the export has nothing of them: “Millersdale”`,
    );
    expect(off.stderr).toContain('add --on millersdale, or --on all.');

    const before = readFileSync(join(ROOT, file), 'utf8');
    const one = run(`--csv=${join(folder.path, 'one')}`, '--on', 'grove', file);
    expect([one.status, one.stderr]).toEqual([0, '']);
    const schemes = readFileSync(join(folder.path, 'one', 'schemes.csv'), 'utf8');
    expect([schemes.includes('The Grove'), schemes.includes('Millersdale')]).toEqual([true, false]);
    // The file is called after the council and the year, which is no name for a plan.
    expect(schemes).toContain('\nPlan A,The Grove,');
    const all = run(file, '--csv', join(folder.path, 'all'), '--on', 'all');
    expect([all.status, all.stderr]).toEqual([0, '']);
    expect(readFileSync(join(folder.path, 'all', 'schemes.csv'), 'utf8')).toContain('Millersdale');
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(before);

    const none = run(file, '--xlsx', join(folder.path, 'none.xlsx'), '--on', 'groove');
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain(
      'there is no scheme or measure groove to turn on; use all, or one of millersdale, grove',
    );
    expect(existsSync(join(folder.path, 'none.xlsx'))).toBe(false);
  });

  test('the report has headings, tables whose first row repeats, and pictures with words for them', () => {
    const document = strFromU8(unzipSync(readFileSync(docx))['word/document.xml'] ?? new Uint8Array());
    for (const heading of [
      'Purpose of the report',
      'Recommendation',
      'Background',
      'Position',
      'Options',
      'Sufficiency',
      'Financial',
      'Risk',
      'Assumptions',
      'Sources',
    ])
      expect(document).toContain(heading);
    expect(document.match(/<w:tbl>/g)?.length).toBe(document.match(/<w:tblHeader\/>/g)?.length);
    const pictures = document.match(/<wp:docPr [^>]*>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.every((picture) => /descr="Bar chart of outturn[^"]+£/.test(picture))).toBe(true);
    expect(document).toContain('Heading1');
  });

  test.runIf(hasLibreOffice())(
    'both open in LibreOffice',
    () => {
      const into = convert(
        folder.path,
        new Map([
          ['w.xlsx', readFileSync(xlsx)],
          ['r.docx', readFileSync(docx)],
        ]),
        'pdf',
      );
      expect(readdirSync(into).sort()).toEqual(['r.pdf', 'w.pdf']);
    },
    120_000,
  );

  test.each([
    [[], 'Name one scenario file'],
    [['scenarios/millersdale.json'], 'Say what to export'],
    [['scenarios/millersdale.json', '--xlsx'], 'Give a value after --xlsx'],
    [['scenarios/millersdale.json', '--xlsx', '--docx', 'x'], 'Give a value after --xlsx'],
    [['scenarios/millersdale.json', '--csv', 'x', '--csv', 'y'], '--csv is given twice'],
    [['scenarios/millersdale.json', '--csv', 'x', '--on'], 'Give a value after --on'],
    [['scenarios/millersdale.json', '--pdf', 'x'], 'There is no option --pdf'],
    [['no-such.json', '--xlsx', 'x.xlsx'], 'cannot be read'],
    [['package.json', '--xlsx', join(folder.path, 'never.xlsx')], 'format'],
    [
      ['scenarios/millersdale.json', '--xlsx', join(folder.path, 'nowhere', 'x.xlsx')],
      'check that the folder exists',
    ],
  ])('%j is refused in a sentence, with exit code 2 and nothing written', (args, says) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
    expect(existsSync(join(folder.path, 'never.xlsx'))).toBe(false);
  });

  test('npm run --silent model -- export prints only the path', () => {
    const out = execFileSync(
      'npm',
      ['run', '--silent', 'model', '--', 'export', 'scenarios/millersdale.json', '--docx', docx],
      { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    expect(out).toBe(`${docx}\n`);
  });
});

test('text that a spreadsheet would take for a formula is neutralised in CSV, numbers are not, and it reads back', () => {
  const texts = ['=1+1', '+44', '-2', '@x', '\t=1', ' =1', '\r=1', '＝1'];
  const bytes = writeCsv({ name: 't', headings: ['a', 'b'], rows: texts.map((text) => [text, -5]) });
  const lines = Buffer.from(bytes).toString().replace('\ufeff', '').split('\r\n').slice(1, -1);
  for (const line of lines) expect(line).toMatch(/^"?'/);
  expect(lines.every((line) => line.endsWith(',-5'))).toBe(true);
  for (const text of texts) expect(originalText(neutralText(text))).toBe(text);
});
