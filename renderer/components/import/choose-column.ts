import type { ImportPreview } from '../../../shared/api/imports.ts';

/**
 * Which column of the file each field is in once one is chosen for a field: no column is two things, so that a field
 * that was guessed to be in it lets it go, rather than marking every row that it cannot read.
 * @param column counted from 0; null for none
 */
export function chooseColumn(
  columns: ImportPreview['columns'],
  field: string,
  column: number | null,
): ImportPreview['columns'] {
  const others = Object.entries(columns).map(([name, at]) => [name, at === column ? null : at] as const);
  return { ...Object.fromEntries(others), [field]: column };
}
