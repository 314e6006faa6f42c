import type { z } from 'zod';
import {
  checkActuals,
  checkBudgets,
  checkMeasure,
  checkPeriod,
  checkPlacement,
  checkType,
  checkUnique,
  type KnownTypes,
} from './check.ts';
import { checkHome, checkSplits } from './check-sufficiency.ts';
import { FaultList } from './faults.ts';
import { Quantities } from './quantities.ts';
import { type Located, resolveMeasure, resolvePlacement, resolveScenario, resolveType } from './resolve.ts';
import type { ResolvedScenario } from './resolved.ts';
import { salvage } from './salvage.ts';
import {
  actualSchema,
  assumptionSchema,
  authoritySchema,
  budgetSchema,
  formatSchema,
  measureSchema,
  periodSchema,
  placementSchema,
  placementTypeSchema,
  weeksPerYearSchema,
} from './schema.ts';
import { comparatorSchema, demandSplitSchema, homeSchema, sufficiencySchema } from './sufficiency-schema.ts';
import { type Fault, SCENARIO_FORMAT, type Scenario } from './types.ts';

/** A scenario that can be calculated, with what its assumptions come to; or every fault found in it. */
export type ParsedScenario =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly resolved: ResolvedScenario;
      readonly assumptions: ReadonlyMap<string, number>;
    }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      readonly assumptions: ReadonlyMap<string, number>;
    };

/** Issues tell a missing value from a wrong one by what was there. */
const REPORT = { reportInput: true };

/** The fields of a scenario file, in the order in which faults are reported. */
export const SCENARIO_FIELDS = [
  'format',
  'title',
  'notes',
  'authority',
  'period',
  'weeksPerYear',
  'placementTypes',
  'placements',
  'budgets',
  'actuals',
  'measures',
  'assumptions',
  'schemes',
  'homes',
  'demandSplits',
  'comparators',
  'sufficiency',
] as const;
/** Schemes have been compiled to measures before a scenario comes here (shared/schemes/parse.ts). */
const FIELDS: ReadonlySet<string> = new Set(SCENARIO_FIELDS.filter((field) => field !== 'schemes'));

/**
 * Checks a scenario and makes it ready to calculate. A fault does not hide others: what is left of a part with a
 * fault in it is checked further, and everything found is reported together, in the order of the file.
 */
