/** What the Uncertainty page asks and is given. Amounts are whole pence; shares and chances are 0 to 1. */
import { z } from 'zod';
import { faultsState } from './views.ts';

const pence = z.int();
const year = z.string().max(20);
const scenario = z.string().max(80).nullable();
const key = z.string().min(1).max(400);
const figure = z.enum(['outturn', 'pressure', 'saving']);

const spread = z.strictObject({
  p5: pence,
  p10: pence,
  p25: pence,
  p50: pence,
  p75: pence,
  p90: pence,
  p95: pence,
  mean: pence,
  standardDeviation: pence,
});
export type SpreadView = z.infer<typeof spread>;

/** A month or a year of the fan: the forecast's own figure and the spread of the trials around it. */
const fanPoint = z.strictObject({ label: z.string(), centralPence: pence, spread });
export type FanPoint = z.infer<typeof fanPoint>;

const simulated = z.strictObject({
  /** The file has changed since. */
  stale: z.boolean(),
  trials: z.int(),
  seed: z.int(),
  outturn: spread,
  /** Null where the year has no pressure. */
  pressure: spread.nullable(),
  chanceOfOverspending: z.number().nullable(),
  /** How far the trials’ mean outturn lies above the forecast’s (below where negative); null where it hardly does. */
  meanBesidePence: pence.nullable(),
  /** Mean outturn of the worst 1 in 20 trials. */
  worstPence: pence,
  /** Chance of an outturn above each amount, lowest amount first. */
  curve: z.array(z.strictObject({ amountPence: pence, chance: z.number() })),
  months: z.array(fanPoint),
  years: z.array(fanPoint),
  /** What the spread comes from, the largest share first. */
  drivers: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      contribution: z.number(),
    }),
  ),
});
export type SimulatedView = z.infer<typeof simulated>;

const tornadoBar = z.strictObject({
  key: z.string(),
  name: z.string(),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  shape: z.string(),
  /** Outturn of the year at its low and at its high, the rest at likely. */
  lowPence: pence,
  highPence: pence,
});
export type TornadoBarView = z.infer<typeof tornadoBar>;

export const uncertaintyView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    year,
    outturnPence: pence,
    budgetPence: pence.nullable(),
    hasPressure: z.boolean(),
    /** Every range, the widest swing in the year first. */
    tornado: z.array(tornadoBar),
    /** Every figure that can be sought or tabulated, with what it is now. */
    quantities: z.array(z.strictObject({ key: z.string(), name: z.string(), value: z.number() })),
    simulated: simulated.nullable(),
    /** A simulation under way for this scenario. */
    running: z.string().nullable(),
  }),
]);
export type UncertaintyView = z.infer<typeof uncertaintyView>;
export type ReadyUncertainty = Extract<UncertaintyView, { state: 'ready' }>;

const likelyRange = z
  .strictObject({
    of: z.enum(['pressure', 'outturn']),
    /** 1 in 10 lie below the low and 1 in 10 above the high. */
    lowPence: pence,
    highPence: pence,
    stale: z.boolean(),
  })
  .nullable();

const goalView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    name: z.string(),
    current: z.number(),
    currentPence: pence,
    /** Where the target is met, nearest to the present value first. */
    solutions: z.array(z.strictObject({ value: z.number(), pence })),
    closest: z.strictObject({ value: z.number(), pence }),
    from: z.number(),
    to: z.number(),
  }),
]);
export type GoalView = z.infer<typeof goalView>;

const side = z.strictObject({ name: z.string(), values: z.array(z.number()) });
const twoWayView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    down: side,
    across: side,
    cells: z.array(z.array(pence)),
  }),
]);
export type TwoWayView = z.infer<typeof twoWayView>;

export const stressView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    scenarios: z.array(z.strictObject({ name: z.string(), outturnPence: pence })),
    /** A test for each row, the scenarios across. */
    tests: z.array(
      z.strictObject({
        name: z.string(),
        cells: z.array(z.strictObject({ outturnPence: pence, changePence: pence })),
      }),
    ),
  }),
]);
export type StressView = z.infer<typeof stressView>;

const nothing = z.strictObject({});
const inYear = { scenario, year: year.nullable() };

export const UNCERTAINTY_OPERATIONS = {
  'uncertainty.read': { input: z.strictObject(inYear), output: uncertaintyView },
  /** Starts a simulation in the background; one already under way for the scenario is cancelled. */
  'uncertainty.start': {
    input: z.strictObject({
      scenario,
      trials: z.int().min(100).max(200_000),
      seed: z.int().min(0).max(0xffffffff),
    }),
    output: z.strictObject({ id: z.string() }),
  },
  'uncertainty.progress': {
    input: z.strictObject({ id: z.string().max(80) }),
    output: z.strictObject({
      state: z.enum(['running', 'done', 'cancelled', 'failed']),
      done: z.int(),
      trials: z.int(),
    }),
  },
  'uncertainty.cancel': { input: z.strictObject({ id: z.string().max(80) }), output: nothing },
  /** The likely range of the newest simulation; null while there is none. */
  'uncertainty.likely': { input: z.strictObject(inYear), output: likelyRange },
  /** The chance of an outturn above an amount, and the reserve above the budget for a confidence. */
  'uncertainty.ask': {
    input: z.strictObject({
      ...inYear,
      amountPence: pence.nullable(),
      confidence: z.number().gt(0).lt(1).nullable(),
    }),
    output: z.strictObject({ chance: z.number().nullable(), reservePence: pence.nullable() }),
  },
  'uncertainty.goal': {
    input: z.strictObject({ ...inYear, input: key, figure, targetPence: pence }),
    output: goalView,
  },
  'uncertainty.table': {
    input: z.strictObject({ ...inYear, down: key, across: key, figure }),
    output: twoWayView,
  },
  /** Every named stress test put to the base and every scenario. */
  'uncertainty.stress': { input: z.strictObject({ year: year.nullable() }), output: stressView },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type UncertaintyName = keyof typeof UNCERTAINTY_OPERATIONS;
