/** A file of JSON that an option names: settings, adjustments. */
import type { z } from 'zod';
import { readJson } from '../../shared/scenario/json.ts';
import { placeText } from '../../shared/scenario/place.ts';
import { readScenarioText } from './scenario-text.ts';

/**
 * What is in the file; null where it cannot be used, and `problems` is told every fault with its place.
 * @param option the option's name, without the dashes
 */
export function readJsonOption<T>(
  option: string,
  file: string,
  schema: z.ZodType<T>,
  problems: string[],
): T | null {
  const said = readScenarioText(file);
  if (!said.ok) {
    problems.push(`--${option} ${said.problem}.`);
    return null;
  }
  const tell = (problem: string) => problems.push(`--${option} ${file}: ${problem}.`);
  const json = readJson(said.text);
  if (!json.ok) {
    for (const { place, problem, remedy } of json.faults) tell(`${place}: ${problem}; ${remedy}`);
    return null;
  }
  const read = schema.safeParse(json.value, { reportInput: true });
  if (read.success) return read.data;
  for (const issue of read.error.issues) for (const words of issueWords(issue)) tell(words);
  return null;
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list [ … ]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object { … }',
  string: 'some text',
};

function issueWords(issue: z.core.$ZodIssue): string[] {
  const at = (path: readonly PropertyKey[], problem: string) => `${placeText(path)}: ${problem}`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at([...issue.path, key], 'is not a field here; remove it'));
    case 'invalid_type':
      return [
        at(
          issue.path,
          `is ${issue.input === undefined ? 'missing; give' : 'not'} ${TYPES[issue.expected] ?? issue.expected}`,
        ),
      ];
    case 'too_small':
      return [
        at(issue.path, `is too small; give ${issue.inclusive ? 'from' : 'more than'} ${issue.minimum}`),
      ];
    case 'too_big':
      return [at(issue.path, `is too large; give up to ${issue.maximum}`)];
    case 'invalid_value':
      return [at(issue.path, `give one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`)];
    case 'invalid_union':
      return [at(issue.path, 'is missing or not one of the kinds there are')];
    default:
      return [at(issue.path, issue.message)];
  }
}
