/** `export FILE [--xlsx OUT] [--docx OUT] [--csv DIR] [--on ID]…`: the same exports as the program's Export page. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from '../../shared/model/index.ts';
import { readFormula } from '../../shared/scenario/formula.ts';
import type { ParsedScenario } from '../../shared/scenario/parse.ts';
import { listQuantities } from '../../shared/scenario/quantity-list.ts';
import { NO_SETTINGS } from '../../shared/scenario/uncertainty-settings.ts';
import { type ParsedFile, parseFile, parseFileText } from '../../shared/schemes/index.ts';
import { sufficiency } from '../../shared/sufficiency/index.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { planName } from '../../shared/workspace/plan-name.ts';
import { writeCsv } from '../export/csv.ts';
import { csvInputTables } from '../export/csv-inputs.ts';
import { sufficiencyTable } from '../export/csv-sufficiency.ts';
import { type ExportSource, exportSource, figureTables, reportSource } from '../export/from-scenario.ts';
import { writeReport } from '../export/report/document.ts';
import { reportSections } from '../export/report/sections.ts';
import { NOT_SIMULATED, type Simulated, simulatedYear, tooFewChildren } from '../export/report/source.ts';
import { buildWorkbook } from '../export/workbook/build.ts';
import { longFormula } from '../export/workbook/formula-length.ts';
import { writeWorkbook } from '../export/workbook/write.ts';
import { startSimulation, usefulThreads } from '../jobs/simulation-job.ts';
import { readArguments } from './arguments.ts';
import { oddLines } from './scenario-notes.ts';
import { readScenarioText, reason } from './scenario-text.ts';
import { allOffWords, switchedOn, switchesOf } from './switch-on.ts';
import { DEFAULT_SEED, DEFAULT_TRIALS } from './uncertainty.ts';
import { type CommandResult, refuse, USAGE } from './usage.ts';

/** What the name of a file ends in until it is whole. */
const PARTIAL = new RegExp(`\\.${process.pid}\\.part$`);

type Sound = Extract<ParsedScenario, { ok: true }>;
type SoundFile = Extract<ParsedFile, { ok: true }>;
type Asked = {
  readonly file: string;
  /** Where to write, by what: `xlsx`, `docx`, `csv`. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Schemes and measures to turn on. */
  readonly on: readonly string[];
};

/** Writes what is asked for and prints the path of each file. Nothing is written where the scenario has faults. */
export async function runExport(
  args: readonly string[],
  version: string,
  madeAt: Date,
): Promise<CommandResult> {
  const { help, files, values, lists, problems } = readArguments(args);
  if (help) return { exitCode: 0, out: USAGE, errors: '' };
  if (problems.length > 0) return refuse(problems.join('\n'));
  const [file] = files;
  if (file === undefined || files.length > 1) return refuse('Name one scenario file to export.');
  if (values.size === 0) return refuse('Say what to export: --xlsx OUT, --docx OUT or --csv DIR.');
  const misnamed = (['xlsx', 'docx'] as const).flatMap((kind) => {
    const path = values.get(kind);
    return path === undefined || path.toLowerCase().endsWith(`.${kind}`)
      ? []
      : [`--${kind} ${path}: give a name that ends in .${kind}, or no program will know what it is.`];
  });
  if (misnamed.length > 0) return refuse(misnamed.join('\n'));
  const asked = { file, outputs: values, on: lists.get('on') ?? [] };
  const read = readScenarioText(asked.file);
  if (!read.ok) return { exitCode: 2, out: '', errors: `${read.problem}\n` };
  const parsed = readFile(asked, read.text);
  if (typeof parsed === 'string') return { exitCode: 2, out: '', errors: parsed };
  const title = (parsed.scenario.title ?? '').trim();
  const measures = new Set(parsed.resolved.measures.map(({ id }) => id));
  const plans =
    measures.size === 0 ? [] : [{ name: planName(title, parsed.scenario.authority?.name ?? ''), measures }];
  const allOff = allOffWords(asked.file, switchesOf(parsed));
  const notes = [...oddLines(asked.file, parsed.scenario), ...(allOff === null ? [] : [allOff])];
  const provenance = { title, fileName: basename(asked.file), version, madeAt };
  try {
    const written = await writeAll(asked, exportSource(parsed, plans, provenance, parsed.schemes), parsed);
    return typeof written === 'string'
      ? { exitCode: 2, out: '', errors: `${written}\n` }
      : {
          exitCode: 0,
          out: written.map((path) => `${path}\n`).join(''),
          errors: notes.map((note) => `${note}\n`).join(''),
        };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      exitCode: 2,
      out: '',
      errors: `${whichOf(error)} could not be written (${reason(error)}): check that the folder exists and that you may write to it.\n`,
    };
  }
}

