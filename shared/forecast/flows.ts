/** Expected children and flows of a projection, by step, year of age and category. */
export const AGE_YEARS = 18;

export type Flows = {
  readonly steps: number;
  readonly categories: number;
  /** Children at the start of each step and, last, at the end: (steps + 1) × year of age × category. */
  readonly stock: Float64Array;
  /** Of them, those who turn 18 in the step: step × category. They are at risk of nothing else. */
  readonly turning18: Float64Array;
  /** Leaving before 18, and moving: step × year of age × category (× category joined). */
  readonly leaving: Float64Array;
  readonly moving: Float64Array;
  /** Coming: step × group × year of age × category. */
  readonly entering: Float64Array;
};

export function emptyFlows(steps: number, categories: number): Flows {
  const row = AGE_YEARS * categories;
  return {
    steps,
    categories,
    stock: new Float64Array((steps + 1) * row),
    turning18: new Float64Array(steps * categories),
    leaving: new Float64Array(steps * row),
    moving: new Float64Array(steps * row * categories),
    entering: new Float64Array(steps * 2 * row),
  };
}
