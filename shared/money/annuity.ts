/**
 * The equal charge of each year of a loan, £: P·i ÷ (1 − (1 + i)^−n), and P ÷ n where i is 0 (model.md, `capital`).
 * The divisor is worked out as −expm1(−n × log1p(i)), which is the same and still tells apart a rate so small that
 * 1 + i is 1, where the plain form divides by nothing.
 *
 * @param amount P, £
 * @param rate i, a year, above −1 (0.05 is 5%)
 * @param years n, whole, from 1
 * @example annuity(1000, 0.05, 2) // 537.8048780487805
 */
export function annuity(amount: number, rate: number, years: number): number {
  if (rate === 0) return amount / years;
  return (amount * rate) / -Math.expm1(-years * Math.log1p(rate));
}
