import { financialYearOfMonth, formatYear, periodOf } from '../../../shared/calendar/financial-year.ts';
import type { MonthFigures } from '../../../shared/model/index.ts';
import { childrenBehind } from './measure-children.ts';
import { type Part, type Parts, suppressedPlans } from './plan-suppression.ts';
import type { Hidden, ReportPlan, ReportSource } from './source.ts';
import { isSmall } from './suppression.ts';

const MONTHS_IN_QUARTER = 3;

export type Quarter = { readonly label: string; readonly months: readonly MonthFigures[] };

export function quartersOf(months: readonly MonthFigures[]): Quarter[] {
  const byLabel = Map.groupBy(months, ({ month }) => {
    const quarter = Math.ceil(periodOf(month) / MONTHS_IN_QUARTER);
    return `${formatYear(financialYearOfMonth(month))} Q${quarter}`;
  });
  return [...byLabel].map(([label, each]) => ({ label, months: each }));
}

/** What a type's children without any plan are called among the parts of a quarter's figure. */
const BASE = '';

/**
 * The quarters of a placement type to leave out, by plan: those with few children, and those that set against the
 * year without any plan, or against another plan's quarter, would tell what few children cost.
 */
export function quartersLeftOut(
  source: ReportSource,
  hidden: Hidden,
  id: string,
): readonly ReadonlySet<string>[] {
  const { plans } = source;
  const left = plans.map(() => new Set<string>());
  if (!source.suppress) return left;
  const base = quartersOf(source.base.months);
  const planned = plans.map((plan) => quartersOf(plan.comparison.with.months));
  const firstYear = base.filter(({ months }) => inFirstYear(source, months));
  const labels = new Set(firstYear.map(({ label }) => label));
  // The year without any plan is shown by type: three of its quarters would give the fourth.
  const wholeYear =
    hidden.types.has(id) ||
    [base, ...planned].some((quarters) =>
      quarters.some((quarter) => labels.has(quarter.label) && hasFew(quarter, id)),
    );
  for (const [at, quarter] of base.entries()) {
    const few = planned.flatMap((quarters, index) => {
      const own = quarters[at];
      return own && hasFew(own, id) ? [index] : [];
    });
    // A plan that is left out altogether tells nothing, but what few children cost in it must not come out either.
    const parts = plans.map((plan, index) =>
      hidden.plans.has(index) && !few.includes(index)
        ? new Map<string, Part>()
        : partsOf(plan, id, quarter, planned[index]?.[at]),
    );
    const known = new Set(labels.has(quarter.label) ? [BASE] : []);
    const without = suppressedPlans([parts], known, new Set(few));
    const all = wholeYear && labels.has(quarter.label);
    for (const [index, labelsLeft] of left.entries()) {
      if (all || without.has(index)) labelsLeft.add(quarter.label);
    }
  }
  return left;
}

function inFirstYear(source: ReportSource, months: readonly MonthFigures[]): boolean {
  const first = source.base.years[0]?.year;
  return months.some(({ month }) => financialYearOfMonth(month) === first);
}

function childrenIn(month: MonthFigures, id: string): number {
  return month.placementTypes.find((type) => type.id === id)?.averageChildren ?? 0;
}

function hasFew({ months }: Quarter, id: string): boolean {
  return months.some((month) => isSmall(childrenIn(month, id)));
}

/** The children a plan's quarter is made of: those without any plan, and those of each measure that changes the type. */
function partsOf(plan: ReportPlan, id: string, base: Quarter, planned: Quarter | undefined): Parts {
  const { types, measures } = plan.resolved;
  const at = types.findIndex((type) => type.id === id);
  const parts = new Map<string, Part>();
  const there = Math.min(...base.months.map((month) => childrenIn(month, id)));
  if (there > 0) parts.set(BASE, { children: there, again: false });
  for (const measure of measures) {
    const changes =
      measure.kind === 'move'
        ? measure.source === at || measure.target === at
        : 'type' in measure && measure.type === at;
    if (!changes) continue;
    const children = base.months.map((month, index) =>
      childrenBehind(measure, types, month, planned?.months[index] ?? month),
    );
    const some = children.filter((each) => each > 0);
    if (some.length > 0)
      parts.set(measure.id, { children: Math.min(...some), again: measure.kind === 'price' });
  }
  return parts;
}
