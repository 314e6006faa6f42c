import { expect, test } from 'vitest';
import { base, faults, measure } from './faults-of.ts';

test.each<[string, object, string]>([
  ['kind', measure({ kind: 'magic' }), 'measures[0].kind: is missing or not one'],
  [
    'same source and target',
    measure({ kind: 'move', source: 'a', target: 'a', children: 1 }),
    'measures[0].target: is the same',
  ],
  [
    'move of fewer than none',
    measure({ kind: 'move', source: 'a', target: 'b', children: -1 }),
    'measures[0].children: is −1, which is below 0',
  ],
  [
    'capacity where there is none',
    measure({ kind: 'capacity', placementType: 'a', places: 1 }),
    'measures[0].placementType: a has no capacity',
  ],
  [
    'both percent and weekly',
    measure({ kind: 'price', placementType: 'a', percent: 0.1, weekly: 5 }),
    'measures[0].weekly: is given as well',
  ],
  ['neither', measure({ kind: 'price', placementType: 'a' }), 'measures[0].percent: is missing'],
  [
    'share',
    measure({ kind: 'price', placementType: 'a', percent: 0.1, share: 1.1 }),
    'measures[0].share: is 1.1, which is above 1',
  ],
  [
    'annual and one-off',
    measure({ kind: 'fixed', annual: 1, oneOff: 1 }),
    'measures[0].oneOff: is given as well',
  ],
  [
    'one-off without a day',
    base({ measures: [{ id: 'm', name: 'M', kind: 'fixed', oneOff: 1 }] }),
    'measures[0].on: is missing',
  ],
  [
    'part months',
    measure({ kind: 'volume', placementType: 'a', children: 1, months: 1.5 }),
    'measures[0].months: is 1.5',
  ],
  [
    'no years of a loan',
    base({
      measures: [
        {
          id: 'm',
          name: 'M',
          kind: 'capital',
          amount: 1,
          on: '2024-05-01',
          financing: { method: 'annuity', rate: 0, years: 0 },
        },
      ],
    }),
    'measures[0].financing.years: is 0',
  ],
  [
    'ends before it begins',
    measure({ kind: 'volume', placementType: 'a', children: 1, to: '2024-04-30' }),
    'measures[0].to: is 2024-04-30, before its start',
  ],
])('%s', (_, raw, expected) => {
  const found = faults(raw);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(expected);
});
