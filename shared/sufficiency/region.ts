/**
 * Several councils seen as one: what each lacks going alone, what they would lack if every bed could take any of
 * their children, and what that is worth at the prices of overflow.
 *
 * Placement types of the same category and provision are one kind, of which each council's places are its own. A
 * month's gap alone is Σ max(0, demand − places) over the councils, together max(0, Σ demand − Σ places). Only
 * months that every file covers are set side by side, and only kinds whose places are known.
 */
import type { FinancialYear } from '../calendar/financial-year.ts';
import { financialYearOfMonth } from '../calendar/financial-year.ts';
import type { Month } from '../calendar/month.ts';
import { type Pence, poundsToPence } from '../money/pence.ts';
import type { Category, Provision } from '../scenario/types.ts';
import { LEAST } from './bands.ts';
import type { Sufficiency, TypeMonth } from './sufficiency.ts';

/** Only figures by placement type: no child of a register is in them. */
export type Council = { readonly name: string; readonly figures: Pick<Sufficiency, 'types'> };

/** What one council has and lacks of a kind in a month, averages of its nights. */
export type CouncilMonth = {
  readonly demand: number;
  readonly places: number;
  readonly gap: number;
  /** What its gap costs above the price here, at the prices of its own overflow; 0 where it gives none. */
  readonly cost: Pence;
  /** False where children without a place carry no price: the file does not say where they go. */
  readonly priced: boolean;
};

export type KindMonth = {
  readonly month: Month;
  readonly demand: number;
  readonly places: number;
  readonly gapAlone: number;
  readonly gapTogether: number;
  readonly costAlone: Pence;
  /** The gap together at the average price of the councils' own gaps. */
  readonly costTogether: Pence;
  /** In the order of the region's councils; null where a council has no places of this kind on file. */
  readonly councils: readonly (CouncilMonth | null)[];
};

export type KindOfPlace = {
  readonly category: Category;
  readonly provision: Provision;
  readonly months: readonly KindMonth[];
};

export type Region = {
  readonly councils: readonly string[];
  readonly months: readonly Month[];
  readonly kinds: readonly KindOfPlace[];
  readonly years: readonly {
    readonly year: FinancialYear;
    readonly costAlone: Pence;
    readonly costTogether: Pence;
    readonly saving: Pence;
  }[];
};

export function region(councils: readonly Council[]): Region {
  const months = commonMonths(councils);
  const kinds = kindsOf(councils).map(([category, provision]) => ({
    category,
    provision,
    months: months.map((month) => kindMonth(councils, category, provision, month)),
  }));
  const years = [...new Set(months.map(financialYearOfMonth))].map((year) => {
    const cells = kinds.flatMap((kind) =>
      kind.months.filter(({ month }) => financialYearOfMonth(month) === year),
    );
    const costAlone = cells.reduce((sum, cell) => sum + cell.costAlone, 0);
    const costTogether = cells.reduce((sum, cell) => sum + cell.costTogether, 0);
    return { year, costAlone, costTogether, saving: costAlone - costTogether };
  });
  return { councils: councils.map(({ name }) => name), months, kinds, years };
}

function commonMonths(councils: readonly Council[]): Month[] {
  const [first, ...others] = councils.map(
    ({ figures }) => new Set(figures.types[0]?.months.map(({ month }) => month) ?? []),
  );
  return [...(first ?? [])].filter((month) => others.every((each) => each.has(month)));
}

/** Kinds that some council has places of, in the order they are first met. */
function kindsOf(councils: readonly Council[]): (readonly [Category, Provision])[] {
  const known = new Map<string, readonly [Category, Provision]>();
  for (const { figures } of councils)
    for (const { category, provision, from } of figures.types)
      if (from !== 'nowhere') known.set(`${category} ${provision}`, [category, provision]);
  return [...known.values()];
}

function kindMonth(
  councils: readonly Council[],
  category: Category,
  provision: Provision,
  month: Month,
): KindMonth {
  const each = councils.map(({ figures }) => {
    const cells = figures.types
      .filter((type) => type.category === category && type.provision === provision && type.from !== 'nowhere')
      .flatMap((type) => type.months.find((candidate) => candidate.month === month) ?? []);
    return cells.length === 0 ? null : councilMonth(cells);
  });
  const there = each.filter((council) => council !== null);
  const demand = there.reduce((sum, council) => sum + council.demand, 0);
  const places = there.reduce((sum, council) => sum + council.places, 0);
  const gapAlone = there.reduce((sum, council) => sum + council.gap, 0);
  const gapTogether = Math.min(gapAlone, Math.max(0, demand - places));
  const costAlone = there.reduce((sum, council) => sum + council.cost, 0);
  return {
    month,
    demand,
    places,
    gapAlone,
    gapTogether,
    costAlone,
    costTogether: gapAlone > LEAST ? poundsToPence((costAlone / 100) * (gapTogether / gapAlone)) : 0,
    councils: each,
  };
}

/** One council's types of a kind together: its own beds it shares already. */
function councilMonth(cells: readonly TypeMonth[]): CouncilMonth {
  const demand = cells.reduce((sum, cell) => sum + cell.demand, 0);
  const places = cells.reduce((sum, cell) => sum + (cell.places ?? 0), 0);
  const gap = demand - places > LEAST ? demand - places : 0;
  const short = cells.filter((cell) => cell.gap > 0);
  const weight = short.reduce((sum, cell) => sum + cell.gap, 0);
  const premium =
    weight > 0 ? short.reduce((sum, cell) => sum + cell.gap * (cell.premium ?? 0), 0) / weight : 0;
  const nights = (cells[0]?.end ?? 0) - (cells[0]?.from ?? 0);
  return {
    demand,
    places,
    gap,
    cost: poundsToPence(gap * premium * nights),
    priced: short.every((cell) => cell.premium !== null),
  };
}
