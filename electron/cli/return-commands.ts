/** The commands about a council's own return: who was in care on a day, what is wrong with it, what a rival says. */
import { type Day, formatDay, parseDay } from '../../shared/calendar/day.ts';
import { dayWords } from '../../shared/calendar/words.ts';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { checkRows } from '../../shared/forecast/quality/check-rows.ts';
import { createQualityLog, type QualityLog } from '../../shared/forecast/quality/log.ts';
import { qualityJson, qualityReport } from '../../shared/forecast/quality/report.ts';
import type { ReturnRows } from '../../shared/forecast/return/return-rows.ts';
import { rivalEpisodes } from '../../shared/forecast/rival/episodes.ts';
import { rivalForecast } from '../../shared/forecast/rival/forecast.ts';
import { rivalJson } from '../../shared/forecast/rival/json.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';
import { stitch } from '../../shared/forecast/stitch/stitch.ts';
import { stockOn } from '../../shared/forecast/stock.ts';
import { filesAt, readFiles } from '../import/return/read-files.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { askBacktest, askForecast } from './forecast-commands.ts';
import { oneDay, wholeNumber } from './option-values.ts';
import { firstByRule, qualityTable } from './quality-table.ts';
import { NO_EPISODES, noEpisodesLines, notUsedLines } from './return-problems.ts';
import { rivalTable, stockTable } from './return-tables.ts';
import { reason } from './scenario-text.ts';
import { type CommandResult, refuse, USAGE, unknownCommand } from './usage.ts';

/** What was read of a folder; what is asked of it may still find that it does not reach. */
type Read = { readonly rows: ReturnRows; readonly log: QualityLog };
type Answer = {
  readonly json: object;
  readonly table: string;
  /** What has to be said beside the figures: in the table already, beside the JSON on standard error. */
  readonly notes?: readonly string[];
};
type Question = (read: Read) => Answer | string;

/** Reads its options, telling `problems` of any it cannot use, and gives what is done with the return. */
type Command = (asked: Arguments, problems: string[]) => Question;

const COMMANDS: Readonly<Record<string, Command>> = {
  stock: (asked, problems) => {
    const on = oneDay(asked.values, 'on', problems);
    const options = stitchOptions(asked);
    return ({ rows, log }) => {
      const history = stitch(rows, options, log);
      if (history === null) return NO_EPISODES;
      if (on < history.from || on > history.to)
        return `The returns cover ${dayWords(history.from)} to ${dayWords(history.to)}: give a day between with --on.`;
      const stock = stockOn(history, on);
      return { json: { ...stock, on: formatDay(on) }, table: stockTable(stock) };
    };
  },
  quality: (asked) => {
    const options = stitchOptions(asked);
    return ({ rows, log }) => {
      checkRows(rows, log);
      stitch(rows, options, log);
      const entries = log.entries();
      return {
        json: qualityJson(rows.files, entries),
        table: qualityTable(qualityReport(rows.files, entries), {
          first: firstByRule(rows.files, entries),
          notUsed: notUsedLines(rows, log),
        }),
      };
    };
  },
  rival: (asked, problems) => {
    const reference = readWindow(asked, problems);
    const from = oneDay(asked.values, 'from', problems);
    const days = wholeNumber(asked.values, 'days', { from: 0, to: MOST_DAYS }, problems) ?? 0;
    if (!asked.values.has('days'))
      problems.push(`Give a whole number of days up to ${MOST_DAYS} with --days.`);
    const options = stitchOptions(asked);
    return ({ rows }) => {
      const history = stitch(rows, options, null);
      if (rows.episodes.child.length === 0 || history === null) return NO_EPISODES;
      if (reference.to < history.from || reference.from > history.to)
        return `The returns cover ${dayWords(history.from)} to ${dayWords(history.to)}: give a window among those days with --reference.`;
      const question = { reference, from, days };
      const forecast = rivalForecast(rivalEpisodes(rows), question);
      const outside = from < history.from || from > history.to;
      const notes = outside
        ? [
            `The returns cover ${dayWords(history.from)} to ${dayWords(history.to)}, and not ${dayWords(from)}: the public model takes whoever is open in them for still in care then.`,
          ]
        : [];
      const table = rivalTable(question, forecast);
      return { json: rivalJson(question, forecast), table: [...notes, table].join('\n'), notes };
    };
  },
  forecast: (asked, problems) => {
    const from = asked.values.has('from') ? oneDay(asked.values, 'from', problems) : null;
    const ask = askForecast(asked, from, problems);
    return ({ rows }) => ask(rows, stitchOptions(asked));
  },
  backtest: (asked, problems) => {
    const ask = askBacktest(asked, problems);
    return ({ rows }) => ask(rows, stitchOptions(asked));
  },
};

const MOST_DAYS = 40_000;
const NO_FILES = 'There is no .csv, .xlsx or .zip file in it.';

/** Runs one command about a folder, an archive or a file of the return; reads, writes nothing. */
export async function runReturnCommand(args: readonly string[]): Promise<CommandResult> {
  const asked = readArguments(args);
  if (asked.help) return { exitCode: 0, out: USAGE, errors: '' };
  const command = Object.hasOwn(COMMANDS, asked.command) ? COMMANDS[asked.command] : undefined;
  if (!command) return refuse(unknownCommand(asked.command));
  if (asked.problems.length > 0) return refuse(asked.problems.join('\n'));
  const problems: string[] = [];
  const question = command(asked, problems);
  if (problems.length > 0) return refuse(problems.join('\n'));
  const [folder] = asked.files;
  if (folder === undefined || asked.files.length > 1) return refuse('Name one folder of returns.');

  const log = createQualityLog();
  let rows: ReturnRows | null;
  try {
    rows = await readFiles(filesAt(folder), log);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return failed(`${folder}: cannot be read (${reason(error)}); check its name and that you may open it`);
  }
  const said = (lines: readonly string[]) => lines.map((line) => `${folder}: ${line}\n`).join('');
  if (rows === null || rows.files.length === 0) return { exitCode: 2, out: '', errors: said([NO_FILES]) };
  const answer = question({ rows, log });
  if (typeof answer === 'string') {
    const why = answer === NO_EPISODES ? noEpisodesLines(rows, log) : [answer];
    return { exitCode: 2, out: '', errors: said(why) };
  }
  // The report on the return names them itself.
  const notUsed = asked.command === 'quality' ? [] : notUsedLines(rows, log);
  return asked.json
    ? {
        exitCode: 0,
        out: `${JSON.stringify(answer.json)}\n`,
        errors: said([...notUsed, ...(answer.notes ?? [])]),
      }
    : { exitCode: 0, out: answer.table, errors: said(notUsed) };
}

function failed(problem: string): CommandResult {
  return { exitCode: 2, out: '', errors: `${problem}\n` };
}

function stitchOptions({ flags }: Arguments): StitchOptions {
  return {
    map: DEFAULT_MAP,
    includeShortBreaks: flags.has('include-short-breaks'),
    asKnownOn: null,
    ownDistricts: null,
    birthsByMonth: false,
  };
}

/** `2019-03-31..2020-03-31` */
function readWindow({ values }: Arguments, problems: string[]): { readonly from: Day; readonly to: Day } {
  const [from, to, ...more] = (values.get('reference') ?? '').split('..').map(parseDay);
  if (
    from !== undefined &&
    from !== null &&
    to !== undefined &&
    to !== null &&
    more.length === 0 &&
    from < to
  )
    return { from, to };
  problems.push('Give the window as two days with --reference, like 2019-03-31..2020-03-31.');
  return { from: 0, to: 1 };
}
