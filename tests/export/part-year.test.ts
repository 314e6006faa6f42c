/** A year of which the first or last months are not forecast is never called a year's outturn. */
import { describe, expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import type { Simulated } from '../../electron/export/report/source.ts';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { ReportSection } from '../../shared/workspace/report-sections.ts';

const MADE = { title: 'T', fileName: 'f.json', version: '1', madeAt: new Date('2026-11-25T09:00:00Z') };

function exportOf(period: { from: string; to: string }, actuals: { year: string; amount: number }[] = []) {
  const parsed = parseScenario({
    format: 'placement-modeller/scenario@1',
    period,
    weeksPerYear: 52,
    placementTypes: [
      {
        id: 'agency',
        name: 'Agency',
        category: 'fostering',
        provision: 'external',
        children: 100,
        weeklyCost: 1000,
      },
    ],
    budgets: [{ year: '2023/24', amount: 5_000_000 }],
    actuals,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return exportSource(parsed, [], MADE);
}

const SIMULATED: Simulated = {
  base: { low: 200_000_000, high: 300_000_000, chanceOfOverspending: null },
  plans: [],
};

function sectionOf(source: ReturnType<typeof exportOf>, section: ReportSection) {
  const [found] = reportSections(reportSource(source, true, SIMULATED), [section]);
  if (!found) throw new Error(`There is no ${section}`);
  return found;
}

describe('a year forecast from October', () => {
  const period = { from: '2023-10-01', to: '2025-03-31' };

  test('without the spend before is not called the outturn of the year', () => {
    const source = exportOf(period);
    const { paragraphs, tables, charts } = sectionOf(source, 'position');
    expect(paragraphs[0]).toBe(
      'Without any plan, what is known of 2023/24 (from 1 October 2023) is forecast to come to £2.6m. What was spent before 1 October 2023 is not recorded, so this is not the outturn of the year.',
    );
    expect(tables[0]?.rows.map(([year]) => year)).toEqual(['2023/24, from 1 Oct 2023', '2024/25']);
    expect(charts[0]?.caption).toBe('Outturn and budget by financial year; 2023/24 only from 1 Oct 2023');
    expect(sectionOf(source, 'risk').paragraphs.at(-1)).toContain('what is known of 2023/24 is likely');
    const summary = buildWorkbook(source).sheets.find(({ name }) => name === 'Summary');
    expect(summary?.rows[1]?.[0]).toMatchObject({ text: 'T; 2023/24 only from 1 Oct 2023' });
  });

  test('with the spend before says how the outturn is made up', () => {
    const source = exportOf(period, [{ year: '2023/24', amount: 2_500_000.4 }]);
    const { paragraphs, tables, charts } = sectionOf(source, 'position');
    expect(paragraphs[0]).toBe(
      'Without any plan, outturn for 2023/24 is forecast at £5.1m, £100k over the budget of £5.0m. Of it, £2,500,000 was spent before 1 October 2023 and £2,600,000 is forecast from then.',
    );
    expect(tables[0]?.rows[0]?.[0]).toBe('2023/24');
    const received = exportOf(period, [{ year: '2023/24', amount: -400_000 }]);
    expect(sectionOf(received, 'position').paragraphs[0]).toMatch(
      / Before 1 October 2023 £400,000 more came in than was spent; £2,600,000 is forecast from then\.$/,
    );
    expect(charts[0]?.caption).toBe('Outturn and budget by financial year');
  });
});

test('a last year that ends early says when it ends, and what is spent is in what is known of it', () => {
  const last = sectionOf(exportOf({ from: '2023-04-01', to: '2024-09-30' }), 'position');
  expect(last.tables[0]?.rows.map(([year]) => year)).toEqual(['2023/24', '2024/25, to 30 Sep 2024']);
  const short = exportOf({ from: '2023-10-01', to: '2023-12-31' }, [{ year: '2023/24', amount: 1_000_000 }]);
  expect(sectionOf(short, 'position').paragraphs[0]).toMatch(
    /^Without any plan, what is known of 2023\/24 \(to 31 December 2023\) is forecast to come to £2\.3m\. Of it, £1,000,000 was spent/,
  );
});

test('years without a budget are named by the first and the last of those that follow one another', () => {
  const said = sectionOf(exportOf({ from: '2022-04-01', to: '2027-03-31' }), 'financial').paragraphs;
  expect(said.at(-1)).toBe(
    '2022/23 and 2024/25 to 2026/27 cannot be set against a budget, because no budget is recorded.',
  );
});
