import type { DistanceBand, HomeKind, HomeLocation, NeedsBand } from '../../../shared/scenario/types.ts';

export const HOME_KIND_NAMES: Readonly<Record<HomeKind, string>> = {
  home: 'Home',
  carers: 'Carers',
  contracted: 'Contracted',
  block: 'Block',
};

export const LOCATION_NAMES: Readonly<Record<HomeLocation, string>> = {
  'in-borough': 'In the borough',
  'out-of-borough': 'Out of the borough',
};

export const DISTANCE_NAMES: Readonly<Record<DistanceBand, string>> = {
  'up-to-5-miles': 'Up to 5 miles',
  '5-to-20-miles': '5 to 20 miles',
  '20-to-50-miles': '20 to 50 miles',
  'over-50-miles': 'Over 50 miles',
};

export const NEEDS_NAMES: Readonly<Record<NeedsBand, string>> = {
  standard: 'Standard',
  enhanced: 'Enhanced',
  complex: 'Complex',
  disability: 'Disability',
  'parent-and-child': 'Parent and child',
};

/** The choices of a column, from its names. */
export function choicesOf<Value extends string>(
  names: Readonly<Record<Value, string>>,
): readonly { readonly value: string; readonly label: string }[] {
  return Object.entries<string>(names).map(([value, label]) => ({ value, label }));
}

/** The value a choice stands for, told apart by its names; null for a blank and for words that are none of them. */
export function namedValue<Value extends string>(
  names: Readonly<Record<Value, string>>,
  chosen: string | null,
): Value | null {
  const isName = (value: string): value is Value => Object.hasOwn(names, value);
  return chosen !== null && isName(chosen) ? chosen : null;
}
