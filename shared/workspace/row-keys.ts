const LONGEST_KEY = 80;

/** Keys by id: the id itself, unless it is too long for a key. */
export function keysOf(rows: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(
    rows.map(({ id }, index) => [
      id,
      id !== '' && id.length <= LONGEST_KEY ? id : `${id.slice(0, LONGEST_KEY / 2)}~${index + 1}`,
    ]),
  );
}
