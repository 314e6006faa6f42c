import type { Fault } from '../../../shared/scenario/types.ts';
import { percentWords } from './percent-words.ts';
import { styleInForm } from './scheme-place.ts';
import { unreadWords } from './unread-words.ts';

/** How a form asks for what is missing, where the file would have an id, a word or a list in brackets. */
const ASKED_FOR: readonly (readonly [RegExp, string])[] = [
  [/^give (the id of a placement type$|one of ")/, 'choose one from the list'],
  [/^give a list /, 'add at least one'],
];

/**
 * What to say of a fault in the form of a scheme, in the words that stand beside its fields.
 * @param kind of scheme
 * @param place in the form: `moves[1].source`
 */
export function faultInForm(fault: Fault, kind: string, place: string): Partial<Fault> {
  const style = styleInForm(kind, place);
  return { ...percentWords(fault, style), ...unreadWords(fault, style), ...unfilled(fault) };
}

/** Something the form has to have before it can be worked out, and has not: always, or because of what is chosen in it. */
export function isMissing({ problem }: Fault): boolean {
  return /^is missing( for |$)/.test(problem);
}

/** What is said of a field that is not filled in yet. */
function unfilled(fault: Fault): Partial<Fault> {
  const asked = ASKED_FOR.find(([inFile]) => inFile.test(fault.remedy))?.[1];
  return isMissing(fault) && asked !== undefined ? { remedy: asked } : {};
}
