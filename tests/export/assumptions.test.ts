import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportSource, reportSource } from '../../electron/export/from-scenario.ts';
import { assumptionsTable, sourcesTable } from '../../electron/export/report/assumption-tables.ts';
import { hiddenOf } from '../../electron/export/report/hidden.ts';
import { parseFile } from '../../shared/schemes/index.ts';

const EXAMPLE = join(import.meta.dirname, '../../scenarios/st-helens-2023-24.json');

test('steps of a scheme’s own arithmetic are not told as assumptions; the file’s own, and ranges of schemes, are', () => {
  const file = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { readonly schemes: readonly object[] };
  const parsed = parseFile({ ...file, schemes: file.schemes.map((each) => ({ ...each, enabled: true })) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const made = { title: 'T', fileName: 'f', version: '1', madeAt: new Date('2026-11-25T09:00:00Z') };
  const source = reportSource(exportSource(parsed, [], made, parsed.schemes), true);
  const ofScheme = (source.scenario.assumptions ?? []).filter((each) => each.source?.startsWith('Scheme'));
  const steps = ofScheme.filter(({ value }) => typeof value === 'string').map(({ name }) => name);
  expect(steps).toContain('UASC: 12 to 25, and on: Home Office grant beyond the list, from 1 Dec 2023');
  const told = assumptionsTable(source, hiddenOf(source)).rows.map(([name]) => name);
  expect(told.filter((name) => steps.includes(name))).toEqual([]);
  expect(sourcesTable(source).rows.filter(([name]) => steps.includes(name))).toEqual([]);
  // Written in the file as a formula: worked out, but somebody has assumed it.
  expect(told).toContain('Price of the residential placements not in the register');
  const range = {
    id: 'grove_rate',
    name: 'The Grove: rate',
    value: { likely: 1 },
    source: 'Scheme “The Grove”',
  };
  const withRange = { ...source, scenario: { ...source.scenario, assumptions: [range] } };
  expect(assumptionsTable(withRange, hiddenOf(withRange)).rows.map(([name]) => name)).toEqual([
    'The Grove: rate',
  ]);
});
