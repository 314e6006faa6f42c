import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Pence } from '../money/pence.ts';
import type { Projection, TypeFigures, YearFigures } from './projection.ts';

/** Why a year's net changed between two projections: the parts sum to the change exactly. */
export type YearBridge = {
  readonly year: FinancialYear;
  /** More or fewer children, at the average price before. */
  readonly volume: Pence;
  /** Children in dearer or cheaper types than before. */
  readonly mix: Pence;
  /** The same type costing more or less for each child. */
  readonly price: Pence;
  /** Grants and contributions; more income is negative. */
  readonly income: Pence;
  /** Gross − income of each `fixed` and `capital` measure in either projection. */
  readonly measures: readonly { readonly id: string; readonly change: Pence }[];
  readonly change: Pence;
};

/**
 * The variance bridge of model.md, year by year, for the years both projections have.
 *
 * @example children up 10% at unchanged prices and mix: all of the change is volume
 */
export function varianceBridge(before: Projection, after: Projection): YearBridge[] {
  return after.years.flatMap((year) => {
    const from = before.years.find((candidate) => candidate.year === year.year);
    return from ? [bridgeYear(from, year)] : [];
  });
}

type Totals = { readonly childDays: number; readonly gross: Pence; readonly income: Pence };

function totals(types: readonly TypeFigures[]): Totals {
  return types.reduce(
    (sum, type) => ({
      childDays: sum.childDays + type.childDays,
      gross: sum.gross + type.gross,
      income: sum.income + type.income,
    }),
    { childDays: 0, gross: 0, income: 0 },
  );
}

function bridgeYear(before: YearFigures, after: YearFigures): YearBridge {
  const all0 = totals(before.placementTypes);
  const all1 = totals(after.placementTypes);
  const overall = all0.childDays === 0 ? 0 : all0.gross / all0.childDays;
  let mix = 0;
  let price = 0;
  for (const { n0, n1, gross0, gross1 } of pairTypes(before.placementTypes, after.placementTypes)) {
    const s0 = all0.childDays === 0 ? 0 : n0 / all0.childDays;
    const s1 = all1.childDays === 0 ? 0 : n1 / all1.childDays;
    const p1 = n1 === 0 ? 0 : gross1 / n1;
    const p0 = n0 === 0 ? p1 : gross0 / n0;
    mix += (s1 - s0) * all1.childDays * (p0 - overall);
    if (n1 > 0) price += gross1 - n1 * p0;
  }
  const volume = (all1.childDays - all0.childDays) * overall;
  const [wholeVolume = 0, wholeMix = 0, wholePrice = 0] = roundToSum(
    [volume, mix, price],
    all1.gross - all0.gross,
  );
  return {
    year: after.year,
    volume: wholeVolume,
    mix: wholeMix,
    price: wholePrice,
    income: negate(all1.income - all0.income),
    measures: measureChanges(before, after),
    change: after.net - before.net,
  };
}

/** Without a negative zero, which JSON and screens would tell apart. */
function negate(pence: Pence): Pence {
  return pence === 0 ? 0 : -pence;
}

function pairTypes(before: readonly TypeFigures[], after: readonly TypeFigures[]) {
  const ids = [...new Set([...after, ...before].map((type) => type.id))];
  return ids.map((id) => {
    const a = before.find((type) => type.id === id);
    const b = after.find((type) => type.id === id);
    return { n0: a?.childDays ?? 0, n1: b?.childDays ?? 0, gross0: a?.gross ?? 0, gross1: b?.gross ?? 0 };
  });
}

function measureChanges(before: YearFigures, after: YearFigures) {
  const netOf = (year: YearFigures, id: string) => {
    const measure = year.measures.find((candidate) => candidate.id === id);
    return measure ? measure.gross - measure.income : 0;
  };
  const ids = [...new Set([...after.measures, ...before.measures].map((measure) => measure.id))];
  return ids.map((id) => ({ id, change: netOf(after, id) - netOf(before, id) }));
}

/**
 * Whole pence that sum to `total`: each exact part rounded down, the odd pence to the largest remainders, ties to
 * the earlier part. The exact parts sum to the total but for what binary arithmetic loses.
 */
function roundToSum(parts: readonly number[], total: Pence): Pence[] {
  const whole = parts.map((part) => Math.floor(part));
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let odd = total - whole.reduce((sum, part) => sum + part, 0);
  for (let turn = 0; odd !== 0; turn += 1) {
    const step = Math.sign(odd);
    const at =
      byRemainder[step > 0 ? turn % parts.length : parts.length - 1 - (turn % parts.length)]?.index ?? 0;
    whole[at] = (whole[at] ?? 0) + step;
    odd -= step;
  }
  return whole.map((part) => (part === 0 ? 0 : part));
}
