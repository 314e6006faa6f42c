/** Seeded draws for synthetic councils (sfc32): fast, and the same on every machine. Test tool only. */
export type Draw = () => number;

export function seeded(seed: number): Draw {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 + seed;
  let c = 0xb7e15162;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let at = 0; at < 15; at += 1) next();
  return next;
}

/** A Poisson count by inversion; means here are below a hundred. */
export function poisson(draw: Draw, mean: number): number {
  let chance = Math.exp(-mean);
  let left = draw() - chance;
  let count = 0;
  while (left > 0 && chance > 0) {
    count += 1;
    chance *= mean / count;
    left -= chance;
  }
  return count;
}

/** An index drawn in proportion to weights. */
export function pick(draw: Draw, weights: readonly number[]): number {
  let left = draw() * weights.reduce((sum, weight) => sum + weight, 0);
  for (let at = 0; at < weights.length; at += 1) {
    left -= weights[at] ?? 0;
    if (left < 0) return at;
  }
  return weights.length - 1;
}

export function between(draw: Draw, low: number, high: number): number {
  return low + (high - low) * draw();
}

/** A standard normal number (Box and Muller). */
export function normal(draw: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
