/** How the report and the workbook look on the page, as far as their files say so. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chartSvg } from '../../electron/export/report/chart-picture.ts';
import type { ReportTable } from '../../electron/export/report/content.ts';
import { writeReport } from '../../electron/export/report/document.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { outturnChart } from '../../electron/export/report/tables.ts';
import { missing, number, Sheet, text } from '../../electron/export/workbook/sheet.ts';
import { writeWorkbook } from '../../electron/export/workbook/write.ts';
import { reportOf, typeOf } from './random-reports.ts';

const SOURCE = { title: 'T', council: 'C', madeAt: new Date('2026-11-25T09:00:00Z') };

async function documentOf(tables: readonly ReportTable[]): Promise<string> {
  const section = { section: 'any', heading: 'H', paragraphs: [], tables, charts: [] };
  const parts = unzipSync(await writeReport(SOURCE, [section], {}));
  const xml = parts['word/document.xml'];
  if (!xml) throw new Error('there is no document');
  return strFromU8(xml);
}

function tableOf(rows: number, cell: string): ReportTable {
  return {
    caption: 'A table',
    headings: ['Name', 'Figure'],
    rows: Array.from({ length: rows }, (_, at) => [`Row ${at}`, cell]),
  };
}

const rowsKept = (xml: string) =>
  [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row.includes('<w:keepNext/>'));

test('a short table stands on one page; of a long one the last row is never alone on the next', async () => {
  expect(rowsKept(await documentOf([tableOf(3, '£1')]))).toEqual([true, true, true, false]);
  const long = rowsKept(await documentOf([tableOf(40, '£1')]));
  expect(long.map((kept, at) => (kept ? at : null)).filter((at) => at !== null)).toEqual([0, 39]);
});

test('what [c] stands for is said once, under the first table with one, and not where there is none', async () => {
  const said = (xml: string) => xml.split('[c] stands for').length - 1;
  expect(said(await documentOf([tableOf(2, '£1')]))).toBe(0);
  const xml = await documentOf([tableOf(2, '£1'), tableOf(2, '[c]'), tableOf(2, '[c]')]);
  expect(said(xml)).toBe(1);
  const [before = '', after = ''] = xml.split('[c] stands for');
  expect([before, after].map((part) => part.split('</w:tbl>').length - 1)).toEqual([2, 1]);
});

test('a cell that is to be filled in is no taller than one with a figure', async () => {
  const xml = await documentOf([tableOf(1, '')]);
  const empty = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/g)].at(-1)?.[0] ?? '';
  const size = /<w:pPr>.*?<w:rPr>.*?<w:sz w:val="(\d+)"\/>/.exec(empty)?.[1];
  expect(Number(size)).toBeLessThan(22);
});

test('the forecast without a plan has one colour, whether or not there is a budget beside it', () => {
  const source = reportOf([typeOf(0, 20)], [], []);
  const { years } = source.base;
  const withBudget = {
    ...source,
    base: { ...source.base, years: years.map((year) => ({ ...year, budget: 1 })) },
  };
  const without = {
    ...source,
    base: { ...source.base, years: years.map((year) => ({ ...year, budget: null })) },
  };
  const colourOf = (each: typeof source) =>
    outturnChart(each, hiddenOf(each)).series.find(({ name }) => name === 'No plan')?.colour;
  expect(colourOf(withBudget)).toBe(1);
  expect(colourOf(without)).toBe(1);
});

test('words after a figure stand off from it: an indent has a side, or it is not heeded', async () => {
  const sheet = new Sheet('Any', { widths: [20] });
  sheet.row([text('Start', 'header'), text('End', 'header')]);
  sheet.row([number(45_000, 'date', 'fixed'), text('open')]);
  const styles = unzipSync(await writeWorkbook([sheet]))['xl/styles.xml'];
  const alignments = strFromU8(styles ?? new Uint8Array()).match(/<alignment[^>]*>/g) ?? [];
  const indented = alignments.filter((each) => each.includes('indent='));
  expect(indented.length).toBeGreaterThan(0);
  expect(indented.filter((each) => !each.includes('horizontal="left"'))).toEqual([]);
});

/** The style of each cell of the first sheet, by its address, and its columns and rows as they are written. */
async function written(sheet: Sheet) {
  const parts = unzipSync(await writeWorkbook([sheet]));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const xml = part('xl/worksheets/sheet1.xml');
  const styles =
    part('xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*?(\/>|>.*?<\/xf>)/g) ?? [];
  const cell = (at: string) =>
    styles[Number(new RegExp(`<c r="${at}"[^>]* s="(\\d+)"`).exec(xml)?.[1])] ?? '';
  return { cell, xml };
}

test('a heading stands over its figures wherever the first of them is, and words after it stand off', async () => {
  const sheet = new Sheet('Any', { widths: [20] });
  sheet.texts(['Name', 'Price', 'Places', 'Overflow'], 'header');
  for (const name of ['A', 'B', 'C'])
    sheet.row([text(name), null, missing('not recorded'), text('', 'fixed')]);
  sheet.row([text('D'), number(5, 'pounds', 'input'), number(1, 'number', 'input'), text('A', 'fixed')]);
  sheet.blank();
  sheet.texts(['Name', 'Kind'], 'header');
  sheet.row([text('E'), text('any')]);
  const { cell } = await written(sheet);
  expect(['A1', 'B1', 'C1', 'D1'].map((at) => /horizontal="(\w+)"/.exec(cell(at))?.[1])).toEqual([
    undefined,
    'right',
    'right',
    'left',
  ]);
  // Another heading further down heads other things.
  expect(cell('B7')).not.toContain('horizontal');
});

test('no words are cut off by what stands beside them', async () => {
  const sheet = new Sheet('Any', { widths: [20, 20, 12] });
  const name = 'Staying Close: move in from leaving care, out of the borough';
  sheet.texts(['A title that runs on over all the columns, and then some'], 'title');
  sheet.row([text(name), text('A note of more than its column holds'), number(1, 'whole', 'plain')]);
  sheet.row([text('B'), text('A note of more than its column holds'), null]);
  sheet.row([text('C'), text('word '.repeat(1000), 'paragraph'), number(1, 'whole', 'plain')]);
  const { cell, xml } = await written(sheet);
  expect(Number(/<col [^>]*width="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(name.length);
  expect(cell('B2')).toContain('wrapText');
  // Nothing is beside these.
  expect(cell('B3') + cell('A1')).not.toContain('wrapText');
  const heights = [...xml.matchAll(/<row [^>]* ht="([\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights[0]).toBe(30);
  // Excel has no taller row, and says that a file with one is damaged.
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
});

test('of the years of a long period only as many are named as have room', () => {
  const labels = (years: number) => {
    const names = Array.from({ length: years }, (_, at) => `20${10 + at}/${11 + at}`);
    const series = [{ name: 'No plan', colour: 1, pence: names.map(() => 1_000_000_000) }];
    const svg = chartSvg({ caption: '', alternative: '', labels: names, series });
    return [...svg.matchAll(/<text x="([\d.]+)"[^>]*>(20\d\d\/\d\d)<\/text>/g)].map((match) =>
      Number(match[1]),
    );
  };
  expect(labels(6)).toHaveLength(6);
  const places = labels(30);
  expect(places.length).toBeGreaterThan(8);
  // "2024/25" is some 45 wide.
  for (const [at, place] of places.slice(1).entries()) expect(place - (places[at] ?? 0)).toBeGreaterThan(45);
});
