import { expect, test } from 'vitest';
import { goalWords } from '../../renderer/pages/uncertainty/goal-words.ts';
import { quantityWords } from '../../renderer/pages/uncertainty/quantity-words.ts';
import { stressWords } from '../../renderer/pages/uncertainty/stress-words.ts';
import { chanceWords, meanWords, rangeWords } from '../../renderer/pages/uncertainty/uncertainty-words.ts';

test('a likely range says which side of the budget it is on', () => {
  expect(rangeWords(510_000_000, 680_000_000, true)).toBe('£5.1m to £6.8m over');
  expect(rangeWords(-58_800_000, -15_000_000, true)).toBe('£150k to £588k under');
  expect(rangeWords(-20_000_000, 40_000_000, true)).toBe('£200k under to £400k over');
  expect(rangeWords(3_000_000_000, 3_300_000_000, false)).toBe('£30.0m to £33.0m');
  expect(rangeWords(581_000_000, 582_000_000, true)).toBe('about £5.8m over');
  expect(rangeWords(3_000_000_000, 3_000_000_001, false)).toBe('about £30.0m');
});

test('why the trials average something else than the forecast, where they do', () => {
  expect(meanWords(null)).toBe('');
  expect(meanWords(4_000_000)).toMatch(
    /^The trials average £40k more than .* where a high is further .* than the low, .* who cannot be fewer than none\.$/,
  );
  expect(meanWords(-123_400_000)).toMatch(/^The trials average £1\.23m less than .* further down than up\.$/);
});

test('chances are said as people say them', () => {
  expect([0, 0.001, 0.02, 0.2, 0.396, 0.5, 0.8, 0.995, 0.999, 1].map(chanceWords)).toEqual([
    'less than 1 in 100',
    'less than 1 in 100',
    '1 in 50',
    '1 in 5',
    '4 in 10',
    '1 in 2',
    '4 in 5',
    '99 in 100',
    'more than 99 in 100',
    'more than 99 in 100',
  ]);
});

test('a goal that is not met says what comes closest', () => {
  const view = {
    state: 'ready' as const,
    name: 'Occupancy',
    current: 0.8,
    currentPence: 1_000_000,
    solutions: [],
    closest: { value: 1, pence: 200_000 },
    from: 0,
    to: 1,
  };
  expect(goalWords(view, 'pressure', 'assumptions/occupancy')).toContain(
    'No value from 0 to 1 gets there: 1 comes closest',
  );
});

test('a figure that is varied is said as it is typed: shares and rates in per cents, prices in pounds', () => {
  expect(quantityWords('placementTypes/secure/annualGrowth', 0.05)).toBe('5%');
  expect(quantityWords('placementTypes/secure/uplifts/2026/27', -0.1284)).toBe('−12.84%');
  expect(quantityWords('measures/framework/percent', -0.035)).toBe('−3.5%');
  expect(quantityWords('placementTypes/secure/weeklyCost', 985.5)).toBe('£985.50');
  expect(quantityWords('placements/P/1/weeklyCost', 7900)).toBe('£7,900');
  expect(quantityWords('placementTypes/secure/children', 42.125)).toBe('42.125');
  expect(quantityWords('placementTypes/annualGrowth/children', 2)).toBe('2');
  expect(quantityWords('assumptions/occupancy', 0.85)).toBe('0.85');
  const met = {
    state: 'ready' as const,
    name: 'Secure: growth a year',
    current: 0.05,
    currentPence: 1_321_000_000,
    solutions: [{ value: -0.128, pence: 0 }],
    closest: { value: -0.128, pence: 0 },
    from: -0.5,
    to: 1,
  };
  expect(goalWords(met, 'pressure', 'placementTypes/secure/annualGrowth')).toBe(
    'Secure: growth a year at −12.8% instead of 5%: on budget instead of £13.2m over budget.',
  );
});

test('a stress test is said in words', () => {
  const changes = [
    { kind: 'children' as const, placementType: 'gone', children: -3 },
    { kind: 'prices' as const, placementType: null, percent: 0.1 },
    { kind: 'delay' as const, measure: null, months: 12 },
  ];
  expect(stressWords({ name: 'All', changes }, { placementTypes: [], measures: [] })).toBe(
    '3 fewer children in something removed since; prices of everything +10%; every measure 12 months later',
  );
});
