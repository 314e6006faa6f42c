import {
  findNodeAtOffset,
  getNodePath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { placeText } from './place.ts';
import type { Fault } from './types.ts';

export type ReadJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/**
 * Reads JSON, strictly: what JSON.parse would quietly settle by taking the last (a field given twice) is a fault,
 * and what it cannot read is placed by line and column.
 */
export function readJson(text: string): ReadJson {
  const body = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const root = parseTree(body, errors, STRICT);
  const faults = errors[0] ? [notJson(body, errors[0], root)] : badFields(root);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: JSON.parse(body) };
}

function notJson(text: string, error: ParseError, root: Node | undefined): Fault {
  const before = text.slice(0, error.offset).split('\n');
  const near = root ? findNodeAtOffset(root, error.offset, true) : undefined;
  const path = near ? getNodePath(near) : [];
  const within = path.length === 0 ? '' : ` in ${placeText(path)}`;
  const what = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return {
    place: `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`,
    problem: `is not JSON (${what}${within})`,
    remedy: 'correct the text: JSON, in UTF-8',
  };
}

/** Fields given twice, and the one name that is no name of a field. */
function badFields(root: Node | undefined): Fault[] {
  const faults: Fault[] = [];
  const visit = (node: Node) => {
    const seen = new Set<string>();
    for (const child of node.children ?? []) {
      if (child.type === 'property') {
        const key = String(child.children?.[0]?.value);
        if (seen.has(key)) {
          faults.push({
            place: placeText([...getNodePath(node), key]),
            problem: 'is given twice',
            remedy: 'keep one of them',
          });
        }
        seen.add(key);
        // An object takes it for something else than a field, so no schema would find it.
        if (key === '__proto__')
          faults.push({
            place: placeText([...getNodePath(node), key]),
            problem: 'is not a field of the scenario format here',
            remedy: 'remove it',
          });
      }
      visit(child);
    }
  };
  if (root) visit(root);
  return faults;
}
