/**
 * The published examples: each scenario file must give the results beside it, money to the penny, child numbers to
 * one part in 10⁹. They live outside the project; where they are not there the tests say so and are skipped.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../electron/cli.ts';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';

const present = hasPublishedExamples();
const names = present
  ? readdirSync(PUBLISHED_EXAMPLES)
      .filter((name) => name.endsWith('.expected.json'))
      .map((name) => name.replace('.expected.json', ''))
  : ['(none)'];

const CHILD_NUMBERS = new Set([
  'childDays',
  'averageChildren',
  'childrenAtEnd',
  'capacity',
  'demand',
  'overflow',
  'utilisation',
]);

/** Every value of a document by its path. */
function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}

describe.skipIf(!present)('published examples', () => {
  test.each(names)('%s', async (name) => {
    const result = await runCommand(['project', join(PUBLISHED_EXAMPLES, `${name}.json`), '--json']);
    expect(result.errors).toBe('');
    const { format, ...found } = JSON.parse(result.out) as Record<string, unknown>;
    expect(format).toBe('placement-modeller/projection@1');
    const expected = leaves(
      JSON.parse(readFileSync(join(PUBLISHED_EXAMPLES, `${name}.expected.json`), 'utf8')),
    );
    const actual = leaves(found);
    expect(actual.map(([path]) => path)).toEqual(expected.map(([path]) => path));
    expect(expected.length).toBeGreaterThan(500);
    for (const [at, [path, value]] of expected.entries()) {
      const got = actual[at]?.[1];
      if (typeof value === 'number' && CHILD_NUMBERS.has(path.split('/').at(-1) ?? '')) {
        expect(Math.abs(Number(got) - value), path).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      } else {
        expect(got, path).toBe(value);
      }
    }
  });
});
