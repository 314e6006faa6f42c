import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import {
  compare,
  compareTogether,
  compile,
  positionBasis,
  shareAmongSchemes,
} from '../../shared/model/index.ts';
import { type Figure, type WorkingContext, workingOf } from '../../shared/model/workings/index.ts';
import { readPence } from '../../shared/money/read.ts';
import { parseFileText, schemePlayers } from '../../shared/schemes/index.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');

function contextOf(name: string): WorkingContext {
  const parsed = parseFileText(readFileSync(join(SCENARIOS, `${name}.json`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const program = compile(parsed.resolved);
  return {
    scenario: parsed.scenario,
    basis: positionBasis(program),
    together: () => compareTogether(program),
    comparison: () => compare(program),
  };
}

/** As the app has it: schemes are told as wholes. */
function withSchemes(name: string): WorkingContext {
  const parsed = parseFileText(readFileSync(join(SCENARIOS, `${name}.json`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const context = contextOf(name);
  const players = schemePlayers(parsed.own.measures ?? [], parsed.schemes);
  return {
    ...context,
    schemes: { players, shares: () => shareAmongSchemes(context.basis.program, players) },
  };
}

const stHelens = contextOf('st-helens-2023-24');
const millersdale = contextOf('millersdale');

function working(context: WorkingContext, figure: Figure) {
  const found = workingOf(context, figure);
  if (!found) throw new Error(`no working of ${JSON.stringify(figure)}`);
  return found;
}

function pence(text: string | undefined): number {
  const read = readPence(text ?? '');
  return read.ok ? read.value : 0;
}

/** The last column of every row adds up to that of the total. */
function casts(figure: Figure, context = stHelens) {
  const { rows, total } = working(context, figure);
  const sum = rows.reduce((all, row) => all + pence(row.cells.at(-1)), 0);
  expect(rows.length).toBeGreaterThan(0);
  expect(sum).toBe(pence(total?.at(-1)));
}

describe('workings', () => {
  test.each<Figure>([
    { kind: 'outturn', year: '2023/24' },
    { kind: 'outturn', year: '2026/27' },
    { kind: 'month', month: '2024-01' },
    { kind: 'type-year', type: 'residential-external', year: '2024/25' },
    { kind: 'bridge', part: 'opening', year: '2023/24' },
    { kind: 'bridge', part: 'measures', year: '2023/24' },
    { kind: 'saving', year: '2023/24' },
    { kind: 'measure-saving', measure: 'staffing', year: null },
  ])('the parts of %j add up to it', (figure) => casts(figure));

  test('every part of a working that names a figure opens in turn', () => {
    const seen = new Set<string>();
    const open = (context: WorkingContext, figure: Figure, depth: number) => {
      const name = JSON.stringify(figure);
      if (seen.has(name) || depth > 3) return;
      seen.add(name);
      const found = working(context, figure);
      for (const row of found.rows) {
        expect(row.cells.length).toBe(found.columns.length);
        if (row.figure) open(context, row.figure, depth + 1);
      }
      expect([found.title, found.value, found.definition].every((text) => text.length > 0)).toBe(true);
    };
    open(stHelens, { kind: 'pressure', year: '2023/24' }, 0);
    open(millersdale, { kind: 'saving', year: null }, 0);
    open(millersdale, { kind: 'payback' }, 0);
    open(millersdale, { kind: 'net-present-value' }, 0);
    expect(seen.size).toBeGreaterThan(60);
  });

  test('a year and a month have a row for each scheme, which opens to the parts that move money', () => {
    const context = withSchemes('millersdale');
    const ofSchemes = (figure: Figure) => {
      casts(figure, context);
      return working(context, figure).rows.filter(({ cells }) => cells[0]?.endsWith(': costs and income'));
    };
    for (const year of context.basis.plan.years) {
      const label = formatYear(year.year);
      const lines = year.measures.filter(({ gross, income }) => gross !== 0 || income !== 0);
      const rows = ofSchemes({ kind: 'outturn', year: label });
      expect(rows.map(({ cells }) => cells[0])).toEqual(
        lines.length === 0 ? [] : ['Millersdale: costs and income'],
      );
      for (const { figure, cells } of rows) {
        if (!figure) throw new Error('the row does not open');
        casts(figure, context);
        const opened = working(context, figure);
        expect(opened.total?.at(-1)).toBe(cells.at(-1));
        expect(opened.rows).toHaveLength(lines.length);
        expect(opened.rows.every(({ cells: [name = ''] }) => !name.includes('Millersdale'))).toBe(true);
      }
    }
    const [month] = ofSchemes({ kind: 'month', month: '2024-05' });
    if (!month?.figure) throw new Error('the month has no row of the scheme');
    casts(month.figure, context);
    casts({ kind: 'bridge', part: 'measures', year: '2024/25' }, context);
  });

  test('beside schemes nothing waits for what each measure by itself saves', () => {
    const context: WorkingContext = {
      ...withSchemes('millersdale'),
      comparison: () => {
        throw new Error('worked out for nobody');
      },
    };
    for (const figure of [
      { kind: 'saving', year: '2024/25' },
      { kind: 'scheme-saving', scheme: 'millersdale', year: null },
      { kind: 'bridge', part: 'measures', year: '2024/25' },
      { kind: 'payback' },
      { kind: 'net-present-value' },
    ] as const)
      expect(working(context, figure).value).not.toBe('');
  });

  test('a month of a type is shown step by step, and its stretches add up to its cost', () => {
    const { rows, total } = working(stHelens, {
      kind: 'type-month',
      type: 'residential-external',
      month: '2024-01',
    });
    expect(rows.map((row) => row.cells[1])).toEqual(['Mix: 57.00 × £4,539.4737', 'Register', 'Each night']);
    expect(rows.at(-1)?.cells).toEqual(['', 'Each night', '60.00', '300,000.00', '31', '1,328,571.43']);
    expect(total?.at(-1)).toBe('£1,328,571.43');
  });

  test('a placement is its nights at its price', () => {
    const found = working(stHelens, { kind: 'placement', placement: 'R-001', year: '2023/24' });
    expect(found.formula).toEqual(['152 nights × £13,900.00 a week ÷ 7 = £301,828.57']);
  });

  test('a product comes to the figure beside it as it is written, where children go by month too', () => {
    const parsed = parseFileText(
      JSON.stringify({
        format: 'placement-modeller/scenario@1',
        period: { from: '2022-04-01', to: '2023-03-31' },
        placementTypes: [
          {
            id: 'home',
            name: 'Home',
            category: 'residential',
            provision: 'external',
            weeklyCost: 5900,
            childrenByMonth: { '2022-04': 7.604, '2022-05': 8.03, '2022-11': 3.5667 },
          },
          {
            id: 'carers',
            name: 'Carers',
            category: 'fostering',
            provision: 'in-house',
            weeklyCost: 465.333,
            children: 16.5,
            annualGrowth: 0.07,
          },
        ],
      }),
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const program = compile(parsed.resolved);
    const context = {
      scenario: parsed.scenario,
      basis: positionBasis(program),
      together: () => compareTogether(program),
      comparison: () => compare(program),
    };
    for (const type of ['home', 'carers']) {
      const [line = ''] = working(context, { kind: 'type-year', type, year: '2022/23' }).formula;
      const found = /^([\d,.]+) nights of children × £([\d,.]+) a week on average ÷ 7 = (£[\d,.]+)$/.exec(
        line,
      );
      const [nights, price] = [found?.[1], found?.[2]].map((each) => Number(each?.replaceAll(',', '')));
      expect(Math.round(((nights ?? 0) * (price ?? 0) * 100) / 7)).toBe(pence(found?.[3]));
      const [mix] = working(context, { kind: 'type-month', type, month: '2022-06' }).rows;
      const said = /^Mix: ([\d,.]+) × £([\d,.]+)$/.exec(mix?.cells[1] ?? '');
      const [children, each] = [said?.[1], said?.[2]].map((one) => Number(one?.replaceAll(',', '')));
      expect(Math.round((children ?? 0) * (each ?? 0) * 100)).toBe(pence(mix?.cells[3]));
    }
  });

  test('a measure’s saving says what it saves alone, last, and on average', () => {
    const found = working(millersdale, {
      kind: 'measure-saving',
      measure: 'millersdale.move-1',
      year: '2024/25',
    });
    expect(found.value).toBe('£462,000.00');
    expect(found.formula).toContain('counted by itself it saves £462,000.00');
  });

  test('payback is the first month that stays covered', () => {
    const found = working(millersdale, { kind: 'payback' });
    expect(found.value).toBe('Mar 2025');
    const running = found.rows.map((row) => [row.cells[0], pence(row.cells[3])] as const);
    const at = running.findIndex(([month]) => month === 'Mar 2025');
    expect(running[at - 1]?.[1]).toBeLessThan(0);
    expect(running.slice(at).every(([, total]) => total >= 0)).toBe(true);
  });

  test('figures that are not there have no working', () => {
    expect(workingOf(stHelens, { kind: 'outturn', year: '2050/51' })).toBeNull();
    expect(workingOf(stHelens, { kind: 'type-year', type: 'gone', year: '2024/25' })).toBeNull();
    expect(workingOf(stHelens, { kind: 'pressure', year: '2025/26' })).toBeNull();
    expect(workingOf(stHelens, { kind: 'bridge', part: 'constructor', year: '2023/24' })).toBeNull();
  });
});
