import type { Category, Provision } from '../../../shared/scenario/types.ts';
import { CATEGORY_NAMES, PROVISION_NAMES } from '../../words.ts';

/** What a placement type's name says it is. */
export type TypeGuess = {
  readonly category: Category;
  readonly provision: Provision;
  readonly lookedAfter: boolean;
};

/** The first that fits wins, so the particular stand before the general. */
const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [/\b(secure|welfare bed|remand)\b/, 'secure'],
  [/\bstaying close\b/, 'staying-close'],
  [/\b(uasc|unaccompanied|asylum)\b/, 'uasc'],
  [
    /\b(care leavers?|leaving care|staying put|former relevant|18\s*\+|post[ -]?18|over 18)\b/,
    'leaving-care',
  ],
  [/\b(parent (and|&) child|mother (and|&) baby|family centre)\b/, 'residential'],
  [/\b(parents?|at home|placement order home)\b/, 'with-parents'],
  [/\b(adopt\w*|sgo|special guardian\w*|child arrangements?)\b/, 'adoption'],
  [
    /\b(supported|sa|semi[ -]?independent|supported lodgings|unregulated|16\s*\+|shared accommodation)\b/,
    'supported',
  ],
  [/\b(foster\w*|ifa|carers?|connected persons?|kinship|family and friends)\b/, 'fostering'],
  [/\b(residential|resi|children'?s homes?|homes?|school)\b/, 'residential'],
];

const IN_HOUSE =
  /\b(in[ -]?house|own|internal|council|local authority|connected|kinship|family and friends)\b/;
const NOT_BOUGHT = /\b(parents?(?! (and|&) child)|at home|sgo|special guardian\w*|adopt\w*)\b/;
/** Young people of 18 and over and children who have left care by an order are not children in care. */
const NOT_IN_CARE: ReadonlySet<Category> = new Set(['leaving-care', 'adoption', 'staying-close']);

/** A child placed for adoption is looked after until the adoption order. */
const STILL_IN_CARE = /\bplaced for adoption\b/;

/** Category, provision and whether its children are in care, from the words of a name. */
export function guessType(name: string): TypeGuess {
  const text = name.toLowerCase();
  const category = CATEGORY_WORDS.find(([words]) => words.test(text))?.[1] ?? 'other';
  const provision = NOT_BOUGHT.test(text) ? 'none' : IN_HOUSE.test(text) ? 'in-house' : 'external';
  const inCare = !NOT_IN_CARE.has(category) || STILL_IN_CARE.test(text);
  return { category, provision, lookedAfter: inCare };
}

/** The guess in words, for whoever is to confirm it. */
export function describeGuess({ category, provision, lookedAfter }: TypeGuess): string {
  const parts = [CATEGORY_NAMES[category], PROVISION_NAMES[provision].toLowerCase()];
  return `(${parts.join(', ')}${lookedAfter ? '' : ', not in care'})`;
}
