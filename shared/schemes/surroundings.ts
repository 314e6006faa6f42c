/** What the forms of a scenario file may know of the rest of it, read as far as it is sound. */
import { parseDay } from '../calendar/day.ts';
import type { Quantities } from '../scenario/quantities.ts';
import { PLACEMENT_TYPE_RULES } from '../scenario/rules.ts';
import {
  assumptionSchema,
  authoritySchema,
  periodSchema,
  placementTypeSchema,
  weeksPerYearSchema,
} from '../scenario/schema.ts';
import type { Assumption, Quantity } from '../scenario/types.ts';
import { isObject } from './read-fields.ts';
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
  const types: string[] = [];
  const withCapacity = new Set<string>();
  const inSight = new Map<string, TypeInSight>();
  for (const item of listOf(file, 'placementTypes')) {
    if (!isObject(item) || typeof item['id'] !== 'string') continue;
    types.push(item['id']);
    if (item['capacity'] !== undefined) withCapacity.add(item['id']);
    const result = placementTypeSchema.safeParse(item);
    if (!result.success) continue;
    const { id, name, category, lookedAfter, weeklyCost, weeklyIncome, children } = result.data;
    const listPrice = quantities.evaluate([], weeklyCost, PLACEMENT_TYPE_RULES.weeklyCost) ?? 0;
    const mix = quantities.evaluate([], children ?? 0, PLACEMENT_TYPE_RULES.children) ?? 0;
    inSight.set(id, {
      id,
      name,
      category,
      lookedAfter: lookedAfter ?? true,
      weeklyCost: listPrice,
      price: asTerm(weeklyCost, listPrice),
      children: asTerm(children ?? 0, mix) ?? plain(mix),
      hasCapacity: result.data.capacity !== undefined,
      weeklyIncome: quantities.evaluate([], weeklyIncome ?? 0, PLACEMENT_TYPE_RULES.weeklyIncome) ?? 0,
    });
  }
  return { types, withCapacity, inSight };
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
