import type { Month } from '../../shared/calendar/month.ts';
import { longMonthWords, monthWords } from '../../shared/calendar/words.ts';
import type { Projection } from '../../shared/model/index.ts';

/** In place of a month: a plan that only saves has saved from its first day, which says nothing of its worth. */
export const NO_COSTS = 'no costs entered';
export const NEVER = 'not within the period';

type Compared = { readonly with: Pick<Projection, 'years'>; readonly payback: Month | null };

/** Whether a plan spends anything beside placements in the period: running costs, one-off costs or capital. */
function hasCosts({ years }: Compared['with']): boolean {
  return years.some(({ capital, measures }) => capital > 0 || measures.some(({ gross }) => gross > 0));
}

/** "pays back from March 2025", after the name of a plan or "it". */
export function paybackSentence({ with: plan, payback }: Compared): string {
  if (!hasCosts(plan)) return `has ${NO_COSTS} for the period`;
  return payback === null
    ? `does not pay back within the period`
    : `pays back from ${longMonthWords(payback)}`;
}

/** Beside "Pays back from", in a table. */
export function paybackCell({ with: plan, payback }: Compared): string {
  if (!hasCosts(plan)) return NO_COSTS;
  return payback === null ? NEVER : monthWords(payback);
}
