import { describe, expect, test } from 'vitest';
import { offeredTypes, shareWords, takeEdits } from '../../renderer/pages/sufficiency/from-return.ts';
import type { SplitsFromReturn } from '../../shared/api/sufficiency.ts';
import { BLANK_DEMAND_SPLIT } from '../../shared/workspace/blank-rows.ts';
import type { DemandSplitRow } from '../../shared/workspace/rows.ts';
import {
  agesOnly,
  isAsReturned,
  returnSource,
  sourceTypedOver,
} from '../../shared/workspace/split-source.ts';

const SOURCE = 'SSDA903 return 2021/22, 3 files, on 31 Mar 2022';
const AGES = { '0-4': 0.25, '5-10': 0, '11-15': 0.5, '16-17': 0.25 };
const offer = (inBorough: number | null = 0.75): SplitsFromReturn => ({
  on: '2022-03-31',
  source: SOURCE,
  children: 5,
  leftOut: 1,
  types: [{ key: 'agency', name: 'Agency', children: 4, placed: 4, ages: AGES, inBorough }],
});
const row = (fields: Partial<DemandSplitRow>): DemandSplitRow => ({
  ...BLANK_DEMAND_SPLIT,
  key: 'split-1',
  placementType: 'agency',
  ...fields,
});

describe('what is offered of the return', () => {
  test('into a blank row is taken unasked, over typed shares only where it is ticked', () => {
    expect(offeredTypes(offer(), [])).toMatchObject([{ typed: false }]);
    expect(offeredTypes(offer(), [row({ needs: { complex: 0.2 } })])).toMatchObject([{ typed: false }]);
    const [typed] = offeredTypes(offer(), [row({ inBorough: 0.4, ages: { '0-4': 0.25, '18+': 0.1 } })]);
    expect(typed?.typed).toBe(true);
    expect(typed?.shares.filter(({ now }) => now !== '')).toEqual([
      { column: 'inBorough', share: 0.75, now: '40%' },
      { column: '18+', share: null, now: '10%' },
    ]);
    // What could not be read is something typed as well.
    expect(offeredTypes(offer(), [row({ inBorough: 'most' })])).toMatchObject([{ typed: true }]);
  });

  test('of an earlier return gives way to a later one, unless it was changed by hand since', () => {
    const earlier = row({ ages: { ...AGES, '0-4': 0 }, source: returnSource('2020/21', '31 Mar 2021') });
    expect(offeredTypes(offer(), [earlier])).toMatchObject([{ typed: false }]);
    const changed = { ...earlier, source: sourceTypedOver(earlier.source) };
    expect(offeredTypes(offer(), [changed])).toMatchObject([{ typed: true }]);
  });

  test('of an earlier return that gave the ages only does not put a typed share in the borough out of the way', () => {
    const ages = row({
      ages: { ...AGES, '0-4': 0 },
      source: agesOnly(returnSource('2020/21', '31 Mar 2021')),
    });
    expect(offeredTypes(offer(), [ages])).toMatchObject([{ typed: false }]);
    expect(offeredTypes(offer(), [{ ...ages, inBorough: 0.4 }])).toMatchObject([{ typed: true }]);
    // The place stays where this return does not give it either.
    expect(offeredTypes(offer(null), [{ ...ages, inBorough: 0.4 }])).toMatchObject([{ typed: false }]);
  });

  test('is nothing once it has been taken; a share that the return does not give stays', () => {
    expect(offeredTypes(offer(), [row({ ages: AGES, inBorough: 0.75 })])).toEqual([]);
    expect(offeredTypes(offer(null), [row({ ages: AGES, inBorough: 0.4 })])).toEqual([]);
    expect(shareWords(null)).toBe('–');
  });
});

test('taking it sets ages and place, says the source, and leaves needs', () => {
  const { types } = offer();
  expect(takeEdits(offer(), types, [row({ needs: { complex: 0.2 } })])).toEqual([
    {
      table: 'demandSplits',
      do: 'set',
      key: 'split-1',
      fields: { ages: AGES, inBorough: 0.75, source: SOURCE },
    },
  ]);
  expect(takeEdits(offer(), types, [])).toMatchObject([
    { do: 'add', row: { placementType: 'agency', ages: AGES, inBorough: 0.75, source: SOURCE } },
  ]);
  expect(takeEdits(offer(null), offer(null).types, [row({ inBorough: 0.4 })])).toMatchObject([
    { fields: { ages: AGES, source: `${SOURCE} (ages)` } },
  ]);
});

test('a source outlives no share typed over, is said once, and fits however long the return is called', () => {
  const over = sourceTypedOver(SOURCE);
  expect(over).toBe(`${SOURCE}; changed by hand since`);
  expect(sourceTypedOver(over)).toBe(over);
  expect(isAsReturned(over)).toBe(false);
  expect(sourceTypedOver('Audit, May 2024')).toBe('Audit, May 2024');
  expect(
    sourceTypedOver(`${returnSource('x'.repeat(200), '31 Mar 2022')} (ages)`).length,
  ).toBeLessThanOrEqual(200);
});
