/** How many entries are avoided, shared by what prevention compiles to and what it explains. */
import type { FieldValues } from '../field-values.ts';
import { add, divide, largest, multiply, ONE, plain, smallest, subtract, type Term, ZERO } from '../term.ts';

export function childrenInAll(values: FieldValues): Term {
  return multiply(values.term('childrenPerMonth'), plain(values.number('months')));
}

/** Entries avoided of all the children worked with; none where the work changes nothing. */
export function avoided(values: FieldValues): Term {
  const fewer = largest(ZERO, subtract(values.term('enterWithout'), values.term('enterWith')));
  return multiply(childrenInAll(values), fewer);
}

/** Share of the avoided entries in each row of placements, together no more than the whole. */
export function sharesOf(values: FieldValues): readonly Term[] {
  const rows = values.rows('placements');
  const [only] = rows;
  if (only && rows.length === 1 && !only.has('share')) return [ONE];
  const shares = rows.map((row) => row.maybeTerm('share') ?? ZERO);
  const all = add(...shares);
  if (all.plain && all.value <= 1) return shares;
  const fit = smallest(ONE, divide(ONE, all));
  return shares.map((share) => multiply(share, fit));
}
