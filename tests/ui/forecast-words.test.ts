import { describe, expect, test } from 'vitest';
import { addedUp } from '../../renderer/pages/forecast/added-up.ts';
import {
  backtestAnswer,
  rangesHeld,
  staleWords,
  testedUpTo,
  UNTESTED,
} from '../../renderer/pages/forecast/backtest-words.ts';
import { effectWords, shortWords } from '../../renderer/pages/forecast/effect-words.ts';
import { forecastHeading, forecastSub, triedWords } from '../../renderer/pages/forecast/forecast-words.ts';
import type { AdjustmentEffectView, BacktestLineView, ReadyForecast } from '../../shared/api/forecast.ts';
import { type Adjustment, NO_FORECAST_SETTINGS } from '../../shared/workspace/forecast-settings.ts';

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
  change: { children: -41, mostly: 'fostering', apart: [] },
  effect: null,
  effects: [],
  pastYear: null,
  years: [],
  turning18: [],
};

describe('the headline', () => {
  test('compares with the children counted and those thought missing, and says so', () => {
    expect(forecastHeading(VIEW)).toBe(
      'By March 2025 we expect 25 children in care (9 to 41), 41 fewer than on 31 March 2022, mostly in fostering',
    );
    expect(forecastSub(VIEW)).toBe(
      'Forecast from 31 March 2022, when 55 children were counted in care. Later returns have shown children that earlier ones lacked, so 11 more are thought to have been in care then than the last return shows. They are counted in: the forecast starts from 66. Rates are learned from all 60 months, as chosen.',
    );
  });

  test('says of a whole that hides two changes apart what each is', () => {
    const apart = [
      { category: 'residential', children: -29 },
      { category: 'fostering', children: 28 },
    ] as const;
    const heading = (children: number) =>
      forecastHeading({ ...VIEW, change: { children, mostly: null, apart: [...apart] } });
    expect(heading(1)).toMatch(/, 1 more than on 31 March 2022: residential 29 fewer, fostering 28 more$/);
    expect(heading(0)).toMatch(/, as many as on 31 March 2022: residential 29 fewer, fostering 28 more$/);
  });

  test('says nothing of missing children where none are', () => {
    expect(forecastSub({ ...VIEW, lacking: 0, start: 55 })).toBe(
      'Forecast from 31 March 2022, when 55 children were in care. Rates are learned from all 60 months, as chosen.',
    );
  });
});

test('all the months are kept, though fewer came a little nearer, and the page says why', () => {
  const tried = (fewer: number) => [
    { months: 36, error: fewer },
    { months: 60, error: 0.064 },
  ];
  const window = { longest: 60, by: 'backtest' } as const;
  expect(triedWords({ ...window, months: 60, tried: tried(0.062) })).toBe(
    'Compared a year ahead: 36 months 6.2% out, 60 months 6.4%. Luck favours fewer months: they are taken only where clearly nearer',
  );
  for (const compared of [
    { ...window, months: 60, tried: tried(0.07) },
    { ...window, months: 36, tried: tried(0.03) },
  ])
    expect(triedWords(compared)).not.toContain('Luck');
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

describe('how far the range can be trusted', () => {
  const line = (months: number, withinRange: number, ours: number): BacktestLineView => ({
    of: 'total',
    months,
    forecasts: 30 - months,
    ours,
    sameAsToday: 0.2,
    lastYearsDrift: 0.3,
    publicModel: null,
    withinRange,
  });
  const lines = [line(24, 0.231, 0.553), line(3, 0.765, 0.062), line(12, 0.88, 0.1)];

  test('is said at every horizon tested, and of the one looked at where it could not be', () => {
    expect(rangesHeld(lines, 36)).toEqual({
      said: 'The range is meant to hold four times in five. On your own past such ranges held: 3 months ahead 77% of the time, a year ahead 88%, two years ahead 23%. As far as three years ahead could not be tested.',
      warning: 'Do not rely on the range two years ahead, nor further.',
    });
    expect(rangesHeld(lines.slice(1), 12)).toMatchObject({
      said: expect.stringMatching(/a year ahead 88%\.$/),
      warning: '',
    });
    expect(rangesHeld([], 12).said).toBe(UNTESTED);
  });

  test('the summary of a backtest leaves out no horizon', () => {
    expect(backtestAnswer(lines)).toBe(
      'All children: 3 months ahead 6.2% out, and its range held 77% of the time (27 forecasts); a year ahead 10% out, and its range held 88% of the time (18 forecasts); two years ahead 55.3% out, and its range held 23% of the time (6 forecasts). The range is meant to hold 80%.',
    );
  });

  test('a test of another forecast is told by what has changed since', () => {
    const changed = ['another return has been brought in', 'the program has been updated'];
    expect(staleWords({ testedOn: '2026-05-03', changed })).toBe(
      'The last test, of 3 May 2026, is not of this forecast: since then another return has been brought in; the program has been updated.',
    );
  });

  test('testing stops where what happened is not settled, and says why', () => {
    const result = { from: '2017-04-01', to: '2022-03-31', settledTo: '2021-03-31', firstOrigin: '', lines };
    expect(testedUpTo({ ...result, lastOrigin: '2020-12-31' })).toBe(
      'The last forecast tested is from 31 December 2020: what happened after 31 March 2021 is not settled until the next return, because later returns have shown children that earlier ones lacked. Further than two years ahead is not tested: there are too few past forecasts that far back.',
    );
    expect(testedUpTo({ ...result, settledTo: result.to, lastOrigin: '2021-12-31' })).toContain(
      'since the returns end 31 March 2022',
    );
  });
});

describe('what an adjustment does', () => {
  const stepDown: Adjustment = {
    id: 'a',
    name: 'Step down',
    kind: 'moves',
    source: 'residential',
    target: 'fostering',
    enabled: true,
    from: '2022-10',
    amount: { children: 2 },
  };
  const effect: AdjustmentEffectView = {
    id: 'a',
    total: -0.12,
    categories: [
      { category: 'fostering', children: 2 },
      { category: 'residential', children: -2.1 },
      { category: 'supported', children: 0.04 },
    ],
    asked: 60,
    found: 12.84,
    shortFrom: '2023-01',
  };

  test('is whom it moves, the most first', () => {
    expect(effectWords(effect)).toBe('Residential 2.1 fewer, fostering 2.0 more; 0.1 fewer in care');
    expect(effectWords({ ...effect, total: 0, categories: [] })).toBe('Nothing by then');
  });

  test('says how many could not be found, and from when', () => {
    expect(shortWords(stepDown, effect)).toBe(
      'Only 12.8 of the 60 children asked for could be found: from January 2023 too few are left in residential.',
    );
    expect(shortWords(stepDown, { ...effect, found: 60, shortFrom: null })).toBeNull();
    // Nothing is short of what would be shown as found.
    expect(shortWords(stepDown, { ...effect, asked: 1200.04, found: 1200.01 })).toBeNull();
    expect(shortWords({ ...stepDown, amount: { children: -2 } }, effect)).toContain(
      'fewer would have moved than that',
    );
  });
});
