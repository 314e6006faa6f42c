import { formatYear } from '../../calendar/financial-year.ts';
import { formatChange, formatFixed, formatPounds } from '../../money/format.ts';
import type { Pence } from '../../money/pence.ts';
import { position } from '../position.ts';
import { findYear, measureName, typeName, type WorkingContext } from './context.ts';
import { numeric, row, text, type Working } from './figure.ts';
import { playerRows } from './scheme-savings.ts';

/** What each part of the bridge from budget to outturn means, in a sentence. */
export const BRIDGE_MEANINGS = {
  opening:
    'What the first day’s children at the first day’s prices would cost, held still, against the budget: what was already over or under before anything changed.',
  volume: 'More or fewer children than on the first day, at the average price of that day.',
  mix: 'Children in dearer or cheaper placement types than on the first day.',
  price:
    'Each placement type costing more or less for each child than on the first day: uplifts, and dearer or cheaper placements starting and ending.',
  income: 'Grants and contributions changing with the children; more income brings the outturn down.',
  measures: 'What the scenario’s measures change, after what they cost.',
} as const;
export type BridgePart = keyof typeof BRIDGE_MEANINGS;

function isBridgePart(part: string): part is BridgePart {
  return Object.hasOwn(BRIDGE_MEANINGS, part);
}

const TITLES: Readonly<Record<BridgePart, string>> = {
  opening: 'Starting position',
  volume: 'Volume',
  mix: 'Mix',
  price: 'Price',
  income: 'Income',
  measures: 'Measures',
};

export function bridgeWorking(context: WorkingContext, part: string, label: string): Working | null {
  const year = findYear(context, label);
  if (!year || !isBridgePart(part)) return null;
  const { bridge } = position(context.basis, year.at);
  const amount = part === 'opening' ? bridge.opening - (bridge.budget ?? 0) : bridge[part];
  const body =
    part === 'measures'
      ? measuresBody(context, year.at, amount)
      : part === 'opening'
        ? openingBody(context, year.at, bridge.budget, amount)
        : changeBody(context, year.at, part, amount);
  return {
    title: `${TITLES[part]}, ${label}`,
    value: formatChange(amount),
    definition: BRIDGE_MEANINGS[part],
    ...body,
  };
}

type Body = Pick<Working, 'formula' | 'columns' | 'rows' | 'total'>;

function openingBody(context: WorkingContext, at: number, budget: Pence | null, amount: Pence): Body {
  const opening = context.basis.opening.years[at];
  const types = opening?.placementTypes ?? [];
  return {
    formula: [
      budget === null
        ? `held still, the year would come to ${formatPounds(opening?.outturn ?? 0)}`
        : `held still ${formatPounds(opening?.outturn ?? 0)} − budget ${formatPounds(budget)} = ${formatPounds(amount)}`,
    ],
    columns: [text('Part'), numeric('Children'), numeric('Net')],
    rows: [
      ...(opening && opening.actuals !== 0
        ? [row(['Actuals before the forecast', '', formatPounds(opening.actuals)])]
        : []),
      ...types.map((type) =>
        row([typeName(context, type.id), formatFixed(type.averageChildren, 2), formatPounds(type.net)]),
      ),
    ],
    total: ['Held still', '', formatPounds(opening?.outturn ?? 0)],
  };
}

/** Volume, mix, price and income: the first day held still beside the forecast without measures, type by type. */
function changeBody(
  context: WorkingContext,
  at: number,
  part: Exclude<BridgePart, 'opening' | 'measures'>,
  amount: Pence,
): Body {
  const before = context.basis.opening.years[at]?.placementTypes ?? [];
  const after = context.basis.base.years[at]?.placementTypes ?? [];
  const days = context.basis.program.timeline.years[at];
  const nights = days ? days.end - days.from : 1;
  const sum = (types: typeof before, of: 'childDays' | 'gross' | 'income') =>
    types.reduce((total, type) => total + type[of], 0);
  const n0 = sum(before, 'childDays');
  const n1 = sum(after, 'childDays');
  const p0 = n0 === 0 ? 0 : sum(before, 'gross') / n0 / 100;
  const formula = {
    volume: `(${formatFixed(n1, 1)} nights of children − ${formatFixed(n0, 1)}) × £${formatFixed(p0, 4)} a night = ${formatPounds(amount)}`,
    mix: `for each type, (its share of all nights − its share before) × ${formatFixed(n1, 1)} nights × (its price before − £${formatFixed(p0, 4)}), together ${formatPounds(amount)}`,
    price: `for each type, its nights × (its price − its price before), together ${formatPounds(amount)}`,
    income: `−(income ${formatPounds(sum(after, 'income'))} − ${formatPounds(sum(before, 'income'))}) = ${formatPounds(amount)}`,
  }[part];
  const perNight = (gross: Pence, childDays: number) =>
    childDays > 0 ? formatFixed(gross / childDays / 100, 2) : '–';
  return {
    formula: [formula],
    columns: [
      text('Placement type'),
      numeric('Children, first day'),
      numeric('Children, forecast'),
      numeric('£ a night, first day'),
      numeric('£ a night, forecast'),
      numeric('Income, first day'),
      numeric('Income, forecast'),
    ],
    rows: after.map((type, index) => {
      const from = before[index];
      const cells = [
        typeName(context, type.id),
        formatFixed((from?.childDays ?? 0) / nights, 2),
        formatFixed(type.averageChildren, 2),
        perNight(from?.gross ?? 0, from?.childDays ?? 0),
        perNight(type.gross, type.childDays),
        formatPounds(from?.income ?? 0),
        formatPounds(type.income),
      ];
      return row(cells);
    }),
    total: null,
  };
}

function measuresBody(context: WorkingContext, at: number, amount: Pence): Body {
  const label = findLabel(context, at);
  return {
    formula: [`with measures − without = ${formatPounds(amount)}`],
    columns: [text(context.schemes ? 'Scheme or measure' : 'Measure'), numeric('Saves')],
    rows: context.schemes
      ? playerRows(context.schemes, at, label)
      : context.comparison().measures.map((measure) =>
          row([measureName(context, measure.id), formatPounds(measure.byYear[at] ?? 0)], {
            kind: 'measure-saving',
            measure: measure.id,
            year: label,
          }),
        ),
    total: ['Together', formatPounds(context.together().saving.byYear[at] ?? 0)],
  };
}

function findLabel(context: WorkingContext, at: number): string {
  return formatYear(context.basis.plan.years[at]?.year ?? 0);
}
