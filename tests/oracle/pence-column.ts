/**
 * One column of money through the months: pounds go in day by day, whole pence come out a month at a time, by
 * the cumulative rounding of model.md ("Calendar and money").
 */
export type PenceColumn = {
  /** The running sum of the financial year in pence, and what the additions so far have lost off its end. */
  sum: number;
  lost: number;
  roundedSoFar: number;
  readonly cells: number[];
};

const COUNTS_AS_HALF = 0.00001;

export function newColumn(): PenceColumn {
  return { sum: 0, lost: 0, roundedSoFar: 0, cells: [] };
}

/** Adds a day's pounds. What binary addition drops is kept beside the sum, since the definition is the exact sum. */
export function addPounds(column: PenceColumn, pounds: number): void {
  const pence = pounds * 100;
  const sum = column.sum + pence;
  column.lost +=
    Math.abs(column.sum) >= Math.abs(pence) ? column.sum - sum + pence : pence - sum + column.sum;
  column.sum = sum;
}

/** Ends a month: its cell is the rounded running sum less the rounded running sum before it. */
export function endMonth(column: PenceColumn): void {
  const rounded = roundPence(column.sum + column.lost);
  column.cells.push(rounded - column.roundedSoFar);
  column.roundedSoFar = rounded;
}

/** Starts the next financial year at nothing. */
export function endYear(column: PenceColumn): void {
  column.sum = 0;
  column.lost = 0;
  column.roundedSoFar = 0;
}

/** Half away from zero; up to 0.00001p short of a half counts as the half. Never minus zero. */
export function roundPence(pence: number): number {
  const size = Math.abs(pence);
  const whole = Math.floor(size);
  const rounded = size - whole >= 0.5 - COUNTS_AS_HALF ? whole + 1 : whole;
  return pence < 0 ? 0 - rounded : rounded;
}
