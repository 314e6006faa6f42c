/**
 * Values that are taken as they stand, but that somebody is asked to look at again: most are slips of the keyboard, and a
 * wrong one makes every figure wrong. None is a fault; nothing is ever changed because of it.
 */
import { formatNumber, formatPercent, formatPounds } from '../money/format.ts';
import type { Pence } from '../money/pence.ts';
import type { Category } from '../scenario/types.ts';
import type { Entry } from './rows.ts';

/** What is odd about a value, as a sentence without its stop, and what may be meant. */
export type Unusual = { readonly problem: string; readonly remedy: string };

/** The dearest placement in published papers is £85,000 a week: St Helens, 8 January 2024. */
const DEAREST_PLACEMENT = 100_000;
/** For the average of a whole placement type, in £ a week. */
const DEAREST_TYPE = 50_000;
const DEAREST_TYPE_IN_A_FAMILY = 10_000;
const IN_A_FAMILY: ReadonlySet<Category> = new Set<Category>(['fostering', 'with-parents', 'adoption']);
/** About three times the children in care of the council that has most. */
const MOST_CHILDREN = 6000;
/** In pence: more than any council's children's services cost in a year, and less than any placement does. */
const LARGEST_BUDGET: Pence = 1e11;
const SMALLEST_BUDGET: Pence = 1e5;
const LARGEST_RATE = 0.5;
export const SMALLEST_RATE = 0.0012;
/** Of a share of children, places or posts: less than one in a hundred is a slip more often than it is meant. */
export const SMALLEST_SHARE = 0.01;

/** The figure to judge an entry by: its number, the farthest of a range, or what its formula comes to. */
export function farthest(entry: Entry, worth: number | undefined): number | undefined {
  if (entry === null) return undefined;
  if (typeof entry === 'number') return entry;
  if (typeof entry === 'string') return entry.startsWith('=') ? worth : undefined;
  return [entry.likely, entry.low ?? entry.likely, entry.high ?? entry.likely].reduce((one, other) =>
    Math.abs(other) > Math.abs(one) ? other : one,
  );
}

/**
 * @param price in £ a week
 * @param category of the placement type it is the average of; left out for one child's price
 */
export function unusualPrice(price: number, category?: Category): Unusual | null {
  const dearest =
    category === undefined
      ? DEAREST_PLACEMENT
      : IN_A_FAMILY.has(category)
        ? DEAREST_TYPE_IN_A_FAMILY
        : DEAREST_TYPE;
  if (price <= dearest) return null;
  return {
    problem: `A price above £${formatNumber(dearest)} a week is unusual`,
    remedy: 'Is it the price of a year, or are there too many noughts? It counts as it stands.',
  };
}

export function unusualChildren(children: number): Unusual | null {
  if (children <= MOST_CHILDREN) return null;
  return {
    problem: `More than ${formatNumber(MOST_CHILDREN)} children of one type is unusual`,
    remedy: 'Did the price go into the wrong column? It counts as it stands.',
  };
}

/** @param rate a year: 0.06 is 6% */
export function unusualRate(rate: number): Unusual | null {
  if (rate === 0) return null;
  if (Math.abs(rate) < SMALLEST_RATE) {
    return {
      problem: `${formatPercent(rate)} a year is unusually little`,
      remedy: `Did you mean ${formatPercent(rate * 100)}? Type it with its % sign.`,
    };
  }
  if (Math.abs(rate) <= LARGEST_RATE) return null;
  return { problem: `${formatPercent(rate)} a year is unusual`, remedy: 'It counts as it stands.' };
}

/**
 * A percentage that may have been typed as a share of 1: 0.2 for 20%.
 * @param least as a share of 1: what is nearer to nought is asked about
 */
export function unusuallyLittle(share: number, least: number): Unusual | null {
  if (share === 0 || Math.abs(share) >= least) return null;
  return {
    problem: `${formatPercent(share)} is unusually little`,
    remedy: `Did you mean ${formatPercent(share * 100)}? It counts as it stands.`,
  };
}

/** @param budget of a year, or of one placement type in it */
export function unusualBudget(budget: Pence): Unusual | null {
  if (budget < 0) {
    return {
      problem: 'A budget below zero is unusual',
      remedy: `Did you mean ${formatPounds(-budget).replace(/\.00$/, '')}? As it stands it is taken off.`,
    };
  }
  if (budget > LARGEST_BUDGET)
    return { problem: 'A budget above £1bn is unusual', remedy: 'It counts as it stands.' };
  if (budget === 0 || budget >= SMALLEST_BUDGET) return null;
  return {
    problem: `A budget of ${formatPounds(budget).replace(/\.00$/, '')} is unusually little`,
    remedy: 'It is read as pounds: type 27m for £27,000,000.',
  };
}

/** @param spent so far this year; may be below zero */
export function unusualActual(spent: Pence): Unusual | null {
  return Math.abs(spent) > LARGEST_BUDGET
    ? { problem: 'Spend above £1bn is unusual', remedy: 'It counts as it stands.' }
    : null;
}
