import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import type { ReturnOperationName } from '../../../shared/api/returns.ts';
import { qualityRows } from '../../../shared/forecast/quality/report.ts';
import { isRuleId, QUALITY_RULES } from '../../../shared/forecast/quality/rules.ts';
import { writeCsv } from '../../export/csv.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { Desk } from '../desk.ts';
import type { Downloads } from '../downloads.ts';
import type { Handlers } from '../handlers.ts';
import type { ServiceHost } from '../host.ts';
import { saving, writeBytes } from '../saving.ts';
import { withOpening, withWorkspace } from '../session.ts';
import { careHistoryView } from './history-view.ts';
import { type KeptReturn, KeptReturns } from './kept-return.ts';
import { pricesView } from './prices-view.ts';
import { Readings } from './readings.ts';
import { returnView } from './return-view.ts';
import { Uploads } from './uploads.ts';

const MOST_ROWS_SHOWN = 500;

export type Returns = {
  readonly handlers: Handlers<ReturnOperationName>;
  /** The return of a workspace, stitched; null while there is none. */
  readonly kept: (workspace: OpenWorkspace) => KeptReturn | null;
  readonly close: () => void;
};

/** Answers about the council's own return; files are read in a thread of their own. */
export function returnHandlers(
  host: ServiceHost,
  desk: Desk,
  downloads: Downloads,
  log: (message: string) => void,
): Returns {
  const save = saving(host, desk, downloads);
  const uploads = new Uploads();
  const returns = new KeptReturns();
  const readings = new Readings(host.now, (workspace) => desk.workspace === workspace, log);

  /** Runs with the return, or answers null where there is none. */
  const withReturn = <Value>(body: (kept: KeptReturn, workspace: OpenWorkspace) => Value | null) =>
    withWorkspace<Value | null>(desk, (workspace) => {
      const kept = returns.of(workspace);
      return succeed(kept === null ? null : body(kept, workspace));
    });

  const handlers: Handlers<ReturnOperationName> = {
    'return.upload': ({ upload, name, piece, last }) =>
      uploads.add(upload, name, Buffer.from(piece, 'base64'), last),
    'return.import': ({ upload, opening }) =>
      withOpening(desk, opening, (workspace) => {
        if (workspace.readOnly) return fail('read-only', workspace.readOnly.reason);
        const files = uploads.take(upload);
        return files.ok ? succeed({ job: readings.start(workspace, files.value) }) : files;
      }),
    'return.progress': ({ job }) => {
      const progress = readings.progress(job);
      return progress
        ? succeed(progress)
        : fail('not-found', 'These files are not being read any more. Choose them again.');
    },
    'return.cancel': ({ job }) => {
      readings.cancel(job);
      return succeed({});
    },
    'return.read': () => withReturn((kept) => returnView(kept)),
    'return.findingRows': ({ rule }) =>
      withWorkspace(desk, (workspace) => {
        const kept = returns.of(workspace);
        if (kept === null || !isRuleId(rule)) return NOT_THERE;
        const rows = [...qualityRows(kept.rows.files, kept.entries, rule)];
        return succeed({
          rows: rows.slice(0, MOST_ROWS_SHOWN).map(({ file, row, done }) => ({ file, row, done })),
          more: Math.max(0, rows.length - MOST_ROWS_SHOWN),
        });
      }),
    'return.saveReport': async () => {
      const workspace = desk.workspace;
      const kept = workspace && returns.of(workspace);
      if (!workspace || !kept) return NOT_THERE;
      return save({
        from: workspace,
        name: 'Data quality of the return.csv',
        kind: 'table',
        type: 'text/csv',
        write: writeBytes(reportCsv(kept)),
      });
    },
    'return.prices': () =>
      withReturn((kept, workspace) => pricesView(kept, workspace.register(), workspace.content())),
    'return.history': ({ filter, until }) =>
      withReturn(({ history, options }, workspace) => {
        const { populationUnder18 } = workspace.content().profile;
        const population = typeof populationUnder18 === 'number' ? populationUnder18 : null;
        return history && careHistoryView(history, options.map.types, filter, until, population);
      }),
  };
  return {
    handlers,
    kept: (workspace) => returns.of(workspace),
    close: () => {
      readings.close();
      uploads.clear();
      returns.clear();
    },
  };
}

const NOT_THERE: Outcome<never> = fail('not-found', 'There is no return in this file. Bring one in first.');

function reportCsv({ rows, entries }: KeptReturn): Uint8Array {
  return writeCsv({
    name: 'quality',
    headings: ['Rule', 'DfE rule', 'Found', 'Row was', 'File', 'Row', 'What was done'],
    rows: [...qualityRows(rows.files, entries)].map(({ rule, file, row, done }) => {
      const { dfe, fault, treatment } = QUALITY_RULES[rule];
      return [rule, dfe.join(' '), fault, treatment, file, row === 0 ? null : row, done];
    }),
  });
}
