/** Rates as the screens have them: the file has 0.85 where a form shows 85%. */
import { formatNumber } from '../../../shared/money/format.ts';
import type { Fault } from '../../../shared/scenario/types.ts';
import type { EntryStyle } from '../../../shared/workspace/entry-text.ts';

/** How a reader of the file is told to write a rate. */
const AS_IN_THE_FILE = / \([−-]?0\.\d+ is [\d.]+%[^)]*\)/g;
/** A number by itself: not part of a name, nor of a percentage. */
const NUMBER = /(?<![\w.,])[−-]?\d+(?:,\d{3})*(?:\.\d+)?(?![\w%]|[.,]\d)/g;
/** Text that was typed, and a number too large to be written out. */
const LEFT_ALONE = /["“]|e\+/;

/** The text without what it says of how the file writes a rate. */
export function withoutFileRates(text: string): string {
  return text.replaceAll(AS_IN_THE_FILE, '');
}

/**
 * What to say instead of a fault in a rate; nothing for any other fault, and nothing of what was typed as text.
 * @example of "is 1.2, which is above 1: give a share from 0 to 1 (0.85 is 85%)", "is 120%, which is above 100%"
 */
export function percentWords({ problem, remedy }: Fault, style: EntryStyle): Partial<Fault> {
  if (style !== 'percent' && withoutFileRates(remedy) === remedy) return {};
  return {
    problem: LEFT_ALONE.test(problem) ? problem : inPercent(problem),
    remedy: LEFT_ALONE.test(remedy) ? remedy : inPercent(withoutFileRates(remedy)),
  };
}

function inPercent(text: string): string {
  return text.replaceAll(NUMBER, (number) => {
    const share = Number(number.replace('−', '-').replaceAll(',', ''));
    return `${formatNumber(share * 100, 6)}%`;
  });
}
