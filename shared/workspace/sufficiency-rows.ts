import type { Comparator, DemandSplit, Home, SufficiencySettings } from '../scenario/types.ts';
import { BLANK_COMPARATOR, BLANK_DEMAND_SPLIT, BLANK_HOME, BLANK_SUFFICIENCY } from './blank-rows.ts';
import { keysOf } from './row-keys.ts';
import type { ComparatorRow, DemandSplitRow, HomeRow, SufficiencyFields } from './rows.ts';

type TypeKey = (id: string | undefined) => string | null;

/** The homes of a scenario file as rows. */
export function homeRows(homes: readonly Home[], typeKey: TypeKey): HomeRow[] {
  const keys = keysOf(homes);
  return homes.map(({ id, placementType, ...home }) => ({
    ...BLANK_HOME,
    ...defined(home),
    key: keys.get(id) ?? id,
    placementType: typeKey(placementType),
  }));
}

export function splitRows(splits: readonly DemandSplit[], typeKey: TypeKey): DemandSplitRow[] {
  return splits.map((split, index) => ({
    ...BLANK_DEMAND_SPLIT,
    key: `split-${index + 1}`,
    placementType: typeKey(split.placementType),
    ages: { ...defined(split.ages ?? {}) },
    needs: { ...defined(split.needs ?? {}) },
    inBorough: split.inBorough ?? null,
    source: split.source ?? '',
  }));
}

export function comparatorRows(comparators: readonly Comparator[]): ComparatorRow[] {
  return comparators.map((comparator, index) => ({
    ...BLANK_COMPARATOR,
    ...defined(comparator),
    key: `comparator-${index + 1}`,
  }));
}

export function sufficiencyFieldsOf(settings: SufficiencySettings): SufficiencyFields {
  return { ...BLANK_SUFFICIENCY, ...defined(settings) };
}

type Defined<Fields> = { readonly [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that are given: a field of a file may be there and undefined. */
function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const given: Defined<Fields> = {};
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) Object.assign(given, { [name]: value });
  return given;
}
