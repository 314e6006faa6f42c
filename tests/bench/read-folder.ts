/** Reads and stitches the returns of a folder in a process of its own, and prints what that took as JSON. */
import { filesAt, readFiles } from '../../electron/import/return/read-files.ts';
import { createQualityLog } from '../../shared/forecast/quality/log.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { STITCHING } from '../forecast/stitching.ts';

const begun = performance.now();
const log = createQualityLog();
const rows = await readFiles(filesAt(process.argv[2] ?? ''), log);
if (rows === null) throw new Error('the reading of the bench was cancelled');
const read = performance.now();
const history = stitch(rows, STITCHING, log);
const done = performance.now();
console.log(
  JSON.stringify({
    episodes: rows.episodes.child.length,
    stays: history?.stays.child.length ?? 0,
    readMs: read - begun,
    stitchMs: done - read,
    totalMs: done - begun,
    // Time on the processor, whatever else the machine is doing.
    cpuMs: (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    mostMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
