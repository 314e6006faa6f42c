import type { FinancialYear } from '../../../shared/calendar/financial-year.ts';
import type { ResolvedMeasure } from '../../../shared/scenario/resolved.ts';
import type { Amount, Amounts } from './amounts.ts';
import { putsInto, takesFrom } from './measure-children.ts';
import type { ReportPlan } from './source.ts';
import { rank, type Sum } from './sums.ts';
import { FEWEST_SHOWN, isSmall } from './suppression.ts';

/** Whose amount it is: a placement type's without any plan, or a measure's; fewer than five children are behind it. */
export type Few = {
  readonly children: number;
  /** The type they are in or are taken out of; null where they are not in any yet. */
  readonly type: number | null;
  /** Of a type's own children, the year they are there in, for it may be others the year after; null for measures. */
  readonly year: FinancialYear | null;
  /** Prices and places may be of any of the children. */
  readonly kind: 'there' | 'taken' | 'more' | 'any';
  /** Of a measure of a scheme, whose measures may all be of the same children. */
  readonly scheme?: {
    readonly key: string;
    /** The type that more children come into. */
    readonly into: number | null;
    /** Taken out of a type into which the scheme puts nobody, so that it cannot have moved them before. */
    readonly first: boolean;
  };
};

/** By name of the amount. Amounts of the same measure, or of the same type's own in a year, are of the same children. */
export function fewOf(
  { base, plans }: Amounts,
  of: readonly Pick<ReportPlan, 'savings' | 'resolved'>[],
): ReadonlyMap<string, Few> {
  const schemes = schemesOf(of);
  const small = [...base, ...plans.flat()].filter(({ children }) => isSmall(children));
  const owners = Map.groupBy(
    small,
    ({ measure, slot, sentFrom }) => measure?.id ?? `${slot.type} ${sentFrom} ${slot.year}`,
  );
  return new Map(
    [...owners.values()].flatMap((amounts) => {
      const measure = amounts[0]?.measure ?? null;
      const scheme = measure && schemes.get(measure.id);
      const few = {
        children: Math.min(...amounts.map(({ children }) => children)),
        ...whose(amounts[0]),
        ...(scheme && { scheme: inScheme(measure, scheme) }),
      };
      return amounts.map(({ name }) => [name, few]);
    }),
  );
}

function whose(amount: Amount | undefined): Pick<Few, 'type' | 'year' | 'kind'> {
  const measure = amount?.measure;
  if (!amount || !measure)
    return { type: amount?.slot.type ?? null, year: amount?.slot.year ?? null, kind: 'there' };
  if (measure.kind === 'price' || measure.kind === 'capacity') return { type: null, year: null, kind: 'any' };
  const from = takesFrom(measure);
  return { type: from, year: null, kind: from === null ? 'more' : 'taken' };
}

type Scheme = { readonly key: string; readonly into: ReadonlySet<number | null> };

/** The scheme of each measure that is in one, with the types into which any of its measures puts children. */
function schemesOf(plans: readonly Pick<ReportPlan, 'savings' | 'resolved'>[]): ReadonlyMap<string, Scheme> {
  const found = new Map<string, Scheme>();
  for (const { savings, resolved } of plans)
    for (const { key, parts } of savings?.savers ?? []) {
      const own = resolved.measures.filter(({ id }) => parts.some((part) => part.id === id));
      const into = new Set(own.map(putsInto));
      if (own.length > 1) for (const { id } of own) found.set(id, { key, into });
    }
  return found;
}

function inScheme(measure: ResolvedMeasure, { key, into }: Scheme): NonNullable<Few['scheme']> {
  return { key, into: putsInto(measure), first: !into.has(takesFrom(measure)) };
}

/** Amounts that are in the same sums, and as often, so that they can only be had together. */
type Together = { readonly column: readonly number[]; readonly whose: ReadonlySet<Few> };

/** Whether some mix of the sums, each only of amounts of few, is of fewer than five children. */
export function isOfFew(sums: readonly Sum[], few: ReadonlyMap<string, Few>): boolean {
  if (sums.length === 0) return false;
  const names = [...new Set(sums.flatMap((sum) => [...sum.keys()]))];
  const columns = Map.groupBy(names, (name) => sums.map((sum) => sum.get(name) ?? 0).join());
  const together = [...columns.values()].map((same): Together => {
    const column = sums.map((sum) => sum.get(same[0] ?? '') ?? 0);
    return { column, whose: new Set(same.flatMap((name) => few.get(name) ?? [])) };
  });
  const all = rank(together.map(({ column }) => column));
  return largestFew([...together], []).some((set) => {
    const within = new Set(set.flatMap((each) => [...each.whose]));
    const outside = together.filter(({ whose }) => !isWithin(whose, within));
    // Sums that are nothing outside the set are of the set alone.
    return rank(outside.map(({ column }) => column)) < all;
  });
}

function isWithin(some: ReadonlySet<Few>, all: ReadonlySet<Few>): boolean {
  return [...some].every((each) => all.has(each));
}

/** Every choice of some of the rest beside those within that is of fewer than five children and can have no more. */
function largestFew(rest: readonly Together[], within: readonly Together[]): Together[][] {
  const open = rest.filter((each) => childrenOf([...within, each]) < FEWEST_SHOWN);
  if (childrenOf([...within, ...open]) < FEWEST_SHOWN) return [[...within, ...open]];
  const [next, ...others] = open;
  if (!next) return [];
  return [...largestFew(others, [...within, next]), ...largestFew(others, within)];
}

/**
 * Children taken out of a placement type may be those that are in it, and prices and places may be of any of them. Those
 * of one year may be those of another: as many as there are in the year with most are surely behind it.
 */
function childrenOf(set: readonly Together[]): number {
  const each = [...new Set(set.flatMap(({ whose }) => [...whose]))];
  const schemes = Map.groupBy(each, ({ scheme }) => scheme?.key);
  const others = schemes.get(undefined) ?? [];
  schemes.delete(undefined);
  const counted = [...others, ...[...schemes.values()].flatMap(distinct)];
  const total = (kind: Few['kind'], type: number | null, year: FinancialYear | null) =>
    counted.reduce(
      (sum, one) => sum + (one.kind === kind && one.type === type && one.year === year ? one.children : 0),
      0,
    );
  const types = new Set(counted.flatMap(({ type }) => type ?? []));
  const years = new Set([null, ...counted.flatMap(({ year }) => year ?? [])]);
  const own = [...years].map((year) =>
    [...types].reduce(
      (sum, type) => sum + Math.max(total('there', type, year), total('taken', type, null)),
      total('more', null, null),
    ),
  );
  return Math.max(...own, ...each.map(({ children }) => children));
}

/**
 * Those of a scheme that cannot be of the same children: taken out of types that the scheme puts nobody in, or out of
 * one type, or put into one; whichever are most children. A scheme moves the same children on, and back again.
 */
function distinct(ofScheme: readonly Few[]): readonly Few[] {
  const taken = ofScheme.filter(({ kind }) => kind === 'taken');
  const more = ofScheme.filter(({ kind }) => kind === 'more');
  const choices = [
    taken.filter(({ scheme }) => scheme?.first),
    ...Map.groupBy(taken, ({ type }) => type).values(),
    ...Map.groupBy(more, ({ scheme }) => scheme?.into).values(),
  ];
  const size = (choice: readonly Few[]) => choice.reduce((sum, { children }) => sum + children, 0);
  return choices.reduce((most, choice) => (size(choice) > size(most) ? choice : most), []);
}
