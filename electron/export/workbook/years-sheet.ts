import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { type Projection, project } from '../../../shared/model/index.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import {
  choose,
  compare,
  divide,
  type Expression,
  multiply,
  num,
  type Ref,
  subtract,
  sum,
  total,
} from './expression.ts';
import type { LineCells } from './lines-sheet.ts';
import type { MeasureCells } from './measures-sheet.ts';
import type { YearMoney } from './money-inputs.ts';
import type { TypeMonthCells } from './months-sheet.ts';
import { type Cell, formula, missing, pick, Sheet, text } from './sheet.ts';
import type { Plan } from './source.ts';

/** The figures of a plan in one year; pounds. */
export type YearCells = {
  readonly types: readonly {
    readonly gross: Ref;
    readonly income: Ref;
    readonly net: Ref;
    readonly averageChildren: Ref;
    readonly childrenAtEnd: Ref;
    readonly insufficiency: Ref | null;
  }[];
  readonly lines: readonly { readonly id: string; readonly gross: Ref; readonly income: Ref }[];
  readonly gross: Ref;
  readonly income: Ref;
  readonly net: Ref;
  readonly capital: Ref;
  readonly paidAtOnce: Ref;
  readonly actuals: Ref;
  readonly outturn: Ref;
  readonly budget: Ref | null;
  readonly pressure: Ref | null;
};

export type PlanCells = {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly months: readonly TypeMonthCells[];
  readonly years: readonly YearCells[];
};

const COLUMNS = [
  'Line',
  'Gross, £',
  'Income, £',
  'Net, £',
  'Average children',
  'Children at end',
  'Places',
  'Demand',
  'Over capacity',
  'Utilisation',
  'Cost of insufficiency, £',
];

/** Year by year: every placement type and every fixed or capital measure, then outturn, budget and pressure. */
export function yearsSheet(
  plan: Plan,
  planAt: number,
  names: readonly string[],
  timeline: Timeline,
  months: readonly TypeMonthCells[],
  lines: readonly LineCells[],
  measures: readonly MeasureCells[],
  money: YearMoney,
): { sheet: Sheet; cells: PlanCells } {
  const sheet = new Sheet(`${plan.label} years`, { widths: [40, 18], frozenRows: 1, frozenColumns: 1 });
  sheet.texts([`Year by year: ${plan.label}, ${plan.name}`], 'title');
  const projection = project(plan.program);
  const years = timeline.years.map((year, at): YearCells => {
    const within = (cells: readonly Ref[]) => cells.slice(year.firstMonth, year.endMonth);
    sheet.blank();
    sheet.texts([formatYear(year.year)], 'section');
    sheet.texts(COLUMNS, 'header');
    const types = months.map((type, index) => typeRow(sheet, names[index] ?? '', type, within));
    const lineRows =
      plan.measures === null ? [] : lines.map((line) => lineRow(sheet, line, within, measures, planAt));
    const rows = [...types, ...lineRows];
    const row = sheet.row([
      text('All', 'total'),
      formula(total(rows.map(({ gross }) => gross)), 'pounds', 'total'),
      formula(total(rows.map(({ income }) => income)), 'pounds', 'total'),
      formula(total(rows.map(({ net }) => net)), 'pounds', 'total'),
      formula(total(types.map(({ averageChildren }) => averageChildren)), 'number', 'total'),
      formula(total(types.map(({ childrenAtEnd }) => childrenAtEnd)), 'number', 'total'),
    ]);
    const labelled = (label: string, cell: Cell): Ref => pick(sheet.row([text(label), cell]), 1);
    const switched = plan.measures === null ? [] : lines;
    const capitalOf = (each: readonly LineCells[]) =>
      total(each.map((line) => multiply(sum(within(line.capital)), switchOf(measures, line, planAt))));
    const capital = labelled('Capital, £', formula(capitalOf(switched), 'pounds'));
    const paidAtOnce = labelled(
      'Capital not financed through revenue, £',
      formula(capitalOf(switched.filter((line) => line.paidAtOnce)), 'pounds'),
    );
    const spent = money.actuals.get(year.year);
    const actuals = labelled(
      'Actual net spend before the first day forecast, £',
      formula(spent ?? num(0), 'pounds'),
    );
    const net = pick(row, 3);
    const outturn = labelled('Outturn, £', formula(actualsPlus(actuals, net), 'pounds', 'total'));
    const whole = money.budgets.get(year.year);
    const budget = labelled('Budget, £', whole ? formula(whole, 'pounds') : missing('none'));
    const known = projection.years[at]?.pressure !== null;
    const pressure = labelled(
      'Pressure, £ (above 0 is over budget)',
      known ? formula(subtract(outturn, budget), 'pounds', 'total') : missing('not known'),
    );
    return {
      types,
      lines: lineRows,
      gross: pick(row, 1),
      income: pick(row, 2),
      net,
      capital,
      paidAtOnce,
      actuals,
      outturn,
      budget: whole ? budget : null,
      pressure: known ? pressure : null,
    };
  });
  return { sheet, cells: { plan, projection, months, years } };
}

