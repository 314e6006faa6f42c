/** What a report without small numbers leaves out, so that all its tables together give none of them away. */
import { type FinancialYear, financialYearOfMonth } from '../../../shared/calendar/financial-year.ts';
import type { Comparison } from '../../../shared/model/index.ts';
import { type Amount, type Amounts, amountsOf, childrenIn, paid, type Slot } from './amounts.ts';
import { type Figure, guardBoth, type Told } from './disclosure.ts';
import { withFewInRegister } from './few-in-register.ts';
import { fewOf } from './few-together.ts';
import { type HiddenSavings, savingsLeftOut } from './hidden-savings.ts';
import { paidChildren, type ReportSource } from './source.ts';
import { type Sum, sumOf } from './sums.ts';
import { isSmall } from './suppression.ts';

/** What must not be shown. */
export type Hidden = HiddenSavings & {
  /** Ids of placement types. */
  readonly types: ReadonlySet<string>;
  /** Ids of placement types of which it is not told how many children have no place there. */
  readonly overflow: ReadonlySet<string>;
  /** Ids of placement types of which neither the list price nor its rise is told. */
  readonly prices: ReadonlySet<string>;
  /** Places in the list of plans. */
  readonly plans: ReadonlySet<number>;
  /** Quarters of a placement type in a plan, as quarterName has them. */
  readonly quarters: ReadonlySet<string>;
};

const NOTHING: Hidden = {
  types: new Set(),
  overflow: new Set(),
  prices: new Set(),
  measures: new Set(),
  measureYears: new Set(),
  measureParts: new Set(),
  planParts: new Set(),
  plans: new Set(),
  quarters: new Set(),
};

/** @param plan its place in the list of plans */
export function quarterName(plan: number, type: string, label: string): string {
  return `${label} of ${type} in plan ${plan}`;
}

/**
 * Plans come first, then placement types, schemes and measures, and quarters: what comes later is left out for the sake of what
 * comes before. Of types and of measures the largest come first.
 */
export function hiddenOf(source: ReportSource): Hidden {
  if (!source.suppress) return NOTHING;
  const amounts = amountsOf(source);
  const years = source.base.years.map(({ year }) => year);
  const few = fewOf(amounts, source.plans);
  const [first] = years;
  const quarters = fewByQuarter(source, amounts);
  const isShown = guardBoth(
    {
      always: years.map((year) => inYear(paid(amounts.base), year)),
      secrets: { sums: secretSums([...quarters.map(paid), ...fewByYear(source, amounts)]), few },
    },
    {
      always: first === undefined ? [] : [inYear(amounts.base, first)],
      secrets: { sums: secretSums(quarters), few },
    },
  );
  const isMoneyShown = (money: Figure) => isShown({ money, children: [] });
  const plans = new Set<number>();
  for (const [at, effects] of amounts.plans.entries()) {
    if (!isMoneyShown(years.map((year) => inYear(paid(effects), year)))) plans.add(at);
  }
  // Nothing else is shown of a plan that is left out.
  const shown = { ...amounts, plans: amounts.plans.map((effects, at) => (plans.has(at) ? [] : effects)) };
  const types = leftOut(typeFigures(source, amounts.base), isShown);
  const overflow = leftOut(overflowFigures(source, amounts.base), isShown);
  const savings = savingsLeftOut(source, shown.plans.map(paid), isMoneyShown);
  const prices = withFewInRegister(source, amounts.slots);
  const left = quartersLeftOut(source, shown, { plans, prices }, isShown);
  return { plans, types, overflow, prices, ...savings, quarters: left };
}

type IsShown = (told: Told) => boolean;

const sumOfAmounts = (amounts: readonly Amount[]) => sumOf(amounts.map(({ name }) => name));

function inYear(amounts: readonly Amount[], year: FinancialYear): Sum {
  return sumOfAmounts(amounts.filter(({ slot }) => slot.year === year));
}

/** What is told of a placement type, by its id. */
type OfOne = { readonly id: string; readonly children: number; readonly told: Told };

function toldOf(...all: readonly (readonly Amount[])[]): Told {
  return { money: all.map((own) => sumOfAmounts(paid(own))), children: all.map(sumOfAmounts) };
}

function leftOut(figures: readonly OfOne[], isShown: IsShown): Set<string> {
  const bySize = [...figures].sort((a, b) => b.children - a.children);
  return new Set(bySize.filter(({ told }) => !isShown(told)).map(({ id }) => id));
}

