import { type NamedFile, readFiles } from '../../electron/import/return/read-files.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import type { CareHistory } from '../../shared/forecast/care-history.ts';
import { checkRows } from '../../shared/forecast/quality/check-rows.ts';
import { createQualityLog, type QualityLog } from '../../shared/forecast/quality/log.ts';
import { qualityRows } from '../../shared/forecast/quality/report.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { STITCHING } from './stitching.ts';

export const EPISODES =
  'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';
export const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
export const UASC = 'CHILD,SEX,DOB,DUC';

/** One row of Episodes; fields that are not given are plausible and blank where a return leaves them blank. */
export type Episode = {
  readonly child?: string;
  readonly from: string;
  readonly to?: string;
  readonly rne?: string;
  readonly ls?: string;
  readonly place?: string;
  readonly provider?: string;
  readonly rec?: string;
  readonly home?: string;
  readonly placed?: string;
  readonly urn?: string;
};

export function episodesCsv(episodes: readonly Episode[]): string {
  const lines = episodes.map((each) =>
    [
      each.child ?? 'A1',
      each.from,
      each.rne ?? 'S',
      each.ls ?? 'C2',
      'N1',
      each.place ?? 'U4',
      each.provider ?? 'PR1',
      each.to ?? '',
      each.rec ?? '',
      '',
      each.home ?? 'WA10 1AA',
      each.placed ?? 'WA10 2BB',
      each.urn ?? '1234567',
    ].join(','),
  );
  return `${[EPISODES, ...lines].join('\n')}\n`;
}

/** @param children identifier, sex and date of birth, as `A1 1 02/03/2010` */
export function headerCsv(...children: readonly string[]): string {
  const lines = children.map((child) => {
    const [id, sex, birth] = child.split(' ');
    return `${id},${sex},${birth},WBRI,UN1,0,`;
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

export function named(name: string, content: string | Uint8Array): NamedFile {
  return { name, bytes: () => (typeof content === 'string' ? Buffer.from(content) : content) };
}

export type ReadReturn = { readonly rows: ReturnRows; readonly log: QualityLog };

export async function readReturn(files: Readonly<Record<string, string | Uint8Array>>): Promise<ReadReturn> {
  const log = createQualityLog();
  const rows = await readFiles(
    Object.entries(files).map(([name, content]) => named(name, content)),
    log,
  );
  if (rows === null) throw new Error('cancelled');
  return { rows, log };
}

export function stitched({ rows, log }: ReadReturn, options: Partial<StitchOptions> = {}): CareHistory {
  const history = stitch(rows, { ...STITCHING, ...options }, log);
  if (history === null) throw new Error('no history');
  return history;
}

/** Every fault found, as `rule file:row`. */
export function faultsOf(read: ReadReturn): string[] {
  checkRows(read.rows, read.log);
  stitch(read.rows, STITCHING, read.log);
  return [...qualityRows(read.rows.files, read.log.entries())].map(
    ({ rule, file, row }) => `${rule} ${file}:${row}`,
  );
}

export function day(text: string): number {
  const read = parseDay(text);
  if (read === null) throw new Error(`${text} is no day`);
  return read;
}
