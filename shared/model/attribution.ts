/**
 * What each measure saves: its Shapley value over the enabled measures on a year's net, so that two measures that
 * want the same child share what is saved once.
 *
 * Measures in different groups of placement types cannot affect one another, and fixed and capital measures
 * affect nothing else, so a game over all of them is the sum of one small game for each group: the values are the
 * same, found from far fewer projections.
 */
import { allocate } from '../money/allocate.ts';
import { type Pence, roundPence } from '../money/pence.ts';
import { roundCells, sumOf } from './cells.ts';
import type { Group } from './group.ts';
import { sumLine } from './lines.ts';
import type { Program } from './project.ts';
import { changesMoney, createGroupRun, runSpans } from './run-group.ts';
import { denominatorFor, eachJoining, type Game, type Method, methodFor } from './shapley.ts';

export type Attribution = {
  readonly method: Method;
  /** Pence saved by measure (file order) and year of the timeline; they sum to the year's saving. */
  readonly shares: readonly (readonly Pence[])[];
};

export function attributeSavings(program: Program): Attribution {
  const measures = program.scenario.measures.length;
  const years = program.timeline.years.length;
  const games = program.groups
    .map((group) => createGame(program, group))
    .filter((game) => game.players.length > 0);
  const method = methodFor(measures);
  const denominator = denominatorFor(games, method);
  const numerators = Array.from({ length: measures }, () => new Array<bigint>(years).fill(0n));
  const add = (player: number, year: number, amount: bigint) => {
    const row = numerators[player];
    if (row) row[year] = (row[year] ?? 0n) + amount;
  };
  for (const { position, measure } of program.lines) {
    const sums = sumLine(measure, program.timeline);
    const gross = roundCells(sums.gross, program.timeline);
    const income = roundCells(sums.income, program.timeline);
    for (const [at, year] of program.timeline.years.entries()) {
      const net =
        sumOf(gross, year.firstMonth, year.endMonth) - sumOf(income, year.firstMonth, year.endMonth);
      add(position, at, -BigInt(net) * denominator);
    }
  }
  eachJoining(games, measures, method, (player, _game, without, joined, weight) => {
    for (let year = 0; year < years; year += 1)
      add(player, year, BigInt((without[year] ?? 0) - (joined[year] ?? 0)) * weight);
  });

  const byYear = Array.from({ length: years }, (_, year) =>
    allocate(
      numerators.map((row) => row[year] ?? 0n),
      denominator,
    ),
  );
  return { method, shares: numerators.map((_, player) => byYear.map((shares) => shares[player] ?? 0)) };
}

/** The net of a group's placement types by year, for a choice of its measures; each choice is projected once. */
function createGame(program: Program, group: Group): Game<readonly Pence[]> {
  const players = group.measures
    .filter((measure) => changesMoney(measure, group))
    .map((measure) => measure.position)
    .sort((a, b) => a - b);
  const run = createGroupRun(group, program.timeline, () => true, true);
  const known = new Map<bigint, readonly Pence[]>();
  const capped = new Uint8Array(program.scenario.measures.length);
  const flags = new Uint8Array(program.scenario.measures.length);
  const worthOf = (chosen: bigint): readonly Pence[] => {
    const seen = known.get(chosen);
    if (seen) return seen;
    for (const [bit, player] of players.entries()) flags[player] = Number((chosen >> BigInt(bit)) & 1n);
    runSpans({ ...run, measures: group.measures.filter(({ position }) => flags[position] === 1) }, capped);
    // The cells of a year add up to its exact total rounded once (cells.ts), so the cells themselves are not needed.
    const nets = program.timeline.years.map(({ firstMonth, endMonth }) =>
      run.sums.reduce(
        (net, { gross, income }) =>
          net +
          roundPence(sumOf(gross, firstMonth, endMonth)) -
          roundPence(sumOf(income, firstMonth, endMonth)),
        0,
      ),
    );
    known.set(chosen, nets);
    return nets;
  };
  return { players, worthOf };
}
