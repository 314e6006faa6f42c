import { isDeepStrictEqual } from 'node:util';
import { run as runSquiggle } from '@quri/squiggle-lang';
import { compile } from 'mathjs';
import { startSimulation } from '../../electron/jobs/simulation-job.ts';
import { compile as compileScenario, project } from '../../shared/model/index.ts';
import { Draws } from '../../shared/model/uncertainty/draws.ts';
import { type Subject, Trials } from '../../shared/model/uncertainty/index.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import { projectByDay } from '../oracle/day-loop.ts';
import { plan, subjectOf } from '../uncertainty/subject.ts';
import { arithmeticPeak, memoryBandwidth, processorMs } from './machine.ts';
import { plainModel, plainScenario, squiggleCode } from './plain-formulas.ts';
import { preparedDayLoop } from './prepared-day-loop.ts';
import { rangedScenario } from './ranged-scenario.ts';
import { PROMISED, type Size, sizedScenario } from './sized-scenario.ts';

const TRIALS = 10_000;
const THREADS = 2;
/** Trials before measuring, by which the engine has been compiled for good. */
const WARM_UP = 1000;
const SQUIGGLE_SAMPLES = 1000;
/** Operations on doubles for one placement type in one span: filling, a day, adding up. Counted from the source. */
const OPERATIONS_A_SPAN = 24;
/** Numbers read or written for the same: children, cost and income three times over, and the month's sums. */
const NUMBERS_A_SPAN = 22;

/** Trials in a second of processor time, warmed up first. */
function trialsPerSecond(subject: Subject, count: number): number {
  const trials = new Trials(subject, plan(count, 1));
  const into = new Float64Array(trials.months * count);
  for (let trial = 0; trial < Math.min(count, WARM_UP); trial += 1) trials.run(trial, into);
  const start = process.cpuUsage();
  for (let trial = 0; trial < count; trial += 1) trials.run(trial, into);
  return (count * 1000) / processorMs(start);
}

function repeat(count: number, run: (at: number) => unknown): number {
  run(0);
  const start = process.cpuUsage();
  for (let at = 0; at < count; at += 1) run(at);
  return (count * 1000) / processorMs(start);
}

async function squigglePerSecond(code: string): Promise<{ perSecond: number; mean: number }> {
  const start = process.cpuUsage();
  const output = await runSquiggle(code, {
    environment: { sampleCount: SQUIGGLE_SAMPLES, xyPointLength: SQUIGGLE_SAMPLES, seed: 'bench' },
  });
  if (!output.result.ok) throw new Error(output.result.value.toString());
  const mean = Number(output.result.value.result.toString());
  return { perSecond: (SQUIGGLE_SAMPLES * 1000) / processorMs(start), mean };
}

