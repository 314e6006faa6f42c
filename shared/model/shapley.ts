/**
 * Shapley values of players who do not all meet: each game has some of them, and a player's value is the sum of what
 * it adds in each. Exact up to 12 players in all; above that 2,000 orders from a fixed seed (model.md, "Results").
 */
import { createRandom, shuffled } from './random.ts';

/** Up to this many players every combination is valued; above it, orders of them are sampled. */
const EXACT_UP_TO = 12;
const SAMPLED_ORDERS = 2000;
const SEED = 20_240_401;

export type Method = 'exact' | 'sampled';

/** What every choice of a game's players is worth; bit b of `chosen` is the game's player number b. */
export type Game<Worth> = {
  readonly players: readonly number[];
  readonly worthOf: (chosen: bigint) => Worth;
};

/** Told that `player` joined some others: the worth without and with it, and the weight over the denominator. */
export type OnJoining<Worth> = (
  player: number,
  game: number,
  without: Worth,
  joined: Worth,
  weight: bigint,
) => void;

export function methodFor(players: number): Method {
  return players <= EXACT_UP_TO ? 'exact' : 'sampled';
}

/** What the weights are over: they sum to it for every player of a game. */
export function denominatorFor(
  games: readonly { readonly players: readonly number[] }[],
  method: Method,
): bigint {
  return method === 'exact'
    ? factorial(Math.max(0, ...games.map((game) => game.players.length)))
    : BigInt(SAMPLED_ORDERS);
}

/**
 * Goes through every joining that counts. Exact: over coalitions S without i, |S|! (n − |S| − 1)! ÷ n!.
 * @param players how many there are in all, for the sampled orders
 */
export function eachJoining<Worth>(
  games: readonly Game<Worth>[],
  players: number,
  method: Method,
  onJoining: OnJoining<Worth>,
): void {
  if (method === 'sampled') sampledOrders(games, players, onJoining);
  else {
    const denominator = denominatorFor(games, method);
    for (const [at, game] of games.entries()) everyCoalition(game, at, denominator, onJoining);
  }
}

function everyCoalition<Worth>(
  game: Game<Worth>,
  at: number,
  denominator: bigint,
  onJoining: OnJoining<Worth>,
): void {
  const n = game.players.length;
  const scale = denominator / factorial(n);
  for (let chosen = 0n; chosen < 1n << BigInt(n); chosen += 1n) {
    const size = countBits(chosen);
    const without = game.worthOf(chosen);
    for (const [bit, player] of game.players.entries()) {
      const flag = 1n << BigInt(bit);
      if ((chosen & flag) !== 0n) continue;
      const weight = factorial(size) * factorial(n - size - 1) * scale;
      onJoining(player, at, without, game.worthOf(chosen | flag), weight);
    }
  }
}

/** What each player adds on joining those before it, in orders of all of them. */
function sampledOrders<Worth>(
  games: readonly Game<Worth>[],
  players: number,
  onJoining: OnJoining<Worth>,
): void {
  const random = createRandom(SEED);
  for (let sample = 0; sample < SAMPLED_ORDERS; sample += 1) {
    const order = shuffled(players, random);
    for (const [at, game] of games.entries()) {
      let chosen = 0n;
      let before = game.worthOf(chosen);
      for (const player of order) {
        const bit = game.players.indexOf(player);
        if (bit < 0) continue;
        chosen |= 1n << BigInt(bit);
        const after = game.worthOf(chosen);
        onJoining(player, at, before, after, 1n);
        before = after;
      }
    }
  }
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
