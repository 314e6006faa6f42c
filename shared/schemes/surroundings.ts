/** What the forms of a scenario file may know of the rest of it, read as far as it is sound. */
import { type Day, parseDay } from '../calendar/day.ts';
import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth, monthOf } from '../calendar/month.ts';
import type { Quantities } from '../scenario/quantities.ts';
import { PLACEMENT_TYPE_RECORD_RULES, PLACEMENT_TYPE_RULES } from '../scenario/rules.ts';
import {
  assumptionSchema,
  authoritySchema,
  periodSchema,
  placementTypeSchema,
  weeksPerYearSchema,
} from '../scenario/schema.ts';
import type { Assumption, PlacementType, Quantity } from '../scenario/types.ts';
import { isObject } from './read-fields.ts';
import { averageTerm, type Registered, registeredOn } from './register-in-sight.ts';
import type { SchemeContext, TypeInSight } from './scheme.ts';
import { plain, type Term, typed } from './term.ts';

type File = Readonly<Record<string, unknown>>;

export function soundAssumptions(
  file: File,
): { readonly path: readonly PropertyKey[]; readonly assumption: Assumption }[] {
  return listOf(file, 'assumptions').flatMap((item, at) => {
    const result = assumptionSchema.safeParse(item);
    return result.success ? [{ path: ['assumptions', at], assumption: result.data }] : [];
  });
}

export type KnownTypes = {
  /** Every id there is, so that a fault in a type does not make every reference to it one. */
  readonly types: readonly string[];
  readonly withCapacity: ReadonlySet<string>;
  readonly inSight: ReadonlyMap<string, TypeInSight>;
};

export function knownTypes(file: File, quantities: Quantities): KnownTypes {
  const { from } = frameOf(file);
  const register = registeredOn(listOf(file, 'placements'), from, quantities);
  const types: string[] = [];
  const withCapacity = new Set<string>();
  const inSight = new Map<string, TypeInSight>();
  for (const item of listOf(file, 'placementTypes')) {
    if (!isObject(item) || typeof item['id'] !== 'string') continue;
    types.push(item['id']);
    if (item['capacity'] !== undefined) withCapacity.add(item['id']);
    const result = placementTypeSchema.safeParse(item);
    if (!result.success) continue;
    inSight.set(result.data.id, typeInSight(result.data, from, register.get(result.data.id), quantities));
  }
  return { types, withCapacity, inSight };
}

function typeInSight(
  type: PlacementType,
  from: Day,
  register: Registered | undefined,
  quantities: Quantities,
): TypeInSight {
  const rules = { ...PLACEMENT_TYPE_RULES, ...PLACEMENT_TYPE_RECORD_RULES };
  const worth = (quantity: Quantity, field: keyof typeof rules) =>
    quantities.evaluate([], quantity, rules[field]) ?? 0;
  const { id, name, category, lookedAfter, weeklyCost, weeklyIncome, annualUplift, uplifts } = type;
  const listPrice = worth(weeklyCost, 'weeklyCost');
  const mix = type.childrenByMonth?.[formatMonth(monthOf(from))] ?? type.children ?? 0;
  const children = asTerm(mix, worth(mix, 'children')) ?? plain(worth(mix, 'children'));
  const price = asTerm(weeklyCost, listPrice);
  const there = children.value + (register?.children ?? 0);
  const income = worth(weeklyIncome ?? 0, 'weeklyIncome');
  const rise = worth(annualUplift ?? 0, 'annualUplift');
  const rises = new Map(
    Object.entries(uplifts ?? {}).map(([year, each]) => [year, worth(each, 'uplifts')] as const),
  );
  return {
    id,
    name,
    category,
    lookedAfter: lookedAfter ?? true,
    weeklyCost: listPrice,
    price,
    children,
    registered: register?.children ?? 0,
    average: there > 0 ? (children.value * listPrice + (register?.cost ?? 0)) / there : listPrice,
    averagePrice: averageTerm(children, price, register),
    rise: (year) => rises.get(formatYear(year)) ?? rise,
    hasCapacity: type.capacity !== undefined,
    weeklyIncome: income,
    // Without a register it is that of the mix, to the last digit.
    averageIncome: register ? (children.value * income + register.income) / there : income,
  };
}

/** Null for a range. */
function asTerm(quantity: Quantity, value: number): Term | null {
  if (typeof quantity === 'object') return null;
  return typeof quantity === 'string' ? typed(quantity, value) : plain(value);
}

/** Dates and conventions of the file; where they have a fault, that is reported and these are not used. */
export function frameOf(
  file: File,
): Pick<SchemeContext, 'from' | 'to' | 'weeksPerYear' | 'populationUnder18'> {
  const period = periodSchema.safeParse(file['period']);
  const weeks = weeksPerYearSchema.safeParse(file['weeksPerYear']);
  const authority = authoritySchema.safeParse(file['authority']);
  return {
    from: parseDay(period.data?.from ?? '') ?? 0,
    to: parseDay(period.data?.to ?? '') ?? 0,
    weeksPerYear: weeks.data ?? 'exact',
    populationUnder18: authority.data?.populationUnder18 ?? null,
  };
}

export function listOf(file: File, name: string): readonly unknown[] {
  const list = file[name];
  return Array.isArray(list) ? list : [];
}
