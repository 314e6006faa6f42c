/**
 * The true hazards of a synthetic council, drawn widely from its seed: with and without dependence on time in
 * care, levels that change over the years (levels.ts), weak and strong seasons, arrivals of unaccompanied children in
 * bursts. Time is counted in weeks; hazards are chances a week. Nothing here knows the forecast.
 */
import { drawLaw, type Law } from './levels.ts';
import { between, type Draw, normal, pick, seeded } from './random.ts';

/** The kinds of placement, each with the return's PLACE and PLACE_PROVIDER it is written as. */
export const PLACES = [
  { category: 'fostering', place: 'U4', provider: 'PR1' },
  { category: 'residential', place: 'K2', provider: 'PR4' },
  { category: 'supported', place: 'H5', provider: 'PR4' },
  { category: 'with-parents', place: 'P1', provider: 'PR0' },
  { category: 'adoption', place: 'A5', provider: 'PR1' },
] as const;

const FOSTERING = 0;
const RESIDENTIAL = 1;
const SUPPORTED = 2;
const PARENTS = 3;
const ADOPTION = 4;
/** Upper ends, in weeks, of the bands that hazards depend on. */
const CARE_WEEKS = [6, 13, 26, 52, 104, Number.POSITIVE_INFINITY];
const PLACE_WEEKS = [13, 52, Number.POSITIVE_INFINITY];
const WEEKS_A_YEAR = 52.1775;

export type Truth = {
  readonly levels: Law['levels'];
  /** Yearly waves of arrivals and of departures, averaging 1; `years` from the origin. */
  readonly season: (years: number) => number;
  readonly leaveSeason: (years: number) => number;
  /** Share of unaccompanied children among those who come, and how many come together. */
  readonly uascShare: number;
  readonly uascGroupSize: number;
  readonly entryAge: readonly number[];
  readonly entryPlace: readonly (readonly number[])[];
  readonly uascPlace: readonly number[];
  /** Chance a week of leaving care, before season and level. */
  readonly leave: (age: number, place: number, careWeeks: number, uasc: boolean) => number;
  readonly move: (age: number, place: number, placeWeeks: number) => number;
  readonly destination: (age: number, place: number) => readonly number[];
  /** What was drawn, for reading results by kind of council. */
  readonly kind: string;
};

/** @param swings whether levels swing about their course */
export function drawTruth(seed: number, swings: boolean): Truth {
  const draw = seeded(seed * 7919 + 13);
  const spread = (sd: number) => Math.exp(sd * normal(draw));
  const law = drawLaw(draw, swings);
  const season = wave(draw, between(draw, 0, 0.35));
  const leaveSeason = wave(draw, between(draw, 0, 0.2));
  const uascShare = draw() < 0.2 ? 0 : between(draw, 0.02, 0.14);
  const uascGroupSize = pick(draw, [3, 2, 1]) === 0 ? 1 : between(draw, 1.5, 4);

  const entryAge = Array.from({ length: 18 }, (_, age) =>
    Math.max(
      0.2,
      (age === 0
        ? between(draw, 2, 5.5)
        : age < 5
          ? 1
          : age < 10
            ? 0.9
            : age < 16
              ? 1.2
              : age < 17
                ? 1
                : 0.45) * spread(0.2),
    ),
  );
  const teen = between(draw, 0.08, 0.3);
  const parents = between(draw, 0.02, 0.12);
  const entryPlace = Array.from({ length: 18 }, (_, age) => [
    1,
    age < 8 ? 0.01 : age < 12 ? teen * 0.5 : teen,
    age < 16 ? 0 : between(draw, 0.3, 0.9),
    parents,
    0,
  ]);
  const uascFoster = between(draw, 0.25, 0.7);

  const duration = pick(draw, [1, 1, 1]);
  const falls = durationFactors(draw, duration);
  const ageLeave = Array.from(
    { length: 18 },
    (_, age) => (age === 0 ? 1 : age < 5 ? 1.15 : age < 10 ? 0.8 : age < 16 ? 0.62 : 0.95) * spread(0.12),
  );
  const baseLeave = between(draw, 0.0065, 0.011);
  const placeLeave = [1, between(draw, 0.7, 1.1), between(draw, 1, 1.9), between(draw, 0.9, 1.8), 2.2];
  const uascLeave = between(draw, 0.15, 0.6);
  const placeFalls = [between(draw, 1.5, 3), between(draw, 0.8, 1.2), between(draw, 0.35, 0.8)];
  const baseMove = between(draw, 0.004, 0.009);
  const placeMove = [1, between(draw, 1, 1.6), between(draw, 0.6, 1.3), between(draw, 0.4, 1), 0.15];
  const toResidential = between(draw, 0.15, 0.5);
  const toParents = between(draw, 0.03, 0.12);
  const toAdoption = draw() < 0.25 ? 0 : between(draw, 0.1, 0.35);
  const destinations = Array.from({ length: 18 }, (_, age) =>
    PLACES.map((_each, from) => {
      const to = [1, age < 8 ? 0.02 : toResidential, age < 16 ? 0 : between(draw, 0.6, 2.5), toParents, 0];
      to[ADOPTION] = age < 6 ? toAdoption : 0;
      if (from === RESIDENTIAL) to[RESIDENTIAL] = 0.9;
      if (from === SUPPORTED) to[FOSTERING] = 0.15;
      if (from === PARENTS) to[PARENTS] = 0;
      return to;
    }),
  );
  return {
    levels: law.levels,
    season,
    leaveSeason,
    uascShare,
    uascGroupSize,
    entryAge,
    entryPlace,
    uascPlace: [uascFoster, 0.05, 1 - uascFoster, 0, 0],
    leave: (age, place, careWeeks, uasc) =>
      baseLeave *
      (ageLeave[age] ?? 1) *
      (placeLeave[place] ?? 1) *
      (falls[bandOf(CARE_WEEKS, careWeeks)] ?? 1) *
      (uasc ? uascLeave : 1),
    move: (age, place, placeWeeks) =>
      baseMove *
      (placeMove[place] ?? 1) *
      (placeFalls[bandOf(PLACE_WEEKS, placeWeeks)] ?? 1) *
      (age < 10 ? 0.8 : age < 15 ? 1.1 : 1.9),
    destination: (age, place) => destinations[age]?.[place] ?? [1],
    kind: `${law.kind}, ${['no', 'falling', 'two-phase'][duration]} duration`,
  };
}

/** Whole years of `weeks`, and the years between two days. */
export function yearsOf(days: number): number {
  return days / (7 * WEEKS_A_YEAR);
}

export function bandOf(ends: readonly number[], value: number): number {
  const at = ends.findIndex((end) => value < end);
  return at < 0 ? ends.length - 1 : at;
}

function durationFactors(draw: Draw, kind: number): number[] {
  if (kind === 0) return CARE_WEEKS.map(() => between(draw, 0.55, 0.6));
  if (kind === 1) return [1.6, 1.3, 1.05, 0.8, 0.65, 0.4].map((each) => each * between(draw, 0.85, 1.15));
  // Many go home in the first weeks; of the rest, proceedings end in the second year.
  return [3.2, 1.9, 0.7, 0.7, 0.9, 0.35].map((each) => each * between(draw, 0.85, 1.15));
}

/** A yearly wave about 1 with a half-yearly one on it. */
function wave(draw: Draw, height: number): (years: number) => number {
  const first = draw();
  const second = draw();
  return (years) =>
    1 +
    height * 0.8 * Math.sin(2 * Math.PI * (years + first)) +
    height * 0.4 * Math.sin(4 * Math.PI * (years + second));
}