/** Trials a second against other ways to the same, on the same file in the same run; how cost grows; what limits it. */
export async function benchSimulation() {
  const scenario = rangedScenario(PROMISED);
  const subject = subjectOf(scenario);
  const perSecond = trialsPerSecond(subject, 3000);
  const processor = process.cpuUsage();
  const start = performance.now();
  await startSimulation(subject, plan(TRIALS, 1), THREADS).result;
  const wholeMs = performance.now() - start;
  const wholeProcessorMs = processorMs(processor);
  const cancelMs = await cancelTime(subject);

  const file = sizedScenario(PROMISED);
  const dayLoop = repeat(12, () => projectByDay(file));
  const everyDay = preparedDayLoop(subject.resolved);
  const sameFigures = isDeepStrictEqual(
    project(compileScenario(subject.resolved)).months.map(({ net }) => net),
    Array.from(everyDay()),
  );
  const preparedLoop = repeat(200, everyDay);
  const others = await otherTools(scenario);

  const { groups } = new Trials(subject, plan(1, 1)).rerun.program;
  const typeSpans = groups.reduce((sum, { types, spans }) => sum + types.length * spans, 0);
  const bandwidth = memoryBandwidth();
  const peak = arithmeticPeak();
  const grown = (changes: Partial<Size>) =>
    perSecond / trialsPerSecond(subjectOf(rangedScenario({ ...PROMISED, ...changes })), 1000);
  return {
    size: PROMISED,
    ranges: subject.scenario.placementTypes.length * 3,
    trialsPerSecondOneThread: perSecond,
    tenThousandTrialsTwoThreadsMs: wholeMs,
    tenThousandTrialsProcessorMs: wholeProcessorMs,
    trialsPerSecondTwoThreads: (TRIALS * 1000) / wholeMs,
    cancelMs,
    dayLoopTrialsPerSecond: dayLoop,
    timesTheDayLoop: perSecond / dayLoop,
    preparedDayLoop: {
      trialsPerSecond: preparedLoop,
      timesFaster: perSecond / preparedLoop,
      sameFiguresToThePenny: sameFigures,
      what: 'the steps of the engine on every day, everything else worked out beforehand: what spans save',
    },
    ...others,
    growth: {
      doubleTypes: grown({ types: PROMISED.types * 2 }),
      doublePlacements: grown({ placements: PROMISED.placements * 2 }),
      doubleMeasures: grown({ measures: PROMISED.measures * 2 }),
      doubleYears: grown({ years: PROMISED.years * 2 }),
      doubleTrials: (2 * perSecond) / trialsPerSecond(subject, 6000),
    },
    limits: {
      typeSpansATrial: typeSpans,
      workingSetKiB: (typeSpans * NUMBERS_A_SPAN * 8) / 1024,
      shareOfMemoryBandwidth: (perSecond * typeSpans * NUMBERS_A_SPAN * 8) / bandwidth,
      shareOfScalarPeak: (perSecond * typeSpans * OPERATIONS_A_SPAN) / peak,
      limitedBy:
        'neither: the arrays stay in cache, and each span is a chain of branches (who acts, what overflows), checked loads and one store after another, not independent arithmetic',
    },
  };
}

/** Squiggle and mathjs with the part of the model they can express, and the engine with that part only. */
async function otherTools(scenario: Scenario) {
  const plain = subjectOf(plainScenario(scenario));
  const model = plainModel(plain);
  const enginePerSecond = trialsPerSecond(plain, 3000);
  const squiggle = await squigglePerSecond(squiggleCode(model));
  const compiled = compile(model.total);
  const inputs = model.variables.map(({ name, range: { low, likely, high, shape } }) => ({
    key: name,
    name,
    low: low ?? likely,
    likely,
    high: high ?? likely,
    shape: shape ?? ('pert' as const),
  }));
  const evaluate = (values: ArrayLike<number>) =>
    Number(compiled.evaluate(new Map(inputs.map(({ name }, at) => [name, values[at] ?? 0]))));
  const draws = new Draws(inputs, 1, []);
  const values = new Float64Array(inputs.length);
  let total = 0;
  const mathjsTrials = 500;
  const mathjs = repeat(mathjsTrials, (trial) => {
    draws.shares(trial, values);
    draws.toValues(values);
    total += evaluate(values);
  });
  const { years } = project(compileScenario(plain.resolved));
  const likely = years.reduce((sum, { outturn }) => sum + outturn, 0) / 100;
  return {
    partOthersCanExpress: {
      what: 'children × price by month; not the register, ramps, moves, overflow, loans or whole pence',
      engineTrialsPerSecond: enginePerSecond,
      poundsApartOfTheEngineAndMathjs: Math.abs(likely - evaluate(inputs.map((input) => input.likely))),
    },
    squiggle: {
      trialsPerSecond: squiggle.perSecond,
      timesFaster: enginePerSecond / squiggle.perSecond,
      meanOverMathjsMean: squiggle.mean / (total / (mathjsTrials + 1)),
    },
    mathjs: { trialsPerSecond: mathjs, timesFaster: enginePerSecond / mathjs },
  };
}

async function cancelTime(subject: Subject): Promise<number> {
  const job = startSimulation(subject, plan(100_000, 1), THREADS);
  while (job.done() < 200) await new Promise((resolve) => setTimeout(resolve, 5));
  const start = performance.now();
  job.cancel();
  await job.result;
  return performance.now() - start;
}
