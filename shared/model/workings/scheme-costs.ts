/** What schemes, and measures outside them, cost and bring in beside the placements, as rows and as workings. */
import { formatYear } from '../../calendar/financial-year.ts';
import { formatMonth } from '../../calendar/month.ts';
import { monthWords } from '../../calendar/words.ts';
import { formatPounds } from '../../money/format.ts';
import { partName } from '../../scenario/part-name.ts';
import { type OwnCosts, ownCosts } from '../own-costs.ts';
import type { MonthFigures, PeriodFigures, YearFigures } from '../projection.ts';
import {
  findMonth,
  findYear,
  measureName,
  ROUNDING,
  type SchemePlayer,
  type WorkingContext,
} from './context.ts';
import { type Figure, numeric, row, text, type Working, type WorkingRow } from './figure.ts';

/** What names costs that are in the figures: the scheme they are of, or a measure that is of none. */
export type CostsOf = OwnCosts & { readonly name: string; readonly scheme: SchemePlayer | null };

export function costsBeside(context: WorkingContext, figures: PeriodFigures): CostsOf[] {
  const schemes = (context.schemes?.players ?? []).filter(isScheme);
  return ownCosts(figures, schemes).map((costs) => {
    const scheme = schemes.find(({ id }) => id === costs.id) ?? null;
    return { ...costs, scheme, name: scheme ? scheme.name : measureName(context, costs.id) };
  });
}

/** A measure outside every scheme shares in a saving as a scheme of its own, by its own id. */
function isScheme({ id, measures }: SchemePlayer): boolean {
  return !measures.includes(id);
}

/** The figure that a year's costs open to: the parts of a scheme, the months of a measure. */
export function yearCostsFigure({ id, scheme }: CostsOf, label: string): Figure {
  return scheme
    ? { kind: 'scheme-year', scheme: id, year: label }
    : { kind: 'measure-year', measure: id, year: label };
}

function monthCostsFigure({ id, scheme }: CostsOf, label: string): Figure | null {
  return scheme ? { kind: 'scheme-month', scheme: id, month: label } : null;
}

/** A row for each that moves money in the period. */
export function costRows(context: WorkingContext, figures: YearFigures | MonthFigures): WorkingRow[] {
  const figureOf = (costs: CostsOf) =>
    'month' in figures
      ? monthCostsFigure(costs, formatMonth(figures.month))
      : yearCostsFigure(costs, formatYear(figures.year));
  return costsBeside(context, figures)
    .filter(({ parts }) => parts.length > 0)
    .map((costs) => row([`${costs.name}: costs and income`, ...amounts(costs)], figureOf(costs)));
}

function amounts({ gross, income }: Pick<OwnCosts, 'gross' | 'income'>): string[] {
  return [formatPounds(gross), formatPounds(income), formatPounds(gross - income)];
}

export function schemeYearWorking(context: WorkingContext, id: string, label: string): Working | null {
  const year = findYear(context, label);
  return year
    ? schemeWorking(context, id, year.figures, label, (measure) => ({
        kind: 'measure-year',
        measure,
        year: label,
      }))
    : null;
}

export function schemeMonthWorking(context: WorkingContext, id: string, label: string): Working | null {
  const month = findMonth(context, label);
  return month
    ? schemeWorking(context, id, month.figures, monthWords(month.figures.month), () => null)
    : null;
}

function schemeWorking(
  context: WorkingContext,
  id: string,
  figures: PeriodFigures,
  when: string,
  partFigure: (measure: string) => Figure | null,
): Working | null {
  const costs = costsBeside(context, figures).find((each) => each.scheme?.id === id);
  if (!costs) return null;
  const { gross, income, name, parts } = costs;
  return {
    title: `${name}: costs and income, ${when}`,
    value: formatPounds(gross - income),
    definition: `What the scheme itself costs and brings in: running costs, charges for capital, grants. What it changes in the cost of placements is in the rows of the placement types. Parts that move no money in the period are left out. ${ROUNDING}`,
    formula: [
      `cost ${formatPounds(gross)} − income ${formatPounds(income)} = ${formatPounds(gross - income)}`,
    ],
    columns: [text('Part'), numeric('Cost'), numeric('Income'), numeric('Net')],
    rows: parts.map((part) =>
      row([capital(partName(name, measureName(context, part.id))), ...amounts(part)], partFigure(part.id)),
    ),
    total: ['Together', ...amounts(costs)],
  };
}

/** Names of parts go on from the scheme’s: “Millersdale: rent”. */
function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
