/**
 * Operations about the forecast of children in care from the council's own return: the forecast, how well it would
 * have done, and what becomes of it in the mix. Days are ISO dates, months `2024-05`; children are expected numbers.
 */
import { z } from 'zod';
import { CATEGORIES } from '../scenario/types.ts';
import { forecastSettings } from '../workspace/forecast-settings.ts';
import { backtestFigures, type backtestLine } from '../workspace/kept-backtest.ts';
import { forOpening } from './for-opening.ts';
import { stepDone } from './steps.ts';

const nothing = z.strictObject({});
const id = z.string().min(1).max(80);

/** Children, and the range they should be within four times in five. */
export const estimate = z.strictObject({ expected: z.number(), low: z.number(), high: z.number() });
export type EstimateView = z.infer<typeof estimate>;

/** All children, or those of one category, placement type or age band. */
const forecastGroup = z.strictObject({
  of: z.enum(['total', 'category', 'type', 'ageBand']),
  id: z.string(),
  /** Of a placement type; the others are named by their id. */
  name: z.string().nullable(),
  /** As many as `historyMonths`, at month ends. */
  history: z.array(z.int()),
  /** The last of `history` with the children it is thought to lack counted in: where the forecast sets out. */
  start: estimate,
  /** As many as `months`, at month ends. */
  forecast: z.array(estimate),
  /** Expected without the adjustments; null where there are none. */
  without: z.array(z.number()).nullable(),
});
export type ForecastGroup = z.infer<typeof forecastGroup>;

const adjustmentEffect = z.strictObject({
  id: z.string(),
  total: z.number(),
  categories: z.array(z.strictObject({ category: z.enum(CATEGORIES), children: z.number() })),
  /** Children asked for over the months forecast; how many could be found; the first month with too few, if any. */
  asked: z.number(),
  found: z.number(),
  shortFrom: z.string().nullable(),
});
export type AdjustmentEffectView = z.infer<typeof adjustmentEffect>;

/** Children at the start of a year or part of one, who come and go in it, and at its end: start + in − out = end. */
const yearChange = z.strictObject({
  year: z.string(),
  months: z.int(),
  start: z.number(),
  entrants: z.number(),
  /** Before 18. */
  leavers: z.number(),
  turning18: z.number(),
  end: z.number(),
});
export type YearChange = z.infer<typeof yearChange>;

const readyForecast = z.strictObject({
  state: z.literal('ready'),
  settings: forecastSettings,
  /** The day forecast from, and the last day of what was then known. */
  from: z.string(),
  knownTo: z.string(),
  /** Days between which the day to forecast from can be. */
  earliest: z.string(),
  latest: z.string(),
  window: z.strictObject({
    months: z.int(),
    /** All the months there are to learn from. */
    longest: z.int(),
    by: z.enum(['backtest', 'given', 'short', 'incomplete']),
    /** Weighted error a year ahead of each window tried. */
    tried: z.array(z.strictObject({ months: z.int(), error: z.number() })),
  }),
  /** Children the returns are thought to lack, as a share of those in care; they are counted in. */
  lacking: z.number(),
  historyMonths: z.array(z.string()),
  months: z.array(z.string()),
  /** Which of `months` end a financial year, and the last. */
  yearEnds: z.array(z.int()),
  groups: z.array(forecastGroup),
  /** Counted in the returns on the day forecast from, and the same with those thought missing: the forecast's start. */
  now: z.int(),
  start: z.number(),
  /**
   * At the end: the whole number expected less that at the start, and the category that most of it is, if one is.
   * Where others go the other way, `apart` has the greatest change and the greatest against it instead.
   */
  change: z.strictObject({
    children: z.int(),
    mostly: z.enum(CATEGORIES).nullable(),
    apart: z.array(z.strictObject({ category: z.enum(CATEGORIES), children: z.int() })),
  }),
  /** At the end, of the adjustments: expected with them less expected without. Null where there are none. */
  effect: z.number().nullable(),
  /** Of each adjustment that is on, by itself, at the end: children more than without any. */
  effects: z.array(adjustmentEffect),
  /** The last year as the returns count it; null where they do not cover one. Then each year forecast. */
  pastYear: yearChange.nullable(),
  years: z.array(yearChange),
  /** Children who turn 18 in care, by financial year (the part of it forecast). */
  turning18: z.array(
    z.strictObject({
      year: z.string(),
      months: z.int(),
      children: z.number(),
      by: z.array(z.strictObject({ category: z.enum(CATEGORIES), children: z.number() })),
    }),
  ),
});
export type ReadyForecast = z.infer<typeof readyForecast>;

const problem = z.strictObject({
  state: z.literal('problem'),
  message: z.string(),
  settings: forecastSettings,
  earliest: z.string(),
  latest: z.string(),
});
export const forecastView = z.discriminatedUnion('state', [readyForecast, problem]);
export type ForecastView = z.infer<typeof forecastView>;

export type BacktestLineView = z.infer<typeof backtestLine>;

