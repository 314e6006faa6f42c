/** What placements of each type really cost, and which prices stand out. Prices are whole pence a week. */
import { type Pence, roundPence } from '../../money/pence.ts';

export type PricedPlacement = {
  readonly type: string;
  readonly weeklyPence: Pence;
  readonly incomePence: Pence;
};

export type TypePrice = {
  readonly type: string;
  readonly placements: number;
  readonly medianPence: Pence;
  readonly meanPence: Pence;
  readonly lowPence: Pence;
  readonly highPence: Pence;
  /** Mean contribution. */
  readonly incomePence: Pence;
};

/** A type with fewer priced placements has no usual price to stand out from. */
const FEWEST = 5;
/** Outside a third of the type's median and three times it. */
const TIMES = 3;

/** One entry for each type, in the order they are first met. */
export function pricesByType(placements: readonly PricedPlacement[]): TypePrice[] {
  const byType = Map.groupBy(placements, ({ type }) => type);
  return [...byType].map(([type, rows]) => {
    const sorted = rows.map(({ weeklyPence }) => weeklyPence).sort((one, other) => one - other);
    const mean = (of: (row: PricedPlacement) => number) =>
      roundPence(rows.reduce((sum, row) => sum + of(row), 0) / rows.length);
    return {
      type,
      placements: rows.length,
      medianPence: median(sorted),
      meanPence: mean(({ weeklyPence }) => weeklyPence),
      lowPence: sorted[0] ?? 0,
      highPence: sorted.at(-1) ?? 0,
      incomePence: mean(({ incomePence }) => incomePence),
    };
  });
}

/** Indexes of the placements whose price is far from their type's: over three times the median, or under a third. */
export function outliers(placements: readonly PricedPlacement[]): number[] {
  const usual = new Map(pricesByType(placements).map((price) => [price.type, price]));
  return placements.flatMap(({ type, weeklyPence }, at) => {
    const price = usual.get(type);
    if (!price || price.placements < FEWEST) return [];
    const isFar = weeklyPence > price.medianPence * TIMES || weeklyPence * TIMES < price.medianPence;
    return isFar ? [at] : [];
  });
}

function median(sorted: readonly Pence[]): Pence {
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)] ?? 0;
  const high = sorted[Math.ceil(middle)] ?? 0;
  return roundPence((low + high) / 2);
}
