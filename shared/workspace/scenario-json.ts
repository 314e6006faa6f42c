import type { Entry } from './rows.ts';

/**
 * A scenario file as it stands, finished or not: what has been typed goes through unchanged, so that the check of
 * the format can say what is wrong and where.
 */
export type ScenarioJson = { readonly [field: string]: unknown };

/** A field, unless it is blank: null, empty text, an empty list or nothing in it. */
export function given(name: string, value: unknown): ScenarioJson {
  if (value === null || value === undefined || value === '') return {};
  return typeof value === 'object' && Object.keys(value).length === 0 ? {} : { [name]: value };
}

/** Text as it is, or nothing where there is only space. */
export function text(value: string | null | undefined): string | null {
  return value === null || value === undefined || value.trim() === '' ? null : value;
}

/** A table of figures without its blanks. */
export function filled(entries: Readonly<Record<string, Entry>>): Readonly<Record<string, Entry>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
}
