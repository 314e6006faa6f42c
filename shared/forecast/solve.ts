/**
 * Solves a symmetric, positive definite set of equations (Cholesky).
 * @param matrix size × size, by row; @param right what each equation comes to
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const root = new Float64Array(size * size);
  const rest = (row: number, column: number, start: number) => {
    let left = start;
    for (let at = 0; at < column; at += 1)
      left -= (root[row * size + at] ?? 0) * (root[column * size + at] ?? 0);
    return left;
  };
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1)
      root[row * size + column] =
        rest(row, column, matrix[row * size + column] ?? 0) / (root[column * size + column] ?? 1);
    root[row * size + row] = Math.sqrt(rest(row, row, matrix[row * size + row] ?? 0));
  }
  const solved = right.slice();
  for (let row = 0; row < size; row += 1) {
    let left = solved[row] ?? 0;
    for (let at = 0; at < row; at += 1) left -= (root[row * size + at] ?? 0) * (solved[at] ?? 0);
    solved[row] = left / (root[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let left = solved[row] ?? 0;
    for (let at = row + 1; at < size; at += 1) left -= (root[at * size + row] ?? 0) * (solved[at] ?? 0);
    solved[row] = left / (root[row * size + row] ?? 1);
  }
  return solved;
}
