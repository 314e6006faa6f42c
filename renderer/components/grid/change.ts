import { inSentence } from '../../../shared/words/in-sentence.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import type { Column, KeyedRow } from './column.ts';

/** One row's part of a change. `at` is the 0-based place among the table's rows. */
export type RowChange<Row> =
  | { readonly do: 'set'; readonly before: Row; readonly after: Row }
  | { readonly do: 'add'; readonly row: Row; readonly at?: number | undefined }
  | { readonly do: 'remove'; readonly row: Row }
  | { readonly do: 'move'; readonly row: Row; readonly at: number };

/** What somebody did, under the name History will give it. */
export type GridChange<Row> = { readonly name: string; readonly rows: readonly RowChange<Row>[] };

/** The rows as they will be once the change is saved. Rows that are not there are left out of account. */
export function changed<Row extends KeyedRow>(
  rows: readonly Row[],
  changes: readonly RowChange<Row>[],
): readonly Row[] {
  const sets = new Map<string, Row>();
  for (const change of changes) if (change.do === 'set') sets.set(change.before.key, change.after);
  const result = rows.map((row) => sets.get(row.key) ?? row);
  const present = new Set(result.map((row) => row.key));
  for (const change of changes) {
    if (change.do === 'set') continue;
    const { row } = change;
    const had = present.has(row.key);
    // Thousands of rows are added at the end at once: those need no search.
    if (had && (change.do !== 'add' || change.at !== undefined)) {
      const place = result.findIndex((other) => other.key === row.key);
      if (place >= 0) result.splice(place, 1);
      present.delete(row.key);
    }
    if (change.do === 'remove' || present.has(row.key) || (change.do === 'move' && !had)) continue;
    result.splice(change.at ?? result.length, 0, row);
    present.add(row.key);
  }
  return result;
}

/** The fields in which two versions of a row differ. */
export function changedFields<Row extends object>(before: Row, after: Row): Partial<Row> {
  const fields: Partial<Row> = {};
  for (const field in after)
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) fields[field] = after[field];
  return fields;
}

/** "Changed weekly cost of Fostering, agency from 982.50 to 1,010". */
export function nameOfEdit<Row>(column: Column<Row>, rowName: string, before: Row, after: Row): string {
  const of = rowName === '' ? '' : ` of ${rowName}`;
  const what = `${column.called ?? inSentence(column.header)}${of}`;
  const from = shorter(column.text(before));
  const to = shorter(column.text(after));
  if (column.editor === 'check')
    return `${to === 'Yes' ? 'Ticked' : 'Unticked'} \u201c${column.header}\u201d${of}`;
  if (to === '') return `Cleared ${what} (it was ${from})`;
  return from === '' ? `Set ${what} to ${to}` : `Changed ${what} from ${from} to ${to}`;
}

/** Text cut to what one can take in inside a sentence. */
export function shorter(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}\u2026`;
}

/** "1 cell", "12 cells", "1,200 cells". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "A, B and C", at most `most` of them by name. */
export function listed(names: readonly string[], most = 4, word: 'and' | 'or' = 'and'): string {
  const shown =
    names.length <= most ? names : [...names.slice(0, most - 1), `${names.length - most + 1} more`];
  return listWords(shown, word);
}
