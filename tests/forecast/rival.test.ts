import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesAt, readFiles } from '../../electron/import/return/read-files.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { RIVAL_CATEGORIES, rivalEpisodes } from '../../shared/forecast/rival/episodes.ts';
import { byCategory, rivalForecast } from '../../shared/forecast/rival/forecast.ts';
import { day, episodesCsv, headerCsv, readReturn } from './return-fixture.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/ssda903-sample');
const hasSample = existsSync(SAMPLE);
if (!hasSample) console.warn(`The public sample return is not at ${SAMPLE}: its test is skipped.`);

describe('the public demand model', () => {
  test('its rates and one day of forecast, worked by hand', async () => {
    const { rows } = await readReturn({
      episodes: episodesCsv([
        { child: 'A1', from: '01/06/2019', to: '11/06/2019', rec: 'E4A' },
        { child: 'B2', from: '01/01/2019' },
      ]),
      header: headerCsv('A1 1 01/01/2005', 'B2 2 01/01/2005'),
    });
    const question = {
      reference: { from: day('2019-05-31'), to: day('2019-06-30') },
      from: day('2019-06-30'),
      days: 1,
    };
    const { start, end } = rivalForecast(rivalEpisodes(rows), question);
    // One child, aged 14, on 30 June. Of two children on 10 June one leaves on the 11th: ½, over the window's 31
    // days. One entrant in the 30 days between its ends. 1/2190 of the children grow into the next age bin.
    expect(byCategory(start)).toEqual([1, 0, 0, 0]);
    expect(end[3]?.[0]).toBeCloseTo(1 - 1 / 62 - 1 / 2190 + 1 / 30, 12);
    expect(end[4]?.[0]).toBeCloseTo(1 / 2190, 12);
  });

  test('a move is counted to where the child goes, and only where the dates touch', async () => {
    const { rows } = await readReturn({
      episodes: episodesCsv([
        { child: 'A1', from: '01/06/2019', to: '11/06/2019', rec: 'X1' },
        { child: 'A1', from: '11/06/2019', to: '20/06/2019', rec: 'X1', rne: 'P', place: 'K2' },
        { child: 'A1', from: '22/06/2019', rne: 'P', place: 'P2' },
      ]),
      header: headerCsv('A1 1 01/01/2005'),
    });
    const { category, before, after } = rivalEpisodes(rows);
    const named = (at: readonly number[]) => at.map((each) => RIVAL_CATEGORIES[each] ?? 'not in care');
    expect(named(category)).toEqual(['Fostering', 'Residential', 'Supported']);
    expect(named(before)).toEqual(['not in care', 'Fostering', 'not in care']);
    expect(named(after)).toEqual(['Residential', 'not in care', 'not in care']);
  });

  test.skipIf(!hasSample)('gives the published figures on the public sample', async () => {
    const rows = await readFiles(filesAt(SAMPLE), createQualityLog());
    if (rows === null) throw new Error('cancelled');
    const { end } = rivalForecast(rivalEpisodes(rows), {
      reference: { from: day('2019-03-31'), to: day('2020-03-31') },
      from: day('2020-03-31'),
      days: 365,
    });
    expect(byCategory(end).map((children) => children.toFixed(4))).toEqual([
      '95.7448',
      '18.2264',
      '8.9574',
      '15.4001',
    ]);
  });
});
