/** What councils write short for a placement type: offered where no type has that name, never put in by itself. */
import { sameNameForm } from './name-form.ts';

/** By one of the words of a name in its {@link sameNameForm}: what that word may stand for. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  ifa: ['fostering agency', 'fostering external', 'independent fostering'],
  ifas: ['fostering agency', 'fostering external', 'independent fostering'],
  pwp: ['placed with parents'],
  resi: ['residential'],
  sa: ['supported accommodation'],
  sgo: ['special guardianship'],
  sgos: ['special guardianship'],
  uasc: ['unaccompanied'],
};

/** Whole names that are another's words for the same placement. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'connected carers': ['kinship', 'family and friends'],
  'connected persons': ['kinship', 'family and friends'],
  'family and friends': ['kinship'],
  kinship: ['family and friends'],
};

/**
 * Which of the names a short one may stand for, by their places: those that hold all of its words once they are written
 * out. None for a name without a short form in it.
 * @example likelyMeant('IFA', ['Fostering, in-house', 'Fostering, agency']) // [1]
 */
export function likelyMeant(typed: string, names: readonly string[]): readonly number[] {
  const longer = writtenOut(sameNameForm(typed)).map(wordsOf);
  return names.flatMap((name, at) => {
    const words = new Set(wordsOf(sameNameForm(name)));
    return longer.some((wanted) => wanted.every((word) => words.has(word))) ? [at] : [];
  });
}

/** A name that may be short for rows there already, and what was answered: one of their names, or nothing yet. */
export type AskedName = { readonly text: string; readonly rows: readonly string[]; readonly answer: string };

/** A name that may be short for others, and which: `{ at: 3, meant: [1] }`. */
export type ShortName = { readonly at: number; readonly meant: readonly number[] };

/**
 * The names among these that may be short for others of them, by their places. Two that may each stand for the other
 * are asked about once.
 */
export function shortNamesAmong(names: readonly string[]): readonly ShortName[] {
  const asked = new Map<number, readonly number[]>();
  for (const [at, name] of names.entries()) {
    const form = sameNameForm(name);
    const meant = likelyMeant(name, names).filter(
      (other) => sameNameForm(names[other] ?? '') !== form && !asked.get(other)?.includes(at),
    );
    if (meant.length > 0) asked.set(at, meant);
  }
  return [...asked].map(([at, meant]) => ({ at, meant }));
}

function wordsOf(form: string): readonly string[] {
  return form.split(' ');
}

function writtenOut(form: string): readonly string[] {
  const words = wordsOf(form);
  const at = words.findIndex((word) => Object.hasOwn(SHORT, word));
  const short = SHORT[words[at] ?? ''] ?? [];
  return [...(OTHER_WORDS[form] ?? []), ...short.map((long) => words.with(at, long).join(' '))];
}
