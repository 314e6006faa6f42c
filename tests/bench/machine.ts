/** What this machine can do in plain JavaScript, to hold measurements against; in seconds of processor time, as those are. */

const WORDS = 8_000_000;
const TURNS = 5;

/** Processor milliseconds since a mark, of all threads: what a busy machine does not stretch as it does the clock. */
export function processorMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

/** The most of something that can be done in a second of processor time, best of a few turns. */
function best(amount: number, run: () => void): number {
  const times = Array.from({ length: TURNS }, () => {
    const start = process.cpuUsage();
    run();
    return processorMs(start);
  });
  return (amount * 1000) / Math.min(...times);
}

/** Bytes a second read and written by a copy too large for any cache. */
export function memoryBandwidth(): number {
  const from = new Float64Array(WORDS).fill(1);
  const to = new Float64Array(WORDS);
  to.set(from);
  return best(2 * WORDS * 8, () => to.set(from));
}

/** Double-precision operations a second of four independent multiply-and-add chains: scalar, as the engine is. */
export function arithmeticPeak(): number {
  const turns = 20_000_000;
  return best(turns * 8, () => {
    let [a, b, c, d] = [1, 2, 3, 4];
    for (let at = 0; at < turns; at += 1) {
      a = a * 0.999999 + 1e-7;
      b = b * 0.999998 + 1e-7;
      c = c * 0.999997 + 1e-7;
      d = d * 0.999996 + 1e-7;
    }
    if (!(a + b + c + d > 0)) throw new Error('the chains came to nothing');
  });
}
