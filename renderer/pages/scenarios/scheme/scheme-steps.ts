/** The steps by which schemes change, named as History will call them. */

import type { SchemeKind } from '../../../../shared/api/schemes.ts';
import { inSentence } from '../../../../shared/words/in-sentence.ts';
import { BLANK_SCENARIO, BLANK_SCHEME } from '../../../../shared/workspace/blank-rows.ts';
import type { Edit, Step } from '../../../../shared/workspace/edits.ts';
import type {
  PlacementTypeRow,
  ScenarioRow,
  SchemeField,
  SchemeRow,
} from '../../../../shared/workspace/rows.ts';
import { newKey, readableKey } from '../../../keys.ts';
import { nameOr } from '../../../words.ts';

/** Adds a scheme with nothing in it, off everywhere until it is whole. */
export function addScheme(
  kind: SchemeKind,
  taken: readonly string[],
): { readonly step: Step; readonly key: string } {
  let name = kind.name;
  for (let number = 2; taken.includes(name); number += 1) name = `${kind.name} ${number}`;
  const key = readableKey(name, 'scheme');
  const row: SchemeRow = { ...BLANK_SCHEME, key, scheme: kind.id, name };
  return {
    key,
    step: { name: `Added scheme ${name}`, edits: [{ table: 'schemes', do: 'add', row }] },
  };
}

/** Fills in one field of the form, or clears it. */
export function fillField(
  scheme: SchemeRow,
  field: { readonly key: string; readonly label: string },
  value: SchemeField | null,
  to?: string,
): Step {
  // In quotation marks: a label such as “from” or “cheaper on the framework by” is not read as part of the sentence.
  const what = `\u201c${inSentence(field.label)}\u201d of ${nameOr(scheme.name)}`;
  return {
    name: value === null ? `Cleared ${what}` : `Changed ${what}${to === undefined ? '' : ` to ${to}`}`,
    edits: [{ table: 'schemes', do: 'fill', key: scheme.key, field: field.key, value }],
  };
}

/** Adds a placement type and fills a field in with it. */
export function fillWithNewType(
  scheme: SchemeRow,
  field: { readonly key: string },
  type: PlacementTypeRow,
): Step {
  return {
    name: `Added placement type ${type.name} for ${nameOr(scheme.name)}`,
    edits: [
      { table: 'placementTypes', do: 'add', row: type },
      { table: 'schemes', do: 'fill', key: scheme.key, field: field.key, value: type.key },
    ],
  };
}

/** Changes what is kept about a scheme beside its form. */
export function setScheme(scheme: SchemeRow, fields: Partial<Omit<SchemeRow, 'key'>>, label: string): Step {
  return {
    name: `Changed ${label} of ${nameOr(scheme.name)}`,
    edits: [{ table: 'schemes', do: 'set', key: scheme.key, fields }],
  };
}

/** Switches a scheme in one scenario, or on in a first scenario of its own. */
export function switchScheme(scenario: ScenarioRow | null, scheme: SchemeRow, on: boolean): Step {
  const name = nameOr(scheme.name);
  if (scenario === null) {
    const row: ScenarioRow = {
      ...BLANK_SCENARIO,
      key: newKey('scenario'),
      name: 'Plan 1',
      schemes: [scheme.key],
    };
    return {
      name: `Switched ${name} on in Plan 1`,
      edits: [{ table: 'scenarios', do: 'add', row }],
    };
  }
  return {
    name: `Switched ${name} ${on ? 'on' : 'off'} in ${nameOr(scenario.name)}`,
    edits: [{ table: 'scenarios', do: 'switch-scheme', key: scenario.key, scheme: scheme.key, on }],
  };
}

export function removeScheme(scheme: SchemeRow): Step {
  const edits: Edit[] = [{ table: 'schemes', do: 'remove', key: scheme.key }];
  return { name: `Deleted scheme ${nameOr(scheme.name)}`, edits };
}

export function moveScheme(scheme: SchemeRow, at: number, earlier: boolean): Step {
  return {
    name: `Moved ${nameOr(scheme.name)} ${earlier ? 'earlier' : 'later'}`,
    edits: [{ table: 'schemes', do: 'move', key: scheme.key, at }],
  };
}
