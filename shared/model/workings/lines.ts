import { formatMonth } from '../../calendar/month.ts';
import { dayWords, monthWords } from '../../calendar/words.ts';
import { formatFixed, formatPercent, formatPounds } from '../../money/format.ts';
import { type Pence, poundsToPence } from '../../money/pence.ts';
import { isLineMeasure, type LineMeasure } from '../lines.ts';
import { placementCost } from '../placement-cost.ts';
import { dailyWords, findYear, measureName, ROUNDING, type WorkingContext } from './context.ts';
import { numeric, row, text, type Working } from './figure.ts';
import { factorsThatComeTo } from './product.ts';

/** A year of a fixed or capital measure, by month. */
export function measureYearWorking(context: WorkingContext, id: string, label: string): Working | null {
  const year = findYear(context, label);
  const measure = context.basis.program.scenario.measures.find((candidate) => candidate.id === id);
  const figures = year?.figures.measures.find((candidate) => candidate.id === id);
  if (!year || !figures || !measure || !isLineMeasure(measure)) return null;
  const rows = context.basis.plan.months.slice(year.slice.firstMonth, year.slice.endMonth).map((month) => {
    const of = month.measures.find((candidate) => candidate.id === id);
    const cells = [
      monthWords(month.month),
      String(month.end - month.from),
      formatPounds(of?.gross ?? 0),
      formatPounds(of?.income ?? 0),
    ];
    return row(cells, { kind: 'month', month: formatMonth(month.month) });
  });
  return {
    title: `${measureName(context, id)}, ${label}`,
    value: formatPounds(figures.gross - figures.income),
    definition: `${explain(measure)} ${ROUNDING}`,
    formula: [
      `cost ${formatPounds(figures.gross)} − income ${formatPounds(figures.income)} = ${formatPounds(figures.gross - figures.income)}`,
    ],
    columns: [text('Month'), numeric('Nights'), numeric('Cost'), numeric('Income')],
    rows,
    total: ['Year', '', formatPounds(figures.gross), formatPounds(figures.income)],
  };
}

function pounds(amount: number): string {
  return formatPounds(poundsToPence(amount));
}

function explain(measure: LineMeasure): string {
  switch (measure.kind) {
    case 'one-off':
      return `${pounds(measure.amount)} once, on ${dayWords(measure.on)}.`;
    case 'annual': {
      const end = measure.to === null ? '' : ` to ${dayWords(measure.to)}`;
      const uplift =
        measure.annualUplift === 0
          ? ''
          : `, ${formatPercent(measure.annualUplift)} more on each 1 April after that`;
      return `${pounds(measure.annual)} a year from ${dayWords(measure.from)}${end}${uplift}; each day is the year’s amount ÷ the days of the financial year.`;
    }
    case 'capital':
      return explainCapital(measure);
  }
}

function explainCapital(measure: Extract<LineMeasure, { kind: 'capital' }>): string {
  const spent = `${pounds(measure.amount)} of capital on ${dayWords(measure.on)}`;
  const terms = `${measure.years} years at ${formatPercent(measure.rate)} from ${dayWords(measure.loanFrom)}`;
  switch (measure.method) {
    case 'none':
      return `${spent}, met when it is spent: no charge to revenue.`;
    case 'annuity':
      return `${spent}, paid for over ${terms} in equal yearly charges, P × i ÷ (1 − (1 + i)^−n), accrued by the day.`;
    case 'straight-line':
      return `${spent}, paid for over ${terms}: an equal part of the capital each year and interest on what is left, accrued by the day.`;
  }
}

/** A year of one placement of the register. */
export function placementWorking(context: WorkingContext, ref: string, label: string): Working | null {
  const year = findYear(context, label);
  const { program } = context.basis;
  const placement = program.scenario.placements.find((candidate) => candidate.ref === ref);
  const cost = year && placement ? placementCost(program, placement, year.at) : null;
  if (!year || !placement || !cost) return null;
  const daily = dailyWords(program, year.slice);
  const price = (pounds: number, amount: Pence) =>
    factorsThatComeTo(
      { value: cost.nights, decimals: 0 },
      { value: pounds, decimals: 2 },
      year.slice.dailyFactor * 100,
      amount,
    )[1];
  const lines = [
    `${cost.nights} nights × £${price(cost.weeklyCost, cost.gross)} a week ${daily} = ${formatPounds(cost.gross)}`,
    ...(placement.weeklyIncome > 0
      ? [
          `${cost.nights} nights × £${price(placement.weeklyIncome, cost.income)} a week of income ${daily} = ${formatPounds(cost.income)}`,
        ]
      : []),
  ];
  return {
    title: `Placement ${ref}, ${label}`,
    value: formatPounds(cost.gross - cost.income),
    definition:
      'The nights of this placement within the forecast part of the year, from its start to the night before its end, at its own price. Its price goes up with its type’s uplift on each 1 April after the later of its start and the first day of the forecast. Measures are not counted here: they act on a type’s children together.',
    formula: lines,
    columns: [text('Fact'), text('Value')],
    rows: [
      row(['Starts', dayWords(placement.start)]),
      row(['Ends', placement.end === null ? 'open' : dayWords(placement.end)]),
      row(['Price in the register', `£${formatFixed(placement.weeklyCost, 2)} a week`]),
      row(['Price in this year', `£${formatFixed(cost.weeklyCost, 2)} a week`]),
    ],
    total: null,
  };
}
