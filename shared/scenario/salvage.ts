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
/** Left out when something is wrong with them: nothing else is checked against them. */
const COMPOUND = new Set(['childrenByMonth', 'uplifts', 'financing', 'months', 'enabled']);
/** Of these only what is wrong is left out: the rest of the table has faults of its own to be found. */
const TABLES = new Set(['childrenByMonth', 'uplifts']);
/** Stand in for parts of a loan, which are asked for when they are missing. */
const LOAN_BLANKS: Readonly<Record<string, number>> = { rate: Number.NaN, years: 1 };

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
    const rest = restOf(field, kept[field], issue);
    if (rest !== null) kept[field] = rest;
    else if (COMPOUND.has(field)) delete kept[field];
    else kept[field] = NUMERIC.has(field) ? Number.NaN : '';
  }
  return kept as T;
}

/** What is left of a table or a loan that an issue is inside of; null where nothing can be made of it. */
function restOf(field: string, value: unknown, issue: z.core.$ZodIssue): object | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const wrong = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(1, 2).map(String);
  if (wrong.length === 0) return null;
  const entries = Object.entries(value).filter(([key]) => !wrong.includes(key));
  if (TABLES.has(field)) return Object.fromEntries(entries);
  const known = issue.code === 'unrecognized_keys' || wrong.every((key) => Object.hasOwn(LOAN_BLANKS, key));
  if (field !== 'financing' || !known) return null;
  const blanks = Object.entries(LOAN_BLANKS).filter(([key]) => wrong.includes(key));
  return Object.fromEntries([...entries, ...blanks]);
}
