/** The commands about homes: for whom there are too few, in one council and in several together. */
import { basename, extname, resolve } from 'node:path';
import { compile, project } from '../../shared/model/index.ts';
import { readJson } from '../../shared/scenario/json.ts';
import { parseFile } from '../../shared/schemes/index.ts';
import {
  region,
  regionJson,
  type Sufficiency,
  sufficiency,
  sufficiencyJson,
} from '../../shared/sufficiency/index.ts';
import type { PlacementTypeRow } from '../../shared/workspace/rows.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import { readArguments } from './arguments.ts';
import { readScenarioText } from './scenario-text.ts';
import { shortNameLines } from './short-name-notes.ts';
import { regionTable, sufficiencyTable } from './sufficiency-tables.ts';
import { type CommandResult, refuse, USAGE } from './usage.ts';

type CouncilFile = {
  readonly name: string;
  readonly figures: Sufficiency;
  /** What is said beside the answer, a line each. */
  readonly notes: readonly string[];
};

/** Runs `sufficiency FILE…` or `region FILE FILE…`; reads files, writes nothing. */
export async function runSufficiencyCommand(args: readonly string[]): Promise<CommandResult> {
  const { command, files, json, help, problems } = readArguments(args);
  if (help) return { exitCode: 0, out: USAGE, errors: '' };
  if (problems.length > 0) return refuse(problems.join('\n'));
  const fewest = command === 'region' ? 2 : 1;
  if (files.length < fewest)
    return refuse(fewest === 1 ? 'Name at least one file.' : 'Name the files of at least two councils.');
  const twice = files.find((file, at) => files.findIndex((each) => resolve(each) === resolve(file)) < at);
  if (command === 'region' && twice !== undefined)
    return refuse(`${twice} is given twice: name the file of each council once.`);
  const errors: string[] = [];
  const councils: CouncilFile[] = [];
  for (const file of files) councils.push(...(await readCouncil(file, errors)));
  if (errors.length > 0) return { exitCode: 2, out: '', errors: `${errors.join('\n')}\n` };
  if (command === 'region') {
    const together = region(councils);
    if (together.months.length === 0)
      return refuse('The files have no month in common: give files whose periods overlap.');
    return done(json ? `${JSON.stringify(regionJson(together))}\n` : regionTable(together), councils);
  }
  const parts = councils.map(({ figures }, at) =>
    json
      ? `${JSON.stringify(sufficiencyJson(figures))}\n`
      : (councils.length > 1 ? `${files[at]}\n` : '') + sufficiencyTable(figures),
  );
  return done(parts.join(json ? '' : '\n'), councils);
}

function done(out: string, councils: readonly CouncilFile[]): CommandResult {
  const errors = councils.flatMap(({ notes }) => notes.map((note) => `${note}\n`)).join('');
  return { exitCode: 0, out, errors };
}

/** A scenario file with its measures, or the base of a workspace file, by what its name ends in. */
async function readCouncil(file: string, errors: string[]): Promise<CouncilFile[]> {
  const raw =
    extname(file).toLowerCase() === '.placements'
      ? await readWorkspace(file, errors)
      : readText(file, errors);
  if (raw === null) return [];
  const parsed = parseFile(raw.value);
  if (!parsed.ok) {
    for (const { place, problem, remedy } of parsed.faults)
      errors.push(`${file}: ${place}: ${problem}; ${remedy}`);
    return [];
  }
  const program = compile(parsed.resolved);
  const { scenario } = parsed;
  const figures = sufficiency({ scenario, program, projection: project(program) });
  const notes = shortNameLines(file, raw.types ?? scenario.placementTypes);
  return [{ name: scenario.authority?.name || basename(file, extname(file)), figures, notes }];
}

type Raw = {
  readonly value: unknown;
  /** The types of a file of the program, which knows what was said of their names. */
  readonly types?: readonly PlacementTypeRow[];
};

function readText(file: string, errors: string[]): Raw | null {
  const read = readScenarioText(file);
  if (!read.ok) {
    errors.push(read.problem);
    return null;
  }
  const json = readJson(read.text);
  if (json.ok) return { value: json.value };
  for (const { place, problem, remedy } of json.faults)
    errors.push(`${file}: ${place}: ${problem}; ${remedy}`);
  return null;
}

/** The store is read only when there is a workspace file to read. */
async function readWorkspace(file: string, errors: string[]): Promise<Raw | null> {
  const { readWorkspaceFile } = await import('../store/read-copy.ts');
  const read = readWorkspaceFile(file);
  if (read.ok) {
    const value = toScenario(read.value, null, { measuresOff: 'left-out' }).scenario;
    return { value, types: read.value.placementTypes };
  }
  errors.push(`${file}: ${read.failure.message}`);
  return null;
}
