/** How the report and the workbook look on the page, as far as their files say so. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chartSvg } from '../../electron/export/report/chart-picture.ts';
import type { ReportTable } from '../../electron/export/report/content.ts';
import { writeReport } from '../../electron/export/report/document.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { outturnChart } from '../../electron/export/report/tables.ts';
import { number, Sheet, text } from '../../electron/export/workbook/sheet.ts';
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
