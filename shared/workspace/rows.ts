/**
 * What a workspace file holds, as the rows every screen edits. One schema per table gives the type, the check at
 * the API's border and the list of columns the store keeps.
 *
 * An **entry** is what somebody typed into a numeric cell: a number, a range, a formula (`=…`), or, so that bad
 * input is never lost, text that could not be read; the scenario check then names it and says what would be
 * right. Blank is null. Dates likewise stay as typed (ISO when readable). Prices are £ a week, amounts pence.
 */
import { z } from 'zod';
import {
  CATEGORIES,
  DISTANCE_BANDS,
  FINANCING_METHODS,
  HOME_KINDS,
  HOME_LOCATIONS,
  MEASURE_KINDS,
  NEEDS_BANDS,
  PROVISIONS,
} from '../scenario/types.ts';
import { uncertaintySettings } from '../scenario/uncertainty-settings.ts';
import { careReturnRow } from './care-return-row.ts';
import { dateText, entry, longText, pence, rowKey, shortText } from './cells.ts';
import { forecastInMix } from './forecast-in-mix.ts';
import { forecastSettings } from './forecast-settings.ts';
import { LONGEST_SECTION, MOST_PLANS, REPORT_SECTIONS, STATEMENT_SECTIONS } from './report-sections.ts';
import { confidenceWeights, schemeRow } from './scheme-row.ts';

export { type Entry, entry, rangeSchema, rowKey } from './cells.ts';
export {
  type ConfidenceWeights,
  type SchemeField,
  type SchemeFields,
  type SchemeRow,
  schemeRow,
} from './scheme-row.ts';

/** Council-wide figures of the Sufficiency page: shares 0 to 1, children who came and left in a year. */
const sufficiencyFields = z.strictObject({
  inBoroughTarget: entry,
  occupancy: entry,
  usableShare: entry,
  entrants: entry,
  leavers: entry,
});
export type SufficiencyFields = z.infer<typeof sufficiencyFields>;

/** Council-wide facts: one row. `periodFrom` is the position date, the first day forecast. */
export const profileRow = z.strictObject({
  council: shortText,
  notes: longText,
  populationUnder18: entry,
  periodFrom: dateText,
  periodTo: dateText,
  weeksPerYear: z.union([z.literal('exact'), z.number(), z.string().min(1).max(40)]),
  /** What a simulation is told beside the ranges; ids are the keys of rows. Nothing while nobody has said. */
  uncertainty: uncertaintySettings.nullish(),
  /** What the Sufficiency page is told beside its tables. Nothing while nobody has said. */
  sufficiency: sufficiencyFields.nullish(),
  /** Share of a saving to count on by how sure it is. Nothing while nobody has said: no standard is published. */
  confidenceWeights: confidenceWeights.nullish(),
  /** How children in care are forecast from the return. Nothing while nobody has said. */
  forecast: forecastSettings.nullish(),
  /** Which forecast the placement mix holds. Nothing while it holds none. */
  forecastInMix: forecastInMix.nullish(),
});

export const placementTypeRow = z.strictObject({
  key: rowKey,
  name: shortText,
  category: z.enum(CATEGORIES),
  provision: z.enum(PROVISIONS),
  lookedAfter: z.boolean(),
  children: entry,
  weeklyCost: entry,
  weeklyIncome: entry,
  netChangePerMonth: entry,
  annualGrowth: entry,
  annualUplift: entry,
  /** Uplift by financial year, `{ "2025/26": 0.06 }`, in place of the annual one. */
  uplifts: z.record(z.string().max(10), entry),
  /** Forecast profile by month, `{ "2024-05": 61.3 }`. */
  childrenByMonth: z.record(z.string().max(10), entry),
  capacity: entry,
  overflowTo: rowKey.nullable(),
  /** Left out of the grid, never out of the figures. */
  hidden: z.boolean(),
  /** The name that somebody said is a row of its own, though it may be short for another; blank where nobody has. */
  ownRowName: shortText,
});

export const placementRow = z.strictObject({
  key: rowKey,
  ref: shortText,
  type: rowKey.nullable(),
  start: dateText,
  end: dateText.nullable(),
  weeklyCost: entry,
  weeklyIncome: entry,
  provider: shortText,
  location: shortText,
  note: longText,
});

/** A budget or an actual: whole pence, or `unread` as typed where it could not be read. */
const yearAmount = {
  key: rowKey,
  year: z.string().max(20),
  placementType: rowKey.nullable(),
  amountPence: pence.nullable(),
  unread: z.string().max(80).nullable(),
};
export const budgetRow = z.strictObject(yearAmount);
export const actualRow = z.strictObject({ ...yearAmount, note: shortText });

export const assumptionRow = z.strictObject({
  key: rowKey,
  /** What formulas call it: letters, digits, underscore. */
  id: shortText,
  name: shortText,
  value: entry,
  unit: shortText,
  source: longText,
  date: shortText,
  owner: shortText,
  /** A figure the source does not give, put in so the sums work: to be replaced. */
  toReplace: z.boolean(),
});

