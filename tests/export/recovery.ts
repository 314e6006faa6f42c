/** What somebody with the whole report and patience can work out: unknown amounts tied by sums that are published. */

/** Amounts by name, each so many times: what is published, or what is sought, as a sum of unknown amounts. */
export type Sum = ReadonlyMap<string, number>;

export const sumOf = (...names: readonly string[]): Sum => new Map(names.map((name) => [name, 1]));

const NOTHING = 1e-9;

/**
 * Says of each sum sought whether it is a combination of the published ones. The published sums are brought to
 * steps, each led by an amount no other step has.
 */
export function recoverable(published: readonly Sum[]): (sought: Sum) => boolean {
  const steps = new Map<string, Sum>();
  const reduce = (sum: Sum): Map<string, number> => {
    const left = new Map(sum);
    for (const [name, times] of [...left]) {
      const step = steps.get(name);
      if (step) subtract(left, step, times);
    }
    return left;
  };
  for (const sum of published) {
    const left = reduce(sum);
    const [lead] = left;
    if (!lead) continue;
    const [name, times] = lead;
    const step = new Map([...left].map(([each, count]) => [each, count / times]));
    for (const [other, earlier] of steps) {
      const inEarlier = earlier.get(name);
      if (inEarlier === undefined) continue;
      const cleared = new Map(earlier);
      subtract(cleared, step, inEarlier);
      steps.set(other, cleared);
    }
    steps.set(name, step);
  }
  return (sought) => reduce(sought).size === 0;
}

function subtract(from: Map<string, number>, what: Sum, times: number): void {
  for (const [name, count] of what) {
    const left = (from.get(name) ?? 0) - times * count;
    if (Math.abs(left) < NOTHING) from.delete(name);
    else from.set(name, left);
  }
}
