import type { Month } from '../../shared/calendar/month.ts';
import { longMonthWords, monthWords } from '../../shared/calendar/words.ts';
import { hasCosts, type Projection } from '../../shared/model/index.ts';

/** In place of a month: what only moves children saves from its first day, which says nothing of its worth. */
export const NO_COSTS = 'no costs beside placements';
export const NEVER = 'not within the period';

type Planned = Pick<Projection, 'years'>;
type Compared = { readonly with: Planned; readonly payback: Month | null };

/** "pays back from March 2025", after the name of a plan or "it". */
export function paybackSentence({ with: plan, payback }: Compared): string {
  if (!hasCosts(plan)) return 'has no costs entered beside placements';
  return payback === null
    ? 'does not pay back within the period'
    : `pays back from ${longMonthWords(payback)}`;
}

/** Beside "Pays back from", in a table. */
export function paybackCell({ with: plan, payback }: Compared): string {
  return hasCosts(plan) ? paybackMonth(payback) : NO_COSTS;
}

/** Of something that has costs. */
export function paybackMonth(payback: Month | null): string {
  return payback === null ? NEVER : monthWords(payback);
}