/** Tables by placement type are of the first year without any plan. */
function typeFigures({ base: { years } }: ReportSource, base: readonly Amount[]): OfOne[] {
  return (years[0]?.placementTypes ?? []).map(({ id, averageChildren }, type) => {
    const own = base.filter(({ slot }) => slot.type === type && slot.year === years[0]?.year);
    return { id, children: averageChildren, told: toldOf(own) };
  });
}

function overflowFigures({ base: { years } }: ReportSource, base: readonly Amount[]): OfOne[] {
  return (years[0]?.placementTypes ?? []).map(({ id, places }, type) => {
    const own = base.filter(({ slot, sentFrom }) => sentFrom === type && slot.year === years[0]?.year);
    return { id, children: places?.overflow ?? 0, told: toldOf(own) };
  });
}

/**
 * Quarters of a year stand or fall together, for they are much alike; but those with few children fall alone. Of a type
 * whose price is not told none is shown: one without anybody of the register would tell the price.
 */
function quartersLeftOut(
  source: ReportSource,
  amounts: Amounts,
  left: Pick<Hidden, 'plans' | 'prices'>,
  isShown: IsShown,
): Set<string> {
  const hidden = new Set<string>();
  const isPriceLeftOut = ({ type }: Slot) => left.prices.has(source.resolved.types[type]?.id ?? '');
  const years = Map.groupBy(
    amounts.slots.filter(({ quarterly }) => quarterly),
    ({ type, year }) => `${type} in ${year}`,
  );
  for (const at of source.plans.keys()) {
    if (left.plans.has(at)) continue;
    for (const slots of years.values()) {
      const few = slots.filter((slot) => hasFew(slot, at) || isPriceLeftOut(slot));
      const rest = slots.filter((slot) => !few.includes(slot));
      const shown = isShown(toldOf(...rest.map((slot) => inPlan(amounts, slot, at))));
      for (const { type, label } of shown ? few : slots)
        hidden.add(quarterName(at, source.resolved.types[type]?.id ?? '', label));
    }
  }
  return hidden;
}

/** What there is of a placement type in a plan. */
function inPlan({ base, plans }: Amounts, slot: Slot, at: number): Amount[] {
  return [...base, ...(plans[at] ?? [])].filter((amount) => amount.slot === slot);
}

function hasFew({ type, planned }: Slot, at: number): boolean {
  return (planned[at] ?? []).some((time) => isSmall(childrenIn(time, type)));
}

/** A sum of nothing is no secret. */
function secretSums(amounts: readonly (readonly Amount[])[]): Sum[] {
  return amounts.filter((own) => own.length > 0).map(sumOfAmounts);
}

/** Quarters of a plan with fewer than five children in some month. */
function fewByQuarter(source: ReportSource, amounts: Amounts): Amount[][] {
  return [...source.plans.keys()].flatMap((at) =>
    amounts.slots
      .filter((slot) => slot.quarterly && hasFew(slot, at))
      .map((slot) => inPlan(amounts, slot, at)),
  );
}

/** What fewer than five children cost in a year of a plan: those of a type, those of no scheme, or all. */
function fewByYear(source: ReportSource, amounts: Amounts): Amount[][] {
  return source.plans.flatMap(({ comparison }, at) => {
    const all = paid([...amounts.base, ...(amounts.plans[at] ?? [])]);
    return comparison.with.years.flatMap((figures) => {
      const others = amounts.slots.filter(
        ({ quarterly, free, year }) => !quarterly && !free && year === figures.year,
      );
      const byType = others.filter(({ type }) => isFewAllYear(comparison, figures.year, [type]));
      const types = others.map(({ type }) => type);
      return [
        ...byType.map((slot) => inPlan(amounts, slot, at)),
        ...(isSmall(paidChildren(source, figures))
          ? [all.filter(({ slot }) => slot.year === figures.year)]
          : []),
        ...(isFewAllYear(comparison, figures.year, types)
          ? [all.filter(({ slot }) => others.includes(slot))]
          : []),
      ];
    });
  });
}

/** Whether some children, but never as many as five, are in these types in a year of a plan. */
function isFewAllYear(
  { with: { months } }: Comparison,
  year: FinancialYear,
  types: readonly number[],
): boolean {
  const own = months.filter(({ month }) => financialYearOfMonth(month) === year);
  const children = own.map((month) => types.reduce((sum, type) => sum + childrenIn(month, type), 0));
  return isSmall(Math.max(0, ...children));
}
