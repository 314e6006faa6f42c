/** The episodes of one child while they are put in order: the same arrays serve one child after another. */
export type ChildEpisodes = {
  count: number;
  /** Row of the return each came from. */
  readonly row: number[];
  readonly start: number[];
  readonly end: number[];
  /** Why it ended, as an index into the reasons; meaningless while open. */
  readonly reason: number[];
  /** Collection year of the row kept, and of the first return that had the episode. */
  readonly year: number[];
  readonly firstYear: number[];
};

export function emptyEpisodes(): ChildEpisodes {
  return { count: 0, row: [], start: [], end: [], reason: [], year: [], firstYear: [] };
}

/** Keeps the episodes for which `keep` says so, in order. */
export function keepWhere(episodes: ChildEpisodes, keep: (at: number) => boolean): void {
  let kept = 0;
  for (let at = 0; at < episodes.count; at += 1) {
    if (!keep(at)) continue;
    if (kept !== at) {
      episodes.row[kept] = episodes.row[at] ?? 0;
      episodes.start[kept] = episodes.start[at] ?? 0;
      episodes.end[kept] = episodes.end[at] ?? 0;
      episodes.reason[kept] = episodes.reason[at] ?? 0;
      episodes.year[kept] = episodes.year[at] ?? 0;
      episodes.firstYear[kept] = episodes.firstYear[at] ?? 0;
    }
    kept += 1;
  }
  episodes.count = kept;
}
