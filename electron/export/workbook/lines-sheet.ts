import { addMonths } from '../../../shared/calendar/day.ts';
import { financialYearOf, formatYear } from '../../../shared/calendar/financial-year.ts';
import { serialOf } from '../../../shared/calendar/serial-day.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import type { Program } from '../../../shared/model/index.ts';
import { isPaidAtOnce, type LineMeasure } from '../../../shared/model/lines.ts';
import { nightsShared, type Timeline } from '../../../shared/model/timeline.ts';
import type { ResolvedCapital } from '../../../shared/scenario/resolved.ts';
import {
  add,
  choose,
  compare,
  divide,
  type Expression,
  multiply,
  num,
  power,
  product,
  type Ref,
  subtract,
  total,
} from './expression.ts';
import type { CalendarCells } from './input-sheets.ts';
import type { MeasureCells } from './measures-sheet.ts';
import { roundedCells } from './months-sheet.ts';
import { formula, number, pick, Sheet, text } from './sheet.ts';

/** A fixed or capital measure, as if switched on, by month of the timeline; pounds. */
export type LineCells = {
  readonly position: number;
  readonly id: string;
  readonly name: string;
  /** Capital that no financing spreads over years. */
  readonly paidAtOnce: boolean;
  readonly gross: readonly Ref[];
  readonly income: readonly Ref[];
  readonly capital: readonly Ref[];
};

type Line = { readonly position: number; readonly measure: LineMeasure };
type MonthAmounts = { readonly gross: Expression; readonly income: Expression; readonly capital: Expression };

const ZERO = num(0);

/** Fixed and capital measures month by month, in pence; switches are applied where plans add them up. */
export function linesSheet(
  program: Program,
  calendar: CalendarCells,
  measures: readonly MeasureCells[],
): { sheet: Sheet; cells: LineCells[] } {
  const { timeline } = program;
  const sheet = new Sheet('Fixed and capital', {
    widths: [38, 12, 12, 10, 10, 22],
    frozenRows: 4,
    frozenColumns: 3,
  });
  sheet.texts(['Fixed and capital measures, as if each were on'], 'title');
  sheet.texts(
    [
      'Yearly amounts accrue by the night; loan charges by the night of each loan year. Rounded as the placement types are.',
    ],
    'note',
  );
  sheet.blank();
  const money = ['Cost', 'Income', 'Capital'].flatMap((name) => [
    `${name}, exact pence`,
    `${name}, year to date, pence`,
    `${name}, rounded, pence`,
    `${name}, £`,
  ]);
  sheet.texts(['Measure', 'Financial year', 'Month', 'Nights', 'Nights', ...money], 'header');
  const cells = program.lines.map((line): LineCells => {
    const fields = measures[line.position]?.fields ?? new Map<string, Ref>();
    const amounts = monthAmounts(sheet, line, fields, timeline, calendar);
    const rows = timeline.months.map((month, at) => {
      const row = sheet.next;
      const year = timeline.years[month.year];
      sheet.row([text(line.measure.name), text(formatYear(year?.year ?? 0)), text(monthWords(month.month))]);
      const { gross, income, capital } = amounts(row, at);
      const startsYear = at === (year?.firstMonth ?? 0);
      const refs = [gross, income, capital].flatMap((each) => roundedCells(sheet, row, each, startsYear));
      return { gross: pick(refs, 3), income: pick(refs, 7), capital: pick(refs, 11) };
    });
    return {
      position: line.position,
      id: line.measure.id,
      name: line.measure.name,
      paidAtOnce: isPaidAtOnce(line.measure),
      gross: rows.map((row) => row.gross),
      income: rows.map((row) => row.income),
      capital: rows.map((row) => row.capital),
    };
  });
  if (cells.length === 0) sheet.texts(['There are no fixed or capital measures.'], 'note');
  return { sheet, cells };
}

