import { expect, test } from 'vitest';
import { goalWords } from '../../renderer/pages/uncertainty/goal-words.ts';
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
    /^The trials average £40k more than .* who cannot be fewer than none\.$/,
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
  expect(goalWords(view, 'pressure')).toContain('No value from 0 to 1 gets there: 1 comes closest');
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
