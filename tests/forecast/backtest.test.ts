import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesAt, readFiles } from '../../electron/import/return/read-files.ts';
import { addMonths } from '../../shared/calendar/day.ts';
import { asKnown } from '../../shared/forecast/as-known.ts';
import { backtest } from '../../shared/forecast/backtest.ts';
import { backtestLines } from '../../shared/forecast/backtest-json.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { day, readReturn, stitched } from './return-fixture.ts';
import { STITCHING } from './stitching.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/ssda903-sample');
const hasSample = existsSync(SAMPLE);
if (!hasSample) console.warn(`The public sample return is not at ${SAMPLE}: its test is skipped.`);

describe('a backtest', () => {
  const council = drawCouncil(5, 200);

  test('forecasts from every month-end with a year before it and a quarter after, 3 to 24 months ahead', async () => {
    const { rows } = await readReturn(returnsOf(council));
    const result = backtest(rows, STITCHING, 36);
    const ahead = (months: number) =>
      result?.trials.filter((trial) => trial.months === months).map(({ from }) => from) ?? [];
    expect(ahead(3)).toHaveLength(46);
    expect(ahead(24)).toHaveLength(25);
    expect(ahead(3)[0]).toBe(day('2017-03-31'));
    for (const { on, cells, from, months } of result?.trials ?? []) {
      expect(on).toBe(addMonths(from + 1, months) - 1);
      expect(cells).toHaveLength(16);
    }
    for (const { months, error, withinRange } of backtestLines(result ?? { trials: [] })) {
      expect(error.ours).toBeGreaterThan(0);
      if (months >= 12) expect(error.ours).toBeLessThan(error.lastYearsDrift);
      if (withinRange !== null) expect(withinRange).toBeGreaterThan(0.5);
    }
  });

  test('what comes after the day is not used: later returns change nothing', async () => {
    const files = returnsOf(council);
    const early = Object.fromEntries(Object.entries(files).filter(([name]) => name < '2018'));
    const on = day('2018-03-31');
    const said = async (held: Readonly<Record<string, string>>) => {
      const history = asKnown((await readReturn(held)).rows, on, STITCHING);
      return history && forecast(prepareForecast(history), { from: on, months: 12 });
    };
    expect(await said(files)).toEqual(await said(early));
  });

  test.skipIf(!hasSample)('a year ahead on the public sample, nearer than the public model', async () => {
    const rows = await readFiles(filesAt(SAMPLE), createQualityLog());
    if (rows === null) throw new Error('the sample could not be read');
    for (const includeShortBreaks of [false, true]) {
      const options = { ...STITCHING, includeShortBreaks };
      let error = 0;
      let actual = 0;
      for (const from of [day('2019-03-31'), day('2020-03-31')]) {
        const known = asKnown(rows, from, options);
        if (known === null) throw new Error('nothing known');
        const said = forecast(prepareForecast(known), { from, months: 12 }).months[11];
        const then = stockOn(stitched({ rows, log: createQualityLog() }, options), addMonths(from, 12));
        then.categories.forEach(({ children }, at) => {
          error += Math.abs(children - (said?.categories[at]?.expected ?? 0));
          actual += children;
        });
      }
      expect(error / actual).toBeLessThan(0.129);
    }
  });
});
