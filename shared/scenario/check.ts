/** Checks across the parts of a scenario file: names used twice, references, dates and budgets. */
import { addYears, formatDay, parseDay } from '../calendar/day.ts';
import { financialYearOf, formatYear, yearStart } from '../calendar/financial-year.ts';
import type { FaultList } from './faults.ts';
import type { Located } from './resolve.ts';
import type { Actual, Budget, Measure, Period, Placement, PlacementType } from './types.ts';

const LONGEST_PERIOD_YEARS = 30;

/** Reports every id after the first that is used again. */
export function checkUnique(
  entries: readonly { readonly path: readonly PropertyKey[]; readonly id: string }[],
  list: FaultList,
): void {
  const first = new Map<string, string>();
  for (const { path, id } of entries) {
    if (id === '') continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, String(path.at(-2)));
    else
      list.add(
        path,
        `${JSON.stringify(id)} is already used by number ${Number(earlier) + 1} of this list`,
        'give each one of its own',
      );
  }
}

export function checkPeriod(period: Period, list: FaultList): void {
  const from = parseDay(period.from);
  const to = parseDay(period.to);
  if (from === null || to === null) return;
  if (to < from) {
    list.add(['period', 'to'], `${period.to} is before the period begins`, `give a day from ${period.from}`);
  } else if (to >= addYears(from, LONGEST_PERIOD_YEARS)) {
    const latest = formatDay(addYears(from, LONGEST_PERIOD_YEARS) - 1);
    list.add(
      ['period', 'to'],
      `makes the period longer than ${LONGEST_PERIOD_YEARS} years`,
      `give a day up to ${latest}`,
    );
  }
}

export function isBefore(later: string | null | undefined, earlier: string | undefined): boolean {
  const end = later == null ? null : parseDay(later);
  const start = earlier === undefined ? null : parseDay(earlier);
  return end !== null && start !== null && end < start;
}

/** What a reference to a placement type can be checked against. */
export type KnownTypes = {
  readonly index: ReadonlyMap<string, number>;
  readonly withCapacity: ReadonlySet<string>;
};

export function checkReference(
  path: readonly PropertyKey[],
  id: string,
  known: KnownTypes,
  list: FaultList,
): void {
  if (id === '' || known.index.has(id)) return;
  const ids = [...known.index.keys()];
  list.add(
    path,
    `${JSON.stringify(id)} is not the id of a placement type`,
    ids.length > 0 ? `use one of ${ids.join(', ')}` : 'add the placement type',
  );
}

export function checkType(
  { path, value: type }: Located<PlacementType>,
  at: number,
  known: KnownTypes,
  list: FaultList,
): void {
  if (type.overflowTo === undefined) return;
  const field = [...path, 'overflowTo'];
  checkReference(field, type.overflowTo, known, list);
  const target = known.index.get(type.overflowTo);
  if (target !== undefined && target <= at) {
    list.add(
      field,
      `${JSON.stringify(type.overflowTo)} is not further down the list`,
      'use a later placement type, or change the order',
    );
  }
}

export function checkPlacement(
  { path, value: placement }: Located<Placement>,
  known: KnownTypes,
  list: FaultList,
): void {
  checkReference([...path, 'type'], placement.type, known, list);
  if (isBefore(placement.end, placement.start)) {
    list.add(
      [...path, 'end'],
      `is ${placement.end}, before its start`,
      `give a day from ${placement.start}, or nothing while it is open`,
    );
  }
}

export function checkMeasure(
  { path, value: measure }: Located<Measure>,
  known: KnownTypes,
  list: FaultList,
): void {
  for (const field of ['placementType', 'source', 'target'] as const) {
    const id = field in measure ? Reflect.get(measure, field) : undefined;
    if (typeof id === 'string') checkReference([...path, field], id, known, list);
  }
  if (
    'from' in measure &&
    measure.to !== undefined &&
    measure.from !== undefined &&
    measure.to < measure.from
  ) {
    list.add(
      [...path, 'to'],
      `is ${measure.to}, before its start`,
      `give a day from ${measure.from}, or leave it out`,
    );
  }
  switch (measure.kind) {
    case 'move':
      if (measure.source === measure.target && measure.source !== '') {
        list.add([...path, 'target'], 'is the same as the source', 'move children to another placement type');
      }
      break;
    case 'price':
      exactlyOne(path, measure, 'percent', 'weekly', list);
      break;
    case 'capacity':
      if (known.index.has(measure.placementType) && !known.withCapacity.has(measure.placementType)) {
        const id = measure.placementType;
        list.add(
          [...path, 'placementType'],
          `${id} has no capacity to add places to`,
          `give ${id} a capacity (0 if it has none yet)`,
        );
      }
      break;
    case 'fixed':
      checkFixed(path, measure, list);
      break;
    case 'capital':
      checkFinancing(path, measure, list);
      break;
    case 'volume':
      break;
  }
}

