import type { FormulaTree } from '../../../shared/scenario/formula-tree.ts';

const INFIX: Readonly<Record<string, string>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  pow: '^',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '=',
  unequal: '<>',
};
const FUNCTIONS: Readonly<Record<string, string>> = {
  min: 'MIN',
  max: 'MAX',
  abs: 'ABS',
  sum: 'SUM',
  mean: 'AVERAGE',
};
/** Functions of one number that a spreadsheet writes otherwise. */
const OF_ONE: Readonly<Record<string, (part: string) => string>> = {
  round: (part) => `ROUND(${part},0)`,
  floor: (part) => `INT(${part})`,
  ceil: (part) => `(-INT(-${part}))`,
};

/**
 * A formula of the scenario file in a spreadsheet's notation, bracketed throughout because the two notations
 * disagree about what a minus sign before a power belongs to.
 * @returns null where it has no counterpart
 */
export function spreadsheetFormula(tree: FormulaTree, nameOf: (id: string) => string | null): string | null {
  if (tree.kind === 'number') return String(tree.value).toUpperCase();
  if (tree.kind === 'name') return nameOf(tree.name);
  const parts: string[] = [];
  for (const part of tree.parts) {
    const written = spreadsheetFormula(part, nameOf);
    if (written === null) return null;
    parts.push(written);
  }
  const [first = '', second = ''] = parts;
  if (tree.kind === 'chain') {
    const links = tree.names.map((name, at) => `${parts[at]}${INFIX[name] ?? ''}${parts[at + 1]}`);
    return tree.names.every((name) => INFIX[name] !== undefined) ? `AND(${links.join(',')})` : null;
  }
  if (tree.kind === 'call') {
    const name = FUNCTIONS[tree.name];
    if (name !== undefined) return `${name}(${parts.join(',')})`;
    if (tree.name === 'round' && parts.length === 2) return `ROUND(${first},${second})`;
    return parts.length === 1 ? (OF_ONE[tree.name]?.(first) ?? null) : null;
  }
  if (tree.name === 'unaryMinus') return `(-${first})`;
  if (tree.name === 'unaryPlus') return first;
  if (tree.name === 'mod') return `MOD(${first},${second})`;
  const sign = INFIX[tree.name];
  return sign === undefined || parts.length !== 2 ? null : `(${first}${sign}${second})`;
}
