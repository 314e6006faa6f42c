/** The words for a period that councils write behind a price: "£1,100 pw", "£57,200 per annum". */

/** At the end of a price, or of each part of low / likely / high: "pw", "p/w", "per week", "/wk", "a week", "weekly". */
const PER_WEEK =
  /\s*(?:p\s?[./]?\s?w\.?|(?:\/|per|an?|each)\s*(?:week|wk|w)\.?|weekly|wkly)(?=\s*(?:\/\s*[£\d.(]|$))/gi;
const OTHER =
  /^(.*?\d.*?)\s*(?:(p\s?[./]?\s?a\.?|(?:\/|per|an?|each)\s*(?:annum|year|yr)|annual(?:ly)?|yearly)|(pcm|p\s?[./]?\s?m\.?|(?:\/|per|a|each)\s*(?:calendar\s+)?(?:month|mth)|monthly)|((?:\/|per|a|each)\s*(?:night|day)|nightly|daily))$/i;

/**
 * A weekly price without the words that say it is one.
 * @example withoutPerWeek('£1,100 pw') // '£1,100'
 */
export function withoutPerWeek(typed: string): string {
  return typed.replace(PER_WEEK, '');
}

/** A price that says it is of a period other than the one it is typed for. */
export type OtherPeriod = {
  readonly period: 'week' | 'year' | 'month' | 'night';
  /** The price without the words of its period. */
  readonly price: string;
};

/**
 * The period that a price typed where weekly ones go says it is of.
 * @example otherPeriod('£57,200 pa') // { period: 'year', price: '£57,200' }
 */
export function otherPeriod(typed: string): OtherPeriod | null {
  const [, price, year, month] = OTHER.exec(typed.trim()) ?? [];
  if (price === undefined) return null;
  return { period: year !== undefined ? 'year' : month !== undefined ? 'month' : 'night', price };
}

/**
 * The period that an amount typed where yearly ones go says it is of.
 * @example periodOf('£1,100 pw') // { period: 'week', price: '£1,100' }
 */
export function periodOf(typed: string): OtherPeriod | null {
  const other = otherPeriod(typed);
  if (other !== null) return other;
  const price = withoutPerWeek(typed.trim());
  return price === typed.trim() ? null : { period: 'week', price };
}
