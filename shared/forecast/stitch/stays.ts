/** From episodes to stays: a child's unbroken time in one placement. */
import { OPEN, STAY_CATEGORIES } from '../care-history.ts';
import { GrowingColumn } from '../return/growing-column.ts';
import type { ChildEpisodes } from './child-episodes.ts';
import type { StitchContext } from './context.ts';

export type StayBuilder = ReturnType<typeof stayBuilder>;

export function stayBuilder() {
  return {
    child: new GrowingColumn(),
    start: new GrowingColumn(),
    end: new GrowingColumn(),
    category: new GrowingColumn(),
    type: new GrowingColumn(),
    enters: new GrowingColumn(),
    reason: new GrowingColumn(),
    legalStatus: new GrowingColumn(),
    inBorough: new GrowingColumn(),
  };
}

/**
 * Adds the stays of one child. Joined into the stay before: a new legal status in the same placement, a temporary
 * placement, and the same home and carer after it. A temporary placement that care begins with is carried by the
 * placement that follows.
 *
 * @param child the index the child has in the history
 */
export function addStays(
  child: number,
  episodes: ChildEpisodes,
  into: StayBuilder,
  context: StitchContext,
): void {
  const { codes, rows, tell } = context;
  const { place, startReason } = rows.episodes;
  const temporary = (at: number) => codes.isTemporary[place[episodes.row[at] ?? 0] ?? 0] === 1;
  const { count, row, start, end } = episodes;
  let at = 0;
  while (at < count) {
    const first = at;
    // What the placement is known by: the row itself, or the first that is not temporary.
    let known = at;
    while (temporary(known) && known + 1 < count && end[known] === start[known + 1]) known += 1;
    if (temporary(first) && !continuesCare(episodes, first, context))
      tell('starts-temporary', row[first] ?? 0);
    if (temporary(known)) known = first;
    at = Math.max(first, known);
    let away = false;
    while (at + 1 < count && end[at] === start[at + 1]) {
      const next = at + 1;
      const word = startReason[row[next] ?? 0] ?? 0;
      if (temporary(next)) {
        tell('temporary-carried', row[next] ?? 0);
        away = true;
      } else if (isSamePlacement(row[known] ?? 0, row[next] ?? 0, away, context)) {
        if (codes.sameHome[word] === 1) tell('same-placement', row[next] ?? 0);
        away = false;
      } else {
        if (away) tell('no-return-after-temporary', row[next] ?? 0);
        break;
      }
      at = next;
    }
    const leaves = at + 1 === count || end[at] !== start[at + 1];
    if (leaves && temporary(at) && end[at] !== OPEN) tell('ends-temporary', row[at] ?? 0);
    push(child, episodes, { first, last: at, known, leaves }, into, context);
    at += 1;
  }
}

/**
 * Care goes on from the episode before; or, of the first, from one that ended before the earliest return and so is
 * in none: the row says then that it does not start a period of care.
 */
function continuesCare({ row, start, end }: ChildEpisodes, at: number, context: StitchContext): boolean {
  if (at > 0) return end[at - 1] === start[at];
  const { rows, codes, known } = context;
  const word = rows.episodes.startReason[row[at] ?? 0] ?? 0;
  return word !== 0 && codes.startsCare[word] !== 1 && (start[at] ?? 0) < known.from;
}

/** @param away whether a temporary placement lies between the two rows */
function isSamePlacement(one: number, other: number, away: boolean, context: StitchContext): boolean {
  const { codes, rows } = context;
  const { place, provider, setting, placed, startReason } = rows.episodes;
  const word = startReason[other] ?? 0;
  const sameKind = place[one] === place[other] && provider[one] === provider[other];
  if (codes.sameCarer[word] === 1 && !away)
    return (
      codes.typeOf(place[one] ?? 0, provider[one] ?? 0) ===
      codes.typeOf(place[other] ?? 0, provider[other] ?? 0)
    );
  if (!sameKind) return false;
  if (codes.sameHome[word] === 1) return true;
  return (away || word === 0) && setting[one] === setting[other] && placed[one] === placed[other];
}

type Run = {
  readonly first: number;
  readonly last: number;
  readonly known: number;
  readonly leaves: boolean;
};

function push(
  child: number,
  episodes: ChildEpisodes,
  { first, last, known, leaves }: Run,
  into: StayBuilder,
  context: StitchContext,
): void {
  const { codes, rows, options } = context;
  const { place, provider, legalStatus, placed } = rows.episodes;
  const of = episodes.row[known] ?? 0;
  const type = codes.typeOf(place[of] ?? 0, provider[of] ?? 0);
  const category = options.map.types[type]?.category ?? 'other';
  const end = episodes.end[last] ?? OPEN;
  into.child.push(child);
  into.start.push(episodes.start[first] ?? 0);
  into.end.push(end);
  into.category.push(STAY_CATEGORIES.indexOf(category));
  into.type.push(type);
  into.enters.push(continuesCare(episodes, first, context) ? 0 : 1);
  into.reason.push(leaves && end !== OPEN ? (episodes.reason[last] ?? 0) : 0);
  into.legalStatus.push(codes.legalStatusOf[legalStatus[episodes.row[first] ?? 0] ?? 0] ?? 0);
  into.inBorough.push(codes.nearness[placed[of] ?? 0] ?? 0);
}
