/** Exact distributions to test against, written out plainly and sharing nothing with the engine. */

export type Bounds = { readonly low: number; readonly likely: number; readonly high: number };
export type Exact = {
  readonly mean: number;
  readonly variance: number;
  readonly share: (x: number) => number;
};

export function exactUniform({ low, high }: Bounds): Exact {
  return {
    mean: (low + high) / 2,
    variance: (high - low) ** 2 / 12,
    share: (x) => Math.min(1, Math.max(0, (x - low) / (high - low))),
  };
}

export function exactTriangular({ low, likely, high }: Bounds): Exact {
  return {
    mean: (low + likely + high) / 3,
    variance: (low ** 2 + likely ** 2 + high ** 2 - low * likely - low * high - likely * high) / 18,
    share: (x) => {
      if (x <= low) return 0;
      if (x >= high) return 1;
      return x < likely
        ? (x - low) ** 2 / ((high - low) * (likely - low))
        : 1 - (high - x) ** 2 / ((high - low) * (high - likely));
    },
  };
}

/** The share is the density added up by the midpoint rule after x = t² (3 − 2t), which smooths both ends. */
export function exactPert({ low, likely, high }: Bounds): Exact {
  const alpha = 1 + (4 * (likely - low)) / (high - low);
  const beta = 6 - alpha;
  const steps = 20_000;
  const sums = new Float64Array(steps + 1);
  for (let at = 0; at < steps; at += 1) {
    const t = (at + 0.5) / steps;
    const x = t * t * (3 - 2 * t);
    sums[at + 1] = (sums[at] ?? 0) + x ** (alpha - 1) * (1 - x) ** (beta - 1) * 6 * t * (1 - t);
  }
  const whole = sums[steps] ?? 1;
  const mean = (low + 4 * likely + high) / 6;
  return {
    mean,
    variance: ((mean - low) * (high - mean)) / 7,
    share: (value) => {
      const x = Math.min(1, Math.max(0, (value - low) / (high - low)));
      let [from, to] = [0, 1];
      for (let turn = 0; turn < 60; turn += 1) {
        const t = (from + to) / 2;
        if (t * t * (3 - 2 * t) < x) from = t;
        else to = t;
      }
      const place = from * steps;
      const below = Math.floor(place);
      const sum = sums[below] ?? 0;
      return (sum + ((sums[below + 1] ?? sum) - sum) * (place - below)) / whole;
    },
  };
}

/** The largest gap between the shares of a sample and the exact ones (Kolmogorov–Smirnov). */
export function largestGap(sample: readonly number[], share: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted.reduce((gap, x, at) => {
    const exact = share(x);
    return Math.max(gap, exact - at / sorted.length, (at + 1) / sorted.length - exact);
  }, 0);
}

/** A gap a true sample of this size exceeds once in a thousand. */
export function gapAllowed(size: number): number {
  return 1.95 / Math.sqrt(size);
}
