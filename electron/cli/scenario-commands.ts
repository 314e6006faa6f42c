/** The commands about scenario files: what they come to, with and without their measures, and how sure that is. */

import { appraiseOptions, optionsJson } from '../../shared/appraisal/index.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import {
  compare,
  comparisonJson,
  compile,
  type Program,
  project,
  projectionJson,
  schemeSharesJson,
  shareAmongSchemes,
  whoGaveWay,
} from '../../shared/model/index.ts';
import {
  goalJson,
  goalSeek,
  type Objective,
  type Subject,
  simulationJson,
  tornado,
  tornadoJson,
} from '../../shared/model/uncertainty/index.ts';
import { readFormula } from '../../shared/scenario/formula.ts';
import { type ParsedScenario, parseScenario } from '../../shared/scenario/parse.ts';
import { underStress } from '../../shared/scenario/stress.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import {
  type CompiledScheme,
  parseFileText,
  schemeMembers,
  schemeNotes,
} from '../../shared/schemes/index.ts';
import { outturnName, whyNoOutturn } from '../export/part-year.ts';
import { startSimulation, usefulThreads } from '../jobs/simulation-job.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { oddLines, strangerLines } from './scenario-notes.ts';
import { readScenarioText } from './scenario-text.ts';
import { optionsTable, schemesTable } from './scheme-tables.ts';
import { comparisonTable, partYearsLine, projectionTable } from './tables.ts';
import { findKey, type GoalQuestion, keysOf, readGoal, readSettings, readSimulate } from './uncertainty.ts';
import { goalTable, simulationTable, tornadoTable } from './uncertainty-tables.ts';
import { type CommandResult, refuse, USAGE, unknownCommand } from './usage.ts';

type Loaded = Subject & {
  readonly file: string;
  readonly program: Program;
  /** None where a stress test has changed the scenario. */
  readonly schemes: readonly CompiledScheme[];
  /** Before any stress test. */
  readonly original: Scenario;
  /** The file as it was written. */
  readonly written: Readonly<Record<string, unknown>>;
};
type Asked = {
  readonly json: boolean;
  readonly errors: string[];
  /** What is said beside an answer, a line each. */
  readonly notes: string[];
};
/** Reads its options, telling `problems` of any it cannot use, and gives what is done with each file. */
type Command = (
  values: Arguments['values'],
  problems: string[],
) => {
  readonly change?: ((scenario: Scenario) => Scenario) | undefined;
  readonly run: (loaded: Loaded, asked: Asked) => string | Promise<string>;
};

const line = (document: object) => `${JSON.stringify(document)}\n`;

const COMMANDS: Readonly<Record<string, Command>> = {
  project: () => ({
    run: (loaded, { json }) => {
      const projection = project(loaded.program);
      return json ? line(projectionJson(projection)) : projectionTable(loaded, projection);
    },
  }),
  compare: () => ({
    run: (loaded, { json }) => {
      const { scenario, program, schemes, written } = loaded;
      const comparison = compare(program);
      if (schemes.length === 0)
        return json ? line(comparisonJson(comparison)) : comparisonTable(loaded, comparison);
      const shares = shareAmongSchemes(program, schemes.map(schemeMembers));
      const gaveWay = whoGaveWay(program);
      if (!json) {
        const options = schemes.map((scheme) => optionsTable(scheme, appraiseOptions(written, scheme)));
        const parts = [
          comparisonTable(loaded, comparison),
          schemesTable(scenario, schemes, shares, gaveWay),
          ...options.filter((table) => table !== ''),
        ];
        return parts.join('\n');
      }
      const notes = new Map(
        schemes.map((scheme) => [
          scheme.id,
          { ...schemeNotes(scheme), ...optionsJson(program, appraiseOptions(written, scheme)) },
        ]),
      );
      return line({
        ...comparisonJson(comparison),
        ...schemeSharesJson(program, shares, (id) => notes.get(id) ?? {}),
        gaveWay,
      });
    },
  }),
  simulate: (values, problems) => {
    const { threads, exceeding, confidence, ...plan } = readSimulate(values, problems);
    const { settings, stress } = readSettings(values, problems);
    return {
      change: stress ? (scenario) => underStress(scenario, stress) : undefined,
      run: async (loaded, { json, notes }) => {
        notes.push(...strangerLines(loaded.file, loaded.original, settings, stress));
        const job = startSimulation(loaded, { ...plan, settings }, threads ?? usefulThreads());
        const simulation = await job.result;
        if (!simulation) return '';
        return json
          ? line(simulationJson(simulation, { exceeding, confidence }))
          : simulationTable(headOf(loaded), simulation);
      },
    };
  },
  tornado: (values, problems) => {
    const { settings, stress } = readSettings(values, problems);
    return {
      change: stress ? (scenario) => underStress(scenario, stress) : undefined,
      run: (loaded, { json, notes }) => {
        notes.push(...strangerLines(loaded.file, loaded.original, settings, stress));
        const years = loaded.program.timeline.years.map(({ year }) => year);
        const bars = tornado(loaded);
        return json ? line(tornadoJson(bars, years)) : tornadoTable(headOf(loaded), bars, years);
      },
    };
  },
  goal: (values, problems) => {
    const question = readGoal(values, problems);
    const { settings, stress } = readSettings(values, problems);
    return {
      change: stress ? (scenario) => underStress(scenario, stress) : undefined,
      run: (loaded, { json, errors, notes }) => {
        notes.push(...strangerLines(loaded.file, loaded.original, settings, stress));
        const input = findKey(loaded, question.input);
        const refused = noGoal(loaded, input, question);
        const result = input === null || refused !== null ? null : goalSeek(loaded, { ...question, input });
        if (!result) {
          errors.push(`${loaded.file}: ${refused ?? NO_SUCH_FIGURE}`);
          return '';
        }
        return json
          ? line(goalJson(result, question.target))
          : goalTable(headOf(loaded), result, goalFigure(loaded, question.objective), question.target);
      },
    };
  },
};

