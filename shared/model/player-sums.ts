import type { Month } from '../calendar/month.ts';
import { type Pence, roundPence } from '../money/pence.ts';
import { monthFromWhichHeld } from './appraisal.ts';
import { roundCells, sumOf } from './cells.ts';
import { isPaidAtOnce, type LineMeasure, sumLine } from './lines.ts';
import type { Timeline } from './timeline.ts';
import { withTotal, type YearAmounts } from './year-amounts.ts';

/** What one scheme saves and costs, by year in whole pence; net = gross avoided − running cost − financing + income. */
export type SchemeShare = {
  readonly id: string;
  /** What it takes off the cost of placement types, and other costs no longer paid. */
  readonly grossAvoided: YearAmounts;
  /** What it adds to the cost of placement types, and its yearly and one-off costs. */
  readonly runningCost: YearAmounts;
  /** Yearly charges for its capital. */
  readonly financing: YearAmounts;
  /** Grants and contributions it brings, less those it loses. */
  readonly income: YearAmounts;
  readonly net: YearAmounts;
  readonly capital: YearAmounts;
  /**
   * By placement type (its place in the list of types) and year: whether what it does to the cost of the type is part
   * of what it avoids, or else of its running cost. A type it does nothing to is left out.
   */
  readonly avoidedIn: ReadonlyMap<number, readonly boolean[]>;
  readonly payback: {
    /** From when its net, less capital not financed through revenue, stays at or above zero to the end. */
    readonly net: Month | null;
    /** The same of what it avoids alone, less all its capital: what papers quote, running costs left out. */
    readonly gross: Month | null;
  };
};

/** Adds up what is one player's: rows of placement types, then its fixed and capital measures. */
export class PlayerSums {
  private readonly timeline: Timeline;
  private readonly avoided: Pence[];
  private readonly running: Pence[];
  private readonly financing: Pence[];
  private readonly income: Pence[];
  private readonly capital: Pence[];
  private readonly avoidedIn = new Map<number, readonly boolean[]>();
  /** By month, before rounding. */
  private readonly netMonths: Float64Array;
  private readonly avoidedMonths: Float64Array;
  private readonly capitalMonths: Float64Array;
  private readonly atOnceMonths: Float64Array;

  constructor(timeline: Timeline) {
    const years = () => new Array<Pence>(timeline.years.length).fill(0);
    const months = () => new Float64Array(timeline.months.length);
    this.timeline = timeline;
    this.avoided = years();
    this.running = years();
    this.financing = years();
    this.income = years();
    this.capital = years();
    this.netMonths = months();
    this.avoidedMonths = months();
    this.capitalMonths = months();
    this.atOnceMonths = months();
  }

  /**
   * @param type its place in the list of types
   * @param less how much lower the gross of the type is for the player, by year and by month
   */
  addGross(type: number, less: readonly Pence[], lessByMonth: Float64Array): void {
    if (less.some((amount) => amount !== 0))
      this.avoidedIn.set(
        type,
        less.map((amount) => amount > 0),
      );
    for (const [year, amount] of less.entries()) {
      if (amount > 0) increase(this.avoided, year, amount);
      else increase(this.running, year, -amount);
    }
    for (const [month, amount] of lessByMonth.entries()) {
      increase(this.netMonths, month, amount);
      increase(this.avoidedMonths, month, Math.max(0, amount));
    }
  }

  /** @param less how much lower the income of a placement type is for the player */
  addIncome(less: readonly Pence[], lessByMonth: Float64Array): void {
    for (const [year, amount] of less.entries()) increase(this.income, year, -amount);
    for (const [month, amount] of lessByMonth.entries()) increase(this.netMonths, month, -amount);
  }

  /** @param avoids whether its income stands for a cost no longer paid */
  addLine(measure: LineMeasure, avoids: boolean): void {
    const sums = sumLine(measure, this.timeline);
    const gross = roundCells(sums.gross, this.timeline);
    const income = roundCells(sums.income, this.timeline);
    const capital = roundCells(sums.capital, this.timeline);
    const costs = measure.kind === 'capital' ? this.financing : this.running;
    for (const [year, { firstMonth, endMonth }] of this.timeline.years.entries()) {
      increase(costs, year, sumOf(gross, firstMonth, endMonth));
      increase(avoids ? this.avoided : this.income, year, sumOf(income, firstMonth, endMonth));
      increase(this.capital, year, sumOf(capital, firstMonth, endMonth));
    }
    for (let month = 0; month < this.netMonths.length; month += 1) {
      increase(this.netMonths, month, (income[month] ?? 0) - (gross[month] ?? 0));
      if (avoids) increase(this.avoidedMonths, month, income[month] ?? 0);
      increase(this.capitalMonths, month, capital[month] ?? 0);
      if (isPaidAtOnce(measure)) increase(this.atOnceMonths, month, capital[month] ?? 0);
    }
  }

  /** By year. */
  net(): Pence[] {
    return this.avoided.map(
      (avoided, year) =>
        avoided - (this.running[year] ?? 0) - (this.financing[year] ?? 0) + (this.income[year] ?? 0),
    );
  }

  share(id: string): SchemeShare {
    return {
      id,
      grossAvoided: withTotal(this.avoided),
      runningCost: withTotal(this.running),
      financing: withTotal(this.financing),
      income: withTotal(this.income),
      net: withTotal(this.net()),
      capital: withTotal(this.capital),
      avoidedIn: this.avoidedIn,
      payback: {
        net: this.payback(this.netMonths, this.atOnceMonths),
        gross: this.payback(this.avoidedMonths, this.capitalMonths),
      },
    };
  }

  private payback(saved: Float64Array, spent: Float64Array): Month | null {
    let cumulative = 0;
    const months = this.timeline.months.map(({ month }, at) => {
      cumulative += (saved[at] ?? 0) - (spent[at] ?? 0);
      const begins = roundPence(saved[at] ?? 0) !== 0 || (this.capitalMonths[at] ?? 0) !== 0;
      return { month, cumulative: roundPence(cumulative), begins };
    });
    return monthFromWhichHeld(months);
  }
}

function increase(sums: { [at: number]: number }, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
