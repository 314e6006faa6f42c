/**
 * Two names are the same when only case, punctuation and spacing differ: "Fostering (agency)" and
 * "fostering, agency".
 */
export function sameNameForm(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}£%]+/gu, ' ')
    .trim();
}

/** Shorter names differ by a letter from too many other words. */
const SHORTEST_MISSPELT = 7;

/**
 * Which of several things a misspelt name means: the one a name of which differs by one letter (left out, put in, other,
 * or two in each other's place); null where none does or several do. All are to be in their {@link sameNameForm}.
 */
export function nearestName(name: string, names: readonly (readonly string[])[]): number | null {
  if (name.length < SHORTEST_MISSPELT) return null;
  const near = names.flatMap((each, index) => (each.some((one) => isOneLetterOff(name, one)) ? [index] : []));
  return near.length === 1 ? (near[0] ?? null) : null;
}

function isOneLetterOff(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || other.length < SHORTEST_MISSPELT)
    return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = one.slice(start);
  const otherRest = other.slice(start);
  const swapped = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`;
  return (
    rest.slice(1) === otherRest ||
    rest === otherRest.slice(1) ||
    rest.slice(1) === otherRest.slice(1) ||
    swapped === otherRest
  );
}