const backtestView = z.strictObject({
  /** Under way; null when none is. */
  running: id.nullable(),
  /** The last, where it is of the forecast as it is made now. */
  result: backtestFigures.extend({ testedOn: z.string() }).nullable(),
  /** The last, where it is of another, and what is otherwise since, each in a few words. */
  stale: z.strictObject({ testedOn: z.string(), changed: z.array(z.string()) }).nullable(),
});
export type BacktestView = z.infer<typeof backtestView>;

const mixLine = z.strictObject({
  type: z.string(),
  name: z.string(),
  category: z.enum(CATEGORIES),
  provision: z.enum(['in-house', 'external', 'none']),
  /** On the day forecast from. */
  children: z.int(),
  placementType: id.nullable(),
  suggested: id.nullable(),
});
export type MixLine = z.infer<typeof mixLine>;

/** What using the forecast would put into one placement type of the mix. */
const mixChange = z.strictObject({
  key: id,
  name: z.string(),
  /** Children of the first and last month: all, those of the register among them, and what the mix gets. */
  first: z.strictObject({ children: z.number(), register: z.number(), mix: z.number() }),
  last: z.strictObject({ children: estimate, register: z.number(), mix: z.number() }),
  /** Months in which the register has more children than the forecast. */
  overfull: z.int(),
  price: z.enum(['kept', 'from the register', 'none', 'unused', 'needed']),
});
export type MixChange = z.infer<typeof mixChange>;

/** Which forecast the mix holds. */
export const mixHolds = z.strictObject({
  /** "Forecast from 31 Mar 2022 out of the return …" */
  source: z.string(),
  /** The day it was put in, as it is kept: ISO. */
  on: z.string(),
  /** Names of the adjustments that were on; null where that is not kept. */
  adjustments: z.array(z.string()).nullable(),
  /** Keys of the placement types that hold its months. */
  placementTypes: z.array(id),
  /** What is otherwise now, each in a few words; empty where nothing is. */
  changed: z.array(z.string()),
});
export type MixHolds = z.infer<typeof mixHolds>;

/**
 * Children on average and outturn of the first year, and outturn of all years, in whole pence: null where prices that
 * are missing keep them from being worked out.
 */
const outcome = z.strictObject({
  children: z.number(),
  outturnPence: z.int().nullable(),
  periodPence: z.int().nullable(),
});

/** What putting the forecast in would do to the figures. */
export const mixEffect = z.strictObject({
  year: z.string(),
  /** The base, whose key is null, and scenarios; null where the figures cannot be worked out. */
  rows: z.array(
    z.strictObject({
      key: id.nullable(),
      name: z.string(),
      now: outcome.nullable(),
      after: outcome.nullable(),
      change: z.strictObject({ outturnPence: z.int(), periodPence: z.int() }).nullable(),
    }),
  ),
  /** Scenarios there are beside those. */
  others: z.int(),
});
export type MixEffect = z.infer<typeof mixEffect>;

export const mixPlan = z.strictObject({
  register: z.enum(['subtract', 'beside']),
  /** Why it cannot be used; null when it can. */
  problem: z.string().nullable(),
  lines: z.array(mixLine),
  firstMonth: z.string().nullable(),
  lastMonth: z.string().nullable(),
  changes: z.array(mixChange),
  /** Children on the day forecast from of types that go nowhere. */
  leftOut: z.int(),
  /** Names of placement types of children in care with children in the mix that no children of the return go to. */
  untouched: z.array(z.string()),
  /** The forecast that is in the mix now; null where none is. */
  holds: mixHolds.nullable(),
  /** Names of the placement types whose months would be other than they are. */
  differs: z.array(z.string()),
  /** Null where the forecast cannot be put in. */
  effect: mixEffect.nullable(),
  /** The day forecast from, ISO; null where there is no forecast. */
  from: z.string().nullable(),
});
export type MixPlan = z.infer<typeof mixPlan>;

export const FORECAST_OPERATIONS = {
  /** By the settings of the file; null while there is no return. */
  'forecast.read': { input: nothing, output: forecastView.nullable() },
  'forecast.backtest': { input: nothing, output: backtestView.nullable() },
  /** Begins a backtest of the return in a thread of its own, in place of any under way. */
  'forecast.startBacktest': { input: nothing, output: z.strictObject({ job: id }) },
  'forecast.backtestProgress': {
    input: z.strictObject({ job: id }),
    output: z.strictObject({
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      /** 0 to 1. */
      done: z.number(),
      message: z.string(),
    }),
  },
  'forecast.cancelBacktest': { input: z.strictObject({ job: id }), output: nothing },
  /** Which forecast the mix holds; null while it holds none. */
  'forecast.inMix': { input: nothing, output: mixHolds.nullable() },
  /** What using the forecast in the mix would do; changes nothing. Null while there is no return. */
  'forecast.plan': { input: nothing, output: mixPlan.nullable() },
  /** Does it, as one step that Undo takes back. */
  'forecast.use': { input: z.strictObject(forOpening), output: stepDone },
  /** Takes it out again, likewise. */
  'forecast.takeOut': { input: z.strictObject(forOpening), output: stepDone },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type ForecastOperationName = keyof typeof FORECAST_OPERATIONS;
