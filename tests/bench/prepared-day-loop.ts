import { createDayState, join, leaveAtAverage } from '../../shared/model/day-state.ts';
import { type CompiledMeasure, isChildMeasure } from '../../shared/model/group.ts';
import { isLineMeasure, sumLine } from '../../shared/model/lines.ts';
import { compile } from '../../shared/model/project.ts';
import { rampSteps } from '../../shared/model/ramp.ts';
import { applyMove, applyPrice, applyVolume } from '../../shared/model/steps.ts';
import { addCells } from '../../shared/model/uncertainty/add-cells.ts';
import type { ResolvedScenario } from '../../shared/scenario/resolved.ts';

const KINDS = ['volume', 'move', 'price', 'capacity'] as const;

/**
 * A day loop with nothing against it but that it goes through every day: dates, prices and ramps are worked out
 * beforehand, numbers stand in arrays, and the steps of a day are the engine's own. What is left is what integrating
 * over spans saves. Gives a function that runs it once: net spend by month, in whole pence.
 */
export function preparedDayLoop(scenario: ResolvedScenario): () => Float64Array {
  const { timeline, groups } = compile(scenario);
  const types = scenario.types.flatMap((_, index) => {
    const found = groups.flatMap((group) => group.types.filter((type) => type.index === index))[0];
    return found ? [{ ...found, overflowTo: scenario.types[index]?.overflowTo ?? null }] : [];
  });
  const measures = KINDS.flatMap((kind) =>
    scenario.measures.flatMap((measure, position) => {
      if (measure.kind !== kind || !isChildMeasure(measure)) return [];
      const at: CompiledMeasure = {
        measure,
        position,
        share: new Float64Array(),
        type: measure.kind === 'move' ? measure.source : measure.type,
        target: measure.kind === 'move' ? measure.target : -1,
      };
      const ramp = rampSteps(measure, 'months' in measure ? measure.months : 0, timeline.end);
      return [{ at, measure, ramp }];
    }),
  );
  const bases = scenario.placements.map(({ start }) =>
    Math.max(
      0,
      timeline.years.findIndex(({ end }) => Math.max(start, timeline.from) < end),
    ),
  );
  const state = createDayState(types.length);
  const places = new Float64Array(types.length);
  const net = new Float64Array(timeline.months.length);
  const sums = types.map(() => ({ gross: net.slice(), income: net.slice() }));

  const startDay = (month: number, year: number) => {
    for (const [index, type] of types.entries()) {
      const inMix = type.mix.children[month] ?? 0;
      state.children[index] = inMix;
      state.cost[index] = inMix * (type.listPrice[year] ?? 0);
      state.income[index] = inMix * type.weeklyIncome;
      places[index] = type.capacity ?? 0;
    }
  };
  const addRegister = (day: number, year: number) => {
    for (let row = 0; row < scenario.placements.length; row += 1) {
      const placement = scenario.placements[row];
      if (!placement || placement.start > day || (placement.end !== null && day >= placement.end)) continue;
      const index = types[placement.type]?.priceIndex;
      const price = placement.weeklyCost * ((index?.[year] ?? 1) / (index?.[bases[row] ?? 0] ?? 1));
      join(state, placement.type, 1, price, placement.weeklyIncome);
    }
  };
  const applyMeasures = (day: number, year: number) => {
    for (let each = 0; each < measures.length; each += 1) {
      const held = measures[each];
      if (!held) continue;
      const { at, measure, ramp } = held;
      let share = 0;
      for (const step of ramp) if (step.from <= day) share = step.share;
      if (share === 0) continue;
      if (measure.kind === 'volume') applyVolume(state, types, at, measure, share, year);
      else if (measure.kind === 'move') applyMove(state, types, at, measure, share, year);
      else if (measure.kind === 'price') applyPrice(state, types, at, measure, year);
      else places[at.type] = (places[at.type] ?? 0) + measure.places * share;
    }
  };
  const settleOverflow = (year: number) => {
    for (let type = 0; type < types.length; type += 1) {
      const from = types[type];
      const excess = (state.children[type] ?? 0) - (places[type] ?? 0);
      if (!from || from.capacity === null || from.overflowTo === null || excess <= 0) continue;
      const target = types[from.overflowTo];
      leaveAtAverage(state, type, excess);
      join(state, from.overflowTo, excess, target?.listPrice[year] ?? 0, target?.weeklyIncome ?? 0);
    }
  };

  return () => {
    for (const { gross, income } of sums) {
      gross.fill(0);
      income.fill(0);
    }
    for (let month = 0; month < timeline.months.length; month += 1) {
      const { from, end, year } = timeline.months[month] ?? { from: 0, end: 0, year: 0 };
      const pence = (timeline.years[year]?.dailyFactor ?? 0) * 100;
      for (let day = from; day < end; day += 1) {
        startDay(month, year);
        addRegister(day, year);
        applyMeasures(day, year);
        settleOverflow(year);
        for (let type = 0; type < types.length; type += 1) {
          const into = sums[type];
          if (!into) continue;
          into.gross[month] = (into.gross[month] ?? 0) + (state.cost[type] ?? 0) * pence;
          into.income[month] = (into.income[month] ?? 0) + (state.income[type] ?? 0) * pence;
        }
      }
    }
    net.fill(0);
    for (const { gross, income } of sums) {
      addCells(gross, timeline, net, 1);
      addCells(income, timeline, net, -1);
    }
    for (const measure of scenario.measures) {
      if (!isLineMeasure(measure)) continue;
      const line = sumLine(measure, timeline);
      addCells(line.gross, timeline, net, 1);
      addCells(line.income, timeline, net, -1);
    }
    return net;
  };
}