function actualsPlus(actuals: Ref, net: Ref): Expression {
  return total([actuals, net]);
}

/** 1 where the measure counts in the plan. */
export function switchOf(
  measures: readonly MeasureCells[],
  line: Pick<LineCells, 'position'>,
  planAt: number,
): Ref {
  return pick(measures[line.position]?.switches ?? [], planAt - 1);
}

type Within = (cells: readonly Ref[]) => readonly Ref[];

function typeRow(sheet: Sheet, name: string, type: TypeMonthCells, within: Within) {
  const row = sheet.next;
  const nights = sum(within(type.nights));
  const gross = sum(within(type.gross));
  const income = sum(within(type.income));
  const refs = sheet.row([
    text(name),
    formula(gross, 'pounds'),
    formula(income, 'pounds'),
    formula(subtract(sheet.at(row, 1, gross.value), sheet.at(row, 2, income.value)), 'pounds'),
    formula(divide(sum(within(type.childNights)), nights), 'number'),
    formula(within(type.childrenAtEnd).at(-1) ?? num(0), 'number'),
  ]);
  const { places } = type;
  let insufficiency: Ref | null = null;
  if (places) {
    const placeNights = sum(within(places.placeNights));
    const demand = sum(within(places.demandNights));
    const over = sum(within(places.overflowNights));
    const used = divide(subtract(demand, over), placeNights);
    const utilisation = choose<number | string>(
      compare(placeNights, '=', num(0)),
      { value: '', level: 4, write: () => '""' },
      used,
    );
    const more = sheet.extend(row, [
      formula(divide(placeNights, nights), 'number'),
      formula(divide(demand, nights), 'number'),
      formula(divide(over, nights), 'number'),
      formula(utilisation, 'percent'),
      formula(sum(within(places.insufficiency)), 'pounds'),
    ]);
    insufficiency = pick(more, 4);
  }
  return {
    gross: pick(refs, 1),
    income: pick(refs, 2),
    net: pick(refs, 3),
    averageChildren: pick(refs, 4),
    childrenAtEnd: pick(refs, 5),
    insufficiency,
  };
}

function lineRow(
  sheet: Sheet,
  line: LineCells,
  within: Within,
  measures: readonly MeasureCells[],
  planAt: number,
) {
  const row = sheet.next;
  const on = switchOf(measures, line, planAt);
  const gross = multiply(sum(within(line.gross)), on);
  const income = multiply(sum(within(line.income)), on);
  const refs = sheet.row([
    text(line.name),
    formula(gross, 'pounds'),
    formula(income, 'pounds'),
    formula(subtract(sheet.at(row, 1, gross.value), sheet.at(row, 2, income.value)), 'pounds'),
  ]);
  return { id: line.id, gross: pick(refs, 1), income: pick(refs, 2), net: pick(refs, 3) };
}
