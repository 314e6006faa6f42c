import { expect, test } from 'vitest';
import { startSimulation } from '../../electron/jobs/simulation-job.ts';
import { simulate, simulationJson } from '../../shared/model/uncertainty/index.ts';
import { NO_SETTINGS } from '../../shared/scenario/uncertainty-settings.ts';
import { rangedScenario } from '../bench/ranged-scenario.ts';
import { PROMISED } from '../bench/sized-scenario.ts';
import { plan, subjectOf, yearOf } from '../uncertainty/subject.ts';

const subject = subjectOf(rangedScenario(PROMISED));
const QUESTIONS = { exceeding: [3_000_000_000], confidence: [0.8] };

test('one, two and four threads give the same document, and so does no thread at all', async () => {
  const here = JSON.stringify(simulationJson(simulate(subject, plan(700, 42)), QUESTIONS));
  for (const threads of [1, 2, 4]) {
    const job = startSimulation(subject, plan(700, 42), threads);
    const simulation = await job.result;
    if (!simulation) throw new Error('cancelled');
    expect(JSON.stringify(simulationJson(simulation, QUESTIONS))).toBe(here);
    expect(job.done()).toBe(700);
  }
  expect(JSON.stringify(simulationJson(simulate(subject, plan(700, 43)), QUESTIONS))).not.toBe(here);
});

test('end dates that may be out are the same for one, two and four threads', async () => {
  const endings = subject.resolved.types
    .slice(0, 4)
    .map(({ id }) => ({ placementType: id, earlierWeeks: 4, laterWeeks: 12 }));
  const noisy = { ...plan(300, 42), settings: { ...NO_SETTINGS, endings } };
  const here = JSON.stringify(simulationJson(simulate(subject, noisy), QUESTIONS));
  for (const threads of [1, 2, 4]) {
    const simulation = await startSimulation(subject, noisy, threads).result;
    if (!simulation) throw new Error('cancelled');
    expect(JSON.stringify(simulationJson(simulation, QUESTIONS))).toBe(here);
  }
  expect(JSON.stringify(simulationJson(simulate(subject, plan(300, 42)), QUESTIONS))).not.toBe(here);
});

test('formulas follow the drawn value in threads too', async () => {
  const scenario = {
    ...yearOf([{ id: 'f', name: 'F', kind: 'fixed' as const, oneOff: '=2 * half', on: '2025-06-01' }]),
    assumptions: [
      { id: 'a', value: { low: 1000, likely: 2000, high: 9000 } },
      { id: 'half', value: '=a / 2' },
    ],
  };
  const found = await startSimulation(subjectOf(scenario), plan(500, 5), 2).result;
  const year = found?.years[0];
  expect(year?.central.outturn).toBe(200_000);
  expect(year?.sorted[0]).toBeGreaterThan(100_000);
  expect(year?.sorted.at(-1)).toBeLessThan(900_000);
  expect(year?.outturn.mean).toBeGreaterThan(250_000);
});

test('cancelling ends it long before its last trial, while other work goes on', async () => {
  const trials = 2_000_000;
  const job = startSimulation(subject, plan(trials, 1), 2);
  while (job.done() < 100) await new Promise((resolve) => setTimeout(resolve, 10));
  job.cancel();
  expect(await job.result).toBeNull();
  expect(job.done()).toBeLessThan(trials / 2);
});
