/** What changed in the form of a scheme, in the words of the form. */

import type { HistoryStep } from '../../shared/api/steps.ts';
import { formatPercent } from '../../shared/money/format.ts';
import { type Field, SCHEMES, schemeOf } from '../../shared/schemes/index.ts';
import { inSentence } from '../../shared/words/in-sentence.ts';
import { type Entry, entry } from '../../shared/workspace/rows.ts';
import { type SchemeField, type SchemeFields, schemeFields } from '../../shared/workspace/scheme-row.ts';
import type { Connection } from './connection.ts';
import { entryWords } from './entry-words.ts';
import type { RowImage } from './recording.ts';
import { nameOfKey } from './row-names.ts';
import { SPECS } from './tables.ts';

type Line = HistoryStep['changes'][number];

export const KINDS_OF_SCHEME: ReadonlyMap<string, string> = new Map(
  SCHEMES.map(({ id, name }) => [id, name]),
);

/** A line for each field of the form that changed. `place` is what the scheme is called: "Schemes: The Grove". */
export function formLines(db: Connection, place: string, before: RowImage, after: RowImage): readonly Line[] {
  const was = formOf(before);
  const is = formOf(after);
  const fields = fieldsOf(after);
  const keys = new Set([...fields.map(({ key }) => key), ...Object.keys(was), ...Object.keys(is)]);
  return [...keys].flatMap((key) => {
    if (JSON.stringify(was[key]) === JSON.stringify(is[key])) return [];
    const field = fields.find((each) => each.key === key);
    const label = field ? inSentence(field.label) : key;
    return [
      {
        where: `${place}: ${label}`,
        from: fieldWords(db, field, was[key]),
        to: fieldWords(db, field, is[key]),
      },
    ];
  });
}

/** "beds 3, planned opening 2025-01-06": the fields that are filled in; null where none is. */
export function formWords(db: Connection, row: RowImage): string | null {
  const form = formOf(row);
  const said = fieldsOf(row).flatMap((field) => {
    const words = fieldWords(db, field, form[field.key]);
    return words === null ? [] : [`${inSentence(field.label)} ${words}`];
  });
  return said.length === 0 ? null : said.join(', ');
}

function formOf(row: RowImage): SchemeFields {
  const fields = row['fields'];
  return schemeFields.parse(JSON.parse(typeof fields === 'string' ? fields : '{}'));
}

function fieldsOf(row: RowImage): readonly Field[] {
  return schemeOf(String(row['scheme']))?.fields ?? [];
}

function fieldWords(
  db: Connection,
  field: Field | undefined,
  value: SchemeField | Readonly<Record<string, unknown>> | undefined,
): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const kind = field?.kind;
  if (kind?.type === 'placement-type') return nameOfKey(db, SPECS.placementTypes.table, String(value));
  if (kind?.type === 'choice')
    return kind.choices.find((choice) => choice.value === value)?.label ?? String(value);
  if (typeof value === 'number' && field?.unit === 'share') return formatPercent(value).replace('-', '−');
  if (Array.isArray(value)) {
    const columns = kind?.type === 'rows' ? kind.columns : [];
    const rows = value.map((row) =>
      columns.length === 0
        ? String(row['name'] ?? 'one without a name')
        : columns
            .flatMap((column) => {
              const words = fieldWords(db, column, row[column.key]);
              return words === null ? [] : [`${inSentence(column.label)} ${words}`];
            })
            .join(', '),
    );
    return rows.length === 0 ? null : rows.join('; ');
  }
  const read = entry.safeParse(value);
  return read.success ? entryWords(read.data satisfies Entry) : 'filled in';
}
