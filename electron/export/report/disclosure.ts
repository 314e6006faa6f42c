/** Keeps secret what could be worked out from all the figures that are shown together. */
import { type Few, isOfFew } from './few-together.ts';
import { extended, isIn, NO_SPAN, type Span, type Sum } from './sums.ts';

export type Secrets = {
  /** Sums that must not come out. */
  readonly sums: readonly Sum[];
  /** Amounts that fewer than five children are behind: nothing must come out that is of fewer than five alone. */
  readonly few: ReadonlyMap<string, Few>;
};

/** Sums that are shown together or not at all. */
export type Figure = readonly Sum[];

/** What is known before anything is decided, and what must not come out. */
type Begun = { readonly always: Figure; readonly secrets: Secrets };

/**
 * Says of one figure after another whether it may be shown: not if, beside those that were, it gives a secret away.
 * @param always sums that are shown in any case
 */
export function guard(always: Figure, secrets: Secrets): (figure: Figure) => boolean {
  const both = guardBoth({ always, secrets }, { always: [], secrets });
  return (figure) => both({ money: figure, children: [] });
}

/** What is told of a thing: of what it costs, and of how many children there are. */
export type Told = { readonly money: Figure; readonly children: Figure };

/**
 * The same of things of which both are told, or neither. What children cost and how many there are cannot be had from
 * one another, for prices are left out with them.
 */
export function guardBoth(money: Begun, children: Begun): (told: Told) => boolean {
  let [cost, count] = [start(money), start(children)];
  return (told) => {
    const nextCost = withMore(cost, told.money, money.secrets);
    const nextCount = withMore(count, told.children, children.secrets);
    if (!nextCost || !nextCount) return false;
    [cost, count] = [nextCost, nextCount];
    return true;
  };
}

function start({ always, secrets: { few } }: Begun): Span {
  return extended(NO_SPAN, always, (name) => few.has(name));
}

/** What can be had when a figure is shown too; null where that gives a secret away. */
function withMore(shown: Span, figure: Figure, { sums, few }: Secrets): Span | null {
  const next = extended(shown, figure, (name) => few.has(name));
  if (next === shown) return shown;
  return isOfFew(ofFewOnly(next, few), few) || sums.some((sum) => isIn(next, sum)) ? null : next;
}

/** All that can be had of what few children are behind, without anything else in it. */
function ofFewOnly(span: Span, few: Secrets['few']): Sum[] {
  return [...span].filter(([lead]) => few.has(lead)).map(([, step]) => step);
}
