/**
 * `npm run calibrate [councils of each size] [first seed] [window]`: forecasts of synthetic councils against what may
 * then happen and against an oracle, as JSON; with a window, learned from that many of the latest months. Takes half an
 * hour with a hundred of each; `npm test` does a few.
 */
import { drawCouncil } from '../synthetic/council.ts';
import { type Scores, scoreCouncil } from './score.ts';
import { type Summary, summarise } from './summary.ts';

const FUTURES = 100;
const SIZES = [450, 2200];

const count = Number(process.argv[2] ?? 100);
const firstSeed = Number(process.argv[3] ?? 1);
const window = process.argv[4] === undefined ? null : Number(process.argv[4]);
const round = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;

const summaries: Record<string, Summary> = {};
for (const swings of [false, true]) {
  const named = (children: string) => (swings ? `${children}, levels swing` : children);
  const together: Scores[] = [];
  for (const children of SIZES) {
    const scores: Scores[] = [];
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1)
      scores.push(await scoreCouncil(drawCouncil(seed, children, swings), FUTURES, window));
    summaries[named(String(children))] = summarise(scores);
    together.push(...scores);
  }
  summaries[named('both sizes')] = summarise(together);
}
console.log(JSON.stringify(summaries, round, 1));
