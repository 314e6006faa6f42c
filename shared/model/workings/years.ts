import { daysInYear } from '../../calendar/financial-year.ts';
import { formatMonth } from '../../calendar/month.ts';
import { monthWords } from '../../calendar/words.ts';
import { formatFixed, formatPounds, formatPressure } from '../../money/format.ts';
import type { Pence } from '../../money/pence.ts';
import { position } from '../position.ts';
import type { MonthFigures, YearFigures } from '../projection.ts';
import { dailyWords, findMonth, findYear, ROUNDING, typeName, type WorkingContext } from './context.ts';
import { type Figure, numeric, row, text, type Working, type WorkingRow } from './figure.ts';
import { factorsThatComeTo } from './product.ts';
import { costRows } from './scheme-costs.ts';

function netRows(
  context: WorkingContext,
  figures: YearFigures | MonthFigures,
  typeFigure: (id: string) => Figure,
): WorkingRow[] {
  return [
    ...figures.placementTypes.map((type) =>
      row(
        [
          typeName(context, type.id),
          formatPounds(type.gross),
          formatPounds(type.income),
          formatPounds(type.net),
        ],
        typeFigure(type.id),
      ),
    ),
    ...costRows(context, figures),
  ];
}

const NET_COLUMNS = [text('Part'), numeric('Cost'), numeric('Income'), numeric('Net')];

export function outturnWorking(context: WorkingContext, label: string): Working | null {
  const year = findYear(context, label);
  if (!year) return null;
  const { figures } = year;
  const rows = netRows(context, figures, (type) => ({ kind: 'type-year', type, year: label }));
  const actuals =
    figures.actuals === 0
      ? []
      : [row(['Actuals before the forecast', '', '', formatPounds(figures.actuals)])];
  return {
    title: `Forecast outturn, ${label}`,
    value: formatPounds(figures.outturn),
    definition:
      'What has been spent before the forecast begins, and what the forecast adds: cost less income of every placement type, and of every scheme and measure that has a cost or an income of its own.',
    formula: [
      `actuals ${formatPounds(figures.actuals)} + forecast net ${formatPounds(figures.net)} = ${formatPounds(figures.outturn)}`,
    ],
    columns: NET_COLUMNS,
    rows: [...actuals, ...rows],
    total: [
      'Outturn',
      formatPounds(figures.gross),
      formatPounds(figures.income),
      formatPounds(figures.outturn),
    ],
  };
}

export function pressureWorking(context: WorkingContext, label: string): Working | null {
  const year = findYear(context, label);
  if (!year || year.figures.pressure === null || year.figures.budget === null) return null;
  const { outturn, budget, pressure } = year.figures;
  return {
    title: `Pressure on the budget, ${label}`,
    value: formatPressure(pressure),
    definition: 'Forecast outturn less budget. Above £0 is an overspend.',
    formula: [
      `outturn ${formatPounds(outturn)} − budget ${formatPounds(budget)} = ${formatPounds(pressure)}`,
    ],
    columns: [text('Part'), numeric('Amount')],
    rows: [
      row(['Forecast outturn', formatPounds(outturn)], { kind: 'outturn', year: label }),
      row(['Budget', formatPounds(budget)]),
    ],
    total: ['Pressure', formatPounds(pressure)],
  };
}

export function monthWorking(context: WorkingContext, label: string): Working | null {
  const month = findMonth(context, label);
  if (!month) return null;
  const { figures } = month;
  return {
    title: `Forecast for ${monthWords(figures.month)}`,
    value: formatPounds(figures.net),
    definition: `Cost less income of the month, by placement type, and by scheme and measure. ${ROUNDING}`,
    formula: [
      `cost ${formatPounds(figures.gross)} − income ${formatPounds(figures.income)} = ${formatPounds(figures.net)}`,
    ],
    columns: NET_COLUMNS,
    rows: netRows(context, figures, (type) => ({ kind: 'type-month', type, month: label })),
    total: ['All', formatPounds(figures.gross), formatPounds(figures.income), formatPounds(figures.net)],
  };
}

