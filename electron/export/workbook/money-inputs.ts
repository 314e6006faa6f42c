import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { serialOf } from '../../../shared/calendar/serial-day.ts';
import { nightsWithin } from '../../../shared/model/register.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { AmountLine } from '../../../shared/scenario/resolved.ts';
import type { Entries } from './entries.ts';
import { divide, multiply, num, type Range, type Ref, rangeOf, roundPence, total } from './expression.ts';
import { formula, number, pick, Sheet, text } from './sheet.ts';
import type { WorkbookSource } from './source.ts';

/** The register of one placement type, row for row: what each night of a span adds up over. */
export type RegisterCells = {
  readonly from: Range;
  readonly end: Range;
  /** Price ÷ the price index of the year it is a price of. */
  readonly basePrice: Range;
  readonly income: Range;
};

/** The register, type by type, so that each type's rows stand together. Null for a type with none in the period. */
export function registerSheet(
  source: WorkbookSource,
  timeline: Timeline,
  prices: readonly { readonly priceIndex: readonly Ref[] }[],
  entries: Entries,
): { sheet: Sheet; cells: (RegisterCells | null)[] } {
  const sheet = new Sheet('Register', {
    widths: [14, 34, 13, 13, 17, 18, 24, 20, 36, 15, 18, 22],
    frozenRows: 4,
    frozenColumns: 1,
  });
  sheet.texts(['Register of placements: child-level data, handle with care'], 'title');
  sheet.texts(
    [
      'Prices and incomes may be changed. Dates are fixed: to change one, change it in the program and export again.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(
    [
      'Reference',
      'Placement type',
      'Start',
      'End',
      'Price, £ a week',
      'Income, £ a week',
      'Provider',
      'Location',
      'Note',
      'Counted from',
      'Counted to before',
      'Price ÷ index, £ a week',
    ],
    'header',
  );
  const cells = source.resolved.types.map((type, typeAt): RegisterCells | null => {
    const rows: Ref[][] = [];
    for (const [at, placement] of source.resolved.placements.entries()) {
      if (placement.type !== typeAt) continue;
      const given = source.scenario.placements?.[at];
      const within = nightsWithin(placement, timeline);
      const base = within ? timeline.years.findIndex(({ end }) => within.from < end) : -1;
      const index = prices[typeAt]?.priceIndex[base];
      const row = sheet.next;
      const refs = entries.row(sheet, [
        text(placement.ref),
        text(type.name),
        number(serialOf(placement.start), 'date', 'fixed'),
        placement.end === null ? text('open', 'fixed') : number(serialOf(placement.end), 'date', 'fixed'),
        entries.quantity(`placements[${at}].weeklyCost`, given?.weeklyCost, placement.weeklyCost, 'pounds'),
        entries.quantity(
          `placements[${at}].weeklyIncome`,
          given?.weeklyIncome,
          placement.weeklyIncome,
          'pounds',
        ),
        text(given?.provider ?? ''),
        text(given?.location ?? ''),
        text(given?.note ?? ''),
        number(within ? serialOf(within.from) : 0, within ? 'date' : 'whole', 'fixed'),
        number(within ? serialOf(within.end) : 0, within ? 'date' : 'whole', 'fixed'),
      ]);
      const price = index ? divide(pick(refs, 4), index) : num(0);
      rows.push([...refs, ...sheet.extend(row, [formula(price, 'pounds')])]);
    }
    if (rows.length === 0) return null;
    const column = (at: number) => rangeOf(rows.map((refs) => pick(refs, at)));
    return { from: column(9), end: column(10), basePrice: column(11), income: column(5) };
  });
  if (source.resolved.placements.length === 0)
    sheet.texts(['There are no placements in the register.'], 'note');
  return { sheet, cells };
}

/** Whole budget and actuals by financial year, £; absent where there is none. */
export type YearMoney = {
  readonly budgets: ReadonlyMap<number, Ref>;
  readonly actuals: ReadonlyMap<number, Ref>;
};

export function budgetsSheet(source: WorkbookSource, entries: Entries): { sheet: Sheet; cells: YearMoney } {
  const sheet = new Sheet('Budgets', { widths: [16, 38, 18, 18], frozenRows: 2 });
  sheet.texts(['Budgets, and actual spend before the first day forecast'], 'title');
  sheet.blank();
  const { resolved } = source;
  const budgets = amounts(sheet, source, entries, 'budgets', 'Budget', resolved.budgetLines);
  sheet.blank();
  const actuals = amounts(sheet, source, entries, 'actuals', 'Actual net spend', resolved.actualLines);
  return { sheet, cells: { budgets, actuals } };
}

function amounts(
  sheet: Sheet,
  source: WorkbookSource,
  entries: Entries,
  table: 'budgets' | 'actuals',
  heading: string,
  lines: readonly AmountLine[],
): Map<number, Ref> {
  sheet.texts(['Financial year', 'Placement type', `${heading}, £`, 'In whole pence'], 'header');
  const byYear = new Map<number, Ref[]>();
  for (const [at, line] of lines.entries()) {
    const row = sheet.next;
    const refs = entries.row(sheet, [
      text(formatYear(line.year)),
      text(line.type === null ? 'whole budget' : (source.resolved.types[line.type]?.name ?? '')),
      entries.quantity(
        `${table}[${at}].amount`,
        source.scenario[table]?.[at]?.amount,
        line.amount / 100,
        'pounds',
      ),
    ]);
    const [pence] = sheet.extend(row, [formula(roundPence(multiply(pick(refs, 2), num(100))), 'whole')]);
    if (pence) byYear.set(line.year, [...(byYear.get(line.year) ?? []), pence]);
  }
  if (lines.length === 0) sheet.texts(['None'], 'note');
  const totals = new Map<number, Ref>();
  for (const [year, cells] of byYear) {
    const whole = divide(total(cells), num(100));
    const refs = sheet.row([
      text(`Total ${formatYear(year)}`, 'total'),
      text('', 'total'),
      formula(whole, 'pounds', 'total'),
    ]);
    totals.set(year, pick(refs, 2));
  }
  return totals;
}
