import type { Entry } from '../../shared/workspace/rows.ts';

/** An entry as History says it; null where it is blank. */
export function entryWords(value: Entry): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberWords(value);
  const low = value.low === undefined ? '' : ` from ${numberWords(value.low)}`;
  const high = value.high === undefined ? '' : ` to ${numberWords(value.high)}`;
  return `${numberWords(value.likely)}${low || high ? ` (range${low}${high})` : ''}`;
}

export function numberWords(value: number): string {
  return String(value).replace('-', '−');
}
