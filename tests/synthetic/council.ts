/** A synthetic council: two dozen years of children's careers, the last five of them in returns. */
import { type Day, dayNumber } from '../../shared/calendar/day.ts';
import { type Child, type Life, live, type Stay, tabulate } from './careers.ts';
import { seeded } from './random.ts';
import { drawTruth } from './truth.ts';

export type Career = { readonly birth: Day; readonly uasc: boolean; readonly stays: readonly Stay[] };

export type Council = {
  readonly seed: number;
  readonly life: Life;
  /** First day the returns cover and the day of the forecast, a 31 March. */
  readonly from: Day;
  readonly origin: Day;
  /** Everyone with a stay since {@link from}; the last ends {@link NEVER} if they are here on the origin. */
  readonly careers: readonly Career[];
  /** Who is here on the origin, in a state that can be lived on from. */
  readonly here: readonly Child[];
};

export const NEVER: Day = 2_147_483_647;
const YEARS_OF_RETURNS = 5;
/** A childhood: whoever is in care when the returns begin may have come as an infant. */
const BURN_IN_WEEKS = 52 * 18;
const ORIGIN_YEAR = 2021;

/**
 * @param size children in care when the returns begin, about
 * @param swings whether levels swing about their course, which no forecast can foresee (levels.ts)
 */
export function drawCouncil(seed: number, size: number, swings = false): Council {
  const truth = drawTruth(seed, swings);
  const origin = dayNumber(ORIGIN_YEAR, 3, 31);
  const from = dayNumber(ORIGIN_YEAR - YEARS_OF_RETURNS, 4, 1);
  const base = { truth, levels: truth.levels(seeded(seed + 3)), tables: tabulate(truth), origin };
  const start = origin + 1 - 7 * (BURN_IN_WEEKS + 262);
  // A trial burn-in finds how many must enter for the council to be of the size asked.
  const trial: Child[] = [];
  const guess = size / 130;
  live(trial, { ...base, scale: guess }, start, start + 7 * BURN_IN_WEEKS, seeded(seed + 1), () => {});
  const life = { ...base, scale: (guess * size) / trial.length };

  const draw = seeded(seed + 2);
  const here: Child[] = [];
  const gone: Child[] = [];
  live(here, life, start, origin + 1, draw, (child) => {
    if (childEnd(child) >= from) gone.push(child);
  });
  const careers = [...gone, ...here]
    .map((child) => careerOf(child, from))
    .filter(({ stays }) => stays.length > 0);
  return { seed, life, from, origin, careers, here };
}

/** A child to live on from, with no stays behind it. */
export function copyOf(child: Child): Child {
  return { ...child, stays: child.stays.slice() };
}

function childEnd(child: Child): Day {
  return child.left ? (child.stays.at(-1)?.end ?? 0) : NEVER;
}

export function staysOf(child: Child): Stay[] {
  const { place, placeStart: start, careStart } = child;
  return child.left
    ? child.stays
    : [...child.stays, { place, start, end: NEVER, enters: start === careStart }];
}

function careerOf(child: Child, from: Day): Career {
  const stays = staysOf(child).filter(({ start, end }) => end >= from && end > start);
  return { birth: child.birth, uasc: child.uasc, stays };
}
