/** What a report without small numbers leaves out of what schemes and measures save. */
import type { PlanSavings } from '../plan-savings.ts';
import type { Amount, Amounts } from './amounts.ts';
import type { Figure } from './disclosure.ts';
import type { ReportPlan, ReportSource } from './source.ts';
import { sumOf } from './sums.ts';

/** Keys of schemes, and of measures outside schemes (their ids). */
export type HiddenSavings = {
  /** Nothing is told of what they save. */
  readonly measures: ReadonlySet<string>;
  /** Told over the period only: those above, and those whose single years would give something away. */
  readonly measureYears: ReadonlySet<string>;
  /** Told net only: those above, and those of which what is avoided and what it costs would give something away. */
  readonly measureParts: ReadonlySet<string>;
  /** Plans, by their places, of which what is avoided and what it costs are not told for all schemes together. */
  readonly planParts: ReadonlySet<number>;
};

/** A row of what a plan saves, with what its measures do. */
type Row = {
  readonly key: string;
  readonly amounts: readonly Amount[];
  /** Null in a plan without schemes, where only the whole period is told. */
  readonly share: PlanSavings['savers'][number]['share'] | null;
};

const sumOfAmounts = (amounts: readonly Amount[]) => sumOf(amounts.map(({ name }) => name));

/**
 * The whole of each comes before the years of any, and these before what they are made of: the largest first.
 * @param effects what the measures of each plan do; nothing in a plan that is left out
 */
export function savingsLeftOut(
  { plans, base }: ReportSource,
  effects: Amounts['plans'],
  isShown: (figure: Figure) => boolean,
): HiddenSavings {
  const years = base.years.map(({ year }) => year);
  const ofPlans = plans.map((plan, at) => rowsOf(plan, effects[at] ?? []));
  const rows = Map.groupBy(ofPlans.flat(), ({ key }) => key);
  const keys = [...rows.entries()].sort(([, a], [, b]) => childrenBehind(b) - childrenBehind(a));
  const leftOut = (earlier: ReadonlySet<string>, figure: (row: Row) => Figure) => {
    const hidden = new Set(earlier);
    for (const [key, own] of keys) if (!hidden.has(key) && !isShown(own.flatMap(figure))) hidden.add(key);
    return hidden;
  };
  const whole = leftOut(new Set(), ({ amounts }) => [sumOfAmounts(amounts)]);
  const byYear = leftOut(whole, ({ amounts, share }) =>
    share ? years.map((year) => sumOfAmounts(amounts.filter(({ slot }) => slot.year === year))) : [],
  );
  const avoided = ({ amounts, share }: Row) =>
    amounts.filter(({ slot }) => share?.avoidedIn.get(slot.type)?.[years.indexOf(slot.year)] ?? false);
  // What it costs is the rest of the whole; its income is of all of them, and nothing beside placements is secret.
  const parts = leftOut(whole, (row) => (row.share ? [sumOfAmounts(avoided(row))] : []));
  const planParts = new Set(
    [...ofPlans.entries()]
      .filter(([, own]) => !isShown([sumOfAmounts(own.flatMap(avoided))]))
      .map(([at]) => at),
  );
  return { measures: whole, measureYears: byYear, measureParts: parts, planParts };
}

function rowsOf({ savings, comparison }: ReportPlan, effects: readonly Amount[]): Row[] {
  const of = (measures: readonly string[]) =>
    effects.filter(({ measure }) => measures.includes(measure?.id ?? ''));
  return savings
    ? savings.savers.map(({ key, parts, share }) => ({ key, amounts: of(parts.map(({ id }) => id)), share }))
    : comparison.measures.map(({ id }) => ({ key: id, amounts: of([id]), share: null }));
}

/** Of the measures of a scheme together; of each the most that are behind anything it does. */
function childrenBehind(rows: readonly Row[]): number {
  const amounts = rows.flatMap((row) => row.amounts);
  const byMeasure = Map.groupBy(amounts, ({ measure }) => measure?.id);
  const most = [...byMeasure.values()].map((own) => Math.max(...own.map(({ children }) => children)));
  return most.reduce((sum, each) => sum + each, 0);
}
