/** What the command line can do, in words, and how it says no. */

export const USAGE = `Usage: npm run --silent model -- COMMAND FILE… [--json]

  project   children, cost, income, outturn and pressure by year and placement type
  compare   the file's measures against the same file without them: saving, shares, payback
  simulate  how sure the outturn is: every range drawn many times
            [--trials 10000] [--seed 1] [--threads K] [--exceeds £,£…] [--confidence 0.8,…]
  tornado   what each range does alone, at its low and its high
  goal      the value of one figure that brings another to a target: --input KEY
            [--figure pressure|outturn|saving] [--year 2024/25] [--target £] [--from N] [--to N]
  compile   the file with each scheme replaced by the basic measures it compiles to
  schemes   the fields of every scheme: units, defaults and where they come from
  schema    the JSON Schema of a scenario file
  export    FILE [--xlsx OUT] [--docx OUT] [--csv DIR]: a workbook that calculates, a committee report, tables;
            [--on ID]… turns on a scheme or measure of the file that is off, --on all every one
  sufficiency  for whom there are too few homes, how many and from when; in the borough; rates per 10,000
  region    FILE FILE…: several councils as one (scenarios or .placements files): what sharing beds would save

  stock     DIR --on DATE [--include-short-breaks]: children looked after on a day, by placement and age
  quality   DIR: what is wrong with the return, and what was done about it
  forecast  DIR [--from DATE] --months N [--seed S] [--include-short-breaks] [--window MONTHS]
            [--adjustments FILE]: children by month-end, placement and age, with their 80% range
  backtest  DIR [--window MONTHS] [--include-short-breaks]: forecasts from each past month-end against what happened
  rival     DIR --reference A..B --from DATE --days N: what the public demand model says

simulate, tornado and goal also take --settings FILE (JSON: correlations, arrivals, endings, stressTests) and
--stress NAME (a stress test of that file, put to every scenario). KEY is the id of an assumption, or a place such as
placementTypes/ID/weeklyCost or measures/ID/annual.

DIR holds the SSDA903 return of one or several years: a folder, a zip or a file (.csv, .xlsx). Dates are 2024-03-31.

Each FILE is a scenario (JSON, "placement-modeller/scenario@1"). With --json, one document a line, in the order of
the files. Faults go to standard error and the exit code is then 2.
`;

/** Every command, by the kind of thing it is about. */
export const COMMAND_NAMES = {
  scenarios: ['project', 'compare', 'simulate', 'tornado', 'goal'],
  schemes: ['compile', 'schemes', 'schema'],
  exports: ['export'],
  sufficiency: ['sufficiency', 'region'],
  returns: ['stock', 'quality', 'forecast', 'backtest', 'rival'],
} as const;

export type CommandResult = { readonly exitCode: number; readonly out: string; readonly errors: string };

/** Nothing on standard output, the problem and the usage on standard error. */
export function refuse(problem: string): CommandResult {
  return { exitCode: 2, out: '', errors: `${problem}\n\n${USAGE}` };
}

export function unknownCommand(name: string): string {
  const names = Object.values(COMMAND_NAMES).flat().join(', ');
  return name === '' ? `Say what to do: ${names}.` : `There is no command ${name}: use one of ${names}.`;
}
