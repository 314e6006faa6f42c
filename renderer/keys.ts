/** Keys are made in the page, so that a new row can be edited before the file has answered. */

/** `Fostering, agency` to `fostering-agency`: letters, digits and hyphens only, at most 40 of them. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

/** A key nobody reads, for rows of the register, budgets and the like: `placement-…`. */
export function newKey(prefix: string): string {
  return `${prefix}-${crypto.randomUUID()}`;
}

/**
 * A key that says what it names, for placement types and measures, whose keys are the ids of the scenario file.
 * `what` stands in where the name has no letter or digit.
 * @example readableKey('Fostering, agency', 'type') // 'fostering-agency-3f9c'
 */
export function readableKey(name: string, what: string): string {
  return `${slug(name) || what}-${crypto.randomUUID().slice(0, 4)}`;
}
