import { z } from 'zod';
import { fail, type Outcome, succeed } from '../../shared/api/failure.ts';
import { type Input, OPERATIONS, type OperationName } from '../../shared/api/operations.ts';
import { storageFailure } from '../store/storage-failure.ts';
import type { Handlers } from './handlers.ts';

const INTERNAL =
  'Something went wrong in the program. What is on disk is as it was: close the file, open it again and try once more.';

/**
 * Answers one operation: input and output are parsed against the contract, a failing disk is put in words, and
 * nothing is ever thrown at the page.
 * @param log told of bugs: the operation, the error and the places in the data, never the data
 */
export async function answer(
  handlers: Handlers,
  name: string,
  input: unknown,
  log: (message: string) => void,
): Promise<Outcome<unknown>> {
  if (!isOperation(name))
    return fail('bad-request', 'The page asked for something this version does not do.');
  try {
    return await answerOperation(handlers, name, input, log);
  } catch (error) {
    const failure = storageFailure(error, null);
    if (failure) return { ok: false, failure };
    log(`${name}: ${describeError(error)}`);
    return fail('internal', INTERNAL);
  }
}

async function answerOperation<Name extends OperationName>(
  handlers: Handlers,
  name: Name,
  input: unknown,
  log: (message: string) => void,
): Promise<Outcome<unknown>> {
  const parsed = parseInput(name, input);
  if (!parsed.ok) return parsed;
  const outcome = await handlers[name](parsed.value);
  if (!outcome.ok) return outcome;
  const output = OPERATIONS[name].output.safeParse(outcome.value);
  if (output.success) return succeed(output.data);
  log(`${name}: the answer is not as agreed at ${places(output.error)}`);
  return fail('internal', INTERNAL);
}

function parseInput<Name extends OperationName>(name: Name, input: unknown): Outcome<Input<Name>> {
  const parsed = OPERATIONS[name].input.safeParse(input);
  // The compiler cannot tell which of the contract's schemas a name picks; the contract ties them together.
  if (parsed.success) return succeed(parsed.data as Input<Name>);
  const [issue] = parsed.error.issues;
  const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'the request';
  return fail(
    'bad-request',
    `This could not be done: ${place} is not as it should be (${issue?.message ?? ''}).`,
  );
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}

function places(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || 'the top'} (${code})`).join(', ');
}

/** The kind of an error and where it arose. A message may quote what somebody typed, so it is left out. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'an error of no known kind';
  if (error instanceof z.ZodError) return `not as agreed at ${places(error)}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return [error.name, ...frames.slice(0, 8).map((line) => line.trim())].join(' ');
}
