import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import { likelyMeant } from '../../../shared/workspace/short-names.ts';
import { listed, shorter } from './change.ts';
import type { CellProblem, Choice, Column } from './column.ts';
import { halvesOf, inAnyOrder } from './paste-names.ts';

/** What typed words mean among the answers of a choice. */
export type ChoiceMatch =
  | { readonly found: 'one'; readonly choice: Choice }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly choices: readonly Choice[] };

/** Sector words that mean an answer, by {@link sameNameForm}: `{ ifa: 'fostering' }`. */
export type Synonyms = Readonly<Record<string, string>>;

/**
 * The answer that typed words mean. Case and punctuation do not matter, a whole name comes before a longer one
 * that begins with it, and the beginning of a name is enough where no other begins so.
 */
export function matchChoice(typed: string, choices: readonly Choice[], synonyms: Synonyms = {}): ChoiceMatch {
  const whole = wholeChoice(typed, choices, synonyms);
  if (whole.found !== 'none') return whole;
  return sameNameForm(typed) === '' ? whole : oneOf(choices.filter(beginning(typed)));
}

/** As {@link matchChoice}, but only whole names (in any order of words, or either half of
 * "Unaccompanied children (UASC)") and synonyms: how a pasted block is read, which nobody watches. */
export function wholeChoice(typed: string, choices: readonly Choice[], synonyms: Synonyms = {}): ChoiceMatch {
  const text = typed.trim();
  // Of two answers with one name nobody could say which was meant: the first stands for both.
  const exact = choices.find((choice) => choice.label === text || choice.value === text);
  if (exact) return { found: 'one', choice: exact };
  const form = sameNameForm(text);
  const named = form === '' ? [] : choices.filter((choice) => sameNameForm(choice.label) === form);
  if (named.length > 0) return oneOf(named);
  const meant = choices.filter((choice) => choice.value !== '' && choice.value === synonyms[form]);
  if (meant.length > 0) return oneOf(meant);
  const turned = inAnyOrder(text);
  const same = choices.filter((choice) => turned !== '' && inAnyOrder(choice.label) === turned);
  if (same.length > 0) return oneOf(same);
  return oneOf(choices.filter(({ label }) => halvesOf(label).some((half) => sameNameForm(half) === form)));
}

function oneOf(choices: readonly Choice[]): ChoiceMatch {
  const [first] = choices;
  if (first === undefined) return { found: 'none' };
  return choices.length === 1 ? { found: 'one', choice: first } : { found: 'several', choices };
}

function beginning(typed: string): (choice: Choice) => boolean {
  const form = sameNameForm(typed);
  return (choice) => sameNameForm(choice.label).startsWith(form);
}

/** Answers to offer while this is being typed: those that begin so, else that hold it, else that it is short for, else all. */
export function suggestions(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const form = sameNameForm(typed);
  if (form === '') return choices;
  const begin = choices.filter(beginning(typed));
  if (begin.length > 0) return begin;
  const hold = choices.filter((choice) => sameNameForm(choice.label).includes(form));
  if (hold.length > 0) return hold;
  const meant = shortFor(typed, choices);
  return meant.length > 0 ? meant : choices;
}

/** The answers a short name such as IFA may stand for. */
function shortFor(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const labels = choices.map(({ label }) => label);
  return likelyMeant(typed, labels).flatMap((at) => choices[at] ?? []);
}

/** What is to be written for what was typed, or why nothing is. */
export type Settled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: CellProblem };

/** What was typed into a cell as it will be written: for a choice the answer's name, else the words themselves. */
export function settle<Row>(column: Column<Row>, row: Row | undefined, typed: string): Settled {
  if (row === undefined || !column.choose || !column.choices) return { ok: true, text: typed };
  const choices = column.choices(row);
  const match = column.choose(row, typed);
  if (match.found === 'one') return { ok: true, text: match.choice.label };
  if (typed.trim() !== '') return { ok: false, problem: refusal(typed, match, choices) };
  const emptied = column.write?.(row, '');
  return emptied === undefined || column.text(emptied) === ''
    ? { ok: true, text: '' }
    : { ok: false, problem: { problem: `${column.header} cannot be blank`, remedy: remedyOf(choices) } };
}

function refusal(typed: string, match: ChoiceMatch, choices: readonly Choice[]): CellProblem {
  const words = `\u201c${shorter(typed.trim())}\u201d`;
  if (match.found === 'several')
    return {
      problem: `${words} could be ${namesOf(match.choices)}`,
      remedy: 'Type more of it or choose from the list; Esc leaves the cell as it was.',
    };
  const meant = shortFor(typed, choices);
  if (meant.length > 0)
    return {
      problem: `${words} may be short for ${namesOf(meant)}`,
      remedy: 'Choose from the list; Esc leaves the cell as it was.',
    };
  if (choices.every((choice) => choice.label === ''))
    return { problem: 'There is nothing to choose here yet', remedy: 'Press Esc.' };
  return { problem: `${words} is not one of the choices`, remedy: remedyOf(choices) };
}

function remedyOf(choices: readonly Choice[]): string {
  return `Choose ${namesOf(choices)}; Esc leaves the cell as it was.`;
}

function namesOf(choices: readonly Choice[]): string {
  const names = choices.map((choice) => shorter(choice.label)).filter((name) => name !== '');
  return listed(names, 6, 'or');
}
