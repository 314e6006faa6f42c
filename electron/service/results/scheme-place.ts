import { COMMON_FIELDS, type Field, schemeOf } from '../../../shared/schemes/index.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';

const PART = /(\w+)|\[(\d+)\]/g;

/**
 * A place within a form in the words of the screen.
 * @example "moves[1].source" of an in-house home is "who moves in, row 2, from"
 */
export function placeInForm(kind: string, place: string): string {
  let fields: readonly Field[] = [...COMMON_FIELDS, ...(schemeOf(kind)?.fields ?? [])];
  const said: string[] = [];
  for (const [, name, row] of place.matchAll(PART)) {
    if (row !== undefined) {
      said.push(`row ${Number(row) + 1}`);
      continue;
    }
    const field = fields.find(({ key }) => key === name);
    said.push(field ? inSentence(field.label) : (name ?? ''));
    fields = field?.kind.type === 'rows' ? field.kind.columns : [];
  }
  return said.join(', ');
}
