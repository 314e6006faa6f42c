import { expect, test } from 'vitest';
import { solvePositive } from '../../shared/forecast/solve.ts';

test('equations are solved', () => {
  const matrix = Float64Array.from([4, 2, -1, 2, 5, 3, -1, 3, 6]);
  const solution = [1, -2, 3];
  const right = Float64Array.from([0, 1, 2], (row) =>
    solution.reduce((total, value, column) => total + value * (matrix[row * 3 + column] ?? 0), 0),
  );
  [...solvePositive(matrix, right)].forEach((value, at) => {
    expect(value).toBeCloseTo(solution[at] ?? Number.NaN, 12);
  });
});
