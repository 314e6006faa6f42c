/**
 * The order of the worked examples on the start page, by the id of their files. St Helens comes first: most of the
 * papers the examples are laid out from are its own, and it is the only one that gives numbers, prices and schemes
 * together. Its Staying Close scheme follows; then the other councils, by how much of the scenario their papers give.
 */
const FIRST_TO_LAST: readonly string[] = [
  'st-helens-2023-24',
  'millersdale',
  'sefton-2024-25',
  'halton-2023-24',
  'stockton-2020-21',
];

/** Compares two ids of examples by that order; any other comes after these, by its name. */
export function byExampleOrder(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || (a < b ? -1 : Number(a > b));
}

function placeOf(id: string): number {
  const at = FIRST_TO_LAST.indexOf(id);
  return at < 0 ? FIRST_TO_LAST.length : at;
}
