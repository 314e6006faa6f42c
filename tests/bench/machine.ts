/** What this machine can do in plain JavaScript, to hold measurements against. */

const WORDS = 8_000_000;

/** Bytes a second read and written by a copy too large for any cache. */
export function memoryBandwidth(): number {
  const from = new Float64Array(WORDS).fill(1);
  const to = new Float64Array(WORDS);
  let best = 0;
  for (let turn = 0; turn < 5; turn += 1) {
    const start = performance.now();
    to.set(from);
    best = Math.max(best, (2 * WORDS * 8) / ((performance.now() - start) / 1000));
  }
  return best;
}

/** Double-precision operations a second of four independent multiply-and-add chains: scalar, as the engine is. */
export function arithmeticPeak(): number {
  const turns = 20_000_000;
  let [a, b, c, d] = [1, 2, 3, 4];
  const start = performance.now();
  for (let at = 0; at < turns; at += 1) {
    a = a * 0.999999 + 1e-7;
    b = b * 0.999998 + 1e-7;
    c = c * 0.999997 + 1e-7;
    d = d * 0.999996 + 1e-7;
  }
  const seconds = (performance.now() - start) / 1000;
  return a + b + c + d > 0 ? (turns * 8) / seconds : 0;
}
