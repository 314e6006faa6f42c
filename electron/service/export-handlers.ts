import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { type CompiledScheme, parseFile } from '../../shared/schemes/index.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import { writeCsv } from '../export/csv.ts';
import type { ForecastTold } from '../export/forecast-basis.ts';
import { type ExportSource, exportSource, reportSource } from '../export/from-scenario.ts';
import { entitled, kindOfReport, reportSections } from '../export/report/sections.ts';
import { type Simulated, simulatedYear, tooFewChildren } from '../export/report/source.ts';
import type { OpenWorkspace } from '../store/workspace.ts';
import { type Desk, describe } from './desk.ts';
import type { Downloads } from './downloads.ts';
import { safeFileName } from './file-names.ts';
import type { ForecastAnswers } from './forecast/handlers.ts';
import type { Handlers } from './handlers.ts';
import type { SavedKind, ServiceHost } from './host.ts';
import { editedTexts, sectionTexts } from './report-texts.ts';
import { type Save, type Saved, saving, writeBytes } from './saving.ts';
import { tableOf } from './table-exports.ts';
import type { Uncertainty } from './uncertainty/handlers.ts';

const TYPES: Readonly<
  Record<'workbook' | 'report' | 'table', { readonly extension: string; readonly type: string }>
> = {
  workbook: { extension: '.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  report: {
    extension: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  table: { extension: '.csv', type: 'text/csv; charset=utf-8' },
};

const NOTHING_OPEN = fail(
  'no-workspace',
  'No file is open. Open one from the start page, or make a new one.',
);
const TOO_FEW_CHILDREN = fail(
  'bad-request',
  'In some year there are fewer than 5 children in this file, or fewer than 5 who cost anything, so a report without small numbers would show nothing. Show small numbers, and keep the report where child-level data may be kept.',
);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The workbook, the report and tables of the open file, saved by dialog or as a download. What writes them
 * is large: it is read when it is first wanted, so that the app starts without waiting for it.
 */
export function exportHandlers(
  host: ServiceHost,
  desk: Desk,
  downloads: Downloads,
  { simulated, told, forecast }: Pick<Uncertainty, 'simulated'> & Pick<ForecastAnswers, 'told' | 'forecast'>,
): Handlers<'export.workbook' | 'export.report' | 'export.reportTexts' | 'export.table' | 'export.picture'> {
  const save = saving(host, desk, downloads);
  const run = async (
    scenarios: readonly string[],
    kind: keyof typeof TYPES,
    what: string,
    make: (source: ExportSource, workspace: OpenWorkspace) => Promise<Outcome<Uint8Array>>,
  ): Promise<Saved> => {
    const workspace = desk.workspace;
    if (!workspace) return NOTHING_OPEN;
    const source = sourceOf(host, workspace, scenarios, told(workspace));
    if (!source.ok) return source;
    const bytes = await make(source.value, workspace);
    return bytes.ok
      ? saveBytes(save, workspace, kind, `${source.value.council} ${what}`, bytes.value)
      : bytes;
  };
  const simulatedOf = (workspace: OpenWorkspace, scenarios: readonly string[]): Simulated => {
    const yearOf = (scenario: string | null) => {
      const found = simulated(workspace, scenario);
      return found && simulatedYear(found);
    };
    return { base: yearOf(null), plans: chosenOf(workspace, scenarios).map(({ key }) => yearOf(key)) };
  };
  return {
    'export.picture': async ({ title, png }) => {
      const bytes = Buffer.from(png, 'base64');
      if (!bytes.subarray(0, PNG.length).equals(PNG)) {
        return fail(
          'bad-request',
          'The picture did not arrive whole. Try again, or show the chart as a table.',
        );
      }
      const name = `${safeFileName(title)}.png`;
      return save({
        from: desk.workspace,
        name,
        kind: 'picture',
        type: 'image/png',
        write: writeBytes(bytes),
      });
    },
    'export.workbook': ({ scenarios }) =>
      run(scenarios, 'workbook', 'forecast', async (source) => {
        const { buildWorkbook } = await import('../export/workbook/build.ts');
        const { writeWorkbook } = await import('../export/workbook/write.ts');
        const { longFormula } = await import('../export/workbook/formula-length.ts');
        const { sheets } = buildWorkbook(source);
        const tooLong = longFormula(sheets);
        return tooLong === null ? succeed(await writeWorkbook(sheets)) : fail('bad-request', tooLong);
      }),
    'export.report': ({ scenarios, sections, suppress }) =>
      run(scenarios, 'report', 'placements report', async (source, workspace) => {
        const report = reportSource(source, suppress, simulatedOf(workspace, scenarios));
        if (tooFewChildren(report)) return TOO_FEW_CHILDREN;
        const texts = editedTexts(sectionTexts(report, scenarios, workspace.content().reportTexts));
        const { writeReport } = await import('../export/report/document.ts');
        return succeed(
          await writeReport(
            entitled(report, sections),
            reportSections(report, sections),
            texts,
            kindOfReport(sections),
          ),
        );
      }),
    'export.reportTexts': ({ scenarios, suppress }) => {
      const workspace = desk.workspace;
      if (!workspace) return NOTHING_OPEN;
      const source = sourceOf(host, workspace, scenarios, told(workspace));
      if (!source.ok) return source;
      const report = reportSource(source.value, suppress, simulatedOf(workspace, scenarios));
      if (tooFewChildren(report)) return TOO_FEW_CHILDREN;
      return succeed(sectionTexts(report, scenarios, workspace.content().reportTexts));
    },
    'export.table': async ({ scenarios, table }) => {
      const workspace = desk.workspace;
      if (!workspace) return NOTHING_OPEN;
      const found = tableOf(workspace, table, scenarios, {
        figures: () => sourceOf(host, workspace, scenarios, told(workspace)),
        forecast: () => forecast(workspace),
      });
      const title = `${workspace.content().profile.council} ${table.replaceAll('-', ' ')}`;
      return found.ok ? saveBytes(save, workspace, 'table', title, writeCsv(found.value)) : found;
    },
  };
}

function saveBytes(
  save: Save,
  from: OpenWorkspace,
  kind: keyof typeof TYPES & SavedKind,
  title: string,
  bytes: Uint8Array,
): Promise<Saved> {
  const { extension, type } = TYPES[kind];
  return save({ from, name: `${safeFileName(title)}${extension}`, kind, type, write: writeBytes(bytes) });
}

/** In the order of the file, whichever was picked first, so that the same choice gives the same text. */
function chosenOf(workspace: OpenWorkspace, keys: readonly string[]) {
  return workspace.content().scenarios.filter(({ key }) => keys.includes(key));
}

/** What the exports are made from: one scenario with the measures of all the plans. */
function sourceOf(
  host: ServiceHost,
  workspace: OpenWorkspace,
  keys: readonly string[],
  told: ForecastTold,
): Outcome<ExportSource> {
  const content = workspace.content();
  const chosen = chosenOf(workspace, keys);
  if (chosen.length < new Set(keys).size)
    return fail('not-found', 'One of the scenarios is not there any more. Choose again.');
  const measures = [...new Set(chosen.flatMap((row) => row.measures))];
  const schemes = [...new Set(chosen.flatMap((row) => row.schemes))];
  const together = { key: 'together', name: '', note: '', measures, schemes };
  const whole: WholeWorkspace = { ...content, placements: workspace.register(), scenarios: [together] };
  const parsed = parseFile(
    toScenario(whole, together.key, { measuresOff: 'left-out', forecastOnly: true }).scenario,
  );
  if (!parsed.ok) {
    return fail(
      'bad-request',
      'Some cells cannot be calculated yet. Put right what the Position page lists, then export again.',
    );
  }
  const plans = chosen.map((row) => ({
    name: row.name === '' ? 'Unnamed' : row.name,
    measures: new Set([
      ...row.measures,
      ...parsed.schemes.filter(({ id }) => row.schemes.includes(id)).flatMap(measureIds),
    ]),
  }));
  const provenance = {
    title: content.profile.council === '' ? '' : `${content.profile.council}: placements for children`,
    fileName: describe(workspace).name,
    version: host.version,
    madeAt: host.now(),
  };
  return succeed(exportSource(parsed, plans, provenance, parsed.schemes, told));
}

function measureIds({ measures }: CompiledScheme): string[] {
  return measures.map(({ id }) => id);
}
