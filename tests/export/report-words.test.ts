/** What the report says and how its tables and pictures are laid out. */
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { CHART_HEIGHT, CHART_WIDTH, chartPng } from '../../electron/export/report/chart-picture.ts';
import { fitsAcross, layOutColumns, TEXT_WIDTH } from '../../electron/export/report/columns.ts';
import { writeReport } from '../../electron/export/report/document.ts';
import { entitled, kindOfReport, reportSections } from '../../electron/export/report/sections.ts';
import { NOT_SIMULATED } from '../../electron/export/report/source.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Measure, Scenario } from '../../shared/scenario/types.ts';
import {
  PERFORMANCE_SECTIONS,
  REPORT_SECTIONS,
  type ReportSection,
} from '../../shared/workspace/report-sections.ts';

const SCENARIO: Scenario = {
  format: 'placement-modeller/scenario@1',
  period: { from: '2024-04-01', to: '2026-03-31' },
  weeksPerYear: 52,
  placementTypes: [
    {
      id: 'care',
      name: 'Leaving care',
      category: 'leaving-care',
      provision: 'external',
      children: 20,
      weeklyCost: '=price',
    },
    {
      id: 'close',
      name: 'Staying Close',
      category: 'staying-close',
      provision: 'in-house',
      weeklyCost: 0,
      capacity: 0,
    },
  ],
  budgets: [{ year: '2024/25', amount: 1_040_000 }],
  assumptions: [
    { id: 'price', name: 'Price', value: '=year / 2', unit: '£ a week', source: 'Ours', date: '2024-01-08' },
    { id: 'year', name: 'Opens', value: 2000, unit: 'year' },
  ],
};

const PLAN: readonly Measure[] = [
  { id: 'home', name: 'Home', kind: 'capacity', placementType: 'close', places: 6, from: '2025-04-01' },
  {
    id: 'move',
    name: 'Move',
    kind: 'move',
    source: 'care',
    target: 'close',
    children: 6,
    from: '2025-04-01',
  },
  { id: 'lease', name: 'Lease', kind: 'fixed', annual: 27_500, from: '2025-04-01' },
];

function sourceOf(measures: readonly Measure[]) {
  const parsed = parseScenario({ ...SCENARIO, measures });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const plans =
    measures.length === 0 ? [] : [{ name: 'Plan', measures: new Set(measures.map(({ id }) => id)) }];
  const provenance = {
    title: 'T',
    fileName: 'f.json',
    version: '1',
    madeAt: new Date('2026-11-25T09:00:00Z'),
  };
  return reportSource(exportSource(parsed, plans, provenance), true);
}

function sectionOf(section: ReportSection, source = sourceOf(PLAN)) {
  const [found] = reportSections(source, [section]);
  if (!found) throw new Error(`There is no ${section}`);
  return found;
}

