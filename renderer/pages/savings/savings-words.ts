import type { ReadySavings } from '../../../shared/api/schemes.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { PENCE_PER_MILLION } from '../../../shared/money/pence.ts';
import { countWords } from '../../date-words.ts';

/**
 * "The three schemes in “Carers first” are forecast to save £1.4m over six years, £0.3m short of their target: £0.4m
 * of it is at risk."
 */
export function savingsHeadline({ schemes, totals, years }: ReadySavings, plan: string): string {
  const on = schemes.filter((scheme) => scheme.on).length;
  if (schemes.length === 0) return 'Savings: there is no scheme yet.';
  if (on === 0) return `Savings: no scheme is on in “${plan}”.`;
  const { forecastPence, targetPence, atRiskPence } = totals.all;
  const forecast = forecastPence ?? 0;
  const who = on === 1 ? `The scheme in “${plan}” is` : `The ${countWords(on, 'scheme')} in “${plan}” are`;
  const period = years.length === 1 ? `in ${years[0]}` : `over ${countWords(years.length, 'year')}`;
  const saves =
    forecast < 0
      ? `forecast to cost ${briefly(-forecast)} more ${period}`
      : `forecast to save ${briefly(forecast)} ${period}`;
  if (targetPence === null) return `${who} ${saves}; no target is set.`;
  const gap = targetPence - forecast;
  const against =
    gap >= HALF_A_POUND
      ? `${briefly(gap)} short of the target of ${briefly(targetPence)}`
      : `meeting the target of ${briefly(targetPence)}`;
  if (atRiskPence !== null && atRiskPence !== 0)
    return `${who} ${saves}, ${against}, ${briefly(atRiskPence)} of it at risk.`;
  // Without a weight the whole forecast counts, however unsure it is said to be.
  const isWeighted = schemes.some((scheme) => scheme.on && scheme.weight !== null);
  return `${who} ${saves}, ${against}${isWeighted ? ', none of it at risk' : '; how sure it is has not been weighed'}.`;
}

/** In pence: what is less is said as £0, and nothing is short by that. */
const HALF_A_POUND = 50;

function briefly(pence: number): string {
  return formatBriefly(pence, Math.abs(pence) < PENCE_PER_MILLION ? 2 : 1);
}