export function typeYearWorking(context: WorkingContext, id: string, label: string): Working | null {
  const year = findYear(context, label);
  const type = year?.figures.placementTypes.find((candidate) => candidate.id === id);
  if (!year || !type) return null;
  const { program, plan } = context.basis;
  const daily = dailyWords(program, year.slice);
  const average = type.childDays > 0 ? type.gross / 100 / (type.childDays * year.slice.dailyFactor) : 0;
  const [nightsSaid, averageSaid] = factorsThatComeTo(
    { value: type.childDays, decimals: 1 },
    { value: average, decimals: 2 },
    year.slice.dailyFactor * 100,
    type.gross,
  );
  const money = (figures: { readonly gross: Pence; readonly income: Pence; readonly net: Pence }) =>
    type.income === 0
      ? [formatPounds(figures.gross)]
      : [formatPounds(figures.gross), formatPounds(figures.income), formatPounds(figures.net)];
  const rows = plan.months.slice(year.slice.firstMonth, year.slice.endMonth).flatMap((month) => {
    const of = month.placementTypes.find((candidate) => candidate.id === id);
    if (!of) return [];
    const price =
      of.childDays > 0 ? formatFixed(of.gross / 100 / (of.childDays * year.slice.dailyFactor), 2) : '–';
    const cells = [
      monthWords(month.month),
      String(month.end - month.from),
      formatFixed(of.averageChildren, 2),
      price,
      ...money(of),
    ];
    return [row(cells, { kind: 'type-month', type: id, month: formatMonth(month.month) })];
  });
  const nights = year.figures.end - year.figures.from;
  const whole = nights >= daysInYear(year.figures.year);
  return {
    title: `${typeName(context, id)}, ${whole ? label : `forecast part of ${label}`}`,
    value: formatPounds(type.net),
    definition: `Every night of every child, at the week’s price ${daily}. ${ROUNDING}`,
    formula: [
      `${nightsSaid} nights of children × £${averageSaid} a week on average ${daily} = ${formatPounds(type.gross)}`,
      `cost ${formatPounds(type.gross)} − income ${formatPounds(type.income)} = ${formatPounds(type.net)}`,
    ],
    columns: [
      text('Month'),
      numeric('Nights'),
      numeric('Children'),
      numeric('£ a week'),
      numeric('Cost'),
      ...(type.income === 0 ? [] : [numeric('Income'), numeric('Net')]),
    ],
    rows,
    total: [
      whole ? 'Year' : 'Forecast',
      String(nights),
      formatFixed(type.averageChildren, 2),
      formatFixed(average, 2),
      ...money(type),
    ],
  };
}

export function typeOutturnWorking(context: WorkingContext, id: string, label: string): Working | null {
  const year = findYear(context, label);
  const type = year
    ? position(context.basis, year.at).types.find(({ figures }) => figures.id === id)
    : undefined;
  if (!year || !type) return null;
  const { figures, actuals, outturn, budget, over } = type;
  const name = typeName(context, id);
  return {
    title: `${name}: outturn, ${label}`,
    value: formatPounds(outturn),
    definition:
      'What the placement type has cost before the forecast begins, and what the forecast adds; set against its own budget where the budget is by type.',
    formula: [
      `actuals ${formatPounds(actuals ?? 0)} + forecast ${formatPounds(figures.net)} = ${formatPounds(outturn)}`,
      ...(over === null || budget === null
        ? []
        : [
            `outturn ${formatPounds(outturn)} − budget ${formatPounds(budget)} = ${formatPounds(over)}, ${formatPressure(over)}`,
          ]),
    ],
    columns: [text('Part'), numeric('Amount')],
    rows: [
      row(['Actuals before the forecast', actuals === null ? 'not known by type' : formatPounds(actuals)]),
      row(['Forecast', formatPounds(figures.net)], { kind: 'type-year', type: id, year: label }),
    ],
    total: ['Outturn', formatPounds(outturn)],
  };
}

export function insufficiencyWorking(context: WorkingContext, id: string, label: string): Working | null {
  const year = findYear(context, label);
  const type = year?.figures.placementTypes.find((candidate) => candidate.id === id);
  if (!year || !type?.places) return null;
  const rows = context.basis.plan.months
    .slice(year.slice.firstMonth, year.slice.endMonth)
    .flatMap((month) => {
      const places = month.placementTypes.find((candidate) => candidate.id === id)?.places;
      if (!places) return [];
      const cells = [
        monthWords(month.month),
        formatFixed(places.demand, 2),
        formatFixed(places.capacity, 2),
        formatFixed(places.overflow, 2),
        formatPounds(places.costOfInsufficiency),
      ];
      return [row(cells)];
    });
  const { demand, capacity, overflow, costOfInsufficiency } = type.places;
  const overflows = context.scenario.placementTypes.find((each) => each.id === id)?.overflowTo !== undefined;
  return {
    title: `Too few places: ${typeName(context, id)}, ${label}`,
    value: formatPounds(costOfInsufficiency),
    definition: overflows
      ? 'Children over the places there are go to the next placement type, at its list price. What that costs above the average price here is the cost of too few places.'
      : 'Where children over the places there are would go is not recorded: they are all counted here, at its own price, and what too few places cost is not in the forecast.',
    formula: [
      overflows
        ? `demand ${formatFixed(demand, 2)} − places ${formatFixed(capacity, 2)}: on average ${formatFixed(overflow, 2)} children go elsewhere`
        : `demand ${formatFixed(demand, 2)} against ${formatFixed(capacity, 2)} places: no children go elsewhere`,
    ],
    columns: [text('Month'), numeric('Demand'), numeric('Places'), numeric('Elsewhere'), numeric('Cost')],
    rows,
    total: [
      'Year',
      formatFixed(demand, 2),
      formatFixed(capacity, 2),
      formatFixed(overflow, 2),
      formatPounds(costOfInsufficiency),
    ],
  };
}
