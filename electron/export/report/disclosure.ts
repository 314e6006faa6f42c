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

/**
 * Says of one figure after another whether it may be shown: not if, beside those that were, it gives a secret away.
 * @param always sums that are shown in any case
 */
export function guard(always: readonly Sum[], { sums, few }: Secrets): (figure: Figure) => boolean {
  const isFew = (name: string) => few.has(name);
  let shown = extended(NO_SPAN, always, isFew);
  return (figure) => {
    const next = extended(shown, figure, isFew);
    if (next === shown) return true;
    if (isOfFew(ofFewOnly(next, few), few) || sums.some((sum) => isIn(next, sum))) return false;
    shown = next;
    return true;
  };
}

/** All that can be had of what few children are behind, without anything else in it. */
function ofFewOnly(span: Span, few: Secrets['few']): Sum[] {
  return [...span].filter(([lead]) => few.has(lead)).map(([, step]) => step);
}
