import { randomUUID } from 'node:crypto';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import {
  IMPORT_FIELDS,
  IMPORT_SHEETS,
  type ImportPreview,
  type ImportWanted,
} from '../../shared/api/imports.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';
import { guessColumns, headingRow } from '../import/match-columns.ts';
import { planImport } from '../import/plan-import.ts';
import type { TextTable } from '../import/read-table.ts';
import type { OpenWorkspace } from '../store/workspace.ts';
import type { Desk } from './desk.ts';
import type { Downloads } from './downloads.ts';
import type { Handlers } from './handlers.ts';
import type { ServiceHost } from './host.ts';
import { ImportMemory } from './import-memory.ts';
import { saving, writeBytes } from './saving.ts';
import { withOpening } from './session.ts';

const MOST_PROBLEMS = 500;
const SAMPLE_ROWS = 20;
const LONGEST_CELL = 80;

/** An import that has been looked at and not accepted yet. */
type Waiting = {
  readonly id: string;
  readonly workspace: OpenWorkspace;
  readonly revision: number;
  readonly step: Step;
  readonly remember: () => void;
};

/** Bringing tables in: a preview that changes nothing, and accepting exactly what was previewed. */
export function importHandlers(
  host: ServiceHost,
  desk: Desk,
  downloads: Downloads,
): Handlers<'import.template' | 'import.preview' | 'import.accept'> {
  const save = saving(host, desk, downloads);
  const memory = new ImportMemory(host.dataFolder);
  let waiting: Waiting | null = null;
  return {
    'import.template': async () => {
      const { importTemplate } = await import('../import/template.ts');
      return save({
        from: null,
        name: 'Placements to fill in.xlsx',
        kind: 'workbook',
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        write: writeBytes(await importTemplate()),
      });
    },
    'import.preview': async ({ opening, ...wanted }) => {
      waiting = null;
      const { readTables } = await import('../import/read-table.ts');
      const tables = await readTables(wanted.name, Buffer.from(wanted.data, 'base64'));
      if (!tables.ok) return tables;
      return withOpening(desk, opening, (workspace) => {
        const looked = look(wanted, tables.value, workspace, memory);
        waiting = looked.waiting;
        return succeed(looked.preview);
      });
    },
    'import.accept': ({ id, opening }) =>
      withOpening(desk, opening, (workspace) => {
        const accepted = waiting;
        waiting = null;
        const fits =
          accepted !== null &&
          accepted.id === id &&
          accepted.workspace === workspace &&
          accepted.revision === workspace.revision();
        if (!fits) return changedSince();
        const done = workspace.change(accepted.step);
        if (done.ok) accepted.remember();
        return done;
      }),
  };
}

function changedSince(): Outcome<never> {
  return fail(
    'file-changed',
    'Something has changed since the preview. Look at the preview again, then accept it.',
  );
}

function look(
  wanted: ImportWanted,
  tables: readonly TextTable[],
  workspace: OpenWorkspace,
  memory: ImportMemory,
): { readonly preview: ImportPreview; readonly waiting: Waiting | null } {
  const { kind } = wanted;
  const likely = tables.find(({ name }) => sameNameForm(name) === sameNameForm(IMPORT_SHEETS[kind]));
  const table = tables.find(({ name }) => name === wanted.sheet) ??
    likely ??
    tables[0] ?? { name: '', rows: [] };
  const top = headingRow(kind, table.rows);
  const headings = table.rows[top] ?? [];
  const columns = wanted.columns ?? memory.find(kind, headings) ?? guessColumns(kind, headings);
  const rows = table.rows.slice(top + 1);
  const whole = { ...workspace.content(), placements: workspace.register() };
  const plan = planImport(kind, rows, top + 2, columns, whole, randomUUID, wanted.answers);
  const id = plan.edits.length === 0 ? null : randomUUID();
  const count = plan.added + plan.changed;
  const step: Step = {
    name: `Imported ${count === 1 ? '1 row' : `${count} rows`} into ${IMPORT_SHEETS[kind]} from ${wanted.name}`.slice(
      0,
      200,
    ),
    edits: [...plan.edits],
  };
  return {
    preview: {
      id,
      sheets: tables.map(({ name }) => name),
      sheet: table.name,
      headings: [...headings],
      columns: { ...columns },
      added: plan.added,
      changed: plan.changed,
      same: plan.same,
      problems: plan.problems.slice(0, MOST_PROBLEMS).map((problem) => ({ ...problem })),
      problemCount: plan.problems.length,
      shortNames: plan.shortNames.map(({ text, rows: meant, answer }) => ({
        text,
        rows: [...meant],
        answer,
      })),
      sample: rows.slice(0, SAMPLE_ROWS).map((cells, at) => ({
        row: top + 2 + at,
        cells: IMPORT_FIELDS[kind].map(({ field }) =>
          (cells[columns[field] ?? -1] ?? '').slice(0, LONGEST_CELL),
        ),
      })),
    },
    waiting:
      id === null
        ? null
        : {
            id,
            workspace,
            revision: workspace.revision(),
            step,
            remember: () => memory.keep(kind, headings, columns),
          },
  };
}
