/** A projection written plainly: a child's cell at a time, the way project.ts tells it, with no thought of speed. */
import { ADULT, AGE_GROUP_COUNT, GROUP_OF_AGE, MONTHS_A_YEAR } from '../../shared/forecast/age-groups.ts';
import { DWELL_COUNT } from '../../shared/forecast/dwell.ts';
import { type FlowCounts, GROUP_COUNT, STOCK_AGES } from '../../shared/forecast/flow-counts.ts';
import { AGE_YEARS, emptyFlows, type Flows } from '../../shared/forecast/flows.ts';
import type { Rates } from '../../shared/forecast/rates.ts';
import { entering, stepRates } from '../../shared/forecast/step-rates.ts';

/** Children of one group, month of age (−1: born since the last month-end), category and dwell class. */
type Cell = { group: number; age: number; category: number; dwell: number; children: number };

/** From a month-end, with nothing adjusted. */
export function plainProjection(counts: FlowCounts, rates: Rates, steps: number): Flows {
  const C = counts.categories.length;
  const flows = emptyFlows(steps, C);
  let cells = startOf(counts);
  for (let step = 0; step < steps; step += 1) {
    const month = (counts.lastMonth + 1 + step) % MONTHS_A_YEAR;
    const { leave, move } = stepRates(rates, step, month, 1, null);
    const next = new Map<string, Cell>();
    const arrive = (cell: Cell) => {
      const key = [cell.group, cell.age, cell.category, cell.dwell].join();
      const there = next.get(key);
      if (there) there.children += cell.children;
      else next.set(key, { ...cell });
    };
    for (const cell of cells) {
      const { group, age, category, dwell, children } = cell;
      const at = (step * AGE_YEARS + yearOf(age)) * C + category;
      add(flows.stock, at, children);
      if (age + 1 === ADULT) {
        add(flows.turning18, step * C + category, children);
        continue;
      }
      const ageGroup = GROUP_OF_AGE[Math.max(0, age)] ?? 0;
      const rate = ((group * AGE_GROUP_COUNT + ageGroup) * C + category) * DWELL_COUNT + dwell;
      const leaving = children * (leave[rate] ?? 0);
      const moving = children * (move[rate] ?? 0);
      add(flows.leaving, at, leaving);
      for (let to = 0; to < DWELL_COUNT; to += 1) {
        const stays = (children - leaving - moving) * (rates.stayShares[dwell * DWELL_COUNT + to] ?? 0);
        arrive({ group, age: age + 1, category, dwell: to, children: stays });
        for (let joined = 0; joined < C; joined += 1) {
          const share = rates.destination[(ageGroup * C + category) * C + joined] ?? 0;
          const comes = moving * share * (rates.moveShares[dwell * DWELL_COUNT + to] ?? 0);
          add(flows.moving, at * C + joined, comes);
          arrive({ group, age: age + 1, category: joined, dwell: to, children: comes });
        }
      }
    }
    entering(rates, step, month, 1, null).forEach(({ children, shares }, group) => {
      shares.forEach((share, at) => {
        const [age, category] = [Math.floor(at / C), at % C];
        add(
          flows.entering,
          ((step * GROUP_COUNT + group) * AGE_YEARS + yearOf(age)) * C + category,
          children * share,
        );
        arrive({ group, age, category, dwell: 0, children: children * share });
      });
    });
    cells = [...next.values()].filter(({ children }) => children > 0);
  }
  for (const { age, category, children } of cells)
    add(flows.stock, (steps * AGE_YEARS + yearOf(age)) * C + category, children);
  return flows;
}

function startOf({ stock, categories }: FlowCounts): Cell[] {
  const C = categories.length;
  return Array.from(stock, (children, at) => ({
    group: Math.floor(at / (STOCK_AGES * C * DWELL_COUNT)),
    age: (Math.floor(at / (C * DWELL_COUNT)) % STOCK_AGES) - 1,
    category: Math.floor(at / DWELL_COUNT) % C,
    dwell: at % DWELL_COUNT,
    children,
  })).filter(({ children }) => children > 0);
}

function yearOf(age: number): number {
  return Math.floor(Math.max(0, age) / MONTHS_A_YEAR);
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}
