import type { MixHolds } from '../../shared/api/forecast.ts';
import { listWords } from '../../shared/words/list-words.ts';
import { dateWords } from '../date-words.ts';

/** "Forecast from 31 Mar 2022 out of the return …, put in on 25 November 2026, without adjustments" */
export function holdsWords({ source, on, adjustments }: MixHolds): string {
  const day = on === '' ? '' : `, put in on ${dateWords(on)}`;
  const by =
    adjustments === null
      ? ''
      : adjustments.length === 0
        ? ', without adjustments'
        : `, with ${adjustments.length === 1 ? 'the adjustment' : 'the adjustments'} ${listWords(adjustments)}`;
  return `${source}${day}${by}`;
}

/** {@link holdsWords} in the middle of a sentence. */
export function holdsInSentence(holds: MixHolds): string {
  const words = holdsWords(holds);
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "The forecast has changed since: now without Step down." Null where it has not, as far as that is known. */
export function changedWords({ changed }: MixHolds): string | null {
  return changed.length === 0 ? null : `The forecast has changed since it was put in: ${changed.join('; ')}.`;
}
