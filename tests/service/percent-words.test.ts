import { expect, test } from 'vitest';
import { percentWords } from '../../electron/service/results/percent-words.ts';

const place = 'schemes[0].success';

test.each([
  [
    'is 1.2, which is above 1',
    'give a share from 0 to 1 (0.85 is 85%)',
    'is 120%, which is above 100%',
    'give a share from 0% to 100%',
  ],
  [
    'is −1.5, which is not above −1',
    'give a yearly rate above −1 (0.06 is 6%)',
    'is −150%, which is not above −100%',
    'give a yearly rate above −100%',
  ],
  [
    'is −1, which is not above −1',
    'give a change above −1 (−0.035 is 3.5% less)',
    'is −100%, which is not above −100%',
    'give a change above −100%',
  ],
  [
    'is missing for annuity',
    'give a yearly interest rate (0.052 is 5.2%)',
    'is missing for annuity',
    'give a yearly interest rate',
  ],
])('%s: %s', (problem, remedy, said, done) => {
  expect(percentWords({ place, problem, remedy }, 'plain')).toEqual({ problem: said, remedy: done });
});

test('a rate of a form is said in per cent also where the remedy names no rate', () => {
  const fault = {
    place,
    problem: 'is 0.1, less than the 0.30000000000000004 who are back sooner',
    remedy: 'count those who are back sooner too',
  };
  expect(percentWords(fault, 'percent')).toEqual({
    problem: 'is 10%, less than the 30% who are back sooner',
    remedy: fault.remedy,
  });
  expect(percentWords(fault, 'plain')).toEqual({});
});

test('what was typed, and names, stay as they are', () => {
  const typed = { place, problem: 'is the text "20 pct"', remedy: 'give a number' };
  expect(percentWords(typed, 'percent')).toEqual({ problem: typed.problem, remedy: typed.remedy });
  const named = {
    place,
    problem: 'uses rate2, which is not there',
    remedy: 'give a share from 0 to 1 (0.85 is 85%)',
  };
  expect(percentWords(named, 'percent').problem).toBe(named.problem);
  expect(
    percentWords({ place, problem: 'is 60', remedy: 'give a whole number from 0 to 24' }, 'plain'),
  ).toEqual({});
});
