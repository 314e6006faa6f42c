import { expect, test } from 'vitest';
import { beyondWords } from '../../renderer/components/grid/beyond-words.ts';

test.each([
  [[], [], ''],
  [[], ['Note'], 'More to the right: Note'],
  [['Kind'], [], 'More to the left: Kind'],
  [['Kind'], ['Provider', 'Note'], 'More to the left: Kind. More to the right: Provider and Note'],
  [[], ['A', 'B', 'C', 'D'], 'More to the right: A, B, C and D'],
  [[], ['A', 'B', 'C', 'D', 'E'], 'More to the right: A, B, C and 2 more columns'],
])('out of sight to the left %j, to the right %j: %s', (left, right, words) => {
  expect(beyondWords(left, right)).toBe(words);
});
