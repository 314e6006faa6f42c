import { expect, test } from 'vitest';
import { nameProblem, sameNameWords, without } from '../../renderer/pages/uncertainty/own-name.ts';
import { uncertaintySettings } from '../../shared/workspace/uncertainty.ts';

test('a new group or stress test has a name, of a length that is kept, that no other has', () => {
  expect(nameProblem(' ', [], 'group')).toBe('Give the group a name.');
  expect(nameProblem('x'.repeat(201), [], 'stress test')).toBe(
    'The name has 201 characters, and 200 are the most that can be kept: shorten it.',
  );
  expect(nameProblem(' prices  up', ['Other', 'Prices up'], 'group')).toBe(
    'There is a group called “Prices up” already. Give this one a name of its own.',
  );
  // A sign is not lost in comparing: up and down are two tests.
  expect(nameProblem('Prices -10%', ['Prices +10%'], 'stress test')).toBeUndefined();
  expect(nameProblem('x'.repeat(200), [], 'group')).toBeUndefined();
});

test('what passes is what the file keeps', () => {
  const keeps = (name: string) =>
    uncertaintySettings.safeParse({
      correlations: [{ name, inputs: [], strength: 1 }],
      arrivals: [],
      stressTests: [],
    }).success;
  expect([keeps('x'.repeat(200)), keeps('x'.repeat(201)), keeps('')]).toEqual([true, false, false]);
});

test('two of one name, as a file made before may hold them, are told of and taken out one at a time', () => {
  const names = ['Prices', 'Demand', 'prices'];
  expect(names.map((name) => sameNameWords(name, names, 'group') !== null)).toEqual([true, false, true]);
  const groups = [
    { name: 'Prices', inputs: ['a', 'b'] },
    { name: 'Prices', inputs: ['c', 'd'] },
  ];
  expect(without(groups, { name: 'Prices', inputs: ['c', 'd'] })).toEqual([groups[0]]);
  expect(without(groups, { name: 'Prices', inputs: ['e'] })).toEqual(groups);
});
