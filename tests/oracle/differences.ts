/** Child numbers, relative to the larger of the number and 1: sums of several hundred days of binary fractions. */
const TOLERANCE = 1e-9;

const CHILD_NUMBER = /\.(childDays|averageChildren|childrenAtEnd|capacity|demand|overflow|utilisation)$/;

/**
 * Where two projections differ, as `place: this not that`; empty when they do not. Keys must be the same in the
 * same order, money and names equal, child numbers within the tolerance.
 */
export function differences(actual: unknown, expected: unknown, place = ''): string[] {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    if (actual.length !== expected.length)
      return [`${place}: ${actual.length} not ${expected.length} entries`];
    return actual.flatMap((value, index) => differences(value, expected[index], `${place}[${index}]`));
  }
  if (isRecord(actual) && isRecord(expected)) {
    const keys = Object.keys(expected);
    if (Object.keys(actual).join() !== keys.join()) {
      return [`${place}: keys ${Object.keys(actual)} not ${keys}`];
    }
    return keys.flatMap((key) => differences(actual[key], expected[key], `${place}.${key}`));
  }
  if (typeof actual === 'number' && typeof expected === 'number') {
    const allowed = CHILD_NUMBER.test(place) ? TOLERANCE * Math.max(1, Math.abs(expected)) : 0;
    return Math.abs(actual - expected) <= allowed ? [] : [`${place}: ${actual} not ${expected}`];
  }
  return actual === expected ? [] : [`${place}: ${String(actual)} not ${String(expected)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