/** A measure of any of the six kinds of model.md: the fields of the other kinds stay null. */
export const measureRow = z.strictObject({
  key: rowKey,
  name: shortText,
  kind: z.enum(MEASURE_KINDS),
  note: longText,
  placementType: rowKey.nullable(),
  source: rowKey.nullable(),
  target: rowKey.nullable(),
  children: entry,
  places: entry,
  weeklyCost: entry,
  displacedWeeklyCost: entry,
  percent: entry,
  weekly: entry,
  share: entry,
  flow: z.enum(['cost', 'income']).nullable(),
  annual: entry,
  annualUplift: entry,
  oneOff: entry,
  amount: entry,
  method: z.enum(FINANCING_METHODS).nullable(),
  rate: entry,
  years: entry,
  financingFrom: dateText.nullable(),
  from: dateText.nullable(),
  to: dateText.nullable(),
  on: dateText.nullable(),
  months: entry,
});

/** A plan: the measures and schemes that are switched on in it. The base has no row: it is "no measures". */
export const scenarioRow = z.strictObject({
  key: rowKey,
  name: shortText,
  note: longText,
  /** Keys of the measures that count in this scenario. */
  measures: z.array(rowKey).max(500),
  /** Keys of the schemes that count in it. */
  schemes: z.array(rowKey).max(500),
});

/** A home, or several that are alike; blank dates mean it is there already and stays. */
export const homeRow = z.strictObject({
  key: rowKey,
  name: shortText,
  kind: z.enum(HOME_KINDS),
  placementType: rowKey.nullable(),
  households: entry,
  /** Registered, approved or contracted. */
  places: entry,
  /** Those a child can really be put in. */
  usable: entry,
  vacant: entry,
  opens: dateText,
  closes: dateText,
  location: z.enum(HOME_LOCATIONS).nullable(),
  distance: z.enum(DISTANCE_BANDS).nullable(),
  ageFrom: entry,
  ageTo: entry,
  needs: z.enum(NEEDS_BANDS).nullable(),
  provider: shortText,
  note: longText,
});

/** Who the children of a placement type are, in shares from 0 to 1 by band. */
export const demandSplitRow = z.strictObject({
  key: rowKey,
  placementType: rowKey.nullable(),
  ages: z.record(z.string().max(20), entry),
  needs: z.record(z.string().max(20), entry),
  /** Share placed in the borough now. */
  inBorough: entry,
  /** Where the shares are from. */
  source: shortText,
});

/** Rates per 10,000 under 18 of somewhere to compare with. */
export const comparatorRow = z.strictObject({
  key: rowKey,
  area: shortText,
  date: shortText,
  inCare: entry,
  entrants: entry,
  leavers: entry,
  source: longText,
});

/** The text of one section of the report, or of the sufficiency statement, put in place of the written one. */
export const reportTextRow = z.strictObject({
  key: rowKey,
  /** Keys of the scenarios the report is about; they may have been removed since. */
  scenarios: z.array(rowKey).max(MOST_PLANS),
  section: z.enum([...REPORT_SECTIONS, ...STATEMENT_SECTIONS]),
  /** Whether it is for a report that leaves small numbers out: a text for one never goes into the other. */
  suppress: z.boolean(),
  text: z.string().max(LONGEST_SECTION),
  /** Stands for the figures of the section when the text was edited. */
  fingerprint: z.string().min(1).max(100),
});

export type ProfileRow = z.infer<typeof profileRow>;
export type PlacementTypeRow = z.infer<typeof placementTypeRow>;
export type PlacementRow = z.infer<typeof placementRow>;
export type BudgetRow = z.infer<typeof budgetRow>;
export type ActualRow = z.infer<typeof actualRow>;
export type AssumptionRow = z.infer<typeof assumptionRow>;
export type MeasureRow = z.infer<typeof measureRow>;
export type ScenarioRow = z.infer<typeof scenarioRow>;
export type HomeRow = z.infer<typeof homeRow>;
export type DemandSplitRow = z.infer<typeof demandSplitRow>;
export type ComparatorRow = z.infer<typeof comparatorRow>;
export type ReportTextRow = z.infer<typeof reportTextRow>;

/** The tables whose rows have a key and an order, by the name the API uses. */
export const TABLES = {
  placementTypes: placementTypeRow,
  placements: placementRow,
  budgets: budgetRow,
  actuals: actualRow,
  assumptions: assumptionRow,
  measures: measureRow,
  schemes: schemeRow,
  scenarios: scenarioRow,
  reportTexts: reportTextRow,
  homes: homeRow,
  demandSplits: demandSplitRow,
  comparators: comparatorRow,
  careReturns: careReturnRow,
} as const;
export type TableName = keyof typeof TABLES;

/** Everything in the file but the register and the return, which can be long and are read by themselves. */
export const workspaceContent = z.strictObject({
  profile: profileRow,
  placementTypes: z.array(placementTypeRow),
  budgets: z.array(budgetRow),
  actuals: z.array(actualRow),
  assumptions: z.array(assumptionRow),
  measures: z.array(measureRow),
  schemes: z.array(schemeRow),
  scenarios: z.array(scenarioRow),
  reportTexts: z.array(reportTextRow),
  homes: z.array(homeRow),
  demandSplits: z.array(demandSplitRow),
  comparators: z.array(comparatorRow),
});
export type WorkspaceContent = z.infer<typeof workspaceContent>;

/** The whole of a workspace: its content and its register. */
export type WholeWorkspace = WorkspaceContent & { readonly placements: readonly PlacementRow[] };
