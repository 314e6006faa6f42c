/**
 * Rates of a table of cells as a product of factors (age, placement, time, and pairs of them), each shrunk towards 1:
 * with O events seen where E are expected without the factor, and the true factors spread about 1 with variance v,
 * the factor is (O + 1/v) ÷ (E + 1/v), the mean of a gamma–Poisson posterior. v is taken from the factors' own
 * scatter beyond chance (empirical Bayes), so that a family with nothing to say says nothing.
 */

/** Which factor of a family each cell takes. */
export type Family = {
  readonly size: number;
  readonly of: Uint16Array;
  /** The least variance its factors are taken to have: large where they are known to differ. */
  readonly least: number;
};

const SWEEPS = 8;
/** Spread beyond which a family is hardly shrunk. */
const MOST_SPREAD = 2;
const FIRST_SPREAD = 0.1;
const SPREAD_ROUNDS = 4;
const LEAST_EXPECTED = 0.5;

/**
 * @param events by cell; @param exposure child-months by cell
 * @returns events a child-month for every cell, also those never seen
 */
export function pooledRates(
  events: Float64Array,
  exposure: Float64Array,
  families: readonly Family[],
): Float64Array {
  const observed = sum(events);
  const base = (observed + 0.5) / (sum(exposure) + 20);
  const rates = new Float64Array(events.length).fill(base);
  const factors = families.map(({ size }) => new Float64Array(size).fill(1));
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    families.forEach((family, at) => {
      refit(family, factors[at] ?? new Float64Array(family.size), rates, events, exposure);
    });
  return rates;
}

function refit(
  { size, of, least }: Family,
  factor: Float64Array,
  rates: Float64Array,
  events: Float64Array,
  exposure: Float64Array,
): void {
  const seen = new Float64Array(size);
  const expected = new Float64Array(size);
  for (let cell = 0; cell < rates.length; cell += 1) {
    const at = of[cell] ?? 0;
    const weight = exposure[cell] ?? 0;
    if (weight === 0) continue;
    seen[at] = (seen[at] ?? 0) + (events[cell] ?? 0);
    expected[at] = (expected[at] ?? 0) + (weight * (rates[cell] ?? 0)) / (factor[at] ?? 1);
  }
  const strength = 1 / spreadOf(seen, expected, least);
  const change = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    const next = ((seen[at] ?? 0) + strength) / ((expected[at] ?? 0) + strength);
    change[at] = next / (factor[at] ?? 1);
    factor[at] = next;
  }
  for (let cell = 0; cell < rates.length; cell += 1)
    rates[cell] = (rates[cell] ?? 0) * (change[of[cell] ?? 0] ?? 1);
}

/**
 * Variance of the factors about 1 beyond chance, at least `least`: each factor's square distance less what chance
 * gives it (1/E), weighed by how well it is known, found again with the variance found (method of moments).
 */
export function spreadOf(seen: Float64Array, expected: Float64Array, least: number): number {
  let spread = Math.max(least, FIRST_SPREAD);
  for (let round = 0; round < SPREAD_ROUNDS; round += 1) {
    let beyond = 0;
    let total = 0;
    for (let at = 0; at < seen.length; at += 1) {
      const e = expected[at] ?? 0;
      if (e < LEAST_EXPECTED) continue;
      const weight = (e / (1 + e * spread)) ** 2;
      beyond += weight * (((seen[at] ?? 0) / e - 1) ** 2 - 1 / e);
      total += weight;
    }
    spread = Math.min(MOST_SPREAD, Math.max(least, total === 0 ? 0 : beyond / total));
  }
  return spread;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at += 1) total += values[at] ?? 0;
  return total;
}
