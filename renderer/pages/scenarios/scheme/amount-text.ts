import { formatPounds } from '../../../../shared/money/format.ts';
import { readPence } from '../../../../shared/money/read.ts';
import type { SchemeRow } from '../../../../shared/workspace/rows.ts';

/** An amount as one would type it. */
export function amountText(held: SchemeRow['target']): string {
  if (held === null) return '';
  return typeof held === 'string' ? held : formatPounds(held).replace('£', '').replace(/\.00$/, '');
}

/** What was typed: pence, blank, or the text itself where it cannot be read. */
export function readAmount(typed: string): SchemeRow['target'] {
  const text = typed.trim();
  if (text === '') return null;
  const read = readPence(text);
  return read.ok ? read.value : text.slice(0, 80);
}
