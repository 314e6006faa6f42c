/** Text that stands where a number should, said in the words that stand beside the field itself. */
import type { Fault } from '../../../shared/scenario/types.ts';
import { type EntryStyle, otherPeriodIn } from '../../../shared/workspace/entry-text.ts';

const TEXT = /^is the text (".*")$/s;

/** Fields of rows and of basic measures that are by the week, and by the year; all others are of no period. */
const WEEKLY: ReadonlySet<string> = new Set(['weeklyCost', 'weeklyIncome', 'displacedWeeklyCost', 'weekly']);
const YEARLY: ReadonlySet<string> = new Set(['annual']);

/** How a field of a row, or of a basic measure within a form, is typed. */
export function styleOfField(field: string): EntryStyle {
  if (WEEKLY.has(field)) return 'weekly';
  return YEARLY.has(field) ? 'yearly' : 'plain';
}

/**
 * What to say instead of a fault in a numeric field that holds text; nothing for any other fault.
 * @example of "£77k pa" where a weekly price goes: it is a price by the year, and how to give it by the week
 */
export function unreadWords({ problem }: Fault, style: EntryStyle): Partial<Fault> {
  const [, quoted] = TEXT.exec(problem) ?? [];
  if (quoted === undefined) return {};
  const typed = String(JSON.parse(quoted));
  const period = otherPeriodIn(style, typed);
  if (period === null) return { problem: `\u201c${typed.trim()}\u201d is not a number` };
  // Here it follows a colon.
  const { remedy } = period;
  return {
    problem: period.problem,
    remedy: remedy.charAt(0).toLowerCase() + remedy.slice(1).replace(/\.$/, ''),
  };
}