export function parseScenario(raw: unknown): ParsedScenario {
  const list = new FaultList();
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    list.add([], 'is not a scenario', `give an object with "format": "${SCENARIO_FORMAT}"`);
    return { ok: false, faults: list.faults, assumptions: new Map() };
  }
  const file: Readonly<Record<string, unknown>> = { ...raw };
  for (const key of Object.keys(file)) {
    if (!FIELDS.has(key))
      list.add(
        [key],
        'is not a field of the scenario format',
        `remove it, or use one of ${SCENARIO_FIELDS.join(', ')}`,
      );
  }
  const single = <T>(field: string, schema: z.ZodType<T>, required: boolean): T | undefined => {
    if (file[field] === undefined && !required) return undefined;
    const result = schema.safeParse(file[field], REPORT);
    if (!result.success) list.addIssues([field], result.error.issues);
    return result.data;
  };
  const items = <T extends object>(field: string, schema: z.ZodType<T>): Located<T>[] => {
    const value = file[field];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      list.add([field], 'is not a list', 'give a list [ … ]');
      return [];
    }
    return value.flatMap((item: unknown, at) => {
      const path = [field, at];
      const result = schema.safeParse(item, REPORT);
      if (result.success) return [{ path, value: result.data }];
      list.addIssues(path, result.error.issues);
      const value = salvage<T>(item, result.error.issues);
      return value ? [{ path, value }] : [];
    });
  };

  const format = single('format', formatSchema, true);
  for (const field of ['title', 'notes']) {
    if (file[field] !== undefined && typeof file[field] !== 'string')
      list.add([field], 'is not text', 'give some text');
  }
  const authority = single('authority', authoritySchema, false);
  const period = single('period', periodSchema, true);
  const weeksPerYear = single('weeksPerYear', weeksPerYearSchema, false);
  if (file['placementTypes'] === undefined)
    list.add(['placementTypes'], 'is missing', 'give a list of placement types');
  const types = items('placementTypes', placementTypeSchema);
  const placements = items('placements', placementSchema);
  const budgets = items('budgets', budgetSchema);
  const actuals = items('actuals', actualSchema);
  const assumptions = items('assumptions', assumptionSchema);
  const measures = items('measures', measureSchema);
  const homes = items('homes', homeSchema);
  const demandSplits = items('demandSplits', demandSplitSchema);
  const comparators = items('comparators', comparatorSchema);
  const sufficiency = single('sufficiency', sufficiencySchema, false);

  const known = knownTypes(file['placementTypes']);
  if (period) checkPeriod(period, list);
  checkUnique(
    types.map(({ path, value }) => ({ path: [...path, 'id'], id: value.id })),
    list,
  );
  checkUnique(
    placements.map(({ path, value }) => ({ path: [...path, 'ref'], id: value.ref })),
    list,
  );
  checkUnique(
    measures.map(({ path, value }) => ({ path: [...path, 'id'], id: value.id })),
    list,
  );
  checkUnique(
    assumptions.map(({ path, value }) => ({ path: [...path, 'id'], id: value.id })),
    list,
  );
  checkUnique(
    homes.map(({ path, value }) => ({ path: [...path, 'id'], id: value.id })),
    list,
  );
  for (const type of types) checkType(type, Number(type.path[1]), known, list);
  for (const placement of placements) checkPlacement(placement, known, list);
  for (const measure of measures) checkMeasure(measure, known, list);
  for (const home of homes) checkHome(home, known, list);
  checkSplits(demandSplits, known, list);
  checkBudgets(budgets, known, list);
  checkActuals(actuals, period ?? null, known, list);

  const quantities = new Quantities(
    assumptions.map(({ path, value }) => ({ path, assumption: value })),
    list,
  );
  const resolvedTypes = types.map((type) => resolveType(type, known.index, quantities));
  const resolvedPlacements = placements.map((placement) =>
    resolvePlacement(placement, known.index, quantities),
  );
  const resolvedMeasures = measures.map((measure) => resolveMeasure(measure, known.index, quantities));
  if (list.faults.length > 0 || format === undefined || period === undefined) {
    return { ok: false, faults: list.inFileOrder(SCENARIO_FIELDS), assumptions: quantities.assumptionValues };
  }

  const scenario: Scenario = {
    format,
    title: typeof file['title'] === 'string' ? file['title'] : undefined,
    notes: typeof file['notes'] === 'string' ? file['notes'] : undefined,
    authority,
    period,
    weeksPerYear,
    placementTypes: values(types),
    placements: values(placements),
    budgets: values(budgets),
    actuals: values(actuals),
    measures: values(measures),
    assumptions: values(assumptions),
    homes: values(homes),
    demandSplits: values(demandSplits),
    comparators: values(comparators),
    sufficiency,
  };
  const parts = { types: resolvedTypes, placements: resolvedPlacements, measures: resolvedMeasures };
  return {
    ok: true,
    scenario,
    resolved: resolveScenario(scenario, parts),
    assumptions: quantities.assumptionValues,
  };
}

function values<T>(located: readonly Located<T>[]): T[] {
  return located.map(({ value }) => value);
}

/** Ids of placement types as they stand in the file, so that a fault in one does not make every reference to it one. */
function knownTypes(raw: unknown): KnownTypes {
  const index = new Map<string, number>();
  const withCapacity = new Set<string>();
  for (const [at, item] of (Array.isArray(raw) ? raw : []).entries()) {
    if (typeof item !== 'object' || item === null) continue;
    const id: unknown = Reflect.get(item, 'id');
    if (typeof id !== 'string' || index.has(id)) continue;
    index.set(id, at);
    if (Reflect.get(item, 'capacity') !== undefined) withCapacity.add(id);
  }
  return { index, withCapacity };
}
