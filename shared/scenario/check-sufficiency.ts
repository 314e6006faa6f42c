/** Checks across homes and demand splits: references, dates, ages, places that do not add up, shares above 1. */
import { checkReference, isBefore, type KnownTypes } from './check.ts';
import type { FaultList } from './faults.ts';
import type { Located } from './resolve.ts';
import type { DemandSplit, Home } from './sufficiency-types.ts';

/** Shares typed to a few decimals may come to a hair above 1. */
const SHARE_SLACK = 1e-9;

export function checkHome({ path, value: home }: Located<Home>, known: KnownTypes, list: FaultList): void {
  checkReference([...path, 'placementType'], home.placementType, known, list);
  checkHomeAlone(path, home, list);
}

/** A home's fields as they stand; what is no number or day is passed over here, and is a fault of its own. */
type HomeFields = Pick<Home, 'opens' | 'closes' | 'location' | 'distance'> & {
  readonly [Field in 'places' | 'usable' | 'vacant' | 'ageFrom' | 'ageTo']?: unknown;
};

/** Whether a home's fields agree with each other. */
export function checkHomeAlone(path: readonly PropertyKey[], home: HomeFields, list: FaultList): void {
  if (isBefore(home.closes, home.opens)) {
    list.add(
      [...path, 'closes'],
      `${home.closes} is before it opens`,
      `give a day from ${home.opens}, or nothing while it stays`,
    );
  }
  if (isAbove(home.ageFrom, home.ageTo))
    list.add(
      [...path, 'ageTo'],
      `is ${home.ageTo}, below ageFrom ${home.ageFrom}`,
      `give ${home.ageFrom} or more`,
    );
  if (isAbove(home.usable, home.places))
    list.add(
      [...path, 'usable'],
      `is ${home.usable}, more than its ${home.places} places`,
      `give a number up to ${home.places}`,
    );
  if (home.usable !== undefined && home.places === undefined)
    list.add([...path, 'places'], 'is missing while usable is given', 'give the places there are in all');
  const most = home.usable ?? home.places;
  if (isAbove(home.vacant, most))
    list.add(
      [...path, 'vacant'],
      `is ${home.vacant}, more than the ${most} places that can be used`,
      `give a number up to ${most}`,
    );
  if (home.location === 'in-borough' && home.distance === 'over-50-miles')
    list.add(
      [...path, 'distance'],
      'is over 50 miles, but the home is in the borough',
      'correct the distance or the location',
    );
}

/** Numbers that a fault was reported for are no numbers any more. */
function isAbove(value: unknown, limit: unknown): boolean {
  return typeof value === 'number' && typeof limit === 'number' && value > limit;
}

/** A type has one split at most, and no more than all of its children in it. */
export function checkSplits(
  splits: readonly Located<DemandSplit>[],
  known: KnownTypes,
  list: FaultList,
): void {
  const seen = new Set<string>();
  for (const { path, value: split } of splits) {
    checkReference([...path, 'placementType'], split.placementType, known, list);
    if (split.placementType !== '' && seen.has(split.placementType))
      list.add([...path, 'placementType'], 'is split a second time', 'keep one of them');
    seen.add(split.placementType);
    for (const field of ['ages', 'needs'] as const) {
      const sum = Object.values(split[field] ?? {}).reduce(
        (total, share) => total + (typeof share === 'number' ? share : 0),
        0,
      );
      if (sum > 1 + SHARE_SLACK)
        list.add(
          [...path, field],
          `come to ${Number(sum.toFixed(6))}, more than 1`,
          'give shares that come to 1',
        );
    }
  }
}
