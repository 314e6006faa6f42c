/** Where children who move go. */
import { AGE_GROUP_COUNT, BAND_OF_GROUP } from './age-groups.ts';
import { DWELL_COUNT } from './dwell.ts';
import { inAge, lean } from './entrant-profile.ts';

/** An age group's share of a category's child-months ÷ its share of all: 0 where that age is never in it. */
export function ageAffinity(exposure: Float64Array, C: number): Float64Array {
  const byBoth = new Float64Array(AGE_GROUP_COUNT * C);
  const byAge = new Float64Array(AGE_GROUP_COUNT);
  const byCategory = new Float64Array(C);
  let all = 0;
  exposure.forEach((months, cell) => {
    const category = Math.floor(cell / DWELL_COUNT) % C;
    const age = Math.floor(cell / (DWELL_COUNT * C)) % AGE_GROUP_COUNT;
    byBoth[age * C + category] = (byBoth[age * C + category] ?? 0) + months;
    byAge[age] = (byAge[age] ?? 0) + months;
    byCategory[category] = (byCategory[category] ?? 0) + months;
    all += months;
  });
  return byBoth.map((months, at) => {
    const base = (byAge[Math.floor(at / C)] ?? 0) * (byCategory[at % C] ?? 0);
    return base > 0 ? (months * all) / base : 0;
  });
}

/** Where movers go, by age group leaning on the age band, leaning on all ages. */
export function destinations(moves: Float64Array, affinity: Float64Array, C: number): Float64Array {
  const shares = new Float64Array(moves.length);
  const joined = new Float64Array(C);
  moves.forEach((count, at) => {
    joined[at % C] = (joined[at % C] ?? 0) + count;
  });
  const anywhere = lean(joined, new Float64Array(C).fill(1 / C), 1);
  for (let from = 0; from < C; from += 1) {
    const row = (age: number) => moves.subarray((age * C + from) * C, (age * C + from + 1) * C);
    const added = (ages: readonly number[]) => {
      const total = new Float64Array(C);
      for (const age of ages)
        row(age).forEach((count, to) => {
          total[to] = (total[to] ?? 0) + count;
        });
      return total;
    };
    const ages = [...Array(AGE_GROUP_COUNT).keys()];
    const overall = lean(added(ages), anywhere, 2);
    for (const age of ages) {
      const likely = inAge(overall, affinity, age);
      const near = lean(
        added(ages.filter((other) => BAND_OF_GROUP[other] === BAND_OF_GROUP[age])),
        likely,
        4,
      );
      shares.set(lean(row(age), near, 6), (age * C + from) * C);
    }
  }
  return shares;
}
