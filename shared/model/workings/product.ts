import { formatFixed } from '../../money/format.ts';
import { type Pence, roundPence } from '../../money/pence.ts';

/** Decimals a number in a formula may have at most: beyond them binary arithmetic itself is no longer exact. */
const MOST_DECIMALS = 8;

/** A number as a formula says it, with no fewer decimals than it usually has. */
export type Factor = { readonly value: number; readonly decimals: number };

/**
 * Two factors of a product with as few decimals as it takes for what is written to come to the amount written beside
 * it: a working that does not come to its figure proves nothing.
 * @param scale what the product is multiplied by, beside them, to be pence
 */
export function factorsThatComeTo(
  one: Factor,
  other: Factor,
  scale: number,
  amount: Pence,
): readonly [string, string] {
  const written = (factor: Factor, more: number) => factor.value.toFixed(factor.decimals + more);
  const most = MOST_DECIMALS - Math.min(one.decimals, other.decimals);
  for (let more = 0; more <= 2 * most; more += 1)
    for (let first = Math.max(0, more - most); first <= Math.min(more, most); first += 1) {
      const [a, b] = [written(one, first), written(other, more - first)];
      if (roundPence(Number(a) * Number(b) * scale) === amount)
        return [
          formatFixed(Number(a), one.decimals + first),
          formatFixed(Number(b), other.decimals + more - first),
        ];
    }
  return [formatFixed(one.value, one.decimals), formatFixed(other.value, other.decimals)];
}
