import { describe, expect, test } from 'vitest';
import { addedUp } from '../../renderer/pages/forecast/added-up.ts';
import { forecastHeading, forecastSub } from '../../renderer/pages/forecast/forecast-words.ts';
import type { ReadyForecast } from '../../shared/api/forecast.ts';
import { NO_FORECAST_SETTINGS } from '../../shared/workspace/forecast-settings.ts';

/** The public sample’s forecast in its figures. */
const VIEW: ReadyForecast = {
  state: 'ready',
  settings: NO_FORECAST_SETTINGS,
  from: '2022-03-31',
  knownTo: '2022-03-31',
  earliest: '2017-04-01',
  latest: '2022-03-31',
  window: { months: 60, longest: 60, by: 'given', tried: [] },
  lacking: 0.1717,
  historyMonths: ['2022-03'],
  months: ['2025-03'],
  yearEnds: [0],
  groups: [
    {
      of: 'total',
      id: 'total',
      name: null,
      history: [55],
      start: { expected: 66.4, low: 59, high: 73.8 },
      forecast: [{ expected: 24.9, low: 9.3, high: 40.5 }],
      without: null,
    },
  ],
  now: 55,
  start: 66.4,
  change: { children: -41, mostly: 'fostering' },
  effect: null,
  pastYear: null,
  years: [],
  turning18: [],
};

describe('the headline', () => {
  test('compares with the children counted and those thought missing, and says so', () => {
    expect(forecastHeading(VIEW)).toBe(
      'By March 2025 we expect 25 children in care (9 to 41), 41 fewer than now, mostly in fostering',
    );
    expect(forecastSub(VIEW)).toBe(
      'Forecast from 31 March 2022, when 55 children were counted in care. Later returns have shown children that earlier ones lacked, so 11 more are thought to be in care now than the last return shows. They are counted in: the forecast starts from 66. Rates are learned from all 60 months, as chosen.',
    );
  });

  test('says nothing of missing children where none are', () => {
    expect(forecastSub({ ...VIEW, lacking: 0, start: 55 })).toBe(
      'Forecast from 31 March 2022, when 55 children were in care. Rates are learned from all 60 months, as chosen.',
    );
  });
});

test('a year shown in tenths adds up as it stands', () => {
  const year = { year: '2022/23', months: 12 };
  const shown = addedUp({
    ...year,
    start: 66.44,
    entrants: 14.25,
    leavers: 31.47,
    turning18: 10.35,
    end: 38.87,
  });
  expect(shown).toEqual({ ...year, start: 66.4, entrants: 14.3, leavers: 31.4, turning18: 10.4, end: 38.9 });
});
