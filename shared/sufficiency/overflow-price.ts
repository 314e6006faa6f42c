import type { Program, TypeFigures } from '../model/index.ts';
import { priceIndex } from '../model/prices.ts';

/**
 * What one child over the places of a type costs more a night where it goes, £: the list price there less the
 * average price here, by the night (model.md, "Overflow": costOfInsufficiency for one child). Null where the file
 * does not say where children over capacity go.
 */
export function overflowPremium(
  { scenario, timeline }: Program,
  type: number,
  month: number,
  figures: TypeFigures | undefined,
): number | null {
  const here = scenario.types[type];
  const there = here?.overflowTo === null ? undefined : scenario.types[here?.overflowTo ?? -1];
  const year = timeline.months[month]?.year ?? 0;
  const factor = timeline.years[year]?.dailyFactor ?? 0;
  if (!here || !there) return null;
  const listPrice = (of: typeof here) => of.weeklyCost * (priceIndex(of, timeline)[year] ?? 1) * factor;
  const average =
    figures && figures.childDays > 0 ? figures.gross / 100 / figures.childDays : listPrice(here);
  return listPrice(there) - average;
}
