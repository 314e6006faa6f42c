/** Payback and net present value from two projections, as model.md ("Results") words them. */

import type { Scenario } from '../../shared/scenario/types.ts';
import { capitalOn } from './measure-charges.ts';
import { enabledMeasures } from './one-day.ts';
import { roundPence } from './pence-column.ts';
import { dayOf } from './quantities.ts';
import type { OracleProjection } from './results.ts';
import { penceOf } from './shares.ts';

const REAL_RATE = 1.035;

type CapitalMonth = { readonly month: string; readonly pence: number; readonly paidAtOnce: boolean };

/** Every sum of capital spent within the period; `paidAtOnce` where it is not financed through revenue. */
function capitalSpent(scenario: Scenario): readonly CapitalMonth[] {
  return enabledMeasures(scenario).flatMap((measure) => {
    if (measure.kind !== 'capital') return [];
    if (measure.on < scenario.period.from || measure.on > scenario.period.to) return [];
    const pence = roundPence(capitalOn(measure, dayOf(measure.on)) * 100);
    const paidAtOnce = (measure.financing?.method ?? 'none') === 'none';
    return [{ month: measure.on.slice(0, 7), pence, paidAtOnce }];
  });
}

/**
 * The first month from which what has been saved covers the capital not financed through revenue, for good; not
 * before the first saving or capital of any financing. Null if there is none.
 */
export function paybackByMonth(
  scenario: Scenario,
  base: OracleProjection,
  plan: OracleProjection,
): string | null {
  const spent = capitalSpent(scenario);
  let begun = false;
  let balance = 0;
  let covered: string | null = null;
  base.months.forEach(({ month, net }, index) => {
    const saving = penceOf(net) - penceOf(plan.months[index]?.net ?? Number.NaN);
    const capital = spent.filter((one) => one.month === month);
    if (saving !== 0 || capital.some((one) => one.pence !== 0)) begun = true;
    balance += saving - paidAtOnce(capital);
    if (balance < 0) covered = null;
    else if (begun && covered === null) covered = month;
  });
  return covered;
}

/** Savings less capital by year, each discounted to the first; pence, rounded once. */
export function presentValuePence(
  scenario: Scenario,
  base: OracleProjection,
  plan: OracleProjection,
): number {
  const value = base.years.reduce((sum, { year, net }, index) => {
    const saving = penceOf(net) - penceOf(plan.years[index]?.net ?? Number.NaN);
    const start = Number(year.slice(0, 4));
    const capital = capitalSpent(scenario).filter(
      ({ month }) => month >= `${start}-04` && month <= `${start + 1}-03`,
    );
    return sum + (saving - paidAtOnce(capital)) / REAL_RATE ** index;
  }, 0);
  return roundPence(value);
}

function paidAtOnce(capital: readonly CapitalMonth[]): number {
  return capital.reduce((sum, one) => sum + (one.paidAtOnce ? one.pence : 0), 0);
}
