/** What `simulate`, `tornado` and `goal` are asked, read from the options of the command line. */
import { parseYear } from '../../shared/calendar/financial-year.ts';
import type { Objective, Subject } from '../../shared/model/uncertainty/index.ts';
import { poundsToPence } from '../../shared/money/pence.ts';
import { listQuantities } from '../../shared/scenario/quantity-list.ts';
import type { Scenario } from '../../shared/scenario/types.ts';
import {
  NO_SETTINGS,
  type StressTest,
  type UncertaintySettings,
  uncertaintySettings,
} from '../../shared/scenario/uncertainty-settings.ts';
import type { Arguments } from './arguments.ts';
import { readJsonOption } from './json-option.ts';
import { numbers, oneAmount, oneNumber, wholeNumber } from './option-values.ts';

export const DEFAULT_TRIALS = 10_000;
export const DEFAULT_SEED = 1;
const MOST_TRIALS = 1_000_000;
const MOST_SEED = 0xffffffff;
const MOST_THREADS = 64;

type Values = Arguments['values'];

export type SimulateQuestion = {
  readonly trials: number;
  readonly seed: number;
  /** Null: as many as help. */
  readonly threads: number | null;
  /** Pence. */
  readonly exceeding: readonly number[];
  readonly confidence: readonly number[];
};

/** @param problems told of every option that cannot be used */
export function readSimulate(values: Values, problems: string[]): SimulateQuestion {
  const whole = (name: string, from: number, to: number) => wholeNumber(values, name, { from, to }, problems);
  return {
    trials: whole('trials', 1, MOST_TRIALS) ?? DEFAULT_TRIALS,
    seed: whole('seed', 0, MOST_SEED) ?? DEFAULT_SEED,
    threads: whole('threads', 1, MOST_THREADS),
    exceeding: numbers(values, 'exceeds', problems, Number.isFinite, 'amounts in £').map(poundsToPence),
    confidence: numbers(
      values,
      'confidence',
      problems,
      (value) => value > 0 && value < 1,
      'shares between 0 and 1, like 0.8 or 80%',
    ),
  };
}

/** The settings file named by --settings, and the stress test of it named by --stress. */
export function readSettings(
  values: Values,
  problems: string[],
): { readonly settings: UncertaintySettings; readonly stress: StressTest | null } {
  const settings = readSettingsFile(values.get('settings'), problems);
  const name = values.get('stress');
  const [stress = null, another] = settings.stressTests.filter((test) => test.name === name);
  if (another !== undefined)
    problems.push(
      `--stress ${name}: two stress tests of the --settings file have that name: give each a name of its own.`,
    );
  if (name !== undefined && stress === null)
    problems.push(`--stress ${name}: there is no stress test of that name in the --settings file.`);
  return { settings, stress };
}

function readSettingsFile(file: string | undefined, problems: string[]): UncertaintySettings {
  if (file === undefined) return NO_SETTINGS;
  const read = readJsonOption('settings', file, uncertaintySettings.partial(), problems);
  const { correlations = [], arrivals = [], endings = [], stressTests = [] } = read ?? {};
  return { correlations, arrivals, endings, stressTests };
}

export type GoalQuestion = {
  readonly input: string;
  readonly objective: Objective;
  /** Pence. */
  readonly target: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
};

export function readGoal(values: Values, problems: string[]): GoalQuestion {
  const figure = values.get('figure') ?? 'pressure';
  const known = figure === 'outturn' || figure === 'pressure' || figure === 'saving' ? figure : null;
  if (known === null) problems.push(`--figure ${figure}: give outturn, pressure or saving.`);
  const yearText = values.get('year');
  const year = yearText === undefined ? null : parseYear(yearText);
  if (yearText !== undefined && year === null)
    problems.push(`--year ${yearText}: give a financial year, like 2024/25.`);
  const input = values.get('input') ?? '';
  if (input === '') problems.push('Say which figure may change, with --input.');
  const number = (name: string) => oneNumber(values, name, problems) ?? undefined;
  const from = number('from');
  const to = number('to');
  if (from !== undefined && to !== undefined && from >= to)
    problems.push('Give a --from that is below --to.');
  return {
    input,
    objective: { figure: known ?? 'pressure', year },
    target: poundsToPence(oneAmount(values, 'target', problems) ?? 0),
    from,
    to,
  };
}

/** The key somebody means: itself, or an assumption's id alone. Null where the scenario has neither. */
export function findKey({ scenario }: Pick<Subject, 'scenario'>, wanted: string): string | null {
  const keys = keysOf(scenario);
  return [wanted, `assumptions/${wanted}`].find((key) => keys.includes(key)) ?? null;
}

export function keysOf(scenario: Scenario): string[] {
  return listQuantities(scenario).map(({ key }) => key);
}
