/** Rows of a list in a form that are chosen by what they are called: the option that counts. */
import type { FormField } from '../../../../shared/api/schemes.ts';
import { oneNamed } from '../../../../shared/words/one-named.ts';
import type { Edit } from '../../../../shared/workspace/edits.ts';
import type { SchemeField, SchemeFields, SchemeRow } from '../../../../shared/workspace/rows.ts';
import { rowsOf, textOf } from './form-values.ts';

/** Which names may be chosen from: those in a column of a list. */
type Names = { readonly rows: string; readonly column: string };

/** The list that a text names a row of; null where any text may be given. */
export function namesOf({ kind }: FormField): Names | null {
  return kind.type === 'text' ? kind.names : null;
}

/** The names that may be chosen: each once, rows without one left out. */
export function namesToChoose({ rows, column }: Names, fields: SchemeFields): readonly string[] {
  const names = rowsOf(fields[rows]).map((row) => textOf(row[column]).trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * The edits that go with a change of one field, so that an option that counts still does under its new name. None where
 * rows were added or taken away: a choice that names none of them stays as it is, to be put right.
 */
export function choicesThatFollow(
  fields: readonly FormField[],
  scheme: Pick<SchemeRow, 'key' | 'fields'>,
  changed: string,
  value: SchemeField | null,
): readonly Edit[] {
  return fields.flatMap((field): readonly Edit[] => {
    const names = namesOf(field);
    if (names?.rows !== changed) return [];
    const namesIn = (list: SchemeField | undefined) =>
      rowsOf(list).map((row) => textOf(row[names.column]).trim());
    const [before, after] = [namesIn(scheme.fields[changed]), namesIn(value ?? undefined)];
    const chosen = oneNamed(textOf(scheme.fields[field.key]), before);
    if (before.length !== after.length || chosen === null || after.includes(chosen)) return [];
    const renamed = after[before.indexOf(chosen)] ?? '';
    return renamed === ''
      ? []
      : [{ table: 'schemes', do: 'fill', key: scheme.key, field: field.key, value: renamed }];
  });
}
