const LONGEST_NAME = 200;

/** A step's name cut to what History keeps: some name what was typed, which may be long. */
export function stepName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}\u2026`;
}
