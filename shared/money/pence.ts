/** Whole pence: the only form in which money is stored or totalled. */
export type Pence = number;

export const PENCE_PER_MILLION = 100_000_000;

/** A sum this close below a half-penny counts as the half, so that binary arithmetic cannot split a tie. */
const TIE = 1e-5;

/**
 * R of model.md: to the nearest whole penny, halves away from zero.
 * @example roundPence(2.5) // 3
 * @example roundPence(-2.499995) // -3, within 0.00001p of the half
 */
export function roundPence(pence: number): Pence {
  const rounded = Math.floor(Math.abs(pence) + 0.5 + TIE);
  return pence < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Pounds as somebody wrote them to whole pence. */
export function poundsToPence(pounds: number): Pence {
  return roundPence(pounds * 100);
}

/** Pence as the number of pounds nearest to it: at most two decimals when written out. */
export function penceToPounds(pence: Pence): number {
  return pence / 100;
}
