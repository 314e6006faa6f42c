import { FEWEST_SHOWN } from './suppression.ts';

/** A part of a figure and the children it is about; `again` where other parts may be about the same ones. */
export type Part = { readonly children: number; readonly again: boolean };
export type Parts = ReadonlyMap<string, Part>;

/**
 * Figures (the same one in several plans) to leave out, so that no sum or difference of those shown gives what
 * fewer than five children cost. In order: a figure is left out if, beside those before it that are shown, it would.
 * @param times for each time it is shown, the parts each plan's figure is made of
 * @param known parts that can be had elsewhere
 * @param few plans whose figures are left out whatever the others show, and must not come out of them
 */
export function suppressedPlans(
  times: readonly (readonly Parts[])[],
  known: ReadonlySet<string> = new Set(),
  few: ReadonlySet<number> = new Set(),
): ReadonlySet<number> {
  const hidden = new Set(few);
  const count = Math.max(0, ...times.map((plans) => plans.length));
  for (let at = 0; at < count; at += 1) {
    const revealing = times.some((plans) => {
      const shown = plans.filter((_, index) => index <= at && !hidden.has(index));
      const secret = plans.filter((_, index) => few.has(index));
      return givesAway(shown, known) || secret.some((figure) => isMixOf(figure, shown, known));
    });
    if (revealing) hidden.add(at);
  }
  return hidden;
}

/** Whether a figure is a sum of multiples of those shown and of what is known, of which it is not made alone. */
function isMixOf(figure: Parts, shown: readonly Parts[], known: ReadonlySet<string>): boolean {
  const all = [...shown, figure];
  const parts = [...new Set(all.flatMap((each) => [...each.keys()]))].filter((part) => !known.has(part));
  const rows = all.map((each) => parts.map((part) => (each.has(part) ? 1 : 0)));
  const own = rows.at(-1) ?? [];
  return own.includes(1) && rank(rows) === rank(rows.slice(0, -1));
}

/** Parts that are in the same figures can only be had together. */
type Together = { readonly within: readonly number[]; readonly parts: readonly Part[] };

function givesAway(figures: readonly Parts[], known: ReadonlySet<string>): boolean {
  const groups = new Map<string, Together>();
  for (const name of new Set(figures.flatMap((parts) => [...parts.keys()]))) {
    if (known.has(name)) continue;
    const within = figures.map((parts) => (parts.has(name) ? 1 : 0));
    const each = figures.flatMap((parts) => parts.get(name) ?? []);
    const children = Math.min(...each.map((part) => part.children));
    const part = { children, again: each.some(({ again }) => again) };
    groups.set(within.join(), { within, parts: [...(groups.get(within.join())?.parts ?? []), part] });
  }
  // What no child is behind hides nothing: its amount may well be known.
  const parts = [...groups.values()].filter((group) => childrenOf([group]) > 0);
  const few = parts.filter((group) => childrenOf([group]) < FEWEST_SHOWN);
  return fewTogether(few).some((some) => {
    const others = parts.filter((part) => !some.includes(part)).map(({ within }) => within);
    // A mix of the figures in which only these are left: it tells what they come to.
    return rank([...others, ...some.map(({ within }) => within)]) > rank(others);
  });
}

/** Every choice of groups that are fewer than five children together. */
function fewTogether(groups: readonly Together[]): (readonly Together[])[] {
  let choices: (readonly Together[])[] = [[]];
  for (const group of groups) {
    const more = choices.map((choice) => [...choice, group]);
    choices = [...choices, ...more.filter((choice) => childrenOf(choice) < FEWEST_SHOWN)];
  }
  return choices.slice(1);
}

function childrenOf(groups: readonly Together[]): number {
  const parts = groups.flatMap((group) => group.parts);
  const own = parts.reduce((total, { children, again }) => total + (again ? 0 : children), 0);
  return Math.max(own, ...parts.map(({ children }) => children));
}

const NOTHING = 1e-9;

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
