/** What the one plan of a scenario file is called where the file does not say. */
export const UNTITLED_SCENARIO = 'Plan A';

/** Nothing but a year, or the years of a period: "2023/24", "2023-24", "2024". */
const ONLY_A_YEAR = /^[\s,:\u2013\u2014-]*(?:\d{4}(?:[/\u2013-]\d{2}(?:\d{2})?)?)?$/;

/**
 * The plan of a scenario file after the file's title. A file is often titled after its council and a year, which is
 * no name of a plan: “St Helens 2023/24 saves £7.9m”, and beside it the base is of St Helens in 2023/24 too.
 * @example planName('St Helens 2023/24', 'St Helens') // 'Plan A'
 */
export function planName(title: string, council: string): string {
  const isCouncil = council !== '' && title.startsWith(council);
  const isOnlyWhose = isCouncil && ONLY_A_YEAR.test(title.slice(council.length));
  return title === '' || isOnlyWhose ? UNTITLED_SCENARIO : title;
}
