/**
 * Shares out a whole amount so that the parts sum to it exactly: every exact share is rounded down (towards
 * −∞) and the odd pence go to the largest remainders, ties to the earlier part (model.md, "Results").
 *
 * @param numerators exact shares × `denominator`, as integers; they must sum to a whole multiple of it
 * @param denominator positive integer
 * @returns whole shares in the same order
 * @example allocate([10n, 10n, 10n], 3n) // [4, 3, 3]
 */
export function allocate(numerators: readonly bigint[], denominator: bigint): number[] {
  const parts = numerators.map((numerator, index) => {
    const remainder = ((numerator % denominator) + denominator) % denominator;
    return { index, whole: (numerator - remainder) / denominator, remainder };
  });
  const odd = Number(parts.reduce((sum, part) => sum + part.remainder, 0n) / denominator);
  const byRemainder = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const shares = parts.map((part) => Number(part.whole));
  for (const part of byRemainder.slice(0, odd)) shares[part.index] = (shares[part.index] ?? 0) + 1;
  return shares;
}
