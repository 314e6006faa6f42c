import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the published examples are: beside the project, or where MODEL_EXAMPLES says. */
export const PUBLISHED_EXAMPLES =
  process.env['MODEL_EXAMPLES'] ?? join(import.meta.dirname, '../../shared/examples');

/** Whether they are there; says so where they are not, because tests over them are then skipped. */
export function hasPublishedExamples(): boolean {
  const present = existsSync(PUBLISHED_EXAMPLES);
  if (!present)
    console.warn(
      `Skipped: the published examples are not at ${PUBLISHED_EXAMPLES} (set MODEL_EXAMPLES to where they are).`,
    );
  return present;
}
