import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspaceFile } from '../../electron/store/create.ts';
import { type OpenWorkspace, openWorkspace } from '../../electron/store/workspace.ts';
import type { Outcome } from '../../shared/api/failure.ts';
import {
  BLANK_BUDGET,
  BLANK_MEASURE,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import type { Step } from '../../shared/workspace/edits.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';

export const USER = { name: 'A. Officer', machine: 'LAPTOP-7' };
export const NOW = new Date('2026-11-23T09:15:00.000Z');

/** A folder of this test's own, and how to remove it. */
export function tempFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'placements-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The value of an outcome that must be a success. */
export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.message}`);
  return outcome.value;
}

/** The failure of an outcome that must be one. */
export function failureOf(outcome: Outcome<unknown>): { readonly code: string; readonly message: string } {
  if (outcome.ok) throw new Error(`It succeeded: ${JSON.stringify(outcome.value)}`);
  return outcome.failure;
}

/** A small council: three types, a placement, a budget, two measures and a scenario with one of them. */
export const SAMPLE: WholeWorkspace = {
  profile: {
    council: 'Example borough',
    notes: '',
    populationUnder18: 36700,
    periodFrom: '2024-04-01',
    periodTo: '2029-03-31',
    weeksPerYear: 'exact',
    uncertainty: null,
    sufficiency: null,
    confidenceWeights: null,
    forecast: null,
    forecastInMix: null,
  },
  placementTypes: [
    {
      ...BLANK_PLACEMENT_TYPE,
      key: 'home',
      name: 'Residential, in-house',
      category: 'residential',
      provision: 'in-house',
      capacity: 4,
      overflowTo: 'agency',
    },
    {
      ...BLANK_PLACEMENT_TYPE,
      key: 'agency',
      name: 'Fostering, agency',
      category: 'fostering',
      children: 80,
      weeklyCost: { low: 900, likely: 1020.5, high: 1100 },
      uplifts: { '2025/26': 0.04 },
    },
    { ...BLANK_PLACEMENT_TYPE, key: 'spare', name: 'Spare' },
  ],
  placements: [
    { ...BLANK_PLACEMENT, key: 'p1', ref: 'P001', type: 'agency', start: '2023-06-12', weeklyCost: 1250 },
  ],
  budgets: [{ ...BLANK_BUDGET, key: 'b1', year: '2024/25', amountPence: 1_900_000_000 }],
  actuals: [],
  assumptions: [],
  measures: [
    {
      ...BLANK_MEASURE,
      key: 'framework',
      name: 'Framework price',
      kind: 'price',
      placementType: 'agency',
      percent: -0.035,
      from: '2025-10-01',
    },
    { ...BLANK_MEASURE, key: 'lease', name: 'Lease', kind: 'fixed', annual: 27500, from: '2024-04-01' },
  ],
  scenarios: [{ key: 'plan-a', name: 'Plan A', note: '', measures: ['framework'], schemes: [] }],
  schemes: [],
  reportTexts: [],
  homes: [],
  demandSplits: [],
  comparators: [],
};

export function makeFile(folder: string, whole: WholeWorkspace = SAMPLE, name = 'Example'): string {
  const path = join(folder, `${name}.placements`);
  if (!value(createWorkspaceFile(path, whole, NOW))) throw new Error('There is a file of that name');
  return path;
}

export function open(path: string, backupsFolder: string, now: () => Date = () => NOW): OpenWorkspace {
  return value(openWorkspace({ path, user: USER, backupsFolder, now }));
}

/** Everything the user can see of a workspace. */
export function whole(workspace: OpenWorkspace): WholeWorkspace {
  return { ...workspace.content(), placements: workspace.register() };
}

export function setCouncil(council: string, name = 'Renamed the council'): Step {
  return { name, edits: [{ table: 'profile', do: 'set', fields: { council } }] };
}
