import { penceToPounds } from '../money/pence.ts';
import { SCENARIO_FORMAT } from '../scenario/types.ts';
import { expandSchemes } from '../schemes/expand.ts';
import { writeSource } from './assumption-source.ts';
import { measureToScenario } from './measure-to-scenario.ts';
import type {
  ActualRow,
  BudgetRow,
  MeasureRow,
  PlacementRow,
  PlacementTypeRow,
  WholeWorkspace,
} from './rows.ts';
import { filled, given, type ScenarioJson, text } from './scenario-json.ts';
import { schemeToScenario } from './scheme-to-scenario.ts';
import { comparatorJson, homeJson, isBlankHome, isBlankSplit, splitJson } from './sufficiency-to-scenario.ts';

/** The key of the row behind each element of a list of the file: `placementTypes[2]` is the third of its list. */
export type ScenarioRows = {
  readonly placementTypes: readonly string[];
  readonly placements: readonly string[];
  readonly budgets: readonly string[];
  readonly actuals: readonly string[];
  readonly measures: readonly string[];
  readonly schemes: readonly string[];
  readonly assumptions: readonly string[];
  readonly homes: readonly string[];
  readonly demandSplits: readonly string[];
  readonly comparators: readonly string[];
};

export type ScenarioOptions = {
  /**
   * Measures and schemes that are off in this scenario: `marked` keeps them in the file as not enabled; `left-out`
   * leaves them out, so that a half-finished measure of another scenario does not stop this one.
   */
  readonly measuresOff: 'marked' | 'left-out';
  /**
   * True leaves out homes, demand splits and comparators, which the projection does not read: a half-typed home
   * must not stop a forecast.
   */
  readonly forecastOnly?: true;
};

/**
 * One scenario of a workspace as a scenario file.
 * @param scenarioKey the scenario, or null for the base: no measures
 */
export function toScenario(
  workspace: WholeWorkspace,
  scenarioKey: string | null,
  options: ScenarioOptions = { measuresOff: 'marked' },
): { readonly scenario: ScenarioJson; readonly rows: ScenarioRows } {
  const { profile } = workspace;
  const chosen = workspace.scenarios.find(({ key }) => key === scenarioKey);
  const on = new Set(chosen?.measures ?? []);
  const measures = workspace.measures.filter(({ key }) => options.measuresOff === 'marked' || on.has(key));
  const schemesOn = new Set(chosen?.schemes ?? []);
  const schemes = workspace.schemes.filter(
    ({ key }) => options.measuresOff === 'marked' || schemesOn.has(key),
  );
  const placements = workspace.placements.filter((row) => !isBlankPlacement(row));
  const budgets = workspace.budgets.filter(hasAmount);
  const actuals = workspace.actuals.filter(hasAmount);
  const assumptions = workspace.assumptions.filter((row) => row.id !== '' || row.value !== null);
  const homes = workspace.homes.filter((row) => !isBlankHome(row));
  const splits = workspace.demandSplits.filter((row) => !isBlankSplit(row));
  const comparators = workspace.comparators.filter((row) => Object.keys(comparatorJson(row)).length > 0);
  const unpriced: ScenarioJson = {
    format: SCENARIO_FORMAT,
    ...given('title', text(chosen?.name)),
    ...given('notes', [profile.notes, chosen?.note ?? ''].filter((note) => note !== '').join('\n\n')),
    ...given('authority', {
      ...given('name', text(profile.council)),
      ...given('populationUnder18', profile.populationUnder18),
    }),
    period: { ...given('from', text(profile.periodFrom)), ...given('to', text(profile.periodTo)) },
    ...(profile.weeksPerYear === 'exact' ? {} : { weeksPerYear: profile.weeksPerYear }),
    placementTypes: workspace.placementTypes.map((row) => typeJson(row, false)),
    ...given('placements', placements.map(placementJson)),
    ...given('budgets', budgets.map(amountJson)),
    ...given('actuals', actuals.map(amountJson)),
    ...given(
      'measures',
      measures.map((row) => measureToScenario(row, on.has(row.key))),
    ),
    ...given(
      'schemes',
      schemes.map((row) => schemeToScenario(row, schemesOn.has(row.key), profile.confidenceWeights)),
    ),
    ...given(
      'assumptions',
      assumptions.map((row) => ({
        ...given('id', text(row.id)),
        ...given('name', text(row.name)),
        ...given('value', row.value),
        ...given('unit', text(row.unit)),
        ...given('source', text(writeSource(row))),
        ...given('date', text(row.date)),
        ...given('owner', text(row.owner)),
      })),
    ),
    ...(options.forecastOnly
      ? {}
      : {
          ...given('homes', homes.map(homeJson)),
          ...given('demandSplits', splits.map(splitJson)),
          ...given('comparators', comparators.map(comparatorJson)),
          ...given('sufficiency', filled({ ...profile.sufficiency })),
        }),
  };
  const priced = new Set(typesThatNeedPrices(workspace, measures, unpriced));
  const scenario: ScenarioJson = {
    ...unpriced,
    placementTypes: workspace.placementTypes.map((row) => typeJson(row, priced.has(row.key))),
  };
  return {
    scenario,
    rows: {
      placementTypes: workspace.placementTypes.map(({ key }) => key),
      placements: placements.map(({ key }) => key),
      budgets: budgets.map(({ key }) => key),
      actuals: actuals.map(({ key }) => key),
      measures: measures.map(({ key }) => key),
      schemes: schemes.map(({ key }) => key),
      assumptions: assumptions.map(({ key }) => key),
      homes: homes.map(({ key }) => key),
      demandSplits: splits.map(({ key }) => key),
      comparators: comparators.map(({ key }) => key),
    },
  };
}

