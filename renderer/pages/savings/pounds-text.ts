import { formatWholePounds } from '../../../shared/money/format.ts';

/** Whole pounds under a heading of £; a dash where there is none. */
export function poundsText(pence: number | null): string {
  return pence === null ? '–' : formatWholePounds(pence).replace('£', '');
}
