import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import { formatPercent, formatPounds, formatWholePounds } from '../../../shared/money/format.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import type { ResolvedType } from '../../../shared/scenario/resolved.ts';
import { childrenIn } from './amounts.ts';
import { type ReportTable, SUPPRESSED } from './content.ts';
import type { Hidden } from './hidden.ts';
import type { ReportSource } from './source.ts';
import { isSmall } from './suppression.ts';

/**
 * List prices of the placement types that children are in. One whose cost is left out is left out with it: from prices
 * and what all children cost, how many there are in each of two types can be worked out.
 */
export function pricesTable(source: ReportSource, hidden: Hidden): ReportTable {
  const { types, from, placements } = source.resolved;
  const used = [...types.entries()].filter(([at]) =>
    timesOf(source).some((time) => childrenIn(time, at) > 0),
  );
  const grants = used.some(([, { weeklyIncome }]) => weeklyIncome !== 0);
  const registered = new Set(placements.map(({ type }) => type));
  return {
    caption: `List prices on ${dayWords(from)}`,
    headings: ['Placement type', '£ a week', ...(grants ? ['Income, £ a week'] : []), 'Rise each 1 April'],
    rows: used.map(([at, type]) => {
      if (isLeftOut(source, at, hidden))
        return [type.name, SUPPRESSED, ...(grants ? [SUPPRESSED] : []), riseWords(type)];
      const own = registered.has(at) && type.weeklyCost === 0;
      return [
        type.name,
        own ? 'as in the register' : pounds(type.weeklyCost),
        ...(grants ? [pounds(type.weeklyIncome)] : []),
        riseWords(type),
      ];
    }),
  };
}

/** Years without any plan and with each. */
function timesOf({ base, plans }: ReportSource): ReportSource['base']['years'] {
  return [...base.years, ...plans.flatMap(({ comparison }) => comparison.with.years)];
}

/** One that is shown in the first year has its average price shown there; another must have few children at no time. */
function isLeftOut(source: ReportSource, at: number, hidden: Hidden): boolean {
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
