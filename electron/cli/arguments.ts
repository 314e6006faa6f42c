/** Reads a command line: names of files, flags, and options with a value after them. */

/** The options that take a value, by the command they belong to. */
const VALUED: Readonly<Record<string, readonly string[]>> = {
  simulate: ['trials', 'seed', 'threads', 'settings', 'stress', 'exceeds', 'confidence'],
  tornado: ['settings', 'stress'],
  goal: ['settings', 'stress', 'input', 'figure', 'year', 'target', 'from', 'to'],
  stock: ['on'],
  rival: ['reference', 'from', 'days'],
  forecast: ['from', 'months', 'seed', 'window', 'adjustments'],
  backtest: ['window'],
  export: ['xlsx', 'docx', 'csv', 'on'],
};

/** Those of them that may be given more than once. */
const REPEATED: Readonly<Record<string, readonly string[]>> = { export: ['on'] };

/** The options that take none, beside --json and --help. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  stock: ['include-short-breaks'],
  forecast: ['include-short-breaks'],
  backtest: ['include-short-breaks'],
};

export type Arguments = {
  readonly command: string;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  /** The options that take no value. */
  readonly flags: ReadonlySet<string>;
  /** Values by name of the option, without the dashes. */
  readonly values: ReadonlyMap<string, string>;
  /** The same of options that may be given more than once, in the order they were given. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Sentences about what cannot be made sense of. */
  readonly problems: readonly string[];
};

/** `--name value` and `--name=value` are the same. */
export function readArguments(args: readonly string[]): Arguments {
  const problems: string[] = [];
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  const flags = new Set<string>();
  const words: string[] = [];
  const strange: string[] = [];
  let json = false;
  let help = false;
  const command = commandOf(args);
  const [allowed, repeated, flagged] = [VALUED, REPEATED, FLAGS].map((names) =>
    Object.hasOwn(names, command) ? (names[command] ?? []) : [],
  );
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--')) {
      words.push(arg);
      continue;
    }
    const [name = '', given] = splitOnce(arg.slice(2));
    if (name === 'json' && given === undefined) json = true;
    else if (name === 'help' && given === undefined) help = true;
    else if (flagged?.includes(name) && given === undefined) flags.add(name);
    else if (!allowed?.includes(name)) strange.push(arg);
    else {
      const next = args[at + 1];
      // Another option in its place is no value, above all no name of a file to write.
      const value = given ?? (next?.startsWith('--') ? undefined : next);
      if (given === undefined && value !== undefined) at += 1;
      if (value === undefined || value === '') problems.push(`Give a value after --${name}.`);
      else if (repeated?.includes(name)) lists.set(name, [...(lists.get(name) ?? []), value]);
      else if (values.has(name)) problems.push(`--${name} is given twice: keep one of them.`);
      else values.set(name, value);
    }
  }
  if (strange.length > 0) problems.unshift(`There is no option ${strange.join(', ')}.`);
  return { command, files: words.slice(1), json, help, flags, values, lists, problems };
}

/** The first word that is neither an option nor the value of one; empty where there is none. */
export function commandOf(args: readonly string[]): string {
  return args.find((arg, at) => !arg.startsWith('--') && !isValueOf(args[at - 1])) ?? '';
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function isValueOf(before: string | undefined): boolean {
  return (
    before?.startsWith('--') === true &&
    Object.values(VALUED).some((names) => names.includes(before.slice(2)))
  );
}
