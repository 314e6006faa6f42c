import type { GoalView } from '../../../shared/api/uncertainty.ts';
import { formatBriefly, formatPressure } from '../../../shared/money/format.ts';
import { quantityWords } from './quantity-words.ts';

/** Which figure is aimed at or tabulated. */
export type Figure = 'pressure' | 'outturn' | 'saving';

/**
 * The answer of a goal seek in a sentence.
 * @param input the key of the figure that was changed
 */
export function goalWords(view: GoalView, figure: Figure, input: string): string {
  if (view.state === 'faults') return 'The figures cannot be worked out yet.';
  const say = (pence: number) => (figure === 'pressure' ? formatPressure(pence) : formatBriefly(pence, 2));
  const [first, ...others] = view.solutions;
  const number = (value: number) => quantityWords(input, value);
  if (!first)
    return `No value from ${number(view.from)} to ${number(view.to)} gets there: ${number(view.closest.value)} comes closest, at ${say(view.closest.pence)}.`;
  const also = others.length === 0 ? '' : ` Also at ${others.map(({ value }) => number(value)).join(', ')}.`;
  return `${view.name} at ${number(first.value)} instead of ${number(view.current)}: ${say(first.pence)} instead of ${say(view.currentPence)}.${also}`;
}
