/** Rows of the mix whose names may be short for others there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { putTogether } from '../../renderer/pages/mix/put-together.ts';
import { BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import type { PlacementTypeRow } from '../../shared/workspace/rows.ts';
import { shortNamesAmong } from '../../shared/workspace/short-names.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const row = (key: string, fields: Partial<PlacementTypeRow> = {}): PlacementTypeRow => ({
  ...BLANK_PLACEMENT_TYPE,
  key,
  name: key,
  ...fields,
});

describe('names among others', () => {
  test.each([
    [['Fostering, agency', 'IFA'], [{ at: 1, meant: [0] }]],
    [['IFA', 'Fostering, agency'], [{ at: 0, meant: [1] }]],
    [['Residential, own', 'Residential, bought', 'Resi'], [{ at: 2, meant: [0, 1] }]],
    [['Unaccompanied children (UASC)', 'UASC'], [{ at: 1, meant: [0] }]],
    // Either may be the other: one question.
    [['Kinship', 'Family and friends'], [{ at: 0, meant: [1] }]],
    [['IFA', 'ifa'], []],
    [['IFA', 'Fostering, in-house', 'Unaccompanied children (UASC)'], []],
  ])('%j', (names, asked) => expect(shortNamesAmong(names)).toEqual(asked));

  test('of the worked examples none is asked about', () => {
    const files = readdirSync(SCENARIOS).filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const { placementTypes } = JSON.parse(readFileSync(join(SCENARIOS, file), 'utf8')) as {
        placementTypes: { name: string }[];
      };
      expect(shortNamesAmong(placementTypes.map(({ name }) => name)), file).toEqual([]);
    }
  });
});

describe('a row put into the one it is short for', () => {
  test('is only taken away where it has a name and nothing else', () => {
    const full = row('agency', { children: 92, weeklyCost: 980 });
    expect(putTogether(row('ifa'), full)?.edits).toEqual([
      { table: 'placementTypes', do: 'remove', key: 'ifa' },
    ]);
  });

  test('brings its figures where there are none', () => {
    const short = row('ifa', { children: 0, weeklyCost: '=price', uplifts: { '2025/26': 0.03 } });
    const step = putTogether(short, row('agency', { category: 'fostering' }));
    expect(step?.name).toBe('Put ifa into agency');
    expect(step?.edits[0]).toEqual({
      table: 'placementTypes',
      do: 'set',
      key: 'agency',
      fields: { children: 0, weeklyCost: '=price', uplifts: { '2025/26': 0.03 } },
    });
  });

  test('is left alone where both have figures: nothing is added up or written over', () => {
    expect(putTogether(row('ifa', { children: 1 }), row('agency', { weeklyCost: 980 }))).toBeNull();
  });
});
