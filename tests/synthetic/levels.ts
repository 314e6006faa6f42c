/**
 * How a synthetic council's arrivals and departures change over the years. Each flow has a course that can be known
 * (still, drifting, stepped or levelling out). In councils that swing it also has a swing about the course that cannot
 * be known: a random walk, as the published figures have it. England's starts to be looked after rose by about 1.5% a
 * year from 2005 (25,000) to 2023 (33,000), yet single years brought +9% (2009), +8% (2010), +5% (2014) or −3% (2018),
 * where chance alone would move a count of thirty thousand by less than 1%; unaccompanied children in care fell by 18%
 * in 2021 and rose by 34% in 2022 (Department for Education, "Children looked after in England", yearly).
 */
import { between, type Draw, normal, pick } from './random.ts';

/** Factors on the flows, `years` from the origin (below 0 before it). */
export type Levels = {
  readonly entrants: (years: number) => number;
  readonly unaccompanied: (years: number) => number;
  readonly leaving: (years: number) => number;
};

export type Law = {
  /** 'still', 'drift', 'step' or 'levelling', for reading results by kind of council. */
  readonly kind: string;
  /**
   * The levels, with what is still to come of the swings drawn from `after`; null stops them where they are on the
   * origin, which is all that can be expected of a random walk.
   */
  readonly levels: (after: Draw | null) => Levels;
};

const KINDS = ['still', 'drift', 'step', 'levelling'] as const;
/** Most the knowable course of each flow drifts in a year, and most its swing's standard deviation over one. */
const MOST_DRIFT = { entrants: 0.03, leaving: 0.015, unaccompanied: 0.05 };
const MOST_SWING = { entrants: 0.06, leaving: 0.03, unaccompanied: 0.2 };
const SHARE_OF_LEAVING_DRIFTS = 0.35;
const YEARS_BEFORE = 24;
const YEARS_AFTER = 3;
const STEPS_A_YEAR = 12;
/** Before this the level had been even. */
const LEVELLING_SINCE = -6;
const LEVELLING_YEARS = 3;

/** @param swings whether levels swing about their course */
export function drawLaw(draw: Draw, swings: boolean): Law {
  const kind = KINDS[pick(draw, [3, 4, 1, 1])] ?? 'still';
  const course = drawCourse(kind, draw);
  const leavingDrift = draw() < SHARE_OF_LEAVING_DRIFTS ? drawDrift(draw, MOST_DRIFT.leaving) : 0;
  const unaccompaniedDrift = drawDrift(draw, MOST_DRIFT.unaccompanied);
  const entrants = drawSwing(draw, swings ? MOST_SWING.entrants : 0);
  const leaving = drawSwing(draw, swings ? MOST_SWING.leaving : 0);
  const unaccompanied = drawSwing(draw, swings ? MOST_SWING.unaccompanied : 0);
  return {
    kind,
    levels: (after) => {
      const swings = {
        entrants: entrants(after),
        leaving: leaving(after),
        unaccompanied: unaccompanied(after),
      };
      return {
        entrants: (years) => course(years) * swings.entrants(years),
        leaving: (years) => Math.exp(leavingDrift * years) * swings.leaving(years),
        unaccompanied: (years) => Math.exp(unaccompaniedDrift * years) * swings.unaccompanied(years),
      };
    },
  };
}

function drawDrift(draw: Draw, most: number): number {
  return between(draw, -most, most);
}

function drawCourse(kind: (typeof KINDS)[number], draw: Draw): (years: number) => number {
  const drift = drawDrift(draw, MOST_DRIFT.entrants);
  const step = between(draw, 0.85, 1.18);
  const stepAt = between(draw, -4.5, -1);
  const levelling = between(draw, -0.2, 0.2);
  if (kind === 'drift') return (years) => Math.exp(drift * years);
  if (kind === 'step') return (years) => (years < stepAt ? 1 : step);
  if (kind === 'levelling')
    return (years) => 1 + levelling * (1 - Math.exp(-Math.max(0, years - LEVELLING_SINCE) / LEVELLING_YEARS));
  return () => 1;
}

/** A random walk, 1 on the origin: by month before it as drawn now, after it from `after`. */
function drawSwing(draw: Draw, most: number): (after: Draw | null) => (years: number) => number {
  const monthly = between(draw, 0, most) / Math.sqrt(STEPS_A_YEAR);
  const walk = (from: Draw, years: number) => {
    const path = [0];
    for (let step = 1; step <= years * STEPS_A_YEAR; step += 1)
      path.push((path[step - 1] ?? 0) + monthly * normal(from));
    return path;
  };
  const before = walk(draw, YEARS_BEFORE);
  return (after) => {
    const since = after ? walk(after, YEARS_AFTER) : [0];
    return (years) => Math.exp(along(years < 0 ? before : since, Math.abs(years) * STEPS_A_YEAR));
  };
}

/** Between two steps of a path in a straight line; past its end as at its end. */
function along(path: readonly number[], at: number): number {
  const from = Math.min(path.length - 1, Math.floor(at));
  const here = path[from] ?? 0;
  return here + (at - Math.floor(at)) * ((path[from + 1] ?? here) - here);
}
