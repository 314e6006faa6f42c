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
    const late = ['--from', '2021-12-31', '--months', '1'];
    const words =
      'The returns end on 31 Mar 2021, 9 months before 31 Dec 2021: everything since is forecast, not counted. Bring in later returns if there are any.';
    const later = await run(...late);
    expect(later.out).toContain(`\n${words}\n`);
    expect(later.errors).toBe('');
    // The JSON keeps its shape: what is to be said stands beside it.
    const json = await run(...late, '--json');
    expect(json).toMatchObject({ exitCode: 0, errors: `${returns}: ${words}\n` });
    expect(forecastSchema.parse(JSON.parse(json.out)).from).toBe('2021-12-31');
    expect((await run('--from', '2026-03-31', '--months', '1')).out).toContain(
      '5 years before 31 Mar 2026: everything since is forecast, not counted, and rests on children who may have left long ago.',
    );
  });

  test('what lies more than 240 months beyond the last return is refused, whichever way it is asked for', async () => {
    const refused = {
      exitCode: 2,
      out: '',
      errors: `${returns}: The returns end on 31 Mar 2021, 78 years and 9 months before 1 Jan 2100; a forecast reaches at most 20 years beyond them, to 31 Mar 2041: bring in later returns, or give an earlier day with --from or fewer --months.\n`,
    };
    expect(await run('--from', '2100-01-01', '--months', '1')).toEqual(refused);
    expect(await run('--from', '2100-01-01', '--months', '1', '--json')).toEqual(refused);
    expect((await run('--from', '2040-12-31', '--months', '3')).exitCode).toBe(0);
    expect((await run('--from', '2040-12-31', '--months', '4')).exitCode).toBe(2);
    expect((await run('--from', '2041-02-28', '--months', '1')).exitCode).toBe(0);
  });

  test('a day before a month of the returns had passed is refused with the first that can be answered', async () => {
    for (const early of ['1999-01-01', '2016-04-29']) {
      const { exitCode, out, errors } = await run('--from', early, '--months', '1');
      expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
      expect(errors).toContain('The returns begin on 1 Apr 2016, so by ');
      expect(errors).toContain('give a day from 2016-04-30 on with --from.');
    }
    const first = await run('--from', '2016-04-30', '--months', '1', '--json');
    expect(first).toMatchObject({
      exitCode: 0,
      errors: `${returns}: Rates are learned from 1 month: that is too little to show the seasons of a year, or what is rare.\n`,
    });
    expect((await run('--months', '1', '--window', '600')).out).toContain(
      '--window 600: the returns have 5 years in all, and all of it is used.',
    );
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
    [
      ['--months', '12', '--from', '2020-02-30'],
      '--from 2020-02-30: is not a day there is; give a day like 2024-03-31',
    ],
    [['--months', '12', '--from', '1999-03-31'], 'by 31 Mar 1999 not one month of them had been seen'],
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
