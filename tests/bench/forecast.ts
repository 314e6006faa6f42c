import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesAt, readFiles } from '../../electron/import/return/read-files.ts';
import type { CareHistory } from '../../shared/forecast/care-history.ts';
import { forecast, prepareForecast } from '../../shared/forecast/forecast.ts';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { drawCouncil } from '../synthetic/council.ts';
import { historyOf } from '../synthetic/observed.ts';
import { processorMs } from './machine.ts';

const SAMPLE = join(import.meta.dirname, '../../../shared/ssda903-sample');
const FIVE_YEARS = 60;
const RUNS = 30;

/**
 * A forecast of five years with its ranges: of the public sample (or, where that is not at hand, a synthetic council of
 * its size) and of 41,000 children. Counting, and trying reference windows, is done once for a history.
 */
export async function benchForecast() {
  const sample = measure((await sampleHistory()) ?? synthetic(100));
  const council = measure(synthetic(450));
  const region = measure(synthetic(41_000));
  return { sample, council, region, regionComparedWithCouncil: region.forecastMs / council.forecastMs };
}

function synthetic(children: number): CareHistory {
  const council = drawCouncil(1, children);
  return historyOf(council, council.origin);
}

async function sampleHistory(): Promise<CareHistory | null> {
  if (!existsSync(SAMPLE)) return null;
  const log = createQualityLog();
  const rows = await readFiles(filesAt(SAMPLE), log);
  const options = { includeShortBreaks: false, asKnownOn: null, ownDistricts: null, birthsByMonth: false };
  return rows && stitch(rows, { map: DEFAULT_MAP, ...options }, log);
}

function measure(history: CareHistory) {
  const start = process.cpuUsage();
  const prepared = prepareForecast(history);
  const prepareMs = processorMs(start);
  // The machine may be busy: the quickest of several is nearest to what the work takes.
  const times = Array.from({ length: RUNS }, () => {
    const from = process.cpuUsage();
    forecast(prepared, { from: history.to, months: FIVE_YEARS });
    return processorMs(from);
  });
  return { stays: history.stays.child.length, prepareMs, forecastMs: Math.min(...times) };
}
