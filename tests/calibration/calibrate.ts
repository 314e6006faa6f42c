/**
 * `npm run calibrate [councils of each size] [first seed] [window]`: forecasts of synthetic councils against what then
 * happened and against an oracle, as JSON; with a window, learned from that many of the latest months. Takes half an
 * hour with a hundred of each; `npm test` does a few.
 */
import { drawCouncil } from '../synthetic/council.ts';
import { type Scores, scoreCouncil } from './score.ts';
import { summarise } from './summary.ts';

const LIVES = 100;
const KINDS = [450, 2200].flatMap((children) => [
  { name: `${children}`, children, swings: false },
  { name: `${children}, levels swing`, children, swings: true },
]);

const count = Number(process.argv[2] ?? 100);
const firstSeed = Number(process.argv[3] ?? 1);
const window = process.argv[4] === undefined ? null : Number(process.argv[4]);
const round = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;

const kinds: Record<string, object> = {};
for (const { name, children, swings } of KINDS) {
  const scores: Scores[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1)
    scores.push(await scoreCouncil(drawCouncil(seed, children, swings), LIVES, window));
  kinds[name] = summarise(scores);
}
console.log(JSON.stringify(kinds, round, 1));
