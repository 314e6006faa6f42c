import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import type { PasteTarget } from './paste-plan.ts';

/** Rows of the grid by the names that mean them; a name that two rows could go by means neither. */
export function rowsByName<Row>({
  rows,
  columns,
  nameColumn,
}: PasteTarget<Row>): ReadonlyMap<string, number> {
  const column = nameColumn === null ? undefined : columns[nameColumn];
  if (!column) return new Map();
  const names = rows.map(column.text);
  const found = new Map(names.flatMap((name, index) => entryOf(name, index)));
  const short = names.flatMap((name, index) => halvesOf(name).flatMap((form) => entryOf(form, index)));
  for (const [form, index] of short) {
    // A short form that two rows share, or that is the whole name of another, names neither.
    if (!found.has(form) && short.filter(([other]) => other === form).length === 1) found.set(form, index);
  }
  const turned = names.map(inAnyOrder);
  for (const [index, form] of turned.entries()) {
    if (form !== '' && turned.indexOf(form) === turned.lastIndexOf(form)) found.set(form, index);
  }
  return found;
}

function entryOf(name: string, index: number): (readonly [string, number])[] {
  const form = sameNameForm(name);
  return form === '' ? [] : [[form, index]];
}

/** "Unaccompanied children (UASC)" goes by either half of its name. */
export function halvesOf(name: string): readonly string[] {
  const [, long, short] = /^(.+?)\s*\(([A-Z]{2,}s?)\)$/.exec(name.trim()) ?? [];
  return long === undefined || short === undefined ? [] : [long, short];
}

/**
 * "External residential" is "Residential, external": the same words, whichever comes first. Kept apart from names as
 * they are by what it begins with, which no such name does.
 */
export function inAnyOrder(name: string): string {
  const form = sameNameForm(name);
  return form === '' ? '' : `\t${form.split(' ').toSorted().join(' ')}`;
}
