import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth, type Month } from '../calendar/month.ts';
import { penceToPounds } from '../money/pence.ts';
import type { SchemeShare } from './player-sums.ts';
import type { Program } from './project.ts';
import type { SchemeShares } from './scheme-shares.ts';
import type { YearAmounts } from './year-amounts.ts';

/** What is said of a scheme beside its money: fields to add to its entry. */
export type SchemeNotes = (id: string) => Readonly<Record<string, unknown>>;

/** `schemes` and what goes with it, as `compare --json` prints it for a file with schemes. */
export function schemeSharesJson(
  { timeline }: Pick<Program, 'timeline'>,
  shares: SchemeShares,
  notes: SchemeNotes = () => ({}),
) {
  const amounts = ({ byYear, total }: YearAmounts): Record<string, number> =>
    Object.fromEntries([
      ...timeline.years.map(({ year }, at) => [formatYear(year), penceToPounds(byYear[at] ?? 0)]),
      ['total', penceToPounds(total)],
    ]);
  const month = (value: Month | null) => (value === null ? null : formatMonth(value));
  const entry = (share: SchemeShare) => ({
    id: share.id,
    grossAvoided: amounts(share.grossAvoided),
    runningCost: amounts(share.runningCost),
    financing: amounts(share.financing),
    income: amounts(share.income),
    net: amounts(share.net),
    capital: amounts(share.capital),
    payback: { net: month(share.payback.net), gross: month(share.payback.gross) },
    ...notes(share.id),
  });
  return {
    schemes: shares.schemes.map(entry),
    otherMeasures: { net: amounts(shares.otherMeasures) },
    schemeAttribution: shares.attribution,
  };
}
