import { expect, test } from 'vitest';
import { planName } from '../../shared/workspace/plan-name.ts';

test.each([
  ['St Helens 2023/24', 'Plan A'],
  ['St Helens, 2023-24', 'Plan A'],
  ['St Helens: 2024', 'Plan A'],
  ['St Helens', 'Plan A'],
  ['', 'Plan A'],
  ['St Helens homes plan', 'St Helens homes plan'],
  ['St Helens 2023/24: six flats', 'St Helens 2023/24: six flats'],
  ['Millersdale', 'Millersdale'],
])('a plan of a file titled “%s” is called %s', (title, name) => {
  expect(planName(title, 'St Helens')).toBe(name);
});

test('a file without a council keeps its title', () => {
  expect(planName('2023/24', '')).toBe('2023/24');
});
