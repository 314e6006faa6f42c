import type { YearFigures } from './results.ts';
import { penceOf } from './shares.ts';

export type BridgePart = { readonly id: string; readonly pence: number };

/**
 * The parts of the change in a year's net between two projections, in pence and not yet rounded: volume, mix,
 * price, income, then every measure of either by id. A type that is in one projection only has no child-days and
 * no money in the other.
 */
export function bridgeParts(before: YearFigures, after: YearFigures): readonly BridgePart[] {
  const ids = [...new Set([...before.placementTypes, ...after.placementTypes].map((type) => type.id))];
  const types = ids.map((id) => ({ before: typeOf(before, id), after: typeOf(after, id) }));
  const sum = (amount: (type: (typeof types)[number]) => number) =>
    types.reduce((all, type) => all + amount(type), 0);

  const days0 = sum((t) => t.before.days);
  const days1 = sum((t) => t.after.days);
  const overall0 = days0 === 0 ? 0 : sum((t) => t.before.gross) / days0;

  const volume = (days1 - days0) * overall0;
  const mix = sum((t) => {
    const share0 = days0 === 0 ? 0 : t.before.days / days0;
    const share1 = days1 === 0 ? 0 : t.after.days / days1;
    return (share1 - share0) * days1 * (priceBefore(t) - overall0);
  });
  const price = sum((t) =>
    t.after.days === 0 ? 0 : t.after.days * (t.after.gross / t.after.days - priceBefore(t)),
  );
  const income = -(sum((t) => t.after.income) - sum((t) => t.before.income));

  const measureIds = [...new Set([...before.measures, ...after.measures].map((measure) => measure.id))];
  return [
    { id: 'volume', pence: volume },
    { id: 'mix', pence: mix },
    { id: 'price', pence: price },
    { id: 'income', pence: income },
    ...measureIds.map((id) => ({ id, pence: netOfMeasure(after, id) - netOfMeasure(before, id) })),
  ];
}

type InYear = { readonly days: number; readonly gross: number; readonly income: number };

/** A type's price before; where it had no children then, its price after, so that none of its cost is "price". */
function priceBefore({ before, after }: { readonly before: InYear; readonly after: InYear }): number {
  if (before.days > 0) return before.gross / before.days;
  return after.days > 0 ? after.gross / after.days : 0;
}

function typeOf(year: YearFigures, id: string): InYear {
  const type = year.placementTypes.find((one) => one.id === id);
  if (!type) return { days: 0, gross: 0, income: 0 };
  return { days: type.childDays, gross: penceOf(type.gross), income: penceOf(type.income) };
}

function netOfMeasure(year: YearFigures, id: string): number {
  const measure = year.measures.find((one) => one.id === id);
  return measure ? penceOf(measure.gross) - penceOf(measure.income) : 0;
}
