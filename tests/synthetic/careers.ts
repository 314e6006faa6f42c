/** Lives children through a {@link Truth}, week by week: for a council's history, and for the oracle after it. */
import { ADULT, birthday } from '../../shared/calendar/age.ts';
import type { Day } from '../../shared/calendar/day.ts';
import type { Levels } from './levels.ts';
import { type Draw, pick, poisson } from './random.ts';
import { PLACES, type Truth, yearsOf } from './truth.ts';

export type Stay = { readonly place: number; readonly start: Day; end: Day; readonly enters: boolean };
export type Child = {
  readonly birth: Day;
  readonly uasc: boolean;
  readonly careStart: Day;
  /** Where the child is now; the finished stays are in `stays` if they are kept. */
  place: number;
  placeStart: Day;
  left: boolean;
  readonly eighteenth: Day;
  readonly stays: Stay[];
};

const WEEK = 7;
const CARE_STEPS = 160;
const PLACE_STEPS = 60;

/** Hazards by age, place and weeks as tables: what the truth says, looked up fast. */
export type Tables = { readonly leave: Float64Array; readonly move: Float64Array };

export function tabulate(truth: Truth): Tables {
  const leave = new Float64Array(2 * 18 * PLACES.length * CARE_STEPS);
  const move = new Float64Array(18 * PLACES.length * PLACE_STEPS);
  for (let age = 0; age < 18; age += 1)
    for (let place = 0; place < PLACES.length; place += 1) {
      for (let week = 0; week < CARE_STEPS; week += 1)
        for (let uasc = 0; uasc < 2; uasc += 1)
          leave[((uasc * 18 + age) * PLACES.length + place) * CARE_STEPS + week] = truth.leave(
            age,
            place,
            week,
            uasc === 1,
          );
      for (let week = 0; week < PLACE_STEPS; week += 1)
        move[(age * PLACES.length + place) * PLACE_STEPS + week] = truth.move(age, place, week);
    }
  return { leave, move };
}

/** One child's week from `day`; false once the child has left. */
function liveWeek(child: Child, day: Day, level: number, truth: Truth, tables: Tables, draw: Draw): boolean {
  const age = Math.max(0, Math.min(17, Math.floor(yearsOf(day - child.birth))));
  const careWeek = Math.min(CARE_STEPS - 1, Math.floor((day - child.careStart) / WEEK));
  const placeWeek = Math.min(PLACE_STEPS - 1, Math.floor((day - child.placeStart) / WEEK));
  const row = (child.uasc ? 18 : 0) + age;
  const leave = level * (tables.leave[(row * PLACES.length + child.place) * CARE_STEPS + careWeek] ?? 0);
  const move = tables.move[(age * PLACES.length + child.place) * PLACE_STEPS + placeWeek] ?? 0;
  const u = draw();
  const on = day + Math.floor((u * 1e6) % WEEK);
  if (u < leave && on < child.eighteenth) return depart(child, Math.max(on, child.placeStart + 1));
  if (child.eighteenth < day + WEEK) return depart(child, child.eighteenth);
  if (u < leave || u >= leave + move || on <= child.placeStart) return true;
  close(child, on);
  child.place = pick(draw, truth.destination(age, child.place));
  child.placeStart = on;
  return true;
}

function close(child: Child, end: Day): void {
  const enters = child.placeStart === child.careStart;
  child.stays.push({ place: child.place, start: child.placeStart, end, enters });
}

function depart(child: Child, on: Day): false {
  close(child, on);
  child.left = true;
  return false;
}

function enter(day: Day, uasc: boolean, truth: Truth, draw: Draw): Child {
  const age = uasc ? 15 + pick(draw, [1, 3, 4]) : pick(draw, truth.entryAge);
  const start = day + Math.floor(draw() * WEEK);
  // Many infants enter within days of birth.
  const part = age === 0 ? draw() ** 2.5 : draw();
  const birth = start - Math.floor((age + part) * 365.2425);
  const places = uasc ? truth.uascPlace : (truth.entryPlace[age] ?? [1]);
  return {
    birth,
    uasc,
    careStart: start,
    placeStart: start,
    place: pick(draw, places),
    left: false,
    eighteenth: birthday(birth, ADULT),
    stays: [],
  };
}

export type Life = {
  readonly truth: Truth;
  readonly levels: Levels;
  readonly tables: Tables;
  /** Children who enter a week where the level is 1. */
  readonly scale: number;
  readonly origin: Day;
};

/**
 * Lives everybody from `from` to `to` (whole weeks; the last one ends on or after `to`). `here` is changed and
 * gains who enters; those who leave are handed to `gone`. `weekDone` sees who is here before each week.
 */
export function live(
  here: Child[],
  life: Life,
  from: Day,
  to: Day,
  draw: Draw,
  gone: (child: Child) => void,
): void {
  const { truth, levels, tables, scale, origin } = life;
  for (let day = from; day < to; day += WEEK) {
    const years = yearsOf(day - origin);
    const level = levels.leaving(years) * truth.leaveSeason(years);
    let kept = 0;
    for (const child of here) {
      if (liveWeek(child, day, level, truth, tables, draw)) {
        here[kept] = child;
        kept += 1;
      } else gone(child);
    }
    here.length = kept;
    const count = poisson(draw, scale * (1 - truth.uascShare) * levels.entrants(years) * truth.season(years));
    for (let at = 0; at < count; at += 1) here.push(enter(day, false, truth, draw));
    const unaccompanied = scale * truth.uascShare * levels.unaccompanied(years);
    const groups = poisson(draw, unaccompanied / truth.uascGroupSize);
    for (let group = 0; group < groups; group += 1) {
      const size = 1 + poisson(draw, truth.uascGroupSize - 1);
      for (let at = 0; at < size; at += 1) here.push(enter(day, true, truth, draw));
    }
  }
}