describe('the report’s words', () => {
  test('assumptions are what they come to, a year without commas, an owner only where somebody is one', () => {
    const [table] = sectionOf('assumptions').tables;
    expect(table?.headings).toEqual(['Assumption', 'Value', 'Unit']);
    expect(table?.rows).toEqual([
      ['Price', '1,000', '£ a week'],
      ['Opens', '2000', 'year'],
    ]);
    const sources = sectionOf('sources');
    expect(sources.paragraphs[0]).toContain('on 25 November 2026');
    expect(sources.tables[0]?.rows).toEqual([['Price', 'Ours', '8 Jan 2024']]);
  });

  test('how the numbers of children are taken to change is said, but not of types that are left out', () => {
    const [care, ...others] = SCENARIO.placementTypes;
    if (!care) throw new Error('there is no type');
    const more = { ...care, children: 30, weeklyCost: 900, annualUplift: 0.05 };
    const parsed = parseScenario({
      ...SCENARIO,
      assumptions: [],
      placementTypes: [
        { ...more, annualGrowth: 0.05 },
        { ...more, id: 'foster', name: 'Fostering', netChangePerMonth: -0.25, annualGrowth: 0.02 },
        { ...more, id: 'still', name: 'Kinship' },
        { ...more, id: 'secure', name: 'Secure', children: 2, weeklyCost: 7000, annualGrowth: 0.01 },
        { ...more, id: 'few', name: 'Few', children: 3, weeklyCost: 5000, annualUplift: 0.04 },
        ...others,
      ],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const made = { title: 'T', fileName: 'f', version: '1', madeAt: new Date('2026-11-25T09:00:00Z') };
    const told = sectionOf('assumptions', reportSource(exportSource(parsed, [], made), true));
    expect(told.paragraphs[0]).toBe(
      'The forecast rests on the numbers of children and the prices, and on how both are expected to change; no other assumptions are recorded.',
    );
    expect(told.tables[0]?.headings).toEqual(['Placement type', '£ a week', 'Rise each 1 April', 'Children']);
    expect(told.tables[0]?.rows).toEqual([
      ['Leaving care', '£900', '5%', '+5% a year'],
      ['Fostering', '£900', '5%', '−0.25 a month, +2% a year'],
      ['Kinship', '£900', '5%', 'no change'],
      ['Secure', '[c]', '[c]', '[c]'],
      ['Few', '[c]', '[c]', '[c]'],
    ]);
  });

  test('a plan that costs more and has nothing to be paid back is not said to have no costs', () => {
    const dearer: Measure = {
      id: 'dearer',
      name: 'Dearer',
      kind: 'price',
      placementType: 'care',
      from: '2025-04-01',
      percent: 0.1,
    };
    expect(sectionOf('options', sourceOf([dearer])).paragraphs[0]).toBe(
      'Plan costs £104k more over the period and is worth −£100k today at 3.5% a year (a real rate).',
    );
    const cheaper = { ...dearer, percent: -0.1 };
    expect(sectionOf('options', sourceOf([cheaper])).paragraphs[0]).toContain(
      'over the period, has no costs entered beside placements, and is worth',
    );
  });

  test('years without a budget are named once, and a plan is set against the budget too', () => {
    expect(sectionOf('position').paragraphs[0]).toContain('£1.0m, on the budget of £1.0m');
    expect(sectionOf('financial').paragraphs).toEqual([
      'Without any plan:',
      '2024/25: outturn of £1.0m, on budget.',
      '2025/26 cannot be set against a budget, because no budget is recorded.',
      'With Plan:',
      '2024/25: outturn of £1.0m, on budget.',
    ]);
  });

  test('a scheme is reported with its costs beside placements, and not at all where nothing is planned', () => {
    const { tables, paragraphs } = sectionOf('performance');
    // Its places are charged at £0: what it costs is elsewhere, and the reader is told.
    expect(tables[0]?.headings).toContain('Placement spend planned');
    expect(paragraphs.at(-1)).toContain('£0 where the scheme is paid for as a whole');
    const unpaid = PLAN.filter(({ kind }) => kind !== 'fixed');
    expect(sectionOf('performance', sourceOf(unpaid)).paragraphs).toHaveLength(1);
    const costs = tables.find(
      ({ caption }) => caption === 'Costs and income of measures outside schemes by quarter: Plan',
    );
    expect(costs?.rows.map((row) => row[1])).toEqual([
      '£0',
      '£0',
      '£0',
      '£0',
      '£6,856',
      '£6,932',
      '£6,932',
      '£6,781',
    ]);
    expect(tables.map(({ caption }) => caption)).toContain('Staying Close by quarter: Plan');
    const lease = PLAN.filter(({ kind }) => kind === 'fixed');
    const nothing = sectionOf('performance', sourceOf(lease));
    expect(nothing.tables).toEqual([]);
    expect(nothing.paragraphs[0]).toMatch(/a Staying Close scheme\.$/);
    expect(sectionOf('sufficiency').paragraphs).toContain(
      'Plan: Staying Close has 6 places in 2025/26, 0 without the plan.',
    );
    expect(sectionOf('sufficiency').tables).toEqual([]);
  });

  test('risk tells the spread where it has been simulated', () => {
    const source = sourceOf(PLAN);
    const simulated = { low: 90_000_000, high: 130_000_000, chanceOfOverspending: 0.42 };
    const told = sectionOf('risk', { ...source, simulated: { base: simulated, plans: [] } }).paragraphs;
    expect(told.join(' ')).toContain(
      'Without any plan, outturn for 2024/25 is likely to be between £900k and £1.3m: 8 in 10 of the outcomes simulated are. The chance of overspending is 42%.',
    );
    const still = { low: 90_010_000, high: 90_020_000, chanceOfOverspending: 1 };
    const said = sectionOf('risk', { ...source, simulated: { base: still, plans: [] } }).paragraphs.join(' ');
    expect(said).toContain('Without any plan, outturn for 2024/25 hardly moves within the ranges recorded');
    expect(said).not.toContain('The chance of overspending');
    expect(sectionOf('risk', { ...source, simulated: NOT_SIMULATED }).paragraphs.join()).not.toContain(
      'likely to',
    );
  });
});

test('a report of performance only is called one', async () => {
  const titleOf = async (sections: readonly ReportSection[]) => {
    const source = entitled(sourceOf(PLAN), sections);
    const parts = unzipSync(await writeReport(source, reportSections(source, sections)));
    return /<dc:title>([^<]*)/.exec(strFromU8(parts['docProps/core.xml'] ?? new Uint8Array()))?.[1];
  };
  expect(await titleOf(PERFORMANCE_SECTIONS)).toBe('Staying Close, quarterly performance report');
  expect(await titleOf(REPORT_SECTIONS)).toBe('T');
});

test('under its title a report says what kind it is, and of when', async () => {
  const underTitle = async (sections: readonly ReportSection[]) => {
    const source = sourceOf(PLAN);
    const written = await writeReport(source, reportSections(source, sections), {}, kindOfReport(sections));
    const text = strFromU8(unzipSync(written)['word/document.xml'] ?? new Uint8Array());
    return [...text.matchAll(/<w:t[^>]*>([^<]*)/g)][1]?.[1];
  };
  expect(await underTitle(REPORT_SECTIONS)).toBe(
    'Committee report on placements for children · 25 November 2026',
  );
  expect(await underTitle(PERFORMANCE_SECTIONS)).toBe('Report on a scheme · 25 November 2026');
});

test('columns of figures stand to the right and words get the room', () => {
  const { widths, figures } = layOutColumns(
    {
      caption: '',
      headings: ['Name', 'Source', 'Amount', 'Actual', 'When'],
      rows: [
        ['A', 'A long sentence about where this comes from', '£1,000', '', '8 Jan 2024'],
        ['B', 'Ours', '[c]', '', ''],
        ['C', '', '\u2212£3', '', ''],
      ],
    },
    9000,
  );
  expect(figures).toEqual([false, false, true, true, false]);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9000);
  expect(widths[1]).toBeGreaterThan(3 * (widths[2] ?? 0));
});

test('an amount is whole where there is room for it, and a table that is too wide is known to be', () => {
  const table = (years: number) => ({
    caption: '',
    headings: ['Scheme', 'Kind', ...Array.from({ length: years }, (_, at) => `${2024 + at}/${25 + at}`)],
    rows: [
      ['A long name of a scheme, and on', 'What kind of scheme it is', ...Array(years).fill('£10,123,456')],
    ],
  });
  const { widths } = layOutColumns(table(4), TEXT_WIDTH);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
  // Eleven characters of 9.5 points in DejaVu Sans Bold, and the sides of the cell.
  for (const width of widths.slice(2)) expect(width).toBeGreaterThan(1460);
  expect([3, 4, 5, 6].map((years) => fitsAcross(table(years)))).toEqual([true, true, false, false]);
  // Smaller type and narrower names, but amounts are whole: of 7.5 points.
  const narrow = layOutColumns(table(6), TEXT_WIDTH).widths;
  expect(narrow.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
  for (const width of narrow.slice(2)) expect(width).toBeGreaterThan(1180);
});

test('the chart as PNG has its bars where the amounts are, and ink for its letters', () => {
  const png = Buffer.from(
    chartPng({
      caption: '',
      alternative: '',
      labels: ['2024/25'],
      series: [
        { name: 'A', colour: 0, pence: [100_000_000] },
        { name: 'B', colour: 1, pence: [200_000_000] },
      ],
    }),
  );
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([CHART_WIDTH * 3, CHART_HEIGHT * 3]);
  const length = png.readUInt32BE(33);
  const lines = inflateSync(png.subarray(41, 41 + length));
  const row = 1 + CHART_WIDTH * 9;
  const counts = new Map<string, number>();
  for (let y = 0; y < CHART_HEIGHT * 3; y += 1)
    for (let x = 0; x < CHART_WIDTH * 3; x += 1) {
      const colour = lines.toString('hex', y * row + 1 + x * 3, y * row + 4 + x * 3);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const [grey = 0, blue = 0] = ['9aa5b1', '1f5fa8'].map((colour) => counts.get(colour));
  expect(blue / grey).toBeGreaterThan(1.95);
  expect(blue / grey).toBeLessThan(2.05);
  expect(counts.get('222222')).toBeGreaterThan(500);
});
