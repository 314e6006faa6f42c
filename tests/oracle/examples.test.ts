import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../shared/scenario/types.ts';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';
import { projectByDay } from './day-loop.ts';
import { differences } from './differences.ts';

const present = hasPublishedExamples();

const MILLERSDALE_FORMULA = '=annualLeavingCare / 52';
const MILLERSDALE_WEEKLY = 77_000 / 52;

describe.each(['every-kind', 'in-year-position', 'millersdale'])('published example %s', (name) => {
  const file = join(PUBLISHED_EXAMPLES, `${name}.json`);
  test.skipIf(!present)('the oracle gives the published figures', () => {
    const expected: unknown = JSON.parse(
      readFileSync(join(PUBLISHED_EXAMPLES, `${name}.expected.json`), 'utf8'),
    );
    const { format, ...projection } = projectByDay(readExample(file));
    expect(format).toBe('placement-modeller/projection@1');
    expect(differences(projection, expected)).toEqual([]);
  });
});

/** Reads an example; the one formula among them is put in as the number it comes to. */
function readExample(file: string): Scenario {
  const scenario: Scenario = JSON.parse(readFileSync(file, 'utf8'));
  return {
    ...scenario,
    placementTypes: scenario.placementTypes.map((type) =>
      type.weeklyCost === MILLERSDALE_FORMULA ? { ...type, weeklyCost: MILLERSDALE_WEEKLY } : type,
    ),
  };
}
