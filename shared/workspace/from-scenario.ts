import { poundsToPence } from '../money/pence.ts';
import type { Budget, Measure, Placement, PlacementType, Quantity, Scenario } from '../scenario/types.ts';
import type { CompiledScheme } from '../schemes/index.ts';
import { readSource } from './assumption-source.ts';
import {
  BLANK_ACTUAL,
  BLANK_ASSUMPTION,
  BLANK_BUDGET,
  BLANK_MEASURE,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
  BLANK_SCENARIO,
} from './blank-rows.ts';
import { UNTITLED_SCENARIO } from './plan-name.ts';
import { keysOf } from './row-keys.ts';
import type { BudgetRow, Entry, MeasureRow, PlacementRow, PlacementTypeRow, WholeWorkspace } from './rows.ts';
import { schemeRows } from './scheme-rows.ts';
import { comparatorRows, homeRows, splitRows, sufficiencyFieldsOf } from './sufficiency-rows.ts';

const LONGEST_NAME = 200;

/**
 * A scenario file as the rows of a workspace. Its enabled measures are the one scenario, named after the file's
 * title; rows keep the file's ids as their keys. The scenario is one that has passed the checks of the format.
 * @param scenario without what its schemes compiled to
 */
export function fromScenario(scenario: Scenario, schemes: readonly CompiledScheme[] = []): WholeWorkspace {
  const types = keysOf(scenario.placementTypes);
  const measures = keysOf(scenario.measures ?? []);
  const typeKey = (id: string | undefined): string | null =>
    id === undefined ? null : (types.get(id) ?? null);
  const keyed = scenario.measures ?? [];
  const schemeKeys = keysOf(schemes);
  const { rows: ofSchemes, weights } = schemeRows(schemes, schemeKeys, typeKey);
  return {
    profile: {
      council: scenario.authority?.name ?? '',
      notes: scenario.notes ?? '',
      populationUnder18: scenario.authority?.populationUnder18 ?? null,
      periodFrom: scenario.period.from,
      periodTo: scenario.period.to,
      weeksPerYear: scenario.weeksPerYear ?? 'exact',
      ...(weights && { confidenceWeights: weights }),
      ...(scenario.sufficiency && { sufficiency: sufficiencyFieldsOf(scenario.sufficiency) }),
    },
    placementTypes: scenario.placementTypes.map((type) => typeRow(type, types.get(type.id), typeKey)),
    placements: (scenario.placements ?? []).map((placement, index) =>
      placementRow(placement, `placement-${index + 1}`, typeKey),
    ),
    budgets: (scenario.budgets ?? []).map((budget, index) =>
      amountRow(budget, `budget-${index + 1}`, typeKey),
    ),
    actuals: (scenario.actuals ?? []).map((actual, index) => ({
      ...BLANK_ACTUAL,
      ...amountRow(actual, `actual-${index + 1}`, typeKey),
    })),
    assumptions: (scenario.assumptions ?? []).map((assumption, index) => ({
      ...BLANK_ASSUMPTION,
      key: `assumption-${index + 1}`,
      id: assumption.id,
      name: assumption.name ?? '',
      value: assumption.value,
      unit: assumption.unit ?? '',
      ...readSource(assumption.source ?? ''),
      date: assumption.date ?? '',
      owner: assumption.owner ?? '',
    })),
    measures: keyed.map((measure) => measureRow(measure, measures.get(measure.id), typeKey)),
    schemes: [...ofSchemes],
    reportTexts: [],
    homes: homeRows(scenario.homes ?? [], typeKey),
    demandSplits: splitRows(scenario.demandSplits ?? [], typeKey),
    comparators: comparatorRows(scenario.comparators ?? []),
    scenarios: [
      {
        ...BLANK_SCENARIO,
        key: 'plan-a',
        name: (scenario.title || UNTITLED_SCENARIO).slice(0, LONGEST_NAME),
        measures: keyed
          .filter((measure) => measure.enabled !== false)
          .map((measure) => measures.get(measure.id) ?? measure.id),
        schemes: schemes.filter(({ enabled }) => enabled).map(({ id }) => schemeKeys.get(id) ?? id),
      },
    ],
  };
}

