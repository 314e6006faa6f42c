/** The Poisson number of arrivals (mean 0 to 200 a month) below which a share `u` of them lies. */
export function poissonQuantile(mean: number, u: number): number {
  let chance = Math.exp(-mean);
  let share = chance;
  let count = 0;
  while (share < u && chance > 0) {
    count += 1;
    chance *= mean / count;
    share += chance;
  }
  return count;
}
