import { z } from 'zod';

/** Why an operation could not be done, in words for the person at the screen. Throwing means a bug of ours. */
export const failure = z.strictObject({
  code: z.enum([
    'bad-request',
    'no-workspace',
    'read-only',
    'in-use',
    'not-found',
    'damaged',
    'newer-version',
    'not-a-workspace',
    'disk-full',
    'cannot-write',
    'file-changed',
    'internal',
  ]),
  /** One sentence that says what happened and what to do. */
  message: z.string(),
});
export type Failure = z.infer<typeof failure>;

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function succeed<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

export function fail(
  code: Failure['code'],
  message: string,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { code, message } };
}
