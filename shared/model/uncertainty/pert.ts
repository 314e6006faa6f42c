/**
 * PERT with λ = 4: a beta distribution from low to high with α = 1 + 4 (likely − low) ÷ (high − low) and
 * β = 6 − α. Its cumulative share is worked out once at equal steps, and a share turned back into a value by
 * following the cubic through the two steps around it (share and density at each), to about 1e-9 of the width.
 */
const STEPS = 512;
const NEWTON_STEPS = 4;
/** Five-point Gauss–Legendre: nodes and weights on −1 to 1. */
const NODES = [0, 0.538469310105683, -0.538469310105683, 0.906179845938664, -0.906179845938664] as const;
const WEIGHTS = [
  0.568888888888889, 0.478628670499366, 0.478628670499366, 0.236926885056189, 0.236926885056189,
] as const;

/** Turns a share of outcomes (0 to 1) into the value that so many of them are below; in the unit of the range. */
export function pertQuantile(range: {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}): (u: number) => number {
  const width = range.high - range.low;
  const alpha = 1 + (4 * (range.likely - range.low)) / width;
  const beta = 6 - alpha;
  const { share, density, whole } = cumulative(alpha, beta);
  const guide = guideOf(share);
  const firstShare = share[1] ?? 0;
  const lastShare = 1 - (share[STEPS - 1] ?? 1);
  return (u) => {
    let x: number;
    // At the ends the density is a power of the distance, which no cubic follows.
    if (u <= firstShare) x = nearEnd(u * whole, alpha, beta);
    else if (1 - u <= lastShare) x = 1 - nearEnd((1 - u) * whole, beta, alpha);
    else {
      let step = guide[Math.floor(u * STEPS)] ?? 0;
      while ((share[step + 1] ?? 1) < u) step += 1;
      x = (step + withinStep(u, share, density, step)) / STEPS;
    }
    return range.low + width * x;
  };
}

type Cumulative = { readonly share: Float64Array; readonly density: Float64Array; readonly whole: number };

function cumulative(alpha: number, beta: number): Cumulative {
  const step = 1 / STEPS;
  const shape = (x: number) => x ** (alpha - 1) * (1 - x) ** (beta - 1);
  const share = new Float64Array(STEPS + 1);
  const density = new Float64Array(STEPS + 1);
  for (let at = 0; at < STEPS; at += 1) {
    let area = 0;
    if (at === 0) area = endArea(step, alpha, beta);
    else if (at === STEPS - 1) area = endArea(step, beta, alpha);
    else {
      for (let node = 0; node < NODES.length; node += 1)
        area += ((WEIGHTS[node] ?? 0) * shape((at + 0.5 + (NODES[node] ?? 0) / 2) * step) * step) / 2;
    }
    share[at + 1] = (share[at] ?? 0) + area;
  }
  const whole = share[STEPS] ?? 1;
  for (let at = 0; at <= STEPS; at += 1) {
    share[at] = (share[at] ?? 0) / whole;
    density[at] = shape(at * step) / whole;
  }
  return { share, density, whole };
}

/** ∫ x^(a−1) (1−x)^(b−1) from 0 to h, by the first terms of its series: h is small. */
function endArea(h: number, a: number, b: number): number {
  let area = 0;
  let coefficient = 1;
  for (let term = 0; term < 8; term += 1) {
    area += (coefficient * h ** (a + term)) / (a + term);
    coefficient *= -(b - 1 - term) / (term + 1);
  }
  return area;
}

/** The x near 0 up to which the area is `area`: the leading power, put right twice by Newton's method. */
function nearEnd(area: number, a: number, b: number): number {
  let x = (area * a) ** (1 / a);
  for (let turn = 0; turn < 2 && x > 0; turn += 1)
    x = Math.max(0, x - (endArea(x, a, b) - area) / (x ** (a - 1) * (1 - x) ** (b - 1)));
  return x;
}

/** For each of equal parts of the share, the step in which it begins. */
function guideOf(share: Float64Array): Int32Array {
  const guide = new Int32Array(STEPS);
  let step = 0;
  for (let at = 0; at < STEPS; at += 1) {
    while (step < STEPS - 1 && (share[step + 1] ?? 1) < at / STEPS) step += 1;
    guide[at] = step;
  }
  return guide;
}

/** How far into a step (0 to 1) the share `u` is reached. */
function withinStep(u: number, share: Float64Array, density: Float64Array, step: number): number {
  const from = share[step] ?? 0;
  const rise = (share[step + 1] ?? 1) - from;
  const start = (density[step] ?? 0) / STEPS;
  const end = (density[step + 1] ?? 0) / STEPS;
  const square = 3 * rise - 2 * start - end;
  const cube = start + end - 2 * rise;
  const wanted = u - from;
  let at = wanted / rise;
  for (let turn = 0; turn < NEWTON_STEPS; turn += 1) {
    const slope = start + at * (2 * square + 3 * cube * at);
    if (!(slope > 0)) break;
    const next = at - (at * (start + at * (square + cube * at)) - wanted) / slope;
    at = next < 0 ? 0 : Math.min(next, 1);
  }
  return at;
}
