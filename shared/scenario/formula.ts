/**
 * Formulas: `=annualLeavingCare / 52`. mathjs parses and evaluates them, but only these operators, these
 * functions and the assumptions are in reach: the tree is checked node by node before anything is evaluated, so
 * that no text in a file can call, import, assign or loop.
 */
import {
  absDependencies,
  addDependencies,
  ceilDependencies,
  create,
  divideDependencies,
  equalDependencies,
  floorDependencies,
  largerDependencies,
  largerEqDependencies,
  type MathNode,
  maxDependencies,
  meanDependencies,
  minDependencies,
  modDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  sumDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
} from 'mathjs/number';
import { type FormulaTree, formulaTree } from './formula-tree.ts';

/** The functions a formula may call; an assumption may not have one of these names. */
const FORMULA_FUNCTIONS = ['min', 'max', 'round', 'floor', 'ceil', 'abs', 'sum', 'mean'] as const;

const ALLOWED = `arithmetic, comparisons, ${FORMULA_FUNCTIONS.join(', ')} and assumptions`;
const MAX_LENGTH = 1000;
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const OPERATORS = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'mod',
  'unaryMinus',
  'unaryPlus',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal',
  'unequal',
]);

/** Everything mathjs is given to work with; the type declarations make each one optional, none is. */
const FACTORIES = {
  absDependencies,
  addDependencies,
  ceilDependencies,
  divideDependencies,
  equalDependencies,
  floorDependencies,
  largerDependencies,
  largerEqDependencies,
  maxDependencies,
  meanDependencies,
  minDependencies,
  modDependencies,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  roundDependencies,
  smallerDependencies,
  smallerEqDependencies,
  subtractDependencies,
  sumDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unequalDependencies,
};

const math = create(
  Object.fromEntries(
    Object.entries(FACTORIES).flatMap(([name, factory]) => (factory ? [[name, factory]] : [])),
  ),
);

/** A formula that has been read: the assumptions it names, and how to work it out. */
export type Formula = {
  readonly names: readonly string[];
  /** Its parts, for writing it in another notation. */
  readonly tree: FormulaTree;
  /** The value for these values of its names; a sentence where there is none (division by nothing, a comparison). */
  readonly evaluate: (values: ReadonlyMap<string, number>) => number | string;
};

export type ReadFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly problem: string };

/** Reads `text`, which begins with `=`. Names of assumptions are not looked up here. */
export function readFormula(text: string): ReadFormula {
  const body = text.slice(1).trim();
  if (body === '') return { ok: false, problem: 'is a formula with nothing after “=”' };
  if (body.length > MAX_LENGTH)
    return { ok: false, problem: `is a formula of more than ${MAX_LENGTH} characters` };
  let root: MathNode;
  try {
    root = math.parse(body);
  } catch (error) {
    return { ok: false, problem: `is not a formula that can be read (${messageOf(error)})` };
  }
  const names = new Set<string>();
  const refused = refusedPart(root, names);
  if (refused !== null)
    return { ok: false, problem: `uses ${refused}, which formulas may not; they may use ${ALLOWED}` };
  const code = root.compile();
  return {
    ok: true,
    formula: {
      names: [...names],
      tree: formulaTree(root),
      evaluate: (values) => {
        try {
          const result: unknown = code.evaluate(new Map(values));
          if (typeof result === 'boolean') return 'comes to true or false, not to a number';
          if (typeof result !== 'number' || !Number.isFinite(result))
            return 'comes to no number (something is divided by nothing, or is too large)';
          return result;
        } catch (error) {
          return `cannot be worked out (${messageOf(error)})`;
        }
      },
    },
  };
}

/** Why `id` cannot name an assumption, or null when it can. */
export function identifierProblem(id: string): string | null {
  if (!IDENTIFIER.test(id)) return 'is not a name that formulas can use';
  if (FORMULA_FUNCTIONS.some((name) => name === id)) return 'is the name of a function';
  if (id === 'end') return 'is a word that formulas already use';
  const read = readFormula(`=${id}`);
  return read.ok && read.formula.names[0] === id ? null : 'is a word that formulas already use';
}

/** Walks the tree; gives the first part that is not allowed, and collects the names on the way. */
function refusedPart(node: MathNode, names: Set<string>): string | null {
  switch (node.type) {
    case 'ConstantNode':
      return 'value' in node && typeof node.value === 'number' ? null : quoted(node);
    case 'SymbolNode':
      names.add(node.toString());
      return null;
    case 'ParenthesisNode':
    case 'RelationalNode':
      return firstRefused(node, names);
    case 'OperatorNode':
      return 'fn' in node && OPERATORS.has(String(node.fn)) ? firstRefused(node, names) : quoted(node);
    case 'FunctionNode':
      return refusedCall(node, names);
    default:
      return quoted(node);
  }
}

/** On one line, as every fault is. */
function quoted(node: MathNode): string {
  return `“${node.toString().replace(/\s+/g, ' ')}”`;
}

function refusedCall(node: MathNode, names: Set<string>): string | null {
  const called = 'fn' in node ? String(node.fn) : '';
  if (!FORMULA_FUNCTIONS.some((name) => name === called)) return `${called}(…)`;
  const callee = 'fn' in node ? node.fn : null;
  const children: MathNode[] = [];
  node.forEach((child) => {
    if (child !== callee) children.push(child);
  });
  return children.length === 0 ? `${called}() with nothing in it` : firstOf(children, names);
}

function firstRefused(node: MathNode, names: Set<string>): string | null {
  const children: MathNode[] = [];
  node.forEach((child) => {
    children.push(child);
  });
  return firstOf(children, names);
}

function firstOf(children: readonly MathNode[], names: Set<string>): string | null {
  for (const child of children) {
    const refused = refusedPart(child, names);
    if (refused !== null) return refused;
  }
  return null;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/ \(char \d+\)/, '');
}
