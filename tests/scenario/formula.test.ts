import { describe, expect, test } from 'vitest';
import { identifierProblem, readFormula } from '../../shared/scenario/formula.ts';

const values = new Map([
  ['a', 4],
  ['care_leavers', 6],
]);

function worth(text: string): number | string {
  const read = readFormula(text);
  return read.ok ? read.formula.evaluate(values) : `refused: ${read.problem}`;
}

describe('formulas', () => {
  test.each([
    ['=a / 8', 0.5],
    ['= care_leavers * 77000', 462_000],
    ['=-a ^ 2', -16],
    ['=(a >= 4) * 10', 10],
    ['=min(a, 3) + max(1, a) + abs(-1)', 8],
    ['=sum(1, 2, a) + mean(2, 4)', 10],
    ['=round(2.4) + floor(2.9) + ceil(2.1)', 7],
    ['=5% * 100', 5],
  ])('%s', (text, value) => expect(worth(text)).toBe(value));

  test('names the assumptions it uses', () => {
    const read = readFormula('=a * b + max(a, c)');
    expect(read.ok && [...read.formula.names].sort()).toEqual(['a', 'b', 'c']);
  });

  test.each([
    '=import("fs")',
    '=a.constructor',
    '=a["constructor"]',
    '=parse("1")',
    '=evaluate("1")',
    '=f(x) = x',
    '=a = 3',
    '=a; a',
    '=[1, 2]',
    '={a: 1}',
    '="text"',
    '=true',
    '=sqrt(4)',
    '=random()',
    '=a ? 1 : 2',
    '=a!',
    '=a and a',
    '=1:3',
    '=max()',
    '=(max)(1, 2)(3)',
    '=unit("5 cm")',
    '=simplify("a")',
  ])('%s is refused', (text) => expect(worth(text)).toMatch(/^refused/));

  test.each([
    ['=1 / 0', /comes to no number/],
    ['=10 ^ 400', /comes to no number/],
    ['=a > 3', /true or false/],
    ['=', /nothing after/],
    ['=a +', /cannot|can be read/],
    [`=${'1+'.repeat(600)}1`, /more than 1000 characters/],
  ])('%s has no value, and says why', (text, why) => expect(worth(text)).toMatch(why));

  test.each(['max', 'end', 'true', 'null', 'NaN', '2a', 'a b', 'é', '', 'a-b'])(
    '“%s” cannot name an assumption',
    (id) => {
      expect(identifierProblem(id)).not.toBeNull();
    },
  );

  test.each(['a', 'e', 'pi', 'i', '_x9', 'constructor', 'toString', 'annualLeavingCare'])(
    '“%s” can',
    (id) => {
      expect(identifierProblem(id)).toBeNull();
      const read = readFormula(`=${id} * 2`);
      expect(read.ok && read.formula.evaluate(new Map([[id, 21]]))).toBe(42);
    },
  );
});
