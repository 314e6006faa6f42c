import type { BudgetRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import type { CellProblem } from '../../components/grid/column.ts';
import type { MoneyHeld } from '../../components/grid/figure-columns.ts';
import { newKey } from '../../keys.ts';
import { nameOr } from '../../words.ts';

/** How a year's budget is held: one amount, some by placement type, or, by mistake, both. */
export type BudgetForm = 'whole' | 'by-type' | 'both';

/** The row of the table that holds a year's one amount. */
export const WHOLE = 'whole';

/** A cell of the budget table, with the key of the budget it is in the file; null where there is none. */
export type BudgetAmount = MoneyHeld & { readonly key: string | null };

/** A row of the budget table: the whole, or one placement type, with an amount for each year. */
export type BudgetLine = {
  readonly key: string;
  readonly name: string;
  readonly amounts: Readonly<Record<string, BudgetAmount>>;
};

export const NO_AMOUNT: BudgetAmount = { key: null, amountPence: null, unread: null };

/**
 * The line with an amount written into one year. What was blank is given a key here and not when it is saved, so
 * that typing into the cell again before it has been saved changes that budget instead of adding another.
 */
export function withAmount(line: BudgetLine, year: string, held: MoneyHeld): BudgetLine {
  const blank = held.amountPence === null && held.unread === null;
  const key = blank ? null : (line.amounts[year]?.key ?? newKey('budget'));
  return { ...line, amounts: { ...line.amounts, [year]: { key, ...held } } };
}

/** The budgets of the file as a table of placement types by years. */
export function budgetLines(
  budgets: readonly BudgetRow[],
  types: readonly PlacementTypeRow[],
): readonly BudgetLine[] {
  const line = (lineKey: string, name: string, type: string | null): BudgetLine => ({
    key: lineKey,
    name,
    amounts: Object.fromEntries(
      budgets
        .filter((row) => row.placementType === type)
        // Of two for the same year the first is shown; the fault says that there are two.
        .reverse()
        .map(({ key, year, amountPence, unread }) => [year, { key, amountPence, unread }]),
    ),
  });
  return [
    line(WHOLE, 'Whole year', null),
    ...types.map((type) => line(type.key, nameOr(type.name), type.key)),
  ];
}

/** Years of the forecast, and any others somebody gave a budget, in order. */
export function budgetYears(years: readonly string[], budgets: readonly BudgetRow[]): readonly string[] {
  const others = budgets.map((row) => row.year).filter((year) => year !== '');
  return [...new Set([...years, ...others])].sort();
}

/** How the year is held; null where it has no budget yet. */
export function formOf(year: string, budgets: readonly BudgetRow[]): BudgetForm | null {
  const ofYear = budgets.filter((row) => row.year === year);
  const whole = ofYear.some((row) => row.placementType === null);
  const byType = ofYear.some((row) => row.placementType !== null);
  if (whole && byType) return 'both';
  return whole ? 'whole' : byType ? 'by-type' : null;
}

/** Faults of budget rows, by the cell of the table that shows them. */
export function faultsByCell(
  faults: ReadonlyMap<string, CellProblem>,
  budgets: readonly BudgetRow[],
): ReadonlyMap<string, CellProblem> {
  const cells = new Map<string, CellProblem>();
  for (const [place, problem] of faults) {
    const row = budgets.find((one) => place.startsWith(`${one.key}/`));
    if (row) cells.set(`${row.placementType ?? WHOLE}/${row.year}`, problem);
  }
  return cells;
}
