import type { MathNode } from 'mathjs/number';

/** A formula taken apart, for writing it in another notation (a spreadsheet's). */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  /** `name` is mathjs's name of the operator: add, pow, unaryMinus, smaller … */
  | { readonly kind: 'operator'; readonly name: string; readonly parts: readonly FormulaTree[] }
  /** `a < b <= c`: each comparison stands between two neighbouring parts. */
  | { readonly kind: 'chain'; readonly names: readonly string[]; readonly parts: readonly FormulaTree[] }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly FormulaTree[] };

/** The tree of a formula whose parts have all been found allowed. */
export function formulaTree(node: MathNode): FormulaTree {
  const parts: FormulaTree[] = [];
  const callee = node.type === 'FunctionNode' && 'fn' in node ? node.fn : null;
  node.forEach((child) => {
    if (child !== callee) parts.push(formulaTree(child));
  });
  switch (node.type) {
    case 'ConstantNode':
      return { kind: 'number', value: 'value' in node ? Number(node.value) : Number.NaN };
    case 'SymbolNode':
      return { kind: 'name', name: node.toString() };
    case 'ParenthesisNode':
      return parts[0] ?? { kind: 'number', value: Number.NaN };
    case 'RelationalNode':
      return { kind: 'chain', names: comparisonsOf(node), parts };
    case 'FunctionNode':
      return { kind: 'call', name: String(callee), parts };
    default:
      return { kind: 'operator', name: 'fn' in node ? String(node.fn) : '', parts };
  }
}

function comparisonsOf(node: MathNode): string[] {
  return 'conditionals' in node && Array.isArray(node.conditionals) ? node.conditionals.map(String) : [];
}
