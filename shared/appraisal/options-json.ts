import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth } from '../calendar/month.ts';
import type { Program } from '../model/index.ts';
import type { YearAmounts } from '../model/year-amounts.ts';
import { penceToPounds } from '../money/pence.ts';
import type { OptionResult } from './options.ts';

/** `options` of a scheme's entry in `compare --json`; nothing for a scheme without. */
export function optionsJson({ timeline }: Pick<Program, 'timeline'>, options: readonly OptionResult[]) {
  if (options.length === 0) return {};
  const amounts = ({ byYear, total }: YearAmounts): Record<string, number> =>
    Object.fromEntries([
      ...timeline.years.map(({ year }, at) => [formatYear(year), penceToPounds(byYear[at] ?? 0)]),
      ['total', penceToPounds(total)],
    ]);
  return {
    options: options.map(({ name, kind, result, faults }) => ({
      name,
      kind,
      ...(result
        ? {
            saving: amounts(result.saving),
            capital: amounts(result.capital),
            payback: result.payback === null ? null : formatMonth(result.payback),
            netPresentValue: penceToPounds(result.netPresentValue),
            chargesAfterPeriod: penceToPounds(result.chargesAfterPeriod),
            rank: result.rank,
          }
        : { faults }),
    })),
  };
}