/** What each month comes to in pence; puts the two cells of nights in the row. */
function monthAmounts(
  sheet: Sheet,
  { measure }: Line,
  fields: ReadonlyMap<string, Ref>,
  timeline: Timeline,
  calendar: CalendarCells,
): (row: number, at: number) => MonthAmounts {
  const field = (name: string): Expression => fields.get(name) ?? ZERO;
  const putNights = (row: number, first: number, second: number) =>
    sheet.extend(row, [number(first, 'whole', 'fixed'), number(second, 'whole', 'fixed')]);
  const inFlow = (amount: Expression, flow: 'cost' | 'income'): MonthAmounts =>
    flow === 'cost'
      ? { gross: amount, income: ZERO, capital: ZERO }
      : { gross: ZERO, income: amount, capital: ZERO };
  const onDay = (at: number, day: number) => {
    const month = timeline.months[at];
    return month !== undefined && day >= month.from && day < month.end;
  };
  switch (measure.kind) {
    case 'annual': {
      const end = measure.to === null ? timeline.end : measure.to + 1;
      const base = financialYearOf(measure.from);
      return (row, at) => {
        const month = timeline.months[at];
        const nights = putNights(row, month ? nightsShared(month, measure.from, end) : 0, 0);
        const year = month?.year ?? 0;
        const passed = (timeline.years[year]?.year ?? 0) - base;
        const uplift = power(add(num(1), field('annualUplift')), num(passed));
        const amount = product(field('annual'), uplift, num(100), pick(nights, 0));
        return inFlow(divide(amount, pick(calendar.daysInYear, year)), measure.flow);
      };
    }
    case 'one-off':
      return (row, at) => {
        putNights(row, 0, 0);
        return inFlow(onDay(at, measure.on) ? multiply(field('oneOff'), num(100)) : ZERO, measure.flow);
      };
    case 'capital': {
      const charges = loanYears(sheet, measure, fields, timeline);
      return (row, at) => {
        const month = timeline.months[at];
        const met = charges.filter(({ from, end }) => month && nightsShared(month, from, end) > 0);
        const nights = met.map(({ from, end }) => (month ? nightsShared(month, from, end) : 0));
        const cells = putNights(row, nights[0] ?? 0, nights[1] ?? 0);
        const gross = total(met.map(({ daily }, each) => multiply(daily, pick(cells, each))));
        const capital = onDay(at, measure.on) ? multiply(field('amount'), num(100)) : ZERO;
        return { gross, income: ZERO, capital };
      };
    }
  }
}

/** A table of the loan years that meet the period: their days, the year's charge and a night's. */
function loanYears(
  sheet: Sheet,
  measure: ResolvedCapital,
  fields: ReadonlyMap<string, Ref>,
  timeline: Timeline,
): { readonly from: number; readonly end: number; readonly daily: Ref }[] {
  if (measure.method === 'none') return [];
  const rows: { from: number; end: number; daily: Ref }[] = [];
  sheet.texts([`Loan years: ${measure.name}`], 'section');
  sheet.texts(
    ['Loan year', 'From', 'To before', 'Days', '', 'Charge of the year, £', 'Charge of a night, pence'],
    'header',
  );
  for (let k = 0; k < measure.years; k += 1) {
    const from = addMonths(measure.loanFrom, 12 * k);
    const end = addMonths(measure.loanFrom, 12 * (k + 1));
    if (from >= timeline.end) break;
    if (end <= timeline.from) continue;
    const row = sheet.next;
    const refs = sheet.row([
      number(k + 1, 'whole', 'fixed'),
      number(serialOf(from), 'date', 'fixed'),
      number(serialOf(end), 'date', 'fixed'),
      number(end - from, 'whole', 'fixed'),
      null,
      formula(loanCharge(measure, k, fields), 'pounds'),
    ]);
    const [daily] = sheet.extend(row, [
      formula(divide(multiply(pick(refs, 5), num(100)), pick(refs, 3)), 'pence'),
    ]);
    if (daily) rows.push({ from, end, daily });
  }
  return rows;
}

function loanCharge(measure: ResolvedCapital, k: number, fields: ReadonlyMap<string, Ref>): Expression {
  const amount: Expression = fields.get('amount') ?? ZERO;
  const rate: Expression = fields.get('rate') ?? ZERO;
  const years = num(measure.years);
  const even = divide(amount, years);
  if (measure.method === 'straight-line') {
    return add(even, product(rate, amount, subtract(num(1), divide(num(k), years))));
  }
  const discount = power(add(num(1), rate), num(-measure.years));
  // Without interest, or with so little that it discounts nothing.
  return choose(
    compare(discount, '=', num(1)),
    even,
    divide(multiply(amount, rate), subtract(num(1), discount)),
  );
}
