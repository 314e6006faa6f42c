import type { ComparedScenario, ReadyComparison } from '../../../shared/api/views.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { PENCE_PER_MILLION } from '../../../shared/money/pence.ts';
import { listWords } from '../../../shared/words/list-words.ts';
import { countWords } from '../../date-words.ts';
import { BASE_NAME, nameOr } from '../../words.ts';
import { gaveWayWords } from './gave-way-words.ts';

/** The base is called that; a scenario by its name. */
export function comparedName(scenario: Pick<ComparedScenario, 'key' | 'name'>): string {
  return scenario.key === null ? BASE_NAME : nameOr(scenario.name);
}

/**
 * "“Carers first” costs least by 2026/27: £1.4m a year below base." Scenarios that come to the same penny in the
 * last year are said to cost the same, and nothing is said to cost least where the base does.
 */
export function comparisonHeadline(view: ReadyComparison): string {
  const [base, ...others] = view.scenarios;
  if (!base || others.length === 0) return 'Scenarios';
  const year = view.years.at(-1) ?? '';
  const by = view.years.length > 1 ? 'by' : 'in';
  const least = Math.min(...others.map(lastCost));
  const cheapest = others.filter((scenario) => lastCost(scenario) === least);
  const names = listWords(cheapest.map((scenario) => `“${comparedName(scenario)}”`));
  const alone = others.length === 1;

  if (least > lastCost(base)) {
    return alone
      ? `${names} costs no less than the base ${by} ${year}.`
      : `No scenario costs less than the base ${by} ${year}.`;
  }
  if (least === lastCost(base)) {
    if (cheapest.length < others.length) return `No scenario costs less than the base ${by} ${year}.`;
    return `${names} ${alone ? 'costs' : 'cost'} the same as the base in ${year}${alone ? inAll(view, others[0]) : ''}.`;
  }
  const saving = cheapest[0]?.years.at(-1)?.savingPence ?? 0;
  const amount = `${formatBriefly(saving, saving < PENCE_PER_MILLION ? 2 : 1)} a year`;
  if (alone) return `${names} costs less than the base ${by} ${year}: ${amount} below it.`;
  if (cheapest.length === 1) return `${names} costs least ${by} ${year}: ${amount} below base.`;
  const same = cheapest.length === others.length ? 'cost the same' : 'cost the same, and least,';
  return `${names} ${same} in ${year}: ${amount} below base.`;
}

/** What a scenario that ends level with the base costs or saves on the way there. */
function inAll(view: ReadyComparison, scenario: ComparedScenario | undefined): string {
  const saving = scenario?.savingTotalPence ?? 0;
  if (saving === 0 || view.years.length < 2) return '';
  const all = `over all ${countWords(view.years.length, 'year')}`;
  return `, and ${formatBriefly(Math.abs(saving), 2)} ${saving > 0 ? 'less' : 'more'} ${all}`;
}

/** Outturn of the last year in pence. */
function lastCost(scenario: ComparedScenario): number {
  return scenario.years.at(-1)?.outturnPence ?? 0;
}

/** Which schemes and measures give way to one another, and how their shares were found. */
export function comparisonSub(shown: ComparedScenario | undefined): string {
  if (!shown) return SUB;
  const giving = shown.schemes.filter((each) => gaveWayWords(each).length > 0);
  const [first] = giving;
  const names = listWords(giving.map(({ name }) => `“${nameOr(name)}”`));
  const givesWay =
    first === undefined
      ? ''
      : giving.length === 1
        ? `${names} gives way. ${gaveWayWords(first).join(' ')} `
        : `${names} give way: they find fewer children or places, or less cost, than they ask for. No child is saved twice. `;
  const shares =
    shown.schemeAttribution === 'sampled'
      ? 'With more than 12 schemes and measures on, shares are estimated from 2,000 orders of adding them.'
      : '';
  return `${givesWay}${shares}`.trim() || SUB;
}

const SUB = 'Each scenario is the base with some of the schemes and measures switched on.';