/** The file or folder that could not be written, as it was asked for. */
function whichOf(error: Error): string {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'The export';
  return path.replace(PARTIAL, '');
}

/** The file with what is asked for turned on; or why it cannot be exported. */
function readFile({ file, on }: Asked, text: string): SoundFile | string {
  const faultsOf = ({ faults }: Extract<ParsedFile, { ok: false }>) =>
    faults.map(({ place, problem, remedy }) => `${file}: ${place}: ${problem}; ${remedy}\n`).join('');
  const parsed = parseFileText(text);
  if (!parsed.ok) return faultsOf(parsed);
  if (on.length === 0) return parsed;
  const changed = switchedOn(parsed.written, on, switchesOf(parsed));
  if (typeof changed === 'string') return `${file}: ${changed}.\n`;
  // What was off may not go together with the rest.
  const turned = parseFile(changed);
  return turned.ok ? turned : faultsOf(turned);
}

/** Makes everything before writing anything; gives the paths written, or why the report cannot be made. */
async function writeAll(
  { outputs }: Asked,
  source: ExportSource,
  parsed: SoundFile,
): Promise<string[] | string> {
  const files = new Map<string, Uint8Array>();
  const xlsx = outputs.get('xlsx');
  if (xlsx !== undefined) {
    const { sheets } = buildWorkbook(source);
    const tooLong = longFormula(sheets);
    if (tooLong !== null) return tooLong;
    files.set(xlsx, await writeWorkbook(sheets));
  }
  const docx = outputs.get('docx');
  if (docx !== undefined) {
    const report = reportSource(source, true, await simulate(parsed));
    if (tooFewChildren(report))
      return 'In some year there are fewer than 5 children in this file, or fewer than 5 who cost anything, so a report without small numbers would show nothing: export the workbook instead.';
    files.set(docx, await writeReport(report, reportSections(report)));
  }
  const folder = outputs.get('csv');
  if (folder !== undefined) {
    mkdirSync(folder, { recursive: true });
    const tables = [
      ...figureTables(source),
      sufficiencyTable(sufficiencyOf(source, parsed)),
      ...csvInputTables(fromScenario(parsed.own, parsed.schemes)),
    ];
    for (const table of tables) files.set(join(folder, `${table.name}.csv`), writeCsv(table));
  }
  for (const [path, bytes] of files) writeWhole(path, bytes);
  return [...files.keys()];
}

/** For whom homes are lacking without any plan and with each: the homes are those of the file. */
function sufficiencyOf({ csvPlans }: ExportSource, { scenario, resolved }: SoundFile) {
  const base = compile({ ...resolved, measures: [] });
  const all = compile(resolved);
  return csvPlans.map(({ name, projection, comparison }) => ({
    name,
    figures: sufficiency({ scenario, program: comparison === null ? base : all, projection }),
  }));
}

/** As the command `simulate` does it when not told otherwise; nothing where no figure is a range. */
async function simulate(parsed: Sound): Promise<Simulated> {
  const ranges = listQuantities(parsed.scenario).some(({ quantity }) => typeof quantity === 'object');
  if (!ranges) return NOT_SIMULATED;
  const without = { ...parsed.scenario, measures: [] };
  const base = { ...parsed, scenario: without, resolved: { ...parsed.resolved, measures: [] } };
  const [first, second] = await Promise.all(
    [base, parsed].map(({ scenario, resolved, assumptions }) => {
      const subject = { scenario, resolved, assumptions, readFormula };
      const plan = { trials: DEFAULT_TRIALS, seed: DEFAULT_SEED, settings: NO_SETTINGS };
      return startSimulation(subject, plan, usefulThreads()).result;
    }),
  );
  return { base: first ? simulatedYear(first) : null, plans: second ? [simulatedYear(second)] : [] };
}

/** Beside the wanted file first, so that what was there stays until the new one is whole. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.part`;
  try {
    writeFileSync(partial, bytes, { flag: 'wx' });
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** The version in the project's package.json. */
export function projectVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}
