/**
 * The scenario file, `"format": "placement-modeller/scenario@1"`, as TypeScript. Field names are the public
 * file format (model.md, "Scenario file"). Prices are £ a week, amounts £, dates ISO civil dates.
 */
import type { Comparator, DemandSplit, Home, SufficiencySettings } from './sufficiency-types.ts';

export {
  AGE_BANDS,
  type AgeBand,
  type Comparator,
  type DemandSplit,
  DISTANCE_BANDS,
  type DistanceBand,
  HOME_KINDS,
  HOME_LOCATIONS,
  type Home,
  type HomeKind,
  type HomeLocation,
  NEEDS_BANDS,
  type NeedsBand,
  type SufficiencySettings,
} from './sufficiency-types.ts';

export const SCENARIO_FORMAT = 'placement-modeller/scenario@1';

export const CATEGORIES = [
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
] as const;
export type Category = (typeof CATEGORIES)[number];

export const PROVISIONS = ['in-house', 'external', 'none'] as const;
export type Provision = (typeof PROVISIONS)[number];

export const RANGE_SHAPES = ['pert', 'triangular', 'uniform'] as const;
export type RangeShape = (typeof RANGE_SHAPES)[number];

export const MEASURE_KINDS = ['volume', 'move', 'price', 'capacity', 'fixed', 'capital'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

export const FINANCING_METHODS = ['annuity', 'straight-line', 'none'] as const;
export type FinancingMethod = (typeof FINANCING_METHODS)[number];

/** Low, likely and high of something not known exactly; the projection uses `likely`. */
export type Range = {
  readonly low?: number | undefined;
  readonly likely: number;
  readonly high?: number | undefined;
  readonly shape?: RangeShape | undefined;
  readonly source?: string | undefined;
};

/** A number, a range, or a formula (`"=annualLeavingCare / 52"`) over the assumptions. */
export type Quantity = number | Range | string;

export type Authority = {
  readonly name?: string | undefined;
  readonly populationUnder18?: number | undefined;
};
export type Period = { readonly from: string; readonly to: string };

export type PlacementType = {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly provision: Provision;
  readonly lookedAfter?: boolean | undefined;
  readonly children?: Quantity | undefined;
  readonly weeklyCost: Quantity;
  readonly weeklyIncome?: Quantity | undefined;
  readonly netChangePerMonth?: Quantity | undefined;
  readonly annualGrowth?: Quantity | undefined;
  readonly childrenByMonth?: Readonly<Record<string, Quantity>> | undefined;
  readonly annualUplift?: Quantity | undefined;
  readonly uplifts?: Readonly<Record<string, Quantity>> | undefined;
  readonly capacity?: Quantity | undefined;
  readonly overflowTo?: string | undefined;
};

export type Placement = {
  readonly ref: string;
  readonly type: string;
  readonly start: string;
  readonly end?: string | null | undefined;
  readonly weeklyCost: Quantity;
  readonly weeklyIncome?: Quantity | undefined;
  readonly provider?: string | undefined;
  readonly location?: string | undefined;
  readonly note?: string | undefined;
};

export type Budget = {
  readonly year: string;
  readonly placementType?: string | undefined;
  readonly amount: number;
};
export type Actual = Budget;

type MeasureCommon = { readonly id: string; readonly name: string; readonly enabled?: boolean | undefined };

export type VolumeMeasure = MeasureCommon & {
  readonly kind: 'volume';
  readonly placementType: string;
  readonly children: Quantity;
  readonly from: string;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
  readonly weeklyCost?: Quantity | undefined;
};

export type MoveMeasure = MeasureCommon & {
  readonly kind: 'move';
  readonly source: string;
  readonly target: string;
  readonly children: Quantity;
  readonly from: string;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
  readonly displacedWeeklyCost?: Quantity | undefined;
  readonly weeklyCost?: Quantity | undefined;
};

export type PriceMeasure = MeasureCommon & {
  readonly kind: 'price';
  readonly placementType: string;
  readonly from: string;
  readonly to?: string | undefined;
  readonly percent?: Quantity | undefined;
  readonly weekly?: Quantity | undefined;
  readonly share?: Quantity | undefined;
};

export type CapacityMeasure = MeasureCommon & {
  readonly kind: 'capacity';
  readonly placementType: string;
  readonly places: Quantity;
  readonly from: string;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
};

export type FixedMeasure = MeasureCommon & {
  readonly kind: 'fixed';
  readonly flow?: 'cost' | 'income' | undefined;
  readonly annual?: Quantity | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly annualUplift?: Quantity | undefined;
  readonly oneOff?: Quantity | undefined;
  readonly on?: string | undefined;
};

export type Financing = {
  readonly method: FinancingMethod;
  readonly rate?: Quantity | undefined;
  readonly years?: number | undefined;
  readonly from?: string | undefined;
};

export type CapitalMeasure = MeasureCommon & {
  readonly kind: 'capital';
  readonly amount: Quantity;
  readonly on: string;
  readonly financing?: Financing | undefined;
};

export type Measure =
  | VolumeMeasure
  | MoveMeasure
  | PriceMeasure
  | CapacityMeasure
  | FixedMeasure
  | CapitalMeasure;

export type Assumption = {
  readonly id: string;
  readonly name?: string | undefined;
  readonly value: Quantity;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly date?: string | undefined;
  readonly owner?: string | undefined;
};

export type Scenario = {
  readonly format: typeof SCENARIO_FORMAT;
  readonly title?: string | undefined;
  readonly notes?: string | undefined;
  readonly authority?: Authority | undefined;
  readonly period: Period;
  readonly weeksPerYear?: 'exact' | number | undefined;
  readonly placementTypes: readonly PlacementType[];
  readonly placements?: readonly Placement[] | undefined;
  readonly budgets?: readonly Budget[] | undefined;
  readonly actuals?: readonly Actual[] | undefined;
  readonly measures?: readonly Measure[] | undefined;
  readonly assumptions?: readonly Assumption[] | undefined;
  /** What follows is read by the sufficiency figures only, never by the projection. */
  readonly homes?: readonly Home[] | undefined;
  readonly demandSplits?: readonly DemandSplit[] | undefined;
  readonly comparators?: readonly Comparator[] | undefined;
  readonly sufficiency?: SufficiencySettings | undefined;
};

/**
 * Something in the input that cannot be used as it stands. `place` is where (`placementTypes[2].weeklyCost`),
 * `problem` what is wrong and `remedy` what would be right, both ready to be shown to a finance officer.
 */
export type Fault = { readonly place: string; readonly problem: string; readonly remedy: string };
