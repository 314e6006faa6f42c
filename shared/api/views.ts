/**
 * What the screens are given to show: figures the engine has already worked out. Amounts are whole pence
 * (`…Pence`), prices £ a week, children may be fractional; nothing here needs arithmetic to be displayed.
 */
import { z } from 'zod';
import { workspaceContent } from '../workspace/rows.ts';
import { comparedScheme } from './compared-scheme.ts';
import { figureRef } from './figure-ref.ts';
import { openedFile } from './files.ts';

export { type FigureRef, figureRef } from './figure-ref.ts';

const pence = z.int();
const year = z.string().max(20);
const month = z.string().max(10);
const scenarioKey = z.string().max(80).nullable();

/** A fault with the cell it is in, so the screen can take the user there. */
export const cellFault = z.strictObject({
  place: z.string(),
  problem: z.string(),
  remedy: z.string(),
  /** "Placement mix, row 3 (Fostering, agency), weekly cost" */
  where: z.string(),
  table: z
    .enum([
      'profile',
      'placementTypes',
      'placements',
      'budgets',
      'actuals',
      'assumptions',
      'measures',
      'schemes',
      'scenarios',
      'homes',
      'demandSplits',
      'comparators',
    ])
    .nullable(),
  key: z.string().nullable(),
  field: z.string().nullable(),
});
export type CellFault = z.infer<typeof cellFault>;

/** The file cannot be calculated until these are put right; everything typed is kept. */
export const faultsState = z.strictObject({ state: z.literal('faults'), faults: z.array(cellFault) });

export const workspaceView = z.strictObject({
  file: openedFile,
  /** Tells this opening of the file from every other opening of it or of another. */
  opening: z.string(),
  revision: z.int(),
  /** ISO instant of the last saved change. */
  savedAt: z.string(),
  /** What Undo and Redo would take back or put back; null when there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  registerCount: z.int(),
  /** Financial years the period touches, in order. */
  years: z.array(year),
  content: workspaceContent,
});
export type WorkspaceView = z.infer<typeof workspaceView>;

const bridgeStep = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** Signed for a part; the level for a start or an end. */
  amountPence: pence,
  role: z.enum(['level', 'part']),
  /** What this part means, in a sentence. */
  meaning: z.string(),
  figure: figureRef.nullable(),
});
export type BridgeStep = z.infer<typeof bridgeStep>;

const positionTypeRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  averageChildren: z.number(),
  /** Average places over the year; null where the type has none recorded. */
  places: z.number().nullable(),
  /** Average gross price over the year, £ a week per child; null with no children. */
  averageWeeklyPrice: z.number().nullable(),
  grossPence: pence,
  incomePence: pence,
  netPence: pence,
  /** Spent before the forecast; null where the year's actuals are not by type. */
  actualsPence: pence.nullable(),
  /** Actuals of the type, where they are known, and the forecast net. */
  outturnPence: pence,
  /** Null where the budget is not held by type. */
  budgetPence: pence.nullable(),
  overPence: pence.nullable(),
});
export type PositionTypeRow = z.infer<typeof positionTypeRow>;

