/** The commands about schemes: what a file's schemes compile to, what schemes there are, and the schema of the file. */
import {
  COMMON_FIELDS,
  type Field,
  parseFileText,
  SCHEMES,
  scenarioJsonSchema,
} from '../../shared/schemes/index.ts';
import { readArguments } from './arguments.ts';
import { readScenarioText } from './scenario-text.ts';
import { shortNameLines } from './short-name-notes.ts';
import { type CommandResult, refuse, USAGE } from './usage.ts';

const SCHEMES_FORMAT = 'placement-modeller/schemes@1';

/** Runs `compile FILE…`, `schemes` or `schema`; reads files, writes nothing. */
export function runSchemesCommand(args: readonly string[]): CommandResult {
  const { command, files, json, help, problems } = readArguments(args);
  if (help) return { exitCode: 0, out: USAGE, errors: '' };
  if (problems.length > 0) return refuse(problems.join('\n'));
  const print = (document: object) =>
    `${json ? JSON.stringify(document) : JSON.stringify(document, null, 2)}\n`;
  if (command === 'compile') return compileFiles(files, print);
  if (files.length > 0) return refuse(`${command} takes no file: ${files.join(', ')}.`);
  if (command === 'schema') return { exitCode: 0, out: print(scenarioJsonSchema()), errors: '' };
  return { exitCode: 0, out: json ? print(listing()) : table(), errors: '' };
}

/** Each file with its schemes replaced by the basic measures they compile to. */
function compileFiles(files: readonly string[], print: (document: object) => string): CommandResult {
  if (files.length === 0) return refuse('Name at least one scenario file.');
  const errors: string[] = [];
  const notes: string[] = [];
  const documents = files.flatMap((file) => {
    const read = readScenarioText(file);
    if (!read.ok) {
      errors.push(read.problem);
      return [];
    }
    const parsed = parseFileText(read.text);
    if (parsed.ok) {
      notes.push(...shortNameLines(file, parsed.scenario.placementTypes));
      return [print(parsed.compiled)];
    }
    for (const { place, problem, remedy } of parsed.faults)
      errors.push(`${file}: ${place}: ${problem}; ${remedy}`);
    return [];
  });
  if (errors.length > 0) return { exitCode: 2, out: '', errors: `${errors.join('\n')}\n` };
  return { exitCode: 0, out: documents.join(''), errors: notes.map((note) => `${note}\n`).join('') };
}

function listing() {
  return {
    format: SCHEMES_FORMAT,
    fields: COMMON_FIELDS,
    schemes: SCHEMES.map(({ id, name, summary, fields }) => ({ id, name, summary, fields })),
  };
}

function table(): string {
  const parts = SCHEMES.map(
    ({ id, name, summary, fields }) => `${name} (${id})\n${summary}\n${fieldLines(fields, '  ')}\n`,
  );
  return `${parts.join('\n')}\nEvery scheme also has\n${fieldLines(COMMON_FIELDS, '  ')}\n`;
}

/** `beds` (places), must be given: Beds. Beds the home is registered for. */
function fieldLines(fields: readonly Field[], indent: string): string {
  return fields
    .map((field) => {
      const { key, label, help, unit, kind } = field;
      const also = [unit, field.required ? 'must be given' : ''].filter((text) => text !== '').join(', ');
      const choices =
        kind.type === 'choice' ? ` One of ${kind.choices.map(({ value }) => value).join(', ')}.` : '';
      const lines = [`${indent}${key}${also === '' ? '' : ` (${also})`}: ${label}. ${help}${choices}`];
      if (field.default) {
        const { value, source, secondHand } = field.default;
        lines.push(`${indent}  default ${value}, from ${source}${secondHand ? ' (second-hand)' : ''}`);
      }
      if (kind.type === 'rows') lines.push(fieldLines(kind.columns, `${indent}  `));
      return lines.join('\n');
    })
    .join('\n');
}
