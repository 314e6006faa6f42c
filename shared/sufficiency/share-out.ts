/** Children of one band (an age band, or needs), and which pools of places may take them. */
export type Band = { readonly band: string; readonly demand: number };
export type Pool = { readonly places: number; readonly takes: readonly boolean[] };

const NOTHING = 1e-12;

/**
 * How many children of each band have a place when every pool takes whoever it may: the same share of every
 * band's children is placed, until the pools that could take a band are full. No other way places more in all
 * (the placements possible form a polymatroid, of which this reaches a base), so a pool that opens never leaves
 * more children without a place.
 *
 * @example Two bands of 4 and 6, one pool of 5 places for both: 2 and 3 are placed.
 */
export function shareOut(bands: readonly Band[], pools: readonly Pool[]): number[] {
  const groups = subsets(bands, pools);
  const placed = bands.map(() => 0);
  const waiting = bands.map(({ demand }) => demand > 0);
  while (waiting.includes(true)) {
    const limits = groups.map(({ members, places }) => {
      const wants = sum(members, (at) => (waiting[at] ? (bands[at]?.demand ?? 0) : 0));
      const settled = sum(members, (at) => (waiting[at] ? 0 : (placed[at] ?? 0)));
      return wants > 0 ? Math.max(0, places - settled) / wants : Number.POSITIVE_INFINITY;
    });
    const share = Math.min(1, ...limits);
    const full = new Set(
      groups.flatMap(({ members }, at) => (share < 1 && (limits[at] ?? 0) <= share + NOTHING ? members : [])),
    );
    for (const [at, { demand }] of bands.entries()) {
      if (!waiting[at] || (share < 1 && !full.has(at))) continue;
      placed[at] = demand * share;
      waiting[at] = false;
    }
  }
  return placed;
}

/** Every set of bands with the places that could take any of them: a handful of bands, so all sets are looked at. */
function subsets(bands: readonly Band[], pools: readonly Pool[]) {
  const count = 2 ** bands.length;
  return Array.from({ length: count - 1 }, (_, index) => {
    const members = bands.flatMap((_band, at) => (Math.floor((index + 1) / 2 ** at) % 2 === 1 ? [at] : []));
    const places = pools.reduce(
      (total, pool) => total + (members.some((at) => pool.takes[at]) ? pool.places : 0),
      0,
    );
    return { members, places };
  });
}

function sum(members: readonly number[], value: (at: number) => number): number {
  return members.reduce((total, at) => total + value(at), 0);
}