type TypeKey = (id: string | undefined) => string | null;

function entry(value: Quantity | undefined): Entry {
  return value ?? null;
}

function entries(values: Readonly<Record<string, Quantity>> | undefined): Record<string, Entry> {
  return { ...values };
}

function typeRow(type: PlacementType, key: string | undefined, typeKey: TypeKey): PlacementTypeRow {
  return {
    ...BLANK_PLACEMENT_TYPE,
    key: key ?? type.id,
    name: type.name,
    category: type.category,
    provision: type.provision,
    lookedAfter: type.lookedAfter ?? true,
    children: entry(type.children),
    weeklyCost: type.weeklyCost,
    weeklyIncome: entry(type.weeklyIncome),
    netChangePerMonth: entry(type.netChangePerMonth),
    annualGrowth: entry(type.annualGrowth),
    annualUplift: entry(type.annualUplift),
    uplifts: entries(type.uplifts),
    childrenByMonth: entries(type.childrenByMonth),
    capacity: entry(type.capacity),
    overflowTo: typeKey(type.overflowTo),
  };
}

function placementRow(placement: Placement, key: string, typeKey: TypeKey): PlacementRow {
  return {
    ...BLANK_PLACEMENT,
    key,
    ref: placement.ref,
    type: typeKey(placement.type),
    start: placement.start,
    end: placement.end ?? null,
    weeklyCost: placement.weeklyCost,
    weeklyIncome: entry(placement.weeklyIncome),
    provider: placement.provider ?? '',
    location: placement.location ?? '',
    note: placement.note ?? '',
  };
}

function amountRow(budget: Budget, key: string, typeKey: TypeKey): BudgetRow {
  return {
    ...BLANK_BUDGET,
    key,
    year: budget.year,
    placementType: typeKey(budget.placementType),
    amountPence: poundsToPence(budget.amount),
  };
}

/** Every field a measure of any kind can have is a column; those of the other kinds stay blank. */
export function measureRow(measure: Measure, key: string | undefined, typeKey: TypeKey): MeasureRow {
  const row: MeasureRow = {
    ...BLANK_MEASURE,
    key: key ?? measure.id,
    name: measure.name,
    kind: measure.kind,
  };
  switch (measure.kind) {
    case 'volume':
      return {
        ...row,
        ...duration(measure),
        placementType: typeKey(measure.placementType),
        children: measure.children,
        weeklyCost: entry(measure.weeklyCost),
      };
    case 'move':
      return {
        ...row,
        ...duration(measure),
        source: typeKey(measure.source),
        target: typeKey(measure.target),
        children: measure.children,
        displacedWeeklyCost: entry(measure.displacedWeeklyCost),
        weeklyCost: entry(measure.weeklyCost),
      };
    case 'price':
      return {
        ...row,
        ...duration(measure),
        placementType: typeKey(measure.placementType),
        percent: entry(measure.percent),
        weekly: entry(measure.weekly),
        share: entry(measure.share),
      };
    case 'capacity':
      return {
        ...row,
        ...duration(measure),
        placementType: typeKey(measure.placementType),
        places: measure.places,
      };
    case 'fixed':
      return {
        ...row,
        ...duration(measure),
        flow: measure.flow ?? null,
        annual: entry(measure.annual),
        annualUplift: entry(measure.annualUplift),
        oneOff: entry(measure.oneOff),
        on: measure.on ?? null,
      };
    case 'capital':
      return {
        ...row,
        amount: measure.amount,
        on: measure.on,
        method: measure.financing?.method ?? null,
        rate: entry(measure.financing?.rate),
        years: entry(measure.financing?.years),
        financingFrom: measure.financing?.from ?? null,
      };
  }
}

function duration(measure: {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly months?: number | undefined;
}): Pick<MeasureRow, 'from' | 'to' | 'months'> {
  return { from: measure.from ?? null, to: measure.to ?? null, months: measure.months ?? null };
}
