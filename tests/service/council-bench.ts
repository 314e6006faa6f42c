/** A bench with the returns of a drawn council brought in, and what tests of forecasts do to its file. */
import { resultHandlers } from '../../electron/service/results/handlers.ts';
import type { MixPlan } from '../../shared/api/forecast.ts';
import type { Edit } from '../../shared/workspace/edits.ts';
import { type ForecastSettings, NO_FORECAST_SETTINGS } from '../../shared/workspace/forecast-settings.ts';
import { tempFolder, value } from '../store/support.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { returnsOf } from '../synthetic/returns.ts';
import { bringIn } from './bring-in.ts';
import { type Bench, bench, NEW } from './support.ts';

/** An empty file of 2020/21. */
export async function councilBench(changes: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const work = bench(changes, tempFolder(), resultHandlers);
  value(await work.call('file.create', { ...NEW, year: '2020/21', positionDate: '2021-01-01' }));
  return work;
}

/** The same with the returns of one council. */
export async function benchWithReturns(changes: Parameters<typeof bench>[0] = {}): Promise<Bench> {
  const work = await councilBench(changes);
  await bringIn(work, returnsOf(drawCouncil(3, 300)));
  return work;
}

export async function change(work: Bench, ...edits: Edit[]): Promise<void> {
  value(await work.call('workspace.change', { name: 'Changed', edits }));
}

export async function setForecast(work: Bench, changes: Partial<ForecastSettings>): Promise<void> {
  const { profile } = value(await work.call('workspace.read', {})).content;
  const forecast = { ...(profile.forecast ?? NO_FORECAST_SETTINGS), ...changes };
  await change(work, { table: 'profile', do: 'set', fields: { forecast } });
}

export async function planOf(work: Bench): Promise<MixPlan> {
  const found = value(await work.call('forecast.plan', {}));
  if (found === null) throw new Error('There is no return');
  return found;
}

/** Waits until a test of the forecast on the past has ended; gives how it ended. */
export async function backtested(work: Bench, job: string): Promise<string> {
  for (;;) {
    const { state } = value(await work.call('forecast.backtestProgress', { job }));
    if (state !== 'running') return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
