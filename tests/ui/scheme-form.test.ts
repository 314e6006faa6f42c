import { describe, expect, test } from 'vitest';
import { askedOf, isAsked, namesToChoose } from '../../renderer/pages/scenarios/scheme/form-values.ts';
import type { FormCell, FormField } from '../../shared/api/schemes.ts';

const ABOUT = { label: '', help: '', unit: '', group: '', required: false, default: null, when: null };
const share: FormField = {
  ...ABOUT,
  key: 'occupancy',
  kind: { type: 'number', entry: true, style: 'percent', asksBelow: 0.01 },
};
const chosen: FormField = {
  ...ABOUT,
  key: 'chosen',
  kind: { type: 'text', names: { rows: 'options', column: 'name' } },
};

describe('a share typed in a field of per cents', () => {
  test('is asked about where it may have been meant as a share of 1', () => {
    expect(askedOf(share, 0.0085)).toBe(
      '0.85% is unusually little. Did you mean 85%? It counts as it stands.',
    );
    expect(askedOf(share, { low: 0.002, likely: 0.004, high: 0.006 })).toContain('Did you mean 60%?');
    expect(askedOf(share, '=filled / beds', 0.002)).toContain('Did you mean 20%?');
  });

  test.each([[0], [0.01], [0.85], [null], [undefined], ['about half'], ['=filled / beds']])(
    'is not where it is %j',
    (value) => expect(askedOf(share, value)).toBeUndefined(),
  );
});

test('the option that counts is one of those named, and what stood there before is kept', () => {
  const options = [{ name: 'Operator' }, { name: ' ' }, {}, { name: 'Operator' }, { name: 'In-house' }];
  expect(namesToChoose(chosen, { options }, '')).toEqual(['Operator', 'In-house']);
  expect(namesToChoose(chosen, { options }, 'Framework')).toEqual(['Operator', 'In-house', 'Framework']);
  expect(namesToChoose(chosen, {}, '')).toEqual([]);
  expect(namesToChoose(share, { options }, '')).toBeUndefined();
});

test('a cell counts by what else its own row says', () => {
  const kind: FormCell = { ...ABOUT, key: 'kind', kind: { type: 'choice', choices: [] } };
  const beds = { ...share, key: 'beds', when: { field: 'kind', is: ['block'] } };
  expect(isAsked(beds, [kind, beds], { kind: 'block' })).toBe(true);
  expect(isAsked(beds, [kind, beds], { kind: 'spot' })).toBe(false);
  expect(isAsked(beds, [kind, beds], {})).toBe(false);
});
