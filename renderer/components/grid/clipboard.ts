import Papa from 'papaparse';
import { originalText } from '../../../shared/words/neutral-text.ts';

/** A block of cells as text, row by row; rows may differ in length. */
export type TextBlock = readonly (readonly string[])[];

/**
 * Our own form of what was copied, beside the plain one: it keeps formulas and ranges, which the plain form
 * gives as their figures because another program could do nothing with them.
 */
export const OWN_FORMAT = 'application/x-placement-modeller-cells';

/**
 * Reads what a spreadsheet put on the clipboard: tabs between cells, quotes round cells with line breaks, either
 * kind of line end, one line end at the very end.
 */
export function readBlock(text: string): TextBlock {
  const ended = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (ended === '') return [];
  const parsed = Papa.parse<string[]>(ended, { delimiter: '\t', newline: '\n', quoteChar: '"' });
  // A stray quote (a note that begins with one) would swallow the rest of the block: then take lines as lines.
  const broken = parsed.errors.some((error) => error.type === 'Quotes');
  const rows = broken ? ended.split('\n').map((line) => line.split('\t')) : parsed.data;
  // A table that was saved here and opened in a spreadsheet shows the apostrophe that keeps text from being a formula.
  return rows.map((row) => row.map((cell) => originalText(cell.trim())));
}

/** Cells with tabs between them, quoted where they hold a tab, a quote or a line break. */
export function writeTabs(block: TextBlock): string {
  return block.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same block as an HTML table, which spreadsheets prefer. */
export function writeTable(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}

/**
 * Text that a spreadsheet would take for a formula is given an apostrophe, as typing it there would need. A
 * negative number is left a number.
 */
export function harmless(cell: string): string {
  return /^[=+@-]/.test(cell) && !/^-[\d.]+%?$/.test(cell) ? `'${cell}` : cell;
}

/** Reads our own form; null when it is not one. */
export function readOwn(text: string): TextBlock | null {
  try {
    const held: unknown = JSON.parse(text);
    return Array.isArray(held) && held.every(isTextRow) ? held : null;
  } catch {
    return null;
  }
}

function isTextRow(row: unknown): row is string[] {
  return Array.isArray(row) && row.every((cell) => typeof cell === 'string');
}
