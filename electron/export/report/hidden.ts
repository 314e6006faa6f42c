/** What a report without small numbers leaves out, so that all its tables together give none of them away. */
import { type FinancialYear, financialYearOfMonth } from '../../../shared/calendar/financial-year.ts';
import type { Comparison } from '../../../shared/model/index.ts';
import { type Amount, type Amounts, amountsOf, childrenIn, type Slot } from './amounts.ts';
import { type Figure, guard } from './disclosure.ts';
import { fewOf } from './few-together.ts';
import { type HiddenSavings, savingsLeftOut } from './hidden-savings.ts';
import { allChildren, type ReportSource } from './source.ts';
import { type Sum, sumOf } from './sums.ts';
import { isSmall } from './suppression.ts';

/** What must not be shown. */
export type Hidden = HiddenSavings & {
  /** Ids of placement types. */
  readonly types: ReadonlySet<string>;
  /** Ids of placement types of which it is not told how many children have no place there. */
  readonly overflow: ReadonlySet<string>;
  /** Places in the list of plans. */
  readonly plans: ReadonlySet<number>;
  /** Quarters of a placement type in a plan, as quarterName has them. */
  readonly quarters: ReadonlySet<string>;
};

const NOTHING: Hidden = {
  types: new Set(),
  overflow: new Set(),
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
  const isShown = guard(
    years.map((year) => inYear(amounts.base, year)),
    { sums: secretSums(source, amounts), few: fewOf(amounts, source.plans) },
  );
  const plans = new Set<number>();
  for (const [at, effects] of amounts.plans.entries()) {
    if (!isShown(years.map((year) => inYear(effects, year)))) plans.add(at);
  }
  // Nothing else is shown of a plan that is left out.
  const shown = { ...amounts, plans: amounts.plans.map((effects, at) => (plans.has(at) ? [] : effects)) };
  const types = leftOut(typeFigures(source, amounts.base), isShown);
  const overflow = leftOut(overflowFigures(source, amounts.base), isShown);
  const savings = savingsLeftOut(source, shown.plans, isShown);
  return { plans, types, overflow, ...savings, quarters: quartersLeftOut(source, shown, plans, isShown) };
}

type IsShown = ReturnType<typeof guard>;

const sumOfAmounts = (amounts: readonly Amount[]) => sumOf(amounts.map(({ name }) => name));

function inYear(amounts: readonly Amount[], year: FinancialYear): Sum {
  return sumOfAmounts(amounts.filter(({ slot }) => slot.year === year));
}

/** What is shown of a placement type, by its id. */
type OfOne = { readonly id: string; readonly children: number; readonly figure: Figure };

function leftOut(figures: readonly OfOne[], isShown: IsShown): Set<string> {
  const bySize = [...figures].sort((a, b) => b.children - a.children);
  return new Set(bySize.filter(({ figure }) => !isShown(figure)).map(({ id }) => id));
}

/** Tables by placement type are of the first year without any plan. */
function typeFigures({ base: { years } }: ReportSource, base: readonly Amount[]): OfOne[] {
  return (years[0]?.placementTypes ?? []).map(({ id, averageChildren }, type) => {
    const own = base.filter(({ slot }) => slot.type === type && slot.year === years[0]?.year);
    return { id, children: averageChildren, figure: [sumOfAmounts(own)] };
  });
}

function overflowFigures({ base: { years } }: ReportSource, base: readonly Amount[]): OfOne[] {
  return (years[0]?.placementTypes ?? []).map(({ id, places }, type) => {
    const own = base.filter(({ slot, sentFrom }) => sentFrom === type && slot.year === years[0]?.year);
    return { id, children: places?.overflow ?? 0, figure: [sumOfAmounts(own)] };
  });
}

/** Quarters of a year stand or fall together, for they are much alike; but those with few children fall alone. */
function quartersLeftOut(
  source: ReportSource,
  amounts: Amounts,
  hiddenPlans: ReadonlySet<number>,
  isShown: IsShown,
): Set<string> {
  const hidden = new Set<string>();
  const years = Map.groupBy(
    amounts.slots.filter(({ quarterly }) => quarterly),
    ({ type, year }) => `${type} in ${year}`,
  );
  for (const at of source.plans.keys()) {
    if (hiddenPlans.has(at)) continue;
    for (const slots of years.values()) {
      const few = slots.filter((slot) => hasFew(slot, at));
      const rest = slots.filter((slot) => !few.includes(slot));
      const shown = isShown(rest.map((slot) => inPlan(amounts, slot, at)));
      for (const { type, label } of shown ? few : slots)
        hidden.add(quarterName(at, source.resolved.types[type]?.id ?? '', label));
    }
  }
  return hidden;
}

/** What a placement type costs in a plan. */
function inPlan({ base, plans }: Amounts, slot: Slot, at: number): Sum {
  return sumOfAmounts([...base, ...(plans[at] ?? [])].filter((amount) => amount.slot === slot));
}

function hasFew({ type, planned }: Slot, at: number): boolean {
  return (planned[at] ?? []).some((time) => isSmall(childrenIn(time, type)));
}

/** What fewer than five children cost in a plan: those of a type, those of no scheme, or all. */
function secretSums(source: ReportSource, amounts: Amounts): Sum[] {
  return source.plans.flatMap(({ comparison }, at) => {
    const all = [...amounts.base, ...(amounts.plans[at] ?? [])];
    const byType = amounts.slots
      .filter((slot) =>
        slot.quarterly ? hasFew(slot, at) : isFewAllYear(comparison, slot.year, [slot.type]),
      )
      .map((slot) => inPlan(amounts, slot, at));
    const years = comparison.with.years.flatMap((figures) => {
      const other = amounts.slots.filter(({ quarterly, year }) => !quarterly && year === figures.year);
      const types = other.map(({ type }) => type);
      const others = all.filter(({ slot }) => other.includes(slot));
      return [
        ...(isSmall(allChildren(figures)) ? [inYear(all, figures.year)] : []),
        ...(isFewAllYear(comparison, figures.year, types) ? [sumOfAmounts(others)] : []),
      ];
    });
    return [...byType, ...years].filter((sum) => sum.size > 0);
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
