import fc from 'fast-check';

const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;

const DEFAULT_RUNS = 300;

/** Long enough for thousands of runs asked for by hand. */
export const PROPERTY_TIMEOUT = 3_600_000;

/**
 * Checks a property 300 times, or PROPERTY_RUNS times; PROPERTY_SEED repeats a failure. `fraction` is for
 * properties whose every run is many projections.
 */
export function check<Values extends unknown[]>(property: fc.IProperty<Values>, fraction = 1): void {
  const runs = PROPERTY_RUNS === undefined ? DEFAULT_RUNS : Number(PROPERTY_RUNS);
  fc.assert(property, {
    numRuns: Math.max(1, Math.round(runs * fraction)),
    ...(PROPERTY_SEED !== undefined && { seed: Number(PROPERTY_SEED) }),
  });
}
