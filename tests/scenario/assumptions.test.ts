import { expect, test } from 'vitest';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { base, faults } from './faults-of.ts';

test('assumptions that go round in a circle are named, and those that use them', () => {
  const raw = base({
    assumptions: [
      { id: 'a', value: '=b + 1' },
      { id: 'b', value: '=a + 1' },
      { id: 'c', value: '=a * 2' },
      { id: 'd', value: 1 },
    ],
  });
  expect(faults(raw)).toEqual([
    'assumptions[0].value: goes round in a circle (a → b → a): =b + 1',
    'assumptions[1].value: goes round in a circle (b → a → b): =a + 1',
    'assumptions[2].value: uses a, which has no value: =a * 2',
  ]);
});

test('assumptions may use one another in any order', () => {
  const parsed = parseScenario(
    base({
      assumptions: [
        { id: 'c', value: '=b * 2' },
        { id: 'b', value: '=a + 1' },
        { id: 'a', value: { likely: 2 } },
      ],
    }),
  );
  expect(parsed.ok && parsed.assumptions.get('c')).toBe(6);
});
