import type { z } from 'zod';

const NUMERIC = new Set([
  'children',
  'weeklyCost',
  'weeklyIncome',
  'netChangePerMonth',
  'annualGrowth',
  'annualUplift',
  'capacity',
  'displacedWeeklyCost',
  'percent',
  'weekly',
  'share',
  'places',
  'annual',
  'oneOff',
  'amount',
  'value',
]);
/** Left out when something inside them is wrong: nothing else is checked against them. */
const COMPOUND = new Set(['childrenByMonth', 'uplifts', 'financing', 'months', 'enabled']);

/**
 * What is left of an item that its schema refuses: the fields it did not object to, with blanks (NaN for numbers,
 * '' for the rest) in place of those it did, so that further checks still see which fields were given and find
 * the item's other faults. Null where not even its kind is known.
 */
export function salvage<T extends object>(item: unknown, issues: readonly z.core.$ZodIssue[]): T | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null;
  const kept: Record<string, unknown> = { ...item };
  for (const issue of issues) {
    const field = issue.path[0];
    if (issue.code === 'invalid_union' && field === 'kind') return null;
    if (issue.code === 'unrecognized_keys' && field === undefined)
      for (const key of issue.keys) delete kept[key];
    if (typeof field !== 'string') continue;
    if (COMPOUND.has(field)) delete kept[field];
    else kept[field] = NUMERIC.has(field) ? Number.NaN : '';
  }
  return kept as T;
}
