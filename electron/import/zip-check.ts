import { eachZipPart } from './zip-parts.ts';

/** What a workbook may come to when unpacked, all its parts together. */
const MOST = { bytes: 60_000_000, parts: 2000 };

export type ZipProblem = 'not-a-zip' | 'too-big' | 'declares-entities';

/**
 * Looks through a workbook before it is read: what its parts really come to, whatever they say, and that no part
 * defines entities, which could grow without end. Null when it is fit to be read.
 */
export function zipProblem(bytes: Uint8Array, most = MOST): ZipProblem | null {
  const problem = eachZipPart(bytes, most, ({ content }): ZipProblem | null =>
    /<!DOCTYPE|<!ENTITY/i.test(content.toString('latin1')) ? 'declares-entities' : null,
  );
  return problem === 'encrypted' ? 'not-a-zip' : problem;
}
