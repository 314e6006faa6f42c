/** A row of a list in a form, in a line: what it is called, how it goes, and its figures. */
import type { FormCell } from '../../../../shared/api/schemes.ts';
import { formatFixed, formatNumber, formatPercent } from '../../../../shared/money/format.ts';
import { dateWords } from '../../../date-words.ts';
import { entryOf, isAsked, type ListRow, textOf } from './form-values.ts';

/** The column that decides which of the others a row is asked for; none where every row has the same. */
export function decidingColumn(columns: readonly FormCell[]): FormCell | undefined {
  const key = columns.find(({ when }) => when !== null)?.when?.field;
  return columns.find((column) => column.key === key);
}

/**
 * What is filled in of what the row is asked for, "Beds 3", "Price £3,830 a week": without the column that decides the others, which stands before
 * it, and without words of the user's own.
 */
export function filledWords(
  columns: readonly FormCell[],
  row: ListRow,
  comesTo: (key: string) => number | undefined,
): readonly string[] {
  const deciding = decidingColumn(columns);
  return columns.flatMap((column) => {
    if (column === deciding || !isAsked(column, columns, row)) return [];
    const words = cellWords(column, row[column.key], comesTo(column.key));
    return words === '' ? [] : [`${column.label} ${words}`];
  });
}

/** One cell as it is said; empty for a blank one and for text. */
export function cellWords(
  { kind, unit }: FormCell,
  value: ListRow[string] | undefined,
  comesTo: number | undefined,
): string {
  switch (kind.type) {
    case 'number': {
      const entry = entryOf(value);
      const likely = typeof entry === 'object' ? entry?.likely : entry;
      const figure = comesTo ?? likely;
      return typeof figure === 'number'
        ? figureWords(figure, kind.style === 'percent', unit)
        : (figure ?? '');
    }
    case 'choice':
      return kind.choices.find((choice) => choice.value === value)?.label ?? textOf(value);
    case 'date':
      return textOf(value) === '' ? '' : dateWords(textOf(value));
    default:
      return '';
  }
}

function figureWords(figure: number, isPercent: boolean, unit: string): string {
  if (isPercent) return formatPercent(figure, 1);
  if (!unit.startsWith('£')) return formatNumber(figure, 2);
  const size = Math.abs(figure);
  // Pence matter in small prices only.
  const isWhole = Number.isInteger(size) || size >= 1000;
  const amount = isWhole ? formatNumber(size, 0) : formatFixed(size, 2);
  return `${figure < 0 ? '\u2212' : ''}£${amount}${unit.slice(1)}`;
}
