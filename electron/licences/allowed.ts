/**
 * Licences, by SPDX name, under which a package may go out with the app. Each lets a program carry the code whatever
 * its own terms, as long as the notice goes with it, which the list of licences sees to. What is not here stops the
 * build: copyleft would bind the app's own terms (GPL, AGPL) or how it may be linked (LGPL, MPL).
 */
const MAY_SHIP: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
]);

/** Whether a package under this SPDX expression may go out with the app: of "A OR B" one is enough. */
export function mayShip(licence: string): boolean {
  return licence
    .replaceAll(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((choice) => MAY_SHIP.has(choice.trim()));
}
