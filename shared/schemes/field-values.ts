import type { Day } from '../calendar/day.ts';
import type { Measure } from '../scenario/types.ts';
import type { Term } from './term.ts';

/** What was entered in one field, read and checked. */
export type FieldValue =
  | { readonly type: 'term'; readonly term: Term }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'flag'; readonly on: boolean }
  | { readonly type: 'rows'; readonly rows: readonly FieldValues[] }
  | { readonly type: 'measures'; readonly measures: readonly Measure[] };

type Of<Type extends FieldValue['type']> = Extract<FieldValue, { type: Type }>;

/**
 * The values of a form, or of one row of a list in it, by the keys of its fields. Blank fields with a default have it.
 * Asking for a field the form has not, or for one of another kind, is a mistake in the program and throws.
 */
export class FieldValues {
  private readonly values: ReadonlyMap<string, FieldValue>;
  private readonly keys: ReadonlySet<string>;

  /** @param keys the fields there are, blank ones too */
  constructor(values: ReadonlyMap<string, FieldValue>, keys: Iterable<string>) {
    this.values = values;
    this.keys = new Set(keys);
  }

  has(key: string): boolean {
    return this.find(key) !== null;
  }

  /** A quantity; null where it is blank. */
  maybeTerm(key: string): Term | null {
    return this.read(key, 'term')?.term ?? null;
  }
  term(key: string): Term {
    return given(key, this.maybeTerm(key));
  }

  /** A plain or a whole number, a month or a financial year (as shared/calendar counts them); null where it is blank. */
  maybeNumber(key: string): number | null {
    return this.read(key, 'number')?.number ?? null;
  }
  number(key: string): number {
    return given(key, this.maybeNumber(key));
  }

  maybeDay(key: string): Day | null {
    return this.read(key, 'day')?.day ?? null;
  }
  day(key: string): Day {
    return given(key, this.maybeDay(key));
  }

  /** Text, a choice or the id of a placement type; null where it is blank. */
  maybeText(key: string): string | null {
    return this.read(key, 'text')?.text ?? null;
  }
  text(key: string): string {
    return given(key, this.maybeText(key));
  }

  /** A flag that is blank is off. */
  flag(key: string): boolean {
    return this.read(key, 'flag')?.on ?? false;
  }

  /** The rows of a list; none where it is blank. */
  rows(key: string): readonly FieldValues[] {
    return this.read(key, 'rows')?.rows ?? [];
  }

  /** Basic measures as they were written, not yet checked. */
  measures(key: string): readonly Measure[] {
    return this.read(key, 'measures')?.measures ?? [];
  }

  private find(key: string): FieldValue | null {
    if (!this.keys.has(key)) throw new RangeError(`the form has no field ${key}`);
    return this.values.get(key) ?? null;
  }

  private read<Type extends FieldValue['type']>(key: string, type: Type): Of<Type> | null {
    const value = this.find(key);
    if (value === null) return null;
    if (!isOf(value, type)) throw new RangeError(`the field ${key} is not a ${type}`);
    return value;
  }
}

function isOf<Type extends FieldValue['type']>(value: FieldValue, type: Type): value is Of<Type> {
  return value.type === type;
}

function given<T>(key: string, value: T | null): T {
  if (value === null) throw new RangeError(`the field ${key} may be blank`);
  return value;
}
