/** The thread that reads a return: everything between the files and what the workspace keeps of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { checkRows } from '../../shared/forecast/quality/check-rows.ts';
import { filesRead } from '../../shared/forecast/quality/files-read.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { packEntries, packRows } from '../import/return/packed-return.ts';
import { pseudonymise } from '../import/return/pseudonymise.ts';
import { readFiles } from '../import/return/read-files.ts';
import type { ReadReturn, ReturnTask } from './return-task.ts';
import type { ThreadMessage } from './thread.ts';

/** Reading is most of the work; checking and stitching are the rest. */
const SHARE_OF_READING = 0.7;

const say = (message: ThreadMessage<ReadReturn>) => parentPort?.postMessage(message);

async function read({ files, salt }: ReturnTask): Promise<ReadReturn> {
  const log = createQualityLog();
  const rows = await readFiles(
    files.map(({ name, bytes }) => ({ name, bytes: () => bytes })),
    log,
    (done) => say({ done: done * SHARE_OF_READING }),
  );
  if (rows === null) throw new Error('Nothing stops the reading but the end of this thread');
  checkRows(rows, log);
  say({ done: (1 + SHARE_OF_READING) / 2 });
  const history = stitch(
    rows,
    {
      map: DEFAULT_MAP,
      includeShortBreaks: false,
      asKnownOn: null,
      ownDistricts: null,
      birthsByMonth: false,
    },
    log,
  );
  const entries = log.entries();
  const years = rows.files.flatMap(({ kind, year, firstYear }) =>
    kind === 'episodes' && year !== null && firstYear !== null ? [firstYear, year] : [],
  );
  return {
    rows: packRows(pseudonymise(rows, salt)),
    findings: packEntries(entries),
    years: history === null ? null : { first: Math.min(...years), last: Math.max(...years) },
    files: filesRead(rows.files, entries),
  };
}

const task: ReturnTask = workerData;
say({ result: await read(task) });
