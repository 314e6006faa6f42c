/** The unknown amounts a report's figures are sums of: what children cost where they are, and what measures do there. */
import {
  type FinancialYear,
  financialYearOfMonth,
  formatYear,
} from '../../../shared/calendar/financial-year.ts';
import type { ResolvedMeasure } from '../../../shared/scenario/resolved.ts';
import {
  childrenBehind,
  isActive,
  isDirectlyOn,
  mayOverflowTo,
  type TimeFigures,
} from './measure-children.ts';
import { quartersOf } from './quarters.ts';
import { isFree, type ReportPlan, type ReportSource } from './source.ts';

/** A placement type in a year, or in a quarter where its quarters are shown. */
export type Slot = {
  /** Place of the type in the list of types. */
  readonly type: number;
  readonly quarterly: boolean;
  /** Of the year or quarter. */
  readonly label: string;
  readonly year: FinancialYear;
  /** Months of a quarter, or the year by itself: without any plan, and in each plan. */
  readonly base: readonly TimeFigures[];
  readonly planned: readonly (readonly TimeFigures[])[];
  /** Nothing is paid there, whatever is planned: only how many children there are is unknown. */
  readonly free: boolean;
};

/** An unknown amount in a slot, of the type's children without any plan (null) or of a measure. */
export type Amount = {
  readonly name: string;
  readonly slot: Slot;
  readonly measure: ResolvedMeasure | null;
  /** Place of the type that the children have no place in, where they are sent on; null where they are in their own. */
  readonly sentFrom: number | null;
  /** The fewest children that are behind it at any time, in any plan. */
  readonly children: number;
};

/** Those that are money: an amount where nothing is paid is in no sum of costs, and hides nothing there. */
export function paid(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.filter(({ slot }) => !slot.free);
}

export type Amounts = {
  readonly slots: readonly Slot[];
  readonly base: readonly Amount[];
  /** What the measures of each plan do. */
  readonly plans: readonly (readonly Amount[])[];
};

/** An amount that is nothing, or that no child is behind, is not among them: it may well be known. */
export function amountsOf(source: ReportSource): Amounts {
  const slots = slotsOf(source);
  const base = slots.flatMap((slot) => childrenThere(source, slot));
  const plans = source.plans.map((plan, at) => slots.flatMap((slot) => effectsIn(source, plan, at, slot)));
  const all = Map.groupBy(plans.flat(), ({ name }) => name);
  const merged = plans.map((amounts) =>
    amounts.flatMap((amount) => {
      const children = (all.get(amount.name) ?? []).map((each) => each.children);
      // Where it does nothing in one plan, anybody may take it to be known in the others.
      return children.includes(0) ? [] : [{ ...amount, children: Math.min(...children) }];
    }),
  );
  return { slots, base, plans: merged };
}

/** Those whose type it is, and those sent on from each type that had no place for them: told for each of these. */
function childrenThere({ base, resolved }: ReportSource, slot: Slot): Amount[] {
  const year = base.years.filter((each) => each.year === slot.year);
  const amount = (sentFrom: number | null, count: (time: TimeFigures) => number): Amount[] => {
    const there = slot.base.map(count);
    if (!there.some((each) => each > NOBODY)) return [];
    const name = `${slot.type} in ${slot.label}${sentFrom === null ? '' : ` from ${sentFrom}`}`;
    return [{ name, slot, measure: null, sentFrom, children: fewest([...there, ...year.map(count)]) }];
  };
  const senders = [...resolved.types.entries()].flatMap(([at, { overflowTo }]) =>
    overflowTo === slot.type ? [at] : [],
  );
  const sent = (time: TimeFigures) => senders.reduce((sum, from) => sum + sentOn(time, from), 0);
  return [
    ...amount(null, (time) => childrenIn(time, slot.type) - sent(time)),
    ...senders.flatMap((from) => amount(from, (time) => sentOn(time, from))),
  ];
}

/** Children that a type has no places for, on average. */
function sentOn(time: TimeFigures, type: number): number {
  return time.placementTypes[type]?.places?.overflow ?? 0;
}

/** Children of a type at a time, on average. */
export function childrenIn(time: TimeFigures, type: number): number {
  return time.placementTypes[type]?.averageChildren ?? 0;
}

function slotsOf(source: ReportSource): Slot[] {
  const { base, plans, scenario, resolved } = source;
  const years = base.years.map((figures, at) => ({
    label: formatYear(figures.year),
    year: figures.year,
    base: [figures],
    planned: plans.map(({ comparison }) => comparison.with.years.slice(at, at + 1)),
  }));
  const ofPlans = plans.map(({ comparison }) => quartersOf(comparison.with.months));
  const quarters = quartersOf(base.months).flatMap(({ label, months }, at) => {
    const [first] = months;
    const planned = ofPlans.map((each) => each[at]?.months ?? []);
    return first ? [{ label, year: financialYearOfMonth(first.month), base: months, planned }] : [];
  });
  const schemes = new Set(
    scenario.placementTypes.filter(({ category }) => category === 'staying-close').map(({ id }) => id),
  );
  return resolved.types.flatMap(({ id }, type) => {
    const quarterly = schemes.has(id);
    const free = isFree(source, type);
    return (quarterly ? quarters : years).map((time) => ({ ...time, type, quarterly, free }));
  });
}

function effectsIn(source: ReportSource, plan: ReportPlan, at: number, slot: Slot): Amount[] {
  const planned = slot.planned[at] ?? [];
  const year = source.base.years.findIndex((each) => each.year === slot.year);
  const whole = { base: source.base.years[year], planned: plan.comparison.with.years[year] };
  const { types, measures } = plan.resolved;
  return measures.flatMap((measure): Amount[] => {
    const active = slot.base.some((time) => isActive(measure, time));
    const here =
      isDirectlyOn(measure, slot.type) ||
      (isChanged(slot, planned) && mayOverflowTo(measure, slot.type, types));
    if (!active || !here) return [];
    const behind = slot.base.map((time, index) =>
      childrenBehind(measure, types, time, planned[index] ?? time),
    );
    const inYear =
      whole.base && whole.planned ? childrenBehind(measure, types, whole.base, whole.planned) : 0;
    const some = behind.some((each) => each > 0);
    const children = some ? fewest([...behind, inYear]) : 0;
    const name = `${measure.id} on ${slot.type} in ${slot.label}`;
    return [{ name, slot, measure, sentFrom: null, children }];
  });
}

function isChanged({ base, type }: Slot, planned: readonly TimeFigures[]): boolean {
  return base.some((time, at) => time.placementTypes[type]?.net !== planned[at]?.placementTypes[type]?.net);
}

/** What is left of no children when the children sent on are taken from them. */
export const NOBODY = 1e-9;

/** The smallest of the numbers that are not 0. */
function fewest(numbers: readonly number[]): number {
  return Math.min(...numbers.filter((each) => each > NOBODY));
}
