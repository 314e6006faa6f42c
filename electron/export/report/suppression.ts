/**
 * Small numbers: a count under five children, and a cost of fewer than five, must not be shown or be there to be
 * worked out by taking what is shown from a total.
 */

/** Fewer children than this are not shown. */
export const FEWEST_SHOWN = 5;

/** A row of a table that has a total. */
export type CountedRow = {
  readonly id: string;
  /** Children behind it, one number for each time the row is shown (year, plan); empty where it is about none. */
  readonly children: readonly number[];
};

/** Whether a figure of so many children must not be shown. */
export function isSmall(children: number): boolean {
  return children > 0 && children < FEWEST_SHOWN;
}

/**
 * Rows to leave out everywhere: those with a small number anywhere, and then the next smallest until what is left
 * out is at least two rows and at least five children each time, so that a total less what is shown gives nothing
 * away. One choice for all years and plans, so that two tables cannot be set against each other.
 */
export function suppressedRows(rows: readonly CountedRow[]): ReadonlySet<string> {
  const hidden = new Set(rows.filter(({ children }) => children.some(isSmall)).map(({ id }) => id));
  if (hidden.size === 0) return hidden;
  const bySize = rows.filter(({ id }) => !hidden.has(id)).sort((a, b) => size(a) - size(b));
  for (const row of bySize) {
    if (safe(rows, hidden)) break;
    hidden.add(row.id);
  }
  return hidden;
}

/** Rows about no children come last: they hide others only when nothing else can. */
function size({ children }: CountedRow): number {
  const most = Math.max(0, ...children);
  return most === 0 ? Number.POSITIVE_INFINITY : most;
}

function safe(rows: readonly CountedRow[], hidden: ReadonlySet<string>): boolean {
  const left = rows.filter(({ id }) => hidden.has(id));
  const times = Math.max(0, ...left.map(({ children }) => children.length));
  for (let time = 0; time < times; time += 1) {
    const present = left.filter(({ children }) => (children[time] ?? 0) > 0 || children.length === 0);
    const together = present.reduce((sum, { children }) => sum + (children[time] ?? 0), 0);
    const anySmall = present.some(({ children }) => isSmall(children[time] ?? 0));
    if (together > 0 && together < FEWEST_SHOWN) return false;
    if (anySmall && present.length < 2) return false;
  }
  return left.length !== 1;
}
