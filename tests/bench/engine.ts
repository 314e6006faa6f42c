import { isDeepStrictEqual } from 'node:util';
import { compare, compile, project, projectionJson } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { projectByDay } from '../oracle/day-loop.ts';
import { PROMISED, type Size, sizedScenario } from './sized-scenario.ts';

/** Median milliseconds of one call, warmed up first. */
export function medianMs(run: () => unknown, rounds: number, callsARound = 1): number {
  for (let warm = 0; warm < Math.max(3, rounds / 4); warm += 1) run();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let call = 0; call < callsARound; call += 1) run();
    return (performance.now() - start) / callsARound;
  });
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function resolved(size: Size) {
  const parsed = parseScenario(sizedScenario(size));
  if (!parsed.ok)
    throw new Error(parsed.faults.map(({ place, problem }) => `${place} ${problem}`).join('\n'));
  return parsed;
}

const MONEY = new Set(['gross', 'income', 'net', 'capital', 'outturn', 'pressure', 'costOfInsufficiency']);

/** The money of a document, in order: what must be the same to the penny. */
function money(document: unknown): number[] {
  const found: number[] = [];
  JSON.stringify(document, (key, value: unknown) => {
    if (MONEY.has(key) && typeof value === 'number') found.push(value);
    return value;
  });
  return found;
}

function projectMs(size: Size): number {
  const { resolved: scenario } = resolved(size);
  return medianMs(() => project(compile(scenario)), 15, 10);
}

/** `project` against a plain day loop of the same definition, on the same scenario in the same run. */
export function benchEngine() {
  const { resolved: scenario, scenario: file } = resolved(PROMISED);
  const projectOnce = medianMs(() => project(compile(scenario)), 31, 20);
  const dayLoop = medianMs(() => projectByDay(file), 7);
  const program = compile(scenario);
  const rerun = medianMs(() => project(program), 31, 20);
  const tenMeasures = compile(resolved({ ...PROMISED, measures: 10 }).resolved);
  const sameFigures = isDeepStrictEqual(money(projectionJson(project(program))), money(projectByDay(file)));
  return {
    size: PROMISED,
    projectMs: projectOnce,
    projectCompiledMs: rerun,
    dayLoopMs: dayLoop,
    timesFasterThanDayLoop: dayLoop / projectOnce,
    sameFiguresToThePenny: sameFigures,
    figuresCompared: money(projectByDay(file)).length,
    compareTenMeasuresMs: medianMs(() => compare(tenMeasures), 5),
    parseAndCheckMs: medianMs(() => parseScenario(file), 15),
    growth: {
      doubleTypes: projectMs({ ...PROMISED, types: 40 }) / projectOnce,
      doublePlacements: projectMs({ ...PROMISED, placements: 400 }) / projectOnce,
      doubleMeasures: projectMs({ ...PROMISED, measures: 24 }) / projectOnce,
      doubleYears: projectMs({ ...PROMISED, years: 10 }) / projectOnce,
    },
  };
}
