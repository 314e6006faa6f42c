import { type Day, parseDay } from '../calendar/day.ts';
import type { Home, SufficiencySettings } from '../scenario/types.ts';
import { USABLE_SHARE } from './published.ts';

/** The nights from `from` up to, not including, `end`. */
export type Nights = { readonly from: Day; readonly end: Day };

/** A home with every default filled in. */
export type ResolvedHome = Home & {
  /** Places a child can really be put in while it is open; 0 where nobody has said how many there are. */
  readonly usablePlaces: number;
  /** First night, and the day after the last. */
  readonly nights: Nights;
};

/**
 * Usable places: as the row says; otherwise all of its places, of carers' places the usable share (an approved
 * foster place is not always one a child can have).
 */
export function resolveHome(home: Home, settings: SufficiencySettings): ResolvedHome {
  const places = home.places ?? 0;
  const share = home.kind === 'carers' ? (settings.usableShare ?? USABLE_SHARE.value) : 1;
  return {
    ...home,
    usablePlaces: home.usable ?? places * share,
    nights: {
      from: (home.opens === undefined ? null : parseDay(home.opens)) ?? Number.NEGATIVE_INFINITY,
      end: (home.closes === undefined ? null : parseDay(home.closes)) ?? Number.POSITIVE_INFINITY,
    },
  };
}

/** Nights of a stretch that the home is open. */
export function nightsOpen({ nights }: ResolvedHome, stretch: Nights): number {
  return Math.max(0, Math.min(nights.end, stretch.end) - Math.max(nights.from, stretch.from));
}

/** Usable places on an average night of a stretch: a home open for half of it counts half. */
export function averagePlaces(home: ResolvedHome, stretch: Nights): number {
  return (home.usablePlaces * nightsOpen(home, stretch)) / (stretch.end - stretch.from);
}

export function hasPlaces({ places }: Home): boolean {
  return places !== undefined;
}

export function isOpenOn({ nights }: ResolvedHome, day: Day): boolean {
  return nights.from <= day && day < nights.end;
}
