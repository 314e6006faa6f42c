/**
 * Arithmetic on what a form holds. A term carries both what it comes to and how it is written as a formula, so that
 * the same line of a compile gives the measure's quantity (in which named assumptions are still free to vary) and
 * the figure of an explanation.
 */
import type { Quantity } from '../scenario/types.ts';

/** How tightly the text holds together: a formula somebody typed, a sum, a product, a single name or number. */
type Binding = 'anything' | 'sum' | 'product' | 'single';
const STRENGTH: Readonly<Record<Binding, number>> = { anything: 0, sum: 1, product: 2, single: 3 };

export type Term = {
  /** At the likely values of the assumptions. */
  readonly value: number;
  /** The formula without its `=`. */
  readonly text: string;
  readonly binding: Binding;
  /** A number in its own right: nothing in it can vary. */
  readonly plain: boolean;
};

export function plain(value: number): Term {
  return { value, text: String(value), binding: value < 0 ? 'sum' : 'single', plain: true };
}

/** An assumption by its id, with the value it has. */
export function named(id: string, value: number): Term {
  return { value, text: id, binding: 'single', plain: false };
}

/** A formula as it was typed, `=` included, with the value it comes to. */
export function typed(formula: string, value: number): Term {
  const text = formula.slice(1).trim();
  return { value, text, binding: /^\w+$/.test(text) ? 'single' : 'anything', plain: false };
}

export const ZERO: Term = plain(0);
export const ONE: Term = plain(1);

/** Nothing, whatever the assumptions are. */
export function isNil(term: Term): boolean {
  return term.plain && term.value === 0;
}

function within(term: Term, least: Binding): string {
  return STRENGTH[term.binding] < STRENGTH[least] ? `(${term.text})` : term.text;
}

/** Numbers are worked out at once; anything with a name in it stays a formula. */
function combined(value: number, terms: readonly Term[], text: () => string, binding: Binding): Term {
  return terms.every((term) => term.plain) ? plain(value) : { value, text: text(), binding, plain: false };
}

export function add(...terms: readonly Term[]): Term {
  const counting = terms.filter((term) => !(term.plain && term.value === 0));
  if (counting.length <= 1) return counting[0] ?? ZERO;
  return combined(
    counting.reduce((sum, { value }) => sum + value, 0),
    counting,
    () => counting.map((term) => within(term, 'sum')).join(' + '),
    'sum',
  );
}

export function subtract(from: Term, what: Term): Term {
  if (what.plain && what.value === 0) return from;
  return combined(
    from.value - what.value,
    [from, what],
    () => `${within(from, 'sum')} - ${within(what, 'product')}`,
    'sum',
  );
}

export function multiply(...terms: readonly Term[]): Term {
  const zero = terms.find((term) => term.plain && term.value === 0);
  if (zero) return zero;
  const counting = terms.filter((term) => !(term.plain && term.value === 1));
  if (counting.length <= 1) return counting[0] ?? ONE;
  return combined(
    counting.reduce((product, { value }) => product * value, 1),
    counting,
    () => counting.map((term) => within(term, 'product')).join(' * '),
    'product',
  );
}

export function divide(what: Term, by: Term): Term {
  if (by.plain && by.value === 1) return what;
  return combined(
    what.value / by.value,
    [what, by],
    () => `${within(what, 'product')} / ${within(by, 'single')}`,
    'product',
  );
}

export function smallest(...terms: readonly Term[]): Term {
  return called('min', Math.min(...terms.map(({ value }) => value)), terms);
}

export function largest(...terms: readonly Term[]): Term {
  return called('max', Math.max(...terms.map(({ value }) => value)), terms);
}

function called(name: 'min' | 'max', value: number, terms: readonly Term[]): Term {
  const [only] = terms;
  if (only && terms.length === 1) return only;
  return combined(value, terms, () => `${name}(${terms.map(({ text }) => text).join(', ')})`, 'single');
}

/** The term with its sign turned: 0 − term. */
export function negative(term: Term): Term {
  if (isNil(term)) return term;
  return combined(-term.value, [term], () => `0 - ${within(term, 'product')}`, 'sum');
}

/** 1 where the one is at least the other, otherwise 0. */
export function reaches(what: Term, line: Term): Term {
  const value = what.value >= line.value ? 1 : 0;
  return combined(value, [what, line], () => `(${within(what, 'sum')} >= ${within(line, 'sum')})`, 'single');
}

/** The term as a measure takes it. */
export function toQuantity(term: Term): Quantity {
  return term.plain ? term.value : `=${term.text}`;
}
