import { originalText } from '../../shared/words/neutral-text.ts';

/** A cell of a workbook as it would be typed: days as ISO dates, numbers without what binary arithmetic adds. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  // Fifteen digits are what a workbook holds: 0.1 + 0.2 is 0.3 there.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return originalText(String(cell)).trim();
}