/**
 * Types that children are in, or can come into, at the list price (a placement of the register has its own). Only
 * such a type needs one: a blank price of any other is 0, while a blank price that would count for something is left blank, to be asked for.
 */
function* typesThatNeedPrices(
  { placementTypes }: WholeWorkspace,
  measures: readonly MeasureRow[],
  unpriced: ScenarioJson,
): Generator<string> {
  for (const row of placementTypes) {
    const moving = [row.children, row.netChangePerMonth, ...Object.values(row.childrenByMonth)];
    if (moving.some((each) => each !== null && each !== 0)) yield row.key;
    if (row.overflowTo !== null) yield row.overflowTo;
  }
  for (const row of measures) {
    if (row.weeklyCost !== null) continue;
    if (row.kind === 'volume' && row.placementType !== null) yield row.placementType;
    if (row.kind === 'move' && row.target !== null) yield row.target;
  }
  for (const measure of expandSchemes(unpriced).schemes.flatMap((scheme) => scheme.measures)) {
    if (measure.kind === 'volume' && measure.weeklyCost === undefined) yield measure.placementType;
    if (measure.kind === 'move' && measure.weeklyCost === undefined) yield measure.target;
  }
}

function typeJson(row: PlacementTypeRow, needsPrice: boolean): ScenarioJson {
  return {
    id: row.key,
    ...given('name', text(row.name)),
    category: row.category,
    provision: row.provision,
    ...(row.lookedAfter ? {} : { lookedAfter: false }),
    ...given('children', row.children),
    ...given('weeklyCost', row.weeklyCost ?? (needsPrice ? null : 0)),
    ...given('weeklyIncome', row.weeklyIncome),
    ...given('netChangePerMonth', row.netChangePerMonth),
    ...given('annualGrowth', row.annualGrowth),
    ...given('childrenByMonth', filled(row.childrenByMonth)),
    ...given('annualUplift', row.annualUplift),
    ...given('uplifts', filled(row.uplifts)),
    ...given('capacity', row.capacity),
    ...given('overflowTo', row.overflowTo),
  };
}

function placementJson(row: PlacementRow): ScenarioJson {
  return {
    ...given('ref', text(row.ref)),
    ...given('type', row.type),
    ...given('start', text(row.start)),
    ...given('end', text(row.end)),
    ...given('weeklyCost', row.weeklyCost),
    ...given('weeklyIncome', row.weeklyIncome),
    ...given('provider', text(row.provider)),
    ...given('location', text(row.location)),
    ...given('note', text(row.note)),
  };
}

/** A row of the register that has been added and not begun. */
function isBlankPlacement(row: PlacementRow): boolean {
  return Object.keys(placementJson({ ...row, type: null })).length === 0;
}

function amountJson(row: BudgetRow | ActualRow): ScenarioJson {
  return {
    ...given('year', text(row.year)),
    ...given('placementType', row.placementType),
    ...given('amount', row.amountPence === null ? row.unread : penceToPounds(row.amountPence)),
  };
}

/** A blank amount is no budget, or no spend; text that could not be read is kept for the check to name. */
function hasAmount(row: BudgetRow | ActualRow): boolean {
  return row.amountPence !== null || text(row.unread) !== null;
}
