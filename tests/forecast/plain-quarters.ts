/** The small form of a projection, run plainly: a cell at a time, the way quarters.ts tells it. */
import { BAND_OF_AGE, MONTHS_A_YEAR } from '../../shared/forecast/age-groups.ts';
import { GROUP_COUNT } from '../../shared/forecast/flow-counts.ts';
import { AGE_YEARS } from '../../shared/forecast/flows.ts';
import { AGE_QUARTERS, AGE_SLOTS, type Quarters } from '../../shared/forecast/quarters.ts';
import { noTotals, type Tilt, type Totals } from '../../shared/forecast/run-quarters.ts';

const BANDS = 5;
const QUARTERS_A_YEAR = 4;

export function plainQuarters(quarters: Quarters, tilt: Tilt): Totals {
  const { count, categories: C } = quarters;
  const totals = noTotals(count, C);
  const factorOf = (kind: Tilt['kind'], quarter: number, year: number, category: number, group?: number) =>
    tilt.kind === kind &&
    (tilt.category === undefined || tilt.category === category) &&
    (tilt.band === undefined || tilt.band === BAND_OF_AGE[year * MONTHS_A_YEAR]) &&
    (tilt.group === undefined || tilt.group === group)
      ? (tilt.factor[quarter] ?? 1)
      : 1;
  /** By quarter of age × category. */
  let now = new Float64Array(AGE_QUARTERS * C).map(
    (_, at) => quarters.start[(at % C) * AGE_SLOTS + Math.floor(at / C)] ?? 0,
  );
  for (let quarter = 0; quarter < count; quarter += 1) {
    const next = new Float64Array(AGE_QUARTERS * C);
    for (let age = 0; age < AGE_QUARTERS; age += 1)
      for (let category = 0; category < C; category += 1) {
        const year = Math.floor(age / QUARTERS_A_YEAR);
        const row = (quarter * AGE_YEARS + year) * C;
        const cell = row + category;
        const children = now[age * C + category] ?? 0;
        const leaving = (quarters.leave[cell] ?? 0) * factorOf('leave', quarter, year, category);
        let stays = children * (1 - Math.min(1, leaving));
        for (let to = 0; to < C && age + 1 < AGE_QUARTERS; to += 1) {
          const share = (quarters.move[(row + to) * C + category] ?? 0) * factorOf('move', quarter, year, to);
          stays -= children * share;
          add(next, (age + 1) * C + to, children * share);
        }
        if (age + 1 < AGE_QUARTERS) add(next, (age + 1) * C + category, stays);
        let comes = quarters.enter[cell] ?? 0;
        for (let group = 0; group < GROUP_COUNT; group += 1) {
          const more = factorOf('enter', quarter, year, category, group) - 1;
          comes += more * (quarters.guessed[group]?.[cell] ?? 0);
        }
        add(next, age * C + category, comes / QUARTERS_A_YEAR);
      }
    next.forEach((children, at) => {
      const age = Math.floor(at / C) * (MONTHS_A_YEAR / QUARTERS_A_YEAR);
      add(totals.total, quarter, children);
      add(totals.categories, quarter * C + (at % C), children);
      add(totals.bands, quarter * BANDS + (BAND_OF_AGE[age] ?? 0), children);
    });
    now = next;
  }
  return totals;
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}