function exactlyOne(
  path: readonly PropertyKey[],
  value: object,
  one: string,
  other: string,
  list: FaultList,
): boolean {
  const given = [one, other].filter((field) => Reflect.get(value, field) !== undefined);
  if (given.length === 2)
    list.add([...path, other], `is given as well as ${one}`, `give ${one} or ${other}, not both`);
  if (given.length === 0) list.add([...path, one], 'is missing', `give ${one} or ${other}`);
  return given.length === 1;
}

function checkFixed(
  path: readonly PropertyKey[],
  measure: Extract<Measure, { kind: 'fixed' }>,
  list: FaultList,
): void {
  if (!exactlyOne(path, measure, 'annual', 'oneOff', list)) return;
  const annual = measure.annual !== undefined;
  const needed = annual ? 'from' : 'on';
  if (measure[needed] === undefined) list.add([...path, needed], 'is missing', 'give a day, as 2024-04-01');
  for (const field of annual ? (['on'] as const) : (['from', 'to', 'annualUplift'] as const)) {
    if (measure[field] === undefined) continue;
    list.add(
      [...path, field],
      `does not go with ${annual ? 'annual' : 'oneOff'}`,
      annual ? 'remove it; a yearly amount has from and to' : 'remove it; a one-off has on',
    );
  }
}

function checkFinancing(
  path: readonly PropertyKey[],
  measure: Extract<Measure, { kind: 'capital' }>,
  list: FaultList,
): void {
  const { financing } = measure;
  if (financing === undefined || financing.method === 'none') return;
  for (const field of ['rate', 'years'] as const) {
    if (financing[field] !== undefined) continue;
    list.add(
      [...path, 'financing', field],
      `is missing for ${financing.method}`,
      field === 'rate'
        ? 'give a yearly interest rate (0.052 is 5.2%)'
        : 'give a whole number of years from 1',
    );
  }
}

/** A year has either one budget for the whole or some by type, and none twice. */
export function checkBudgets(budgets: readonly Located<Budget>[], known: KnownTypes, list: FaultList): void {
  const seen = new Set<string>();
  const whole = new Set(
    budgets.filter(({ value }) => value.placementType === undefined).map(({ value }) => value.year),
  );
  for (const { path, value } of budgets) {
    if (value.placementType !== undefined)
      checkReference([...path, 'placementType'], value.placementType, known, list);
    const what = `${value.year} ${value.placementType ?? ''}`;
    // A year that could not be read has been reported, and is nobody's second.
    if (value.year !== '' && seen.has(what))
      list.add(path, `is a second budget for ${what.trim()}`, 'keep one of them');
    seen.add(what);
    if (value.year !== '' && value.placementType !== undefined && whole.has(value.year)) {
      list.add(
        path,
        `is a budget by placement type for ${value.year}, which also has one for the whole`,
        'keep the whole, or those by type',
      );
    }
  }
}

/** Actuals are net spend before the period in the year that holds its first day, when that day is not 1 April. */
export function checkActuals(
  actuals: readonly Located<Actual>[],
  period: Period | null,
  known: KnownTypes,
  list: FaultList,
): void {
  const from = period ? parseDay(period.from) : null;
  for (const { path, value } of actuals) {
    if (value.placementType !== undefined)
      checkReference([...path, 'placementType'], value.placementType, known, list);
    if (from === null) continue;
    const year = financialYearOf(from);
    if (from === yearStart(year)) {
      list.add(
        path,
        `is spend before the period, but the period begins on 1 April (${formatDay(from)})`,
        'remove it, or begin the period later',
      );
    } else if (value.year !== formatYear(year) && value.year !== '') {
      list.add(
        [...path, 'year'],
        `is ${value.year}, but the period begins in ${formatYear(year)}`,
        `give ${formatYear(year)}`,
      );
    }
  }
}
