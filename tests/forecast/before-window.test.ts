import { describe, expect, test } from 'vitest';
import { addMonths, type Day, dayNumber } from '../../shared/calendar/day.ts';
import { beforeWindow } from '../../shared/forecast/before-window.ts';
import { type CareHistory, OPEN, STAY_CATEGORIES } from '../../shared/forecast/care-history.ts';
import { countFlows } from '../../shared/forecast/flow-counts.ts';

const FROM = dayNumber(2016, 4, 1);
const TO = dayNumber(2021, 3, 31);
/** Ten children come each month on the 10th, at their tenth birthday, and stay for thirty months. */
const A_MONTH = 10;
const STAY_MONTHS = 30;
const ENTRY_AGE_MONTHS = 120;

/** @param growth of arrivals a month before the returns begin: 1 is none */
function council(growth: number): CareHistory {
  const first = dayNumber(2016, 4, 10);
  const arrivals: Day[] = [];
  for (let month = -60; month < 60; month += 1) {
    const children = Math.round(A_MONTH * growth ** Math.min(0, month));
    for (let child = 0; child < children; child += 1) arrivals.push(addMonths(first, month));
  }
  const seen = arrivals.filter((start) => addMonths(start, STAY_MONTHS) >= FROM);
  const ends = seen.map((start) => addMonths(start, STAY_MONTHS));
  const zeros = () => new Uint8Array(seen.length);
  return {
    from: FROM,
    to: TO,
    coverage: { earlier: 1, latest: 1 },
    placementTypes: [{ id: 'U4', name: 'fostering', category: 'fostering' }],
    reasons: [''],
    legalStatuses: ['C2'],
    children: {
      id: seen.map((_, at) => String(at)),
      birth: Int32Array.from(seen, (start) => addMonths(start, -ENTRY_AGE_MONTHS)),
      sex: zeros(),
      uascUntil: new Int32Array(seen.length),
    },
    stays: {
      child: Int32Array.from(seen, (_, at) => at),
      start: Int32Array.from(seen),
      end: Int32Array.from(ends, (end) => (end > TO ? OPEN : end)),
      category: new Uint8Array(seen.length).fill(STAY_CATEGORIES.indexOf('fostering')),
      type: zeros(),
      enters: new Uint8Array(seen.length).fill(1),
      reason: zeros(),
      legalStatus: zeros(),
      inBorough: zeros(),
    },
  };
}

function found(history: CareHistory) {
  const counts = countFlows(history);
  const cells = counts.exposure.length / counts.steps;
  const sums = (table: Float64Array) =>
    Float64Array.from({ length: cells }, (_, cell) =>
      Array.from({ length: counts.steps }, (_each, step) => table[step * cells + cell] ?? 0).reduce(
        (all, each) => all + each,
        0,
      ),
    );
  const exposure = sums(counts.exposure);
  const leavers = sums(counts.leavers);
  const rates = exposure.map((months, cell) => (months > 0 ? (leavers[cell] ?? 0) / months : 0));
  const profile = new Float64Array(216);
  profile[ENTRY_AGE_MONTHS] = 1;
  return beforeWindow(counts, { exposure, rates }, 0, A_MONTH, profile, 0);
}

describe('children in care when the window opens', () => {
  test('are as many as the window’s own arrivals and stays would leave there, where nothing changed', () => {
    const there = found(council(1));
    expect(there?.children).toBe(A_MONTH * STAY_MONTHS);
    const expected = there?.expected.reduce((all, each) => all + each, 0) ?? 0;
    expect(Math.abs(expected / (A_MONTH * STAY_MONTHS) - 1)).toBeLessThan(0.03);
    expect(there?.doubt).toBeLessThan(0.1);
  });

  test('are fewer where fewer came before', () => {
    const there = found(council(1.02));
    const expected = there?.expected.reduce((all, each) => all + each, 0) ?? 0;
    expect(there?.children).toBeLessThan(0.9 * expected);
  });

  test('say nothing where returns lack children', () => {
    expect(found({ ...council(1), coverage: { earlier: 0.9, latest: 0.9 } })).toBeNull();
  });
});
