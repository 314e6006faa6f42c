/**
 * `npm run calibrate [councils of each size] [first seed] [window]`: forecasts of synthetic councils against what then
 * happened and against an oracle, as JSON; with a window, learned from that many of the latest months. Takes some
 * minutes with a hundred of each; `npm test` does a few.
 */
import { drawCouncil } from '../synthetic/council.ts';
import { type Scores, scoreCouncil } from './score.ts';
import { summarise } from './summary.ts';

const SIZES = [
  { children: 450, lives: 100 },
  { children: 2200, lives: 40 },
];

const count = Number(process.argv[2] ?? 100);
const firstSeed = Number(process.argv[3] ?? 1);
const window = process.argv[4] === undefined ? null : Number(process.argv[4]);
const round = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;

const sizes: Record<string, object> = {};
for (const { children, lives } of SIZES) {
  const scores: Scores[] = [];
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1)
    scores.push(await scoreCouncil(drawCouncil(seed, children), lives, window));
  sizes[children] = summarise(scores);
}
console.log(JSON.stringify(sizes, round, 1));
