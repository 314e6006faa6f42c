import { readEntry, readPercentEntry } from '../../shared/workspace/entry-text.ts';
import type { Entry } from '../../shared/workspace/rows.ts';

/** How a numeric field is written: as a number, or as a percentage. */
export type EntryStyle = 'plain' | 'percent';

/** What was typed into a field of that style. */
export function readEntryIn(style: EntryStyle, text: string): Entry {
  return style === 'percent' ? readPercentEntry(text) : readEntry(text);
}
