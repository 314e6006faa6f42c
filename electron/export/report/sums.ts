/** What can be worked out from published figures, each taken as a sum of unknown amounts. */

/** Amounts by name, each so many times. */
export type Sum = ReadonlyMap<string, number>;

export function sumOf(names: Iterable<string>): Sum {
  return new Map([...names].map((name) => [name, 1]));
}

/**
 * All that can be had from some sums by adding them up and taking them from one another, any number of times: in
 * steps, each under an amount that no other step has.
 */
export type Span = ReadonlyMap<string, Sum>;

export const NO_SPAN: Span = new Map();

const NOTHING = 1e-9;

/**
 * A span with more sums in it; the very same span where they add nothing to it.
 * @param last amounts that steps are under only where they have no others: so all that can be had of these amounts
 *   alone is had from the steps under them
 */
export function extended(span: Span, sums: readonly Sum[], last: (name: string) => boolean): Span {
  let grown: Map<string, Sum> | null = null;
  for (const sum of sums) {
    const rest = restOf(grown ?? span, sum);
    const lead = [...rest].find(([name]) => !last(name)) ?? [...rest][0];
    if (!lead) continue;
    grown ??= new Map(span);
    const [name, times] = lead;
    const step = new Map([...rest].map(([each, count]) => [each, count / times]));
    for (const [other, earlier] of grown) {
      const count = earlier.get(name);
      if (count !== undefined) grown.set(other, less(earlier, step, count));
    }
    grown.set(name, step);
  }
  return grown ?? span;
}

/** Whether a sum can be worked out from those in the span. */
export function isIn(span: Span, sum: Sum): boolean {
  return restOf(span, sum).size === 0;
}

function restOf(span: Span, sum: Sum): Sum {
  let rest = sum;
  for (const [name, count] of sum) {
    const step = span.get(name);
    if (step) rest = less(rest, step, count);
  }
  return rest;
}

function less(sum: Sum, step: Sum, times: number): Sum {
  const left = new Map(sum);
  for (const [name, count] of step) {
    const rest = (left.get(name) ?? 0) - times * count;
    if (Math.abs(rest) < NOTHING) left.delete(name);
    else left.set(name, rest);
  }
  return left;
}

/** How many of these rows of numbers are not sums of multiples of the others. */
export function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivotAt = left.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > NOTHING);
    const pivot = left[pivotAt];
    if (!pivot) continue;
    left.splice(pivotAt, 1);
    left.splice(found, 0, pivot);
    found += 1;
    for (const row of left.slice(found)) {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      if (factor === 0) continue;
      for (const [at, value] of pivot.entries()) row[at] = (row[at] ?? 0) - factor * value;
    }
  }
  return found;
}
