/** What keeps its capital wherever it stands: "Home Office grant" is not the grant of a home office. */
const NAMES = /^(Home Office|Ofsted|Staying Close)\b/;

/**
 * A label as it stands inside a sentence.
 * @example "Weekly cost" is "weekly cost"; "FTE", "A&E" and "Home Office grant" are left alone
 */
export function inSentence(label: string): string {
  const second = label.charAt(1);
  const word = second === ' ' || (second === second.toLowerCase() && second !== second.toUpperCase());
  return word && !NAMES.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
