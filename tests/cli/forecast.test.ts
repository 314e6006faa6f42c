import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runCommand } from '../../electron/cli.ts';
import { tempFolder } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';

const folder = tempFolder();
afterAll(() => folder.remove());
const returns = join(folder.path, 'returns');
mkdirSync(returns);
for (const [name, text] of Object.entries(returnsOf(drawCouncil(3, 120))))
  writeFileSync(join(returns, name), text);

const range = z.object({ expected: z.number(), low: z.number(), high: z.number() });
const named = range.extend({ id: z.string() });
const forecastSchema = z.object({
  from: z.string(),
  months: z.array(
    z.object({
      on: z.string(),
      total: range,
      categories: z.array(named),
      ageBands: z.array(named),
    }),
  ),
});

const run = (...args: string[]) => runCommand(['forecast', returns, ...args]);

describe('forecast', () => {
  test('from the last day of the latest return, by month-end, category and age band', async () => {
    const { exitCode, out, errors } = await run('--months', '3', '--json');
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const { from, months } = forecastSchema.parse(JSON.parse(out));
    expect(from).toBe('2021-03-31');
    expect(months.map(({ on }) => on)).toEqual(['2021-04-30', '2021-05-31', '2021-06-30']);
    expect(months[0]?.categories.map(({ id }) => id)).toEqual([
      'residential',
      'fostering',
      'supported',
      'staying-close',
      'uasc',
      'leaving-care',
      'secure',
      'with-parents',
      'adoption',
      'other',
    ]);
    expect(months[0]?.ageBands.map(({ id }) => id)).toEqual(['0', '1-4', '5-9', '10-15', '16-17']);
    expect(months[0]?.total.expected).toBeGreaterThan(50);
  });

  test('from a day inside a month the first month-end is that month’s', async () => {
    const { out } = await run('--from', '2020-02-10', '--months', '2', '--json');
    const { from, months } = forecastSchema.parse(JSON.parse(out));
    expect(from).toBe('2020-02-10');
    expect(months.map(({ on }) => on)).toEqual(['2020-02-29', '2020-03-31']);
  });

  test('the same bytes for the same seed, and a table to read', async () => {
    const once = await run('--months', '6', '--seed', '7', '--json');
    expect((await run('--months', '6', '--seed', '7', '--json')).out).toBe(once.out);
    expect((await run('--months', '6')).out).toContain('80% range');
  });

  test('the table says what it sets out from, and when that is long after the last return', async () => {
    const { out: counted } = await runCommand(['stock', returns, '--on', '2021-03-31', '--json']);
    const { total } = z.object({ total: z.number() }).parse(JSON.parse(counted));
    const now = (await run('--months', '1')).out;
    expect(now).toContain(`It sets out from ${total}.0 children on 31 Mar 2021.`);
    expect(now).not.toContain('The returns end');
    const later = (await run('--from', '2021-12-31', '--months', '1')).out;
    expect(later).toContain('The returns end 275 days before that');
  });

  test('adjustments come from a file, and a bad one is named with what would be right', async () => {
    const file = join(folder.path, 'adjustments.json');
    const more = { id: 'a', name: 'More', kind: 'entrants', from: '2021-04', amount: { children: 2 } };
    writeFileSync(file, JSON.stringify([more]));
    const total = async (...args: string[]) =>
      forecastSchema.parse(JSON.parse((await run('--months', '1', '--json', ...args)).out)).months[0]?.total
        .expected ?? 0;
    expect((await total('--adjustments', file)) - (await total())).toBeCloseTo(2, 6);
    writeFileSync(file, JSON.stringify([{ ...more, from: 'April' }]));
    const { exitCode, errors } = await run('--months', '1', '--adjustments', file);
    expect(exitCode).toBe(2);
    expect(errors).toContain('[0].from: A month is written like 2024-10.');
  });

  test.each([
    [['--json'], 'Give how many months'],
    [['--months', '0'], '--months 0: give a whole number from 1 to 240.'],
    [['--months', '12', '--from', '2020-02-30'], '--from 2020-02-30: give a day'],
    [['--months', '12', '--from', '1999-03-31'], 'Nothing was known by 31 Mar 1999'],
    [['--months', '12', '--seed', 'x'], '--seed x: give a whole number'],
  ])('%j is refused in a sentence', async (args, problem) => {
    const { exitCode, out, errors } = await run(...args);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(errors).toContain(problem);
  });
});

describe('backtest', () => {
  test('sums errors up by months ahead beside three rivals, with every forecast behind them', async () => {
    const { exitCode, out } = await runCommand(['backtest', returns, '--window', '60', '--json']);
    expect(exitCode).toBe(0);
    const { lines, forecasts } = z
      .object({
        lines: z.array(
          z.object({
            months: z.number(),
            of: z.string(),
            error: z.object({ ours: z.number(), sameAsToday: z.number(), lastYearsDrift: z.number() }),
          }),
        ),
        forecasts: z.array(z.object({ from: z.string(), on: z.string(), cells: z.array(z.unknown()) })),
      })
      .parse(JSON.parse(out));
    expect(new Set(lines.map(({ months }) => months))).toEqual(new Set([3, 6, 12, 24]));
    expect(new Set(lines.map(({ of }) => of))).toEqual(
      new Set(['total', 'category', 'ageBand', 'coarseCategory']),
    );
    expect(forecasts[0]).toMatchObject({ from: '2017-03-31', on: '2017-06-30' });
  });
});
