import type { Fault } from '../scenario/types.ts';

/** Where a measure or an assumption that a scheme made comes from. */
export type Origin = {
  /** `schemes[2]`. */
  readonly scheme: string;
  /** "the measure “The Grove: opens”". */
  readonly what: string;
  /** The scheme's field behind each of its fields; a measure written in the form itself stands at `itself`. */
  readonly from: Readonly<Record<string, string>>;
  readonly itself?: string;
};

/** Origins of what was added to a list of the file, which had `before` items of its own. */
export type Added = { readonly before: number; readonly origins: readonly Origin[] };

/**
 * Puts a fault found in what schemes compiled to where it was entered. A fault elsewhere is left as it is.
 * @example with measures[7] compiled from schemes[2], "measures[7].places" becomes "schemes[2].beds"
 */
export function atItsOrigin(fault: Fault, added: ReadonlyMap<string, Added>): Fault {
  const [, list = '', number = '', rest = ''] = /^(\w+)\[(\d+)\](.*)$/.exec(fault.place) ?? [];
  const { before, origins } = added.get(list) ?? { before: 0, origins: [] };
  const origin = origins[Number(number) - before];
  if (!origin || Number(number) < before) return fault;
  if (origin.itself !== undefined) return { ...fault, place: `${origin.scheme}.${origin.itself}${rest}` };
  const field = /^\.(\w+(?:\.\w+)*)/.exec(rest)?.[1] ?? '';
  const entered = origin.from[field];
  if (entered !== undefined) return { ...fault, place: `${origin.scheme}.${entered}` };
  return {
    place: origin.scheme,
    problem: `compiles to ${origin.what}, whose ${field === '' ? 'form' : field} ${fault.problem}`,
    remedy: fault.remedy,
  };
}