export const positionView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    scenario: scenarioKey,
    year,
    years: z.array(year),
    /** First and last day of this year that is forecast (ISO). */
    forecastFrom: z.string(),
    forecastTo: z.string(),
    /** Whether forecast and actuals make up the whole year; otherwise the outturn is of a part of it. */
    wholeYear: z.boolean(),
    outturnPence: pence,
    budgetPence: pence.nullable(),
    /** Null without a budget, or where the year is not wholly covered. */
    pressurePence: pence.nullable(),
    /** Why there is no pressure figure, when there is none. */
    pressureMissing: z.string().nullable(),
    actualsPence: pence,
    /** Whether every actual of the year is of a placement type, so that types have an outturn of their own. */
    actualsByType: z.boolean(),
    netPence: pence,
    grossPence: pence,
    incomePence: pence,
    capitalPence: pence,
    /** The sum of what the measures save in the year against the base; zero for the base. */
    savingPence: pence,
    bridge: z.array(bridgeStep),
    types: z.array(positionTypeRow),
    /**
     * Running costs, grants and financing of each scheme, and of each measure outside schemes: lines beside the
     * placement types. At nought where they fall in other years.
     */
    ownCosts: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        grossPence: pence,
        incomePence: pence,
        netPence: pence,
        figure: figureRef,
      }),
    ),
    /** All placement types together, and their children. */
    total: positionTypeRow.omit({ key: true, name: true }),
    months: z.array(
      z.strictObject({ month, label: z.string(), netPence: pence, budgetPence: pence.nullable() }),
    ),
    /** Months of this year before the forecast, with the actuals spread evenly over them, for the chart. */
    actualMonths: z.array(
      z.strictObject({ month, label: z.string(), averagePence: pence, budgetPence: pence.nullable() }),
    ),
    dearest: z.strictObject({
      rows: z.array(
        z.strictObject({
          key: z.string(),
          ref: z.string(),
          type: z.string(),
          /** £ a week on the day the forecast of the year starts, after uplifts. */
          weeklyCost: z.number(),
          start: z.string(),
          end: z.string().nullable(),
          netPence: pence,
        }),
      ),
      /** Those after the first ten. */
      othersCount: z.int(),
      othersPence: pence,
      /** The first ten's share of the year's forecast net spend and of its children, 0 to 1; null where undefined. */
      shareOfSpend: z.number().nullable(),
      shareOfChildren: z.number().nullable(),
    }),
    shortfalls: z.array(
      z.strictObject({
        key: z.string(),
        name: z.string(),
        placesShortAtEnd: z.number(),
        averageOverflow: z.number(),
        costPence: pence,
        goesTo: z.string().nullable(),
      }),
    ),
    /** Names of measures that found fewer children, or less cost, than they ask for. */
    /** `from` is the first year in which a measure finds less than it asks for. */
    capped: z.array(z.strictObject({ key: z.string(), name: z.string(), from: z.string() })),
  }),
]);
export type PositionView = z.infer<typeof positionView>;
export type ReadyPosition = Extract<PositionView, { state: 'ready' }>;

/** How a figure is made: a sentence with the numbers in it, and its parts, each of which can be opened in turn. */
export const workingView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    title: z.string(),
    /** The figure itself, as text with its unit. */
    value: z.string(),
    /** The definition in words. */
    definition: z.string(),
    /** The formula with this figure's numbers in it; may have several lines. */
    formula: z.array(z.string()),
    columns: z.array(z.strictObject({ label: z.string(), numeric: z.boolean() })),
    rows: z.array(z.strictObject({ cells: z.array(z.string()), figure: figureRef.nullable() })),
    total: z.array(z.string()).nullable(),
  }),
]);
export type WorkingView = z.infer<typeof workingView>;
export type ReadyWorking = Extract<WorkingView, { state: 'ready' }>;

const comparedYear = z.strictObject({
  year,
  outturnPence: pence,
  budgetPence: pence.nullable(),
  pressurePence: pence.nullable(),
  savingPence: pence,
  capitalPence: pence,
});

const comparedScenario = z.strictObject({
  key: scenarioKey,
  name: z.string(),
  years: z.array(comparedYear),
  savingTotalPence: pence,
  capitalTotalPence: pence,
  /** First month from which cumulative saving covers capital for good (`2025-03`); null if never. */
  payback: month.nullable(),
  /** Whether it spends anything beside placements: otherwise there is nothing to pay back. */
  hasCosts: z.boolean(),
  netPresentValuePence: pence,
  /** Those that are on, and the measures outside them, sharing the saving as wholes: nets sum to the saving. */
  schemes: z.array(comparedScheme),
  schemeAttribution: z.enum(['exact', 'sampled']),
});
export type ComparedScenario = z.infer<typeof comparedScenario>;

export const comparisonView = z.discriminatedUnion('state', [
  faultsState,
  z.strictObject({
    state: z.literal('ready'),
    years: z.array(year),
    /** The base first, then the scenarios asked for, in that order. */
    scenarios: z.array(comparedScenario),
  }),
]);
export type ComparisonView = z.infer<typeof comparisonView>;
export type ReadyComparison = Extract<ComparisonView, { state: 'ready' }>;

/** What each assumption and each cell comes to: formulas evaluated, ranges at their likely value. */
export const valuesView = z.strictObject({
  faults: z.array(cellFault),
  assumptions: z.array(
    z.strictObject({
      key: z.string(),
      /** Null where it cannot be worked out. */
      value: z.number().nullable(),
      /** Every cell and assumption whose formula names it. */
      usedIn: z.array(
        z.strictObject({ where: z.string(), table: z.string(), key: z.string(), field: z.string() }),
      ),
    }),
  ),
  /** What a week costs on the first day, in the mix and the register: all, and children in care. Null with faults. */
  weekly: z.strictObject({ allPence: pence, inCarePence: pence }).nullable(),
  /** Values of cells that hold a formula or a range, by `table/key/field`. */
  cells: z.record(z.string(), z.number()),
});
export type ValuesView = z.infer<typeof valuesView>;
