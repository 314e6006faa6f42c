import { formatYear } from '../../calendar/financial-year.ts';
import { formatMonth } from '../../calendar/month.ts';
import { monthWords } from '../../calendar/words.ts';
import { formatFixed, formatPounds } from '../../money/format.ts';
import { type Pence, roundPence } from '../../money/pence.ts';
import { chargesAfterPeriod, cumulativeSaving, DISCOUNT_RATE } from '../appraisal.ts';
import { project } from '../project.ts';
import type { Projection } from '../projection.ts';
import type { YearAmounts } from '../year-amounts.ts';
import { findYear, measureName, type WorkingContext } from './context.ts';
import { numeric, row, text, type Working } from './figure.ts';
import { playerRows } from './scheme-savings.ts';

/** The amount of a year, or of the whole period where `at` is null. */
function amountIn(amounts: YearAmounts, at: number | null): Pence {
  return at === null ? amounts.total : (amounts.byYear[at] ?? 0);
}

function netIn(projection: Projection, at: number | null): Pence {
  const years = at === null ? projection.years : projection.years.slice(at, at + 1);
  return years.reduce((sum, year) => sum + year.net, 0);
}

/** Index of the year named, null for the whole period; undefined where there is no such year. */
function yearIndex(context: WorkingContext, label: string | null): number | null | undefined {
  return label === null ? null : findYear(context, label)?.at;
}

export function savingWorking(context: WorkingContext, label: string | null): Working | null {
  const at = yearIndex(context, label);
  if (at === undefined) return null;
  const { base, with: plan, saving } = context.together();
  const total = amountIn(saving, at);
  return {
    title: `Saving, ${label ?? 'whole period'}`,
    value: formatPounds(total),
    definition:
      'Net cost without any measure, less net cost with those switched on. The same child is never saved twice: measures act one after another on the children that are there.',
    formula: [
      `without ${formatPounds(netIn(base, at))} − with ${formatPounds(netIn(plan, at))} = ${formatPounds(total)}`,
    ],
    columns: [text(context.schemes ? 'Scheme or measure' : 'Measure'), numeric('Saves')],
    rows: context.schemes
      ? playerRows(context.schemes, at, label)
      : context.comparison().measures.map((measure) =>
          row([measureName(context, measure.id), formatPounds(amountIn(measure, at))], {
            kind: 'measure-saving',
            measure: measure.id,
            year: label,
          }),
        ),
    total: ['Together', formatPounds(total)],
  };
}

export function measureSavingWorking(
  context: WorkingContext,
  id: string,
  label: string | null,
): Working | null {
  const at = yearIndex(context, label);
  const comparison = context.comparison();
  const { program } = context.basis;
  const own = program.scenario.measures.findIndex((measure) => measure.id === id);
  const share = comparison.measures[own];
  if (at === undefined || !share) return null;
  const alone =
    netIn(comparison.base, at) -
    netIn(
      project(program, (position) => position === own),
      at,
    );
  const last =
    netIn(
      project(program, (position) => position !== own),
      at,
    ) - netIn(comparison.with, at);
  const capped = comparison.with.cappedMeasures.includes(id)
    ? ' It finds fewer children, or less cost, than it asks for, so it saves on those there are.'
    : '';
  const orders =
    comparison.attribution === 'exact'
      ? 'over every order in which the measures could be counted'
      : 'over 2,000 sampled orders of the measures (more than 12 of them)';
  return {
    title: `${measureName(context, id)}: saving, ${label ?? 'whole period'}`,
    value: formatPounds(amountIn(share, at)),
    definition: `Its fair part of the saving (Shapley value): what it adds, averaged ${orders}. The parts of all measures add up to the whole saving exactly.${capped}`,
    formula: [
      `counted by itself it saves ${formatPounds(alone)}`,
      `counted after all the others it saves ${formatPounds(last)}`,
      `averaged over the orders: ${formatPounds(amountIn(share, at))}`,
    ],
    columns: [text('Year'), numeric('Saves')],
    rows: comparison.with.years.map((year, index) =>
      row([formatYear(year.year), formatPounds(share.byYear[index] ?? 0)]),
    ),
    total: ['Whole period', formatPounds(share.total)],
  };
}

/** What is still to be paid for capital when the period ends; nothing where nothing is. */
function afterwards(context: WorkingContext): string {
  const charges = chargesAfterPeriod(context.basis.program);
  return charges === 0
    ? ''
    : ` Charges for capital after the period, ${formatPounds(charges)} in all, are not counted; nor are savings after it.`;
}

export function paybackWorking(context: WorkingContext): Working {
  const { base, with: plan, payback } = context.together();
  const months = cumulativeSaving(base, plan);
  return {
    title: 'When it pays back',
    value: payback === null ? 'not within the period' : monthWords(payback),
    definition: `The first month from which everything saved so far covers the capital spent so far, and goes on covering it to the end of the period. Capital paid for by yearly charges is left out here: its charges are in the net cost already.${afterwards(context)}`,
    formula: ['running total = saving to date − capital to date that is met when spent'],
    columns: [text('Month'), numeric('Saving'), numeric('Capital'), numeric('Running total')],
    rows: months.map((month) =>
      row(
        [
          monthWords(month.month),
          formatPounds(month.saving),
          formatPounds(month.capital),
          formatPounds(month.cumulative),
        ],
        {
          kind: 'month',
          month: formatMonth(month.month),
        },
      ),
    ),
    total: null,
  };
}

export function presentValueWorking(context: WorkingContext): Working {
  const { base, with: plan, netPresentValue } = context.together();
  const rows = plan.years.map((year, t) => {
    const saving = (base.years[t]?.net ?? 0) - year.net;
    const factor = (1 + DISCOUNT_RATE) ** t;
    const present = roundPence((saving - year.capitalPaidAtOnce) / factor);
    const cells = [
      formatYear(year.year),
      formatPounds(saving),
      formatPounds(year.capitalPaidAtOnce),
      formatFixed(1 / factor, 4),
      formatPounds(present),
    ];
    return row(cells, { kind: 'saving', year: formatYear(year.year) });
  });
  return {
    title: 'Net present value',
    value: formatPounds(netPresentValue),
    definition: `Savings less capital met when spent, later years counting for less at 3.5% a year (HM Treasury Green Book). The rate is real, before inflation: savings in a forecast whose prices go up with uplifts are in cash, so the value is somewhat too high, the more so the later the saving.${afterwards(context)}`,
    formula: [
      'sum over the years of (saving − capital) ÷ 1.035 to the power of years after the first, rounded once',
    ],
    columns: [
      text('Year'),
      numeric('Saving'),
      numeric('Capital'),
      numeric('Factor'),
      numeric('Present value'),
    ],
    rows,
    total: ['All', '', '', '', formatPounds(netPresentValue)],
  };
}
