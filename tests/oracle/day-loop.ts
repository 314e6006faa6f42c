/**
 * A second opinion on the engine: the published definitions written out day by day and type by type, as plainly
 * as they read, sharing nothing with the engine but the calendar. Slow on purpose.
 */
import {
  financialYearOf,
  financialYearOfMonth,
  formatYear,
  weeklyToDaily,
  yearEnd,
  yearStart,
} from '../../shared/calendar/financial-year.ts';
import { formatMonth, type Month, monthOf } from '../../shared/calendar/month.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { capitalOn, financingOn, fixedOn } from './measure-charges.ts';
import { enabledMeasures, oneDay } from './one-day.ts';
import { addPounds, endMonth, endYear, newColumn, roundPence } from './pence-column.ts';
import { dayOf, weeksOf } from './quantities.ts';
import type { MeasureFigures, OracleProjection, SpanFigures, TypeFigures, YearFigures } from './results.ts';

type TypeMonth = {
  childDays: number;
  childrenAtEnd: number;
  capacityDays: number;
  demandDays: number;
  overflowDays: number;
};

const NO_DAYS: TypeMonth = {
  childDays: 0,
  childrenAtEnd: 0,
  capacityDays: 0,
  demandDays: 0,
  overflowDays: 0,
};

/** The projection of a valid scenario without formulas, as the JSON the command line prints. */
export function projectByDay(scenario: Scenario): OracleProjection {
  const from = dayOf(scenario.period.from);
  const to = dayOf(scenario.period.to);
  const charged = enabledMeasures(scenario).filter((m) => m.kind === 'fixed' || m.kind === 'capital');
  const types = scenario.placementTypes.map((type) => ({
    type,
    months: [] as TypeMonth[],
    gross: newColumn(),
    income: newColumn(),
    insufficiency: newColumn(),
  }));
  const measures = charged.map((measure) => ({
    measure,
    gross: newColumn(),
    income: newColumn(),
    capital: newColumn(),
  }));
  const columns = [
    ...types.flatMap((t) => [t.gross, t.income, t.insufficiency]),
    ...measures.flatMap((m) => [m.gross, m.income, m.capital]),
  ];
  const months: { readonly month: Month; days: number }[] = [];
  const capped = new Set<string>();

  for (let day = from; day <= to; day += 1) {
    const month = monthOf(day);
    if (months.at(-1)?.month !== month) {
      months.push({ month, days: 0 });
      for (const t of types) t.months.push({ ...NO_DAYS });
    }
    const thisMonth = months.at(-1);
    if (thisMonth) thisMonth.days += 1;

    const k = weeklyToDaily(weeksOf(scenario), financialYearOf(day));
    const result = oneDay(scenario, day);
    for (const id of result.capped) capped.add(id);
    for (const t of types) {
      const held = result.types.get(t.type.id);
      const sums = t.months.at(-1);
      if (!held || !sums) throw new Error('A day without its types');
      addPounds(t.gross, held.weeklyCost * k);
      addPounds(t.income, held.weeklyIncome * k);
      addPounds(t.insufficiency, held.weeklyInsufficiency * k);
      sums.childDays += held.children;
      sums.childrenAtEnd = held.children;
      sums.capacityDays += held.capacity;
      sums.demandDays += held.demand;
      sums.overflowDays += held.overflow;
    }
    for (const { measure, gross, income, capital } of measures) {
      if (measure.kind === 'fixed')
        addPounds(measure.flow === 'income' ? income : gross, fixedOn(measure, day));
      if (measure.kind === 'capital') {
        addPounds(capital, capitalOn(measure, day));
        addPounds(gross, financingOn(measure, day));
      }
    }

    if (day === to || monthOf(day + 1) !== month) for (const column of columns) endMonth(column);
    if (financialYearOf(day + 1) !== financialYearOf(day)) for (const column of columns) endYear(column);
  }

  /** The figures of some of the months together: one month, or those of a year. */
  function span(indices: readonly number[]): SpanFigures {
    const over = (values: readonly number[]) => indices.reduce((sum, index) => sum + (values[index] ?? 0), 0);
    const days = over(months.map((m) => m.days));
    const typeFigures = types.map((t): TypeFigures => {
      const childDays = over(t.months.map((m) => m.childDays));
      const gross = over(t.gross.cells);
      const income = over(t.income.cells);
      const capacityDays = over(t.months.map((m) => m.capacityDays));
      const demandDays = over(t.months.map((m) => m.demandDays));
      const overflowDays = over(t.months.map((m) => m.overflowDays));
      return {
        id: t.type.id,
        childDays,
        averageChildren: childDays / days,
        childrenAtEnd: t.months[indices.at(-1) ?? 0]?.childrenAtEnd ?? 0,
        gross: pounds(gross),
        income: pounds(income),
        net: pounds(gross - income),
        ...(t.type.capacity !== undefined && {
          capacity: capacityDays / days,
          demand: demandDays / days,
          overflow: overflowDays / days,
          utilisation: capacityDays === 0 ? null : (demandDays - overflowDays) / capacityDays,
          costOfInsufficiency: pounds(over(t.insufficiency.cells)),
        }),
      };
    });
    const measureFigures = measures.map(
      (m): MeasureFigures => ({
        id: m.measure.id,
        gross: pounds(over(m.gross.cells)),
        income: pounds(over(m.income.cells)),
      }),
    );
    const all = [...types, ...measures];
    const gross = all.reduce((sum, one) => sum + over(one.gross.cells), 0);
    const income = all.reduce((sum, one) => sum + over(one.income.cells), 0);
    const capital = measures.reduce((sum, m) => sum + over(m.capital.cells), 0);
    return {
      placementTypes: typeFigures,
      measures: measureFigures,
      gross: pounds(gross),
      income: pounds(income),
      net: pounds(gross - income),
      capital: pounds(capital),
    };
  }

  const years: YearFigures[] = [];
  for (let year = financialYearOf(from); year <= financialYearOf(to); year += 1) {
    const indices = months.flatMap(({ month }, index) =>
      financialYearOfMonth(month) === year ? [index] : [],
    );
    const figures = span(indices);
    const name = formatYear(year);
    const actualRows = (scenario.actuals ?? []).filter((row) => row.year === name);
    const budgetRows = (scenario.budgets ?? []).filter((row) => row.year === name);
    const actuals = sumPence(actualRows);
    const outturn = actuals + roundPence(figures.net * 100);
    const budget = budgetRows.length === 0 ? null : sumPence(budgetRows);
    const covered = to >= yearEnd(year) && (from <= yearStart(year) || actualRows.length > 0);
    years.push({
      year: name,
      ...figures,
      actuals: pounds(actuals),
      outturn: pounds(outturn),
      budget: budget === null ? null : pounds(budget),
      pressure: budget === null || !covered ? null : pounds(outturn - budget),
    });
  }

  return {
    format: 'placement-modeller/projection@1',
    years,
    months: months.map(({ month }, index) => ({ month: formatMonth(month), ...span([index]) })),
    cappedMeasures: (scenario.measures ?? []).map((m) => m.id).filter((id) => capped.has(id)),
  };
}

function pounds(pence: number): number {
  return pence / 100;
}

function sumPence(rows: readonly { readonly amount: number }[]): number {
  return rows.reduce((sum, row) => sum + roundPence(row.amount * 100), 0);
}
