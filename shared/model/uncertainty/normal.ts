/** The standard normal distribution, for making inputs move together. */

/** Beyond this many standard deviations the share is as good as 0 or 1. */
const FAR = 8;

/** The share of the distribution below `z`, to about 1e-15. */
export function normalShare(z: number): number {
  if (z <= -FAR) return Number.MIN_VALUE;
  if (z >= FAR) return 1 - Number.EPSILON / 2;
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && odd < 400; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  const share = 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
  return Math.min(Math.max(share, Number.MIN_VALUE), 1 - Number.EPSILON / 2);
}

/** The inverse of {@link normalShare}: a first guess (Abramowitz and Stegun 26.2.23), then Newton's method. */
export function normalQuantile(u: number): number {
  const tail = Math.min(u, 1 - u);
  const t = Math.sqrt(-2 * Math.log(tail));
  const guess =
    t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
  let z = u < 0.5 ? -guess : guess;
  for (let turn = 0; turn < 3; turn += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (density < 1e-300) break;
    z -= (normalShare(z) - u) / density;
  }
  return z;
}
