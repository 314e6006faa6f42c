import type { YearFigures } from '../../../shared/model/index.ts';
import {
  type BandKind,
  bandsOf,
  type Sufficiency,
  type TypeMonth,
} from '../../../shared/sufficiency/index.ts';
import { isSmall, suppressedRows } from '../report/suppression.ts';

/** What a statement without small numbers must not show. Beds are not children: places are always shown. */
export type StatementHidden = {
  /** Placement types whose children, and so whose gap beside their places, are left out. */
  readonly children: ReadonlySet<string>;
  /** Placement types whose cost of overflow is left out. */
  readonly costs: ReadonlySet<string>;
  /** Whether the cost of all overflow would give a hidden one away. */
  readonly totalCost: boolean;
  /** Bands of a type whose children, or whose children without a place, are left out. */
  readonly bands: (type: string, kind: BandKind, of: 'demand' | 'gap') => ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

export function hiddenOf(
  figures: Sufficiency,
  year: YearFigures,
  last: (type: Sufficiency['types'][number]) => TypeMonth | undefined,
  suppress: boolean,
): StatementHidden {
  if (!suppress) return { children: NONE, costs: NONE, totalCost: false, bands: () => NONE };
  const children = suppressedRows(
    figures.types.map((type) => ({
      id: type.id,
      children: [type.months[0]?.demand ?? 0, last(type)?.demand ?? 0],
    })),
  );
  const sentOn = year.placementTypes.map(({ id, places }) => ({ id, children: [places?.overflow ?? 0] }));
  const costs = suppressedRows(sentOn);
  const together = sentOn.reduce((sum, row) => sum + (costs.has(row.id) ? (row.children[0] ?? 0) : 0), 0);
  return {
    children,
    costs,
    totalCost: isSmall(together),
    bands: (id, kind, of) => {
      const type = figures.types.find((each) => each.id === id);
      const month = type && last(type);
      if (!type || !month) return NONE;
      const hide = (what: 'demand' | 'gap') =>
        suppressedRows(bandsOf(type, month, kind).map((each) => ({ id: each.band, children: [each[what]] })));
      // Where the children are left out, so are those of them without a place.
      return of === 'demand' ? hide('demand') : new Set([...hide('demand'), ...hide('gap')]);
    },
  };
}
