import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import {
  formatNumber,
  formatPercent,
  formatPounds,
  formatWholePounds,
} from '../../../shared/money/format.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import type { ResolvedType } from '../../../shared/scenario/resolved.ts';
import { childrenIn } from './amounts.ts';
import { type ReportTable, SUPPRESSED } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportSource } from './source.ts';
import { isSmall } from './suppression.ts';

/**
 * List prices of the placement types that children are in, and how those and the numbers of children change. One whose
 * cost is left out is left out with it: from prices, and what all children cost in each year, how many there are in
 * each of two types can be worked out. Of one with few children of the register beside others the price is left out too.
 */
export function pricesTable(source: ReportSource, hidden: Hidden): ReportTable {
  const { types, from, placements } = source.resolved;
  const used = [...types.entries()].filter(([at]) =>
    timesOf(source).some((time) => childrenIn(time, at) > 0),
  );
  const grants = used.some(([, { weeklyIncome }]) => weeklyIncome !== 0);
  const changes = used.some(([, type]) => childrenChange(type));
  const registered = new Set(placements.map(({ type }) => type));
  return {
    caption: `List prices on ${dayWords(from)}${changes ? ', and how they and the numbers of children change' : ''}`,
    headings: [
      'Placement type',
      '£ a week',
      ...(grants ? ['Income, £ a week'] : []),
      'Rise each 1 April',
      ...(changes ? ['Children'] : []),
    ],
    rows: used.map(([at, type]) => {
      const own = registered.has(at) && type.weeklyCost === 0;
      const left = isLeftOut(source, at, hidden);
      const priceLeft = hidden.prices.has(type.id);
      const price = [
        own ? 'as in the register' : pounds(type.weeklyCost),
        ...(grants ? [pounds(type.weeklyIncome)] : []),
      ];
      return [
        type.name,
        ...price.map((each) => (left || priceLeft ? SUPPRESSED : each)),
        // With how the others change, what each year costs would tell two that are left out apart by their rises, and
        // the price of one year from what another costs in which nobody of the register is there.
        priceLeft || (left && changes) ? SUPPRESSED : riseWords(type),
        ...(changes ? [left ? SUPPRESSED : changeWords(type)] : []),
      ];
    }),
  };
}

/** Whether the numbers of children are taken to change by themselves, whatever the plans. */
export function childrenChange(type: ResolvedType): boolean {
  return type.childrenByMonth.length > 0 || type.netChangePerMonth !== 0 || grows(type);
}

/** Growth is a share of the children in the mix: of none it is nothing. */
function grows({ children, netChangePerMonth, annualGrowth }: ResolvedType): boolean {
  return annualGrowth !== 0 && (children > 0 || netChangePerMonth !== 0);
}

function changeWords(type: ResolvedType): string {
  if (type.childrenByMonth.length > 0) return 'by the month';
  const { netChangePerMonth, annualGrowth } = type;
  const signed = (amount: number, words: string) => `${amount > 0 ? '+' : ''}${words}`;
  const parts = [
    ...(netChangePerMonth === 0
      ? []
      : [`${signed(netChangePerMonth, formatNumber(netChangePerMonth))} a month`]),
    ...(grows(type) ? [`${signed(annualGrowth, formatPercent(annualGrowth))} a year`] : []),
  ];
  return parts.length === 0 ? 'no change' : parts.join(', ');
}

/** Years without any plan and with each. */
function timesOf({ base, plans }: ReportSource): ReportSource['base']['years'] {
  return [...base.years, ...plans.flatMap(({ comparison }) => comparison.with.years)];
}

/** One that is shown in the first year has its average price shown there; another must have few children at no time. */
export function isLeftOut(source: ReportSource, at: number, hidden: Hidden): boolean {
  if (!source.suppress) return false;
  if (hidden.types.has(source.resolved.types[at]?.id ?? '')) return true;
  const first = source.base.years[0];
  const shown = first !== undefined && childrenIn(first, at) > 0;
  return !shown && timesOf(source).some((time) => isSmall(childrenIn(time, at)));
}

/** Pence only where there are some. */
function pounds(amount: number): string {
  const pence = poundsToPence(amount);
  return pence % 100 === 0 ? formatWholePounds(pence) : formatPounds(pence);
}

function riseWords({ annualUplift, uplifts }: ResolvedType): string {
  const years = [...uplifts].map(([year, rise]) => `${formatPercent(rise)} in ${formatYear(year)}`);
  if (years.length === 0) return annualUplift === 0 ? 'none' : formatPercent(annualUplift);
  return [...years, `otherwise ${annualUplift === 0 ? 'none' : formatPercent(annualUplift)}`].join(', ');
}
