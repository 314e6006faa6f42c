/** The rows of the returns as they could be held on a day, for a method that reads rows and not a history. */
import type { Day } from '../calendar/day.ts';
import { OPEN } from './care-history.ts';
import type { ReturnRows } from './return/return-rows.ts';
import { fileReach } from './stitch/known-rows.ts';

export function rowsKnownOn(rows: ReturnRows, day: Day): ReturnRows {
  const reach = rows.files.map((file) => fileReach(file, day));
  const { episodes, people } = rows;
  const keep: number[] = [];
  const end = episodes.end.slice();
  for (let row = 0; row < end.length; row += 1) {
    const span = reach[episodes.file[row] ?? 0];
    if (!span || (episodes.start[row] ?? 0) > span.until) continue;
    if ((end[row] ?? OPEN) > span.until) end[row] = OPEN;
    keep.push(row);
  }
  const take = (column: Int32Array) => Int32Array.from(keep, (row) => column[row] ?? 0);
  return {
    ...rows,
    people,
    episodes: {
      child: take(episodes.child),
      start: take(episodes.start),
      end: take(end),
      startReason: take(episodes.startReason),
      legalStatus: take(episodes.legalStatus),
      place: take(episodes.place),
      provider: take(episodes.provider),
      endReason: take(episodes.endReason),
      home: take(episodes.home),
      placed: take(episodes.placed),
      setting: take(episodes.setting),
      file: take(episodes.file),
      row: take(episodes.row),
    },
  };
}
