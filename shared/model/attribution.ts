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
import { createRandom, shuffled } from './random.ts';
import { runGroup } from './run-group.ts';

/** Up to this many enabled measures every combination is projected; above it, orders of them are sampled. */
export const EXACT_UP_TO = 12;
const SAMPLED_ORDERS = 2000;
const SEED = 20_240_401;

export type Attribution = {
  readonly method: 'exact' | 'sampled';
  /** Pence saved by measure (file order) and year of the timeline; they sum to the year's saving. */
  readonly shares: readonly (readonly Pence[])[];
};

/** The net of a group's placement types by year, for a choice of its measures; each choice is projected once. */
type Game = { readonly players: readonly number[]; readonly netOf: (chosen: bigint) => readonly Pence[] };

export function attributeSavings(program: Program): Attribution {
  const measures = program.scenario.measures.length;
  const years = program.timeline.years.length;
  const games = program.groups
    .map((group) => createGame(program, group))
    .filter((game) => game.players.length > 0);
  const method = measures <= EXACT_UP_TO ? 'exact' : 'sampled';
  const denominator =
    method === 'exact'
      ? factorial(Math.max(0, ...games.map((game) => game.players.length)))
      : BigInt(SAMPLED_ORDERS);
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
  if (method === 'exact') for (const game of games) addExact(game, years, denominator, add);
  else addSampled(games, measures, years, add);

  const byYear = Array.from({ length: years }, (_, year) =>
    allocate(
      numerators.map((row) => row[year] ?? 0n),
      denominator,
    ),
  );
  return { method, shares: numerators.map((_, player) => byYear.map((shares) => shares[player] ?? 0)) };
}

type Add = (player: number, year: number, amount: bigint) => void;

/** Σ over coalitions S without i of |S|! (n − |S| − 1)! ÷ n! × what i saves on joining S, over `denominator`. */
function addExact(game: Game, years: number, denominator: bigint, add: Add): void {
  const n = game.players.length;
  const scale = denominator / factorial(n);
  for (let chosen = 0n; chosen < 1n << BigInt(n); chosen += 1n) {
    const size = countBits(chosen);
    const without = game.netOf(chosen);
    for (const [bit, player] of game.players.entries()) {
      const flag = 1n << BigInt(bit);
      if ((chosen & flag) !== 0n) continue;
      const joined = game.netOf(chosen | flag);
      const weight = factorial(size) * factorial(n - size - 1) * scale;
      for (let year = 0; year < years; year += 1)
        add(player, year, BigInt((without[year] ?? 0) - (joined[year] ?? 0)) * weight);
    }
  }
}

/** What each measure saves on joining those before it, summed over sampled orders of all of them. */
function addSampled(games: readonly Game[], measures: number, years: number, add: Add): void {
  const random = createRandom(SEED);
  for (let sample = 0; sample < SAMPLED_ORDERS; sample += 1) {
    const order = shuffled(measures, random);
    for (const game of games) {
      let chosen = 0n;
      let before = game.netOf(chosen);
      for (const player of order) {
        const bit = game.players.indexOf(player);
        if (bit < 0) continue;
        chosen |= 1n << BigInt(bit);
        const after = game.netOf(chosen);
        for (let year = 0; year < years; year += 1)
          add(player, year, BigInt((before[year] ?? 0) - (after[year] ?? 0)));
        before = after;
      }
    }
  }
}

function createGame(program: Program, group: Group): Game {
  const players = group.measures.map((measure) => measure.position).sort((a, b) => a - b);
  const known = new Map<bigint, readonly Pence[]>();
  const capped = new Uint8Array(program.scenario.measures.length);
  const flags = new Uint8Array(program.scenario.measures.length);
  const netOf = (chosen: bigint): readonly Pence[] => {
    const seen = known.get(chosen);
    if (seen) return seen;
    for (const [bit, player] of players.entries()) flags[player] = Number((chosen >> BigInt(bit)) & 1n);
    const months = runGroup(group, program.timeline, (position) => flags[position] === 1, capped);
    // The cells of a year add up to its exact total rounded once (cells.ts), so the cells themselves are not needed.
    const nets = program.timeline.years.map(({ firstMonth, endMonth }) =>
      months.reduce(
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
  return { players, netOf };
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor += 1n) product *= factor;
  return product;
}

function countBits(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest > 0n; rest >>= 1n) if ((rest & 1n) === 1n) count += 1;
  return count;
}
