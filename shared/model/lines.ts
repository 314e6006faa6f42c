/**
 * Fixed and capital measures: money beside the placement types. Sums by month of the timeline, in pence, before
 * rounding.
 */
import { addYears, type Day } from '../calendar/day.ts';
import { daysInYear, financialYearOf } from '../calendar/financial-year.ts';
import { annuity } from '../money/annuity.ts';
import type {
  ResolvedAnnual,
  ResolvedCapital,
  ResolvedMeasure,
  ResolvedOneOff,
} from '../scenario/resolved.ts';
import { nightsShared, type Timeline } from './timeline.ts';

export type LineMeasure = ResolvedAnnual | ResolvedOneOff | ResolvedCapital;

export type LineMonths = {
  readonly gross: Float64Array;
  readonly income: Float64Array;
  /** Capital spent in the month, however it is paid for. */
  readonly capital: Float64Array;
};

export function isLineMeasure(measure: ResolvedMeasure): measure is LineMeasure {
  return measure.kind === 'annual' || measure.kind === 'one-off' || measure.kind === 'capital';
}

/** The capital of a measure that no financing spreads over years: it is met when it is spent. */
export function isPaidAtOnce(measure: ResolvedMeasure): boolean {
  return measure.kind === 'capital' && measure.method === 'none';
}

export function createLineMonths(timeline: Timeline): LineMonths {
  const zeros = () => new Float64Array(timeline.months.length);
  return { gross: zeros(), income: zeros(), capital: zeros() };
}

/** What a measure comes to in each month, pence and parts of them: rounding comes after. */
export function sumLine(measure: LineMeasure, timeline: Timeline): LineMonths {
  const line = createLineMonths(timeline);
  addLine(measure, timeline, line);
  return line;
}

/** Works out a line again, in place. */
export function resumLine(measure: LineMeasure, timeline: Timeline, line: LineMonths): void {
  line.gross.fill(0);
  line.income.fill(0);
  line.capital.fill(0);
  addLine(measure, timeline, line);
}

function addLine(measure: LineMeasure, timeline: Timeline, line: LineMonths): void {
  switch (measure.kind) {
    case 'annual':
      addAnnual(measure, timeline, measure.flow === 'cost' ? line.gross : line.income);
      break;
    case 'one-off':
      addOnDay(measure.on, measure.amount, timeline, measure.flow === 'cost' ? line.gross : line.income);
      break;
    case 'capital':
      addOnDay(measure.on, measure.amount, timeline, line.capital);
      addFinancing(measure, timeline, line.gross);
      break;
  }
}

/** annual ÷ days in that financial year, each day; uplifted on each 1 April strictly after its own first day. */
function addAnnual(measure: ResolvedAnnual, timeline: Timeline, into: Float64Array): void {
  const end = measure.to === null ? timeline.end : measure.to + 1;
  const base = financialYearOf(measure.from);
  for (const [at, month] of timeline.months.entries()) {
    const nights = nightsShared(month, measure.from, end);
    const year = timeline.years[month.year]?.year ?? 0;
    if (nights === 0) continue;
    const amount = measure.annual * (1 + measure.annualUplift) ** (year - base);
    into[at] = (amount * 100 * nights) / daysInYear(year);
  }
}

function addOnDay(on: Day, amount: number, timeline: Timeline, into: Float64Array): void {
  const at = timeline.months.findIndex((month) => on >= month.from && on < month.end);
  if (at >= 0) into[at] = amount * 100;
}

/**
 * The charge of loan year `k` (0 is the first), £: the annuity, or straight line (minimum revenue provision in equal
 * instalments) P/n + i × opening balance.
 */
export function loanCharge(
  measure: Pick<ResolvedCapital, 'amount' | 'method' | 'rate' | 'years'>,
  k: number,
): number {
  const { amount, rate, years } = measure;
  switch (measure.method) {
    case 'none':
      return 0;
    case 'annuity':
      return annuity(amount, rate, years);
    case 'straight-line':
      return amount / years + rate * amount * (1 - k / years);
  }
}

/** The yearly charge accrues daily over each loan year, which runs from anniversary to anniversary. */
function addFinancing(measure: ResolvedCapital, timeline: Timeline, into: Float64Array): void {
  if (measure.method === 'none') return;
  for (let k = 0; k < measure.years; k += 1) {
    const from = addYears(measure.loanFrom, k);
    if (from >= timeline.end) return;
    const end = addYears(measure.loanFrom, k + 1);
    if (end <= timeline.from) continue;
    const daily = (loanCharge(measure, k) * 100) / (end - from);
    for (const [at, month] of timeline.months.entries()) {
      const nights = nightsShared(month, from, end);
      if (nights > 0) into[at] = (into[at] ?? 0) + daily * nights;
    }
  }
}
