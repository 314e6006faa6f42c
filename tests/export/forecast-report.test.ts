/** What a report and a workbook say where the children come from a forecast of the council's return. */
import { describe, expect, test } from 'vitest';
import { type BacktestTold, type ForecastTold, NOTHING_TOLD } from '../../electron/export/forecast-basis.ts';
import { type ExportSource, exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { SUPPRESSED } from '../../electron/export/report/content.ts';
import { reportSections } from '../../electron/export/report/sections.ts';
import { buildWorkbook } from '../../electron/export/workbook/build.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { PlacementType, Scenario } from '../../shared/scenario/types.ts';

const SOURCE = 'Forecast from 31 Mar 2024 out of the return 2019/20 to 2023/24, 15 files';
const type = (
  id: string,
  weeklyCost: number,
  childrenByMonth: Record<string, string> = {},
): PlacementType => ({
  ...{ id, name: `Type ${id}`, category: 'residential', provision: 'external', weeklyCost, childrenByMonth },
});
const SCENARIO: Scenario = {
  format: 'placement-modeller/scenario@1',
  period: { from: '2024-04-01', to: '2026-03-31' },
  placementTypes: [
    type('large', 900, { '2024-04': '=max(0, 30 + 10 * forecast_large)' }),
    type('few', 6000, { '2024-04': '=max(0, 3 + 2 * forecast_few)' }),
    type('other', 4000, { '2024-04': '=max(0, 4 + 2 * forecast_other)' }),
    { ...type('typed', 500), children: 12, annualUplift: 0.03 },
  ],
  assumptions: [
    ...['large', 'few', 'other'].map((id) => ({
      ...{ id: `forecast_${id}`, name: `Type ${id}: children within the forecast’s range`, source: SOURCE },
      ...{ value: { low: -1, likely: 0, high: 1, shape: 'pert' as const }, date: '2024-05-08' },
    })),
    { id: 'fee', name: 'Fee', value: { low: 1, likely: 2, high: 3 }, source: 'Ours' },
  ],
};

const BACKTEST: BacktestTold = {
  ...{ firstOrigin: '2020-03-31', lastOrigin: '2023-03-31', months: 12, forecasts: 37 },
  ...{ total: 0.05, byPlacement: 0.081, sameAsToday: 0.124, withinRange: 0.78 },
};

function sourceOf(told: ForecastTold = NOTHING_TOLD, scenario = SCENARIO): ExportSource {
  const parsed = parseScenario(structuredClone(scenario));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const provenance = { title: 'T', fileName: 'f', version: '1', madeAt: new Date(0) };
  return exportSource(parsed, [], provenance, [], told);
}

function wordsOf(told?: ForecastTold, scenario?: Scenario): string {
  return reportSections(reportSource(sourceOf(told, scenario), true))
    .flatMap(({ paragraphs }) => paragraphs)
    .join('\n');
}

function tableOf(start: string, suppress = true) {
  const tables = reportSections(reportSource(sourceOf(), suppress)).flatMap((section) => section.tables);
  return tables.find(({ caption }) => caption.startsWith(start))?.rows ?? [];
}

describe('a forecast in the mix', () => {
  test('is said to be one, with its return, its range and that nothing more is known of it', () => {
    const words = wordsOf();
    expect(words).toContain(
      'The numbers of children in 3 placement types are not counts but a forecast of children in care, month by month: forecast from 31 Mar 2024 out of the SSDA903 return 2019/20 to 2023/24, 15 files, put into the mix on 8 May 2024.',
    );
    expect(words).toContain('(its 80% range)');
    expect(words).toContain('Whether the forecast was adjusted by hand');
    expect(words).toContain('its range is untested');
    expect(words).toContain(
      'children in 3 placement types have the forecast’s range, and one figure is a range;',
    );
    expect(words).not.toContain('children placed on the first day');
  });

  test('tells what was adjusted by hand, and how such forecasts did', () => {
    const words = wordsOf({ adjustments: ['2 children a month more step down'], backtest: BACKTEST });
    expect(words).toContain(
      'for what the past does not know: 2 children a month more step down. All the figures',
    );
    expect(words).toContain('adjusted by hand, as Background says');
    expect(words).toContain(
      'made at 37 month-ends from 31 March 2020 to 31 March 2023: a year ahead the number of all children was 5% out on average and the numbers by placement were 8.1% out; taking them to stay as they were would have been 12.4% out. The range, which should hold 80% of the time, held 78% of it. What was adjusted by hand is not part of the test.',
    );
    expect(words).not.toContain('untested');
    expect(wordsOf({ adjustments: [], backtest: null })).toContain(
      'Nothing in the forecast was adjusted by hand.',
    );
  });

  test('a test of another forecast is told as that, and nowhere as how this one did', () => {
    const changed = ['another return has been brought in'];
    const words = wordsOf({ adjustments: [], backtest: { lastOrigin: '2023-03-31', changed } });
    expect(words).toContain(
      'The test that is kept on the council’s own past, to 31 March 2023, is of another forecast (another return has been brought in): the range of this one is untested.',
    );
    expect(words).toContain('That range is untested on the council’s own past.');
    expect(words).not.toContain('how such forecasts did');
  });

  test('homes that are listed are not denied where the forecast has no places', () => {
    const first = SCENARIO.placementTypes[0]?.id ?? '';
    const home = { id: 'oak', name: 'Oak', kind: 'home', placementType: first, places: 4 } as const;
    const none = 'No placement type has a number of places recorded today';
    expect(wordsOf()).toContain(none);
    const listed = wordsOf(NOTHING_TOLD, { ...SCENARIO, homes: [home] });
    expect(listed).toContain('Homes and carers are listed, but');
    expect(listed).not.toContain(none);
  });

  test('nothing is said of a forecast where there is none', () => {
    const typed = { ...SCENARIO, placementTypes: SCENARIO.placementTypes.slice(3), assumptions: [] };
    expect(wordsOf(NOTHING_TOLD, typed)).not.toMatch(/SSDA903|80% range/);
    expect(wordsOf(NOTHING_TOLD, typed)).toContain('children placed on the first day');
  });

  test('its ranges are told in children, and prices are listed, but for types that are left out', () => {
    expect(tableOf('Assumptions').map(([name]) => name)).toEqual(['Fee']);
    expect(tableOf('Children by the forecast', false)).toEqual([
      ['Type large: forecast range', '30.0', '24.9', '35.1'],
      ['Type few: forecast range', '3.0', '2.0', '4.0'],
      ['Type other: forecast range', '4.0', '3.0', '5.0'],
    ]);
    const left = [SUPPRESSED, SUPPRESSED, SUPPRESSED];
    expect(
      tableOf('Children by the forecast')
        .slice(1)
        .map((row) => row.slice(1)),
    ).toEqual([left, left]);
    expect(tableOf('List prices on 1 Apr 2024')).toEqual([
      ['Type large', '£900', 'none', 'by the month'],
      ['Type few', ...left],
      ['Type other', ...left],
      ['Type typed', '£500', '3%', 'no change'],
    ]);
    expect(tableOf('Where the assumptions come from')).toEqual([
      ['Numbers of children forecast', SOURCE, '8 May 2024'],
      ['Fee', 'Ours', ''],
    ]);
  });

  test('the workbook says the same on its front and beside its assumptions', () => {
    const { sheets } = buildWorkbook(sourceOf({ adjustments: [], backtest: BACKTEST }));
    const textsOf = (name: string) =>
      sheets
        .find((sheet) => sheet.name === name)
        ?.rows.map((row) =>
          row
            .map((cell) =>
              cell?.kind === 'text' ? cell.text : cell?.kind === 'number' ? cell.number.toFixed(1) : '',
            )
            .join('|'),
        );
    expect(textsOf('About')?.join('\n')).toMatch(
      /SSDA903.*Nothing in the forecast was adjusted by hand.*78%/s,
    );
    expect(textsOf('Assumptions')).toContain(
      'forecast_large|Type large: forecast range|30.0|children|24.9|35.1',
    );
    expect(textsOf('Assumptions')?.join('\n')).toContain('|8 May 2024|');
  });

  test('the sheet of the mix shows the first month’s children of the Children sheet, not a nought', () => {
    const { sheets, inputs } = buildWorkbook(sourceOf());
    const rows = sheets.find(({ name }) => name === 'Mix')?.rows ?? [];
    const cells = rows.slice(4).map((row) => row[4]);
    expect(
      cells.map((cell) =>
        cell?.kind === 'formula' ? [cell.formula.value, cell.formula.write('Mix')] : cell?.kind,
      ),
    ).toEqual([[30, "'Children'!C5"], [3, "'Children'!D5"], [4, "'Children'!E5"], 'number']);
    // What is typed beside the months counts for nothing, and is not offered to be changed.
    expect(inputs.has('placementTypes[0].children')).toBe(false);
    expect(inputs.has('placementTypes[3].children')).toBe(true);
  });
});
