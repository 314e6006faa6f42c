import { COMMON_FIELDS, type Field, schemeOf } from '../../../shared/schemes/index.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import type { EntryStyle } from '../../../shared/workspace/entry-text.ts';
import { styleOf } from '../schemes/catalogue.ts';
import { styleOfField } from './unread-words.ts';

const PART = /(\w+)|\[(\d+)\]/g;

/**
 * A place within a form in the words of the screen.
 * @example "moves[1].source" of an in-house home is "who moves in, row 2, from"
 */
export function placeInForm(kind: string, place: string): string {
  return partsOf(kind, place)
    .map(({ text, field }) => (field ? inSentence(field.label) : text))
    .join(', ');
}

/** How the field at a place within a form is typed. */
export function styleInForm(kind: string, place: string): EntryStyle {
  const last = partsOf(kind, place).at(-1);
  return last?.field ? styleOf(last.field.unit) : styleOfField(last?.text ?? '');
}

type PlacePart = { readonly text: string; readonly field: Field | undefined };

function partsOf(kind: string, place: string): readonly PlacePart[] {
  let fields: readonly Field[] = [...COMMON_FIELDS, ...(schemeOf(kind)?.fields ?? [])];
  const parts: PlacePart[] = [];
  for (const [, name = '', row] of place.matchAll(PART)) {
    if (row !== undefined) {
      parts.push({ text: `row ${Number(row) + 1}`, field: undefined });
      continue;
    }
    const field = fields.find(({ key }) => key === name);
    parts.push({ text: name, field });
    fields = field?.kind.type === 'rows' ? field.kind.columns : [];
  }
  return parts;
}
