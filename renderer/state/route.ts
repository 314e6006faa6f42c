import { useCallback, useSyncExternalStore } from 'react';
import type { CellFault } from '../../shared/api/views.ts';
import { finishTyping } from './typing.ts';

export const PAGES = [
  'position',
  'mix',
  'register',
  'budgets',
  'scenarios',
  'savings',
  'uncertainty',
  'sufficiency',
  'region',
  'assumptions',
  'return',
  'forecast',
  'reports',
  'history',
  'settings',
] as const;
export type PageName = (typeof PAGES)[number];

/** Where the user is: `#/mix?table=placementTypes&row=KEY&field=weeklyCost`. */
export type Route = {
  readonly page: PageName;
  /** A cell to be taken to, when the user came by a link to one. */
  readonly table: string | null;
  readonly row: string | null;
  readonly field: string | null;
  /** Grows with every visit, so that asking for the same cell again takes one there again. */
  readonly visit: number;
};

let visit = 0;
let current: Route | null = null;
/** The hash that {@link current} was read from. */
let readFrom: string | null = null;
const listeners = new Set<() => void>();

function readRoute(): Route {
  const [path = '', query = ''] = window.location.hash.replace(/^#\/?/, '').split('?');
  const params = new URLSearchParams(query);
  readFrom = window.location.hash;
  return {
    page: PAGES.find((name) => name === path) ?? 'position',
    table: params.get('table'),
    row: params.get('row'),
    field: params.get('field'),
    visit,
  };
}

function arrive(): void {
  // The page that goes would take with it what is half typed in it.
  finishTyping();
  visit += 1;
  current = readRoute();
  for (const listener of listeners) listener();
}

// Heard for as long as the page is there: with no file open nobody subscribes, and the address changes all the same.
window.addEventListener('hashchange', () => {
  // What navigate() did is known already.
  if (window.location.hash !== readFrom) arrive();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function snapshot(): Route {
  current ??= readRoute();
  return current;
}

export function useRoute(): Route {
  return useSyncExternalStore(subscribe, snapshot);
}

/** Goes to a page, or to one cell of it. The address and {@link useRoute} have both changed when it returns. */
export function navigate(page: PageName, params: Readonly<Record<string, string>> = {}): void {
  const query = new URLSearchParams(params).toString();
  const hash = `#/${page}${query === '' ? '' : `?${query}`}`;
  window.location.hash = hash;
  arrive();
}

/** A cell of the file: the table, the row's key and the field. */
export type Place = {
  readonly table: CellFault['table'] | string;
  readonly key: string | null;
  readonly field: string | null;
};

const PAGE_OF_TABLE: Readonly<Record<string, PageName>> = {
  profile: 'settings',
  careReturns: 'return',
  placementTypes: 'mix',
  placements: 'register',
  budgets: 'budgets',
  actuals: 'budgets',
  assumptions: 'assumptions',
  measures: 'scenarios',
  schemes: 'scenarios',
  scenarios: 'scenarios',
  homes: 'sufficiency',
  demandSplits: 'sufficiency',
  comparators: 'sufficiency',
};

/** Settings of a page's own that are kept with the profile, by what their fields begin with. */
const PAGE_OF_SETTING: Readonly<Record<string, PageName>> = {
  sufficiency: 'sufficiency',
  confidenceWeights: 'savings',
};

/** Takes the user to a cell; pages read where from {@link useRoute}. */
export function useGoTo(): (place: Place) => void {
  return useCallback((place: Place) => {
    const params: Record<string, string> = {};
    if (place.table !== null) params['table'] = place.table;
    if (place.key !== null) params['row'] = place.key;
    if (place.field !== null) params['field'] = place.field;
    const page = PAGE_OF_SETTING[place.field?.split('.')[0] ?? ''] ?? PAGE_OF_TABLE[place.table ?? ''];
    navigate(page ?? 'position', params);
  }, []);
}
