import { type Rates, rates, type Sufficiency } from '../../../shared/sufficiency/index.ts';
import { isSmall } from '../report/suppression.ts';

/** The council's rates, without those of fewer than 5 children: a rate with its population gives the number. */
export function shownRates(
  figures: Sufficiency,
  suppress: boolean,
): Omit<Rates, 'children'> & { readonly children: number | null } {
  const all = rates(figures);
  const hides = (count: number | undefined) => suppress && count !== undefined && isSmall(count);
  return {
    ...all,
    children: hides(all.children) ? null : all.children,
    inCare: hides(all.children) ? null : all.inCare,
    entrants: hides(figures.settings.entrants) ? null : all.entrants,
    leavers: hides(figures.settings.leavers) ? null : all.leavers,
  };
}
