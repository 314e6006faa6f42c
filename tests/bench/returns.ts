import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writtenReturn } from './written-return.ts';

const RUNS = 3;

const taken = z.object({
  episodes: z.number(),
  stays: z.number(),
  readMs: z.number(),
  stitchMs: z.number(),
  totalMs: z.number(),
  cpuMs: z.number(),
  mostMegabytes: z.number(),
});

/**
 * Reading five years of returns from disk and stitching them, at the size of a region and of the whole country, each
 * in a process of its own so that its memory can be told.
 */
export function benchReturns() {
  const region = measure(141_000);
  const country = measure(1_000_000);
  const perRow = ({ totalMs, episodes }: z.infer<typeof taken>) => totalMs / episodes;
  return { region, country, timeARowComparedWithRegion: perRow(country) / perRow(region) };
}

function measure(rows: number): z.infer<typeof taken> {
  const folder = mkdtempSync(join(tmpdir(), 'placement-bench-'));
  try {
    for (const { name, content } of writtenReturn(rows)) writeFileSync(join(folder, name), content);
    // The machine may be busy: the quickest of several is nearest to what the work takes.
    const runs = Array.from({ length: RUNS }, () =>
      taken.parse(
        JSON.parse(
          execFileSync(process.execPath, [join(import.meta.dirname, 'read-folder.ts'), folder], {
            encoding: 'utf8',
          }),
        ),
      ),
    );
    return runs.reduce((best, each) => (each.totalMs < best.totalMs ? each : best));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