/** Runs one command line about scenario files; reads files, writes nothing. */
export async function runScenarioCommand(args: readonly string[]): Promise<CommandResult> {
  const { command: name, files, json, help, values, problems } = readArguments(args);
  if (help) return { exitCode: 0, out: USAGE, errors: '' };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (problems.length > 0) return refuse(problems.join('\n'));
  if (!command) return refuse(unknownCommand(name));
  const unusable: string[] = [];
  const { change, run } = command(values, unusable);
  if (unusable.length > 0) return refuse(unusable.join('\n'));
  if (files.length === 0) return refuse('Name at least one scenario file.');

  const errors: string[] = [];
  const notes: string[] = [];
  const loaded = files.flatMap((file) => load(file, change, errors));
  if (errors.length > 0) return { exitCode: 2, out: '', errors: `${errors.join('\n')}\n` };
  const headings = !json && loaded.length > 1;
  const parts: string[] = [];
  for (const each of loaded)
    parts.push((headings ? `${each.file}\n` : '') + (await run(each, { json, errors, notes })));
  if (errors.length > 0) return { exitCode: 2, out: '', errors: `${errors.join('\n')}\n` };
  const odd = loaded.flatMap(({ file, original }) => oddLines(file, original));
  return {
    exitCode: 0,
    out: parts.join(json ? '' : '\n'),
    errors: [...odd, ...notes].map((note) => `${note}\n`).join(''),
  };
}

/** Above a table by year: the file's title, and which of its years are known in part only. */
function headOf(loaded: Loaded): string {
  const lines = [loaded.scenario.title ?? '', partYearsLine(loaded, project(loaded.program).years)];
  return lines.filter((text) => text !== '').join('\n');
}

/** "outturn for 2024/25", "saving in all years": what a goal is sought for. */
function goalFigure(loaded: Loaded, { figure, year }: Objective): string {
  const years = project(loaded.program).years;
  const chosen = year === null ? years[0] : years.find((each) => each.year === year);
  if (!chosen || (figure === 'saving' && year === null)) return `${figure} in all years`;
  return figure === 'outturn' ? outturnName(loaded, chosen) : `${figure} in ${formatYear(chosen.year)}`;
}

const NO_SUCH_FIGURE = 'has no such figure in that year; give a --year of the period';

/** Why there is nothing to seek; null where there is. */
function noGoal(
  loaded: Loaded,
  input: string | null,
  { input: wanted, objective }: GoalQuestion,
): string | null {
  const { scenario, program, resolved } = loaded;
  if (input === null)
    return `there is no figure ${wanted}; use the id of an assumption, or a place such as ${keysOf(scenario).slice(0, 3).join(', ')}`;
  const years = project(program).years;
  const { figure, year } = objective;
  const chosen = year === null ? years[0] : years.find((each) => each.year === year);
  if (year !== null && !chosen)
    return `--year ${formatYear(year)}: is not forecast; give one of ${years.map((each) => formatYear(each.year)).join(', ')}`;
  if (figure === 'saving' && resolved.measures.length === 0)
    return 'no scheme or measure of it is on, so nothing is saved; turn one on in the file, or give --figure outturn';
  if (figure !== 'pressure' || !chosen || chosen.pressure !== null) return null;
  const why =
    chosen.budget === null
      ? 'has no budget'
      : `has no pressure (${whyNoOutturn(loaded, chosen) ?? 'not known'})`;
  return `${why} for ${formatYear(chosen.year)}; give --figure outturn, or another --year`;
}

function load(
  file: string,
  change: ((scenario: Scenario) => Scenario) | undefined,
  errors: string[],
): Loaded[] {
  const read = readScenarioText(file);
  if (!read.ok) {
    errors.push(read.problem);
    return [];
  }
  const whole = parseFileText(read.text);
  const schemes = whole.ok && !change ? whole.schemes : [];
  const parsed: ParsedScenario = whole.ok && change ? parseScenario(change(whole.scenario)) : whole;
  const written = whole.ok ? whole.written : {};
  if (parsed.ok)
    return [
      {
        file,
        ...parsed,
        readFormula,
        program: compile(parsed.resolved),
        schemes,
        original: whole.ok ? whole.scenario : parsed.scenario,
        written,
      },
    ];
  for (const fault of parsed.faults)
    errors.push(`${file}: ${fault.place}: ${fault.problem}; ${fault.remedy}`);
  return [];
}
