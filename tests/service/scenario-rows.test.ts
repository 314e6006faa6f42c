import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { SCENARIO_FORMAT, type Scenario } from '../../shared/scenario/types.ts';
import { parseFileText } from '../../shared/schemes/index.ts';
import { BLANK_MEASURE, BLANK_PLACEMENT, BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import type { WholeWorkspace } from '../../shared/workspace/rows.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';
import { SAMPLE } from '../store/support.ts';
import { scenario } from './random-scenario.ts';

/** Fields written out at their default value mean the same as fields left out. */
function plain(scenario: unknown): unknown {
  const dropped = new Set(['lookedAfter:true', 'enabled:true', 'weeksPerYear:"exact"', 'end:null']);
  return JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) => {
      const empty = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
      return dropped.has(`${key}:${JSON.stringify(value)}`) || (empty && key !== '') ? undefined : value;
    }),
  );
}

const roundTrip = (scenario: Scenario) => toScenario(fromScenario(scenario), 'plan-a').scenario;

test.runIf(hasPublishedExamples())('the published examples come back as they were', () => {
  for (const name of readdirSync(PUBLISHED_EXAMPLES).filter((each) => !each.includes('.expected.'))) {
    const parsed = parseFileText(readFileSync(join(PUBLISHED_EXAMPLES, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.faults)}`);
    const back = roundTrip(parsed.scenario);
    expect(plain(back)).toEqual(plain(parsed.scenario));
    expect(parseScenario(back).ok).toBe(true);
  }
});

test('any scenario comes back as it was', () => {
  fc.assert(
    fc.property(scenario, (each) => {
      expect(plain(roundTrip(each))).toEqual(plain(each));
    }),
    { numRuns: 300 },
  );
});

test('ids too long for a key still find their rows', () => {
  const long = 'x'.repeat(200);
  const { placementTypes, placements } = fromScenario({
    format: SCENARIO_FORMAT,
    period: { from: '2024-04-01', to: '2025-03-31' },
    placementTypes: [{ id: long, name: 'Long', category: 'other', provision: 'none', weeklyCost: 1 }],
    placements: [{ ref: 'P1', type: long, start: '2024-04-01', weeklyCost: 1 }],
  });
  expect(placementTypes[0]?.key.length).toBeLessThanOrEqual(80);
  expect(placements[0]?.type).toBe(placementTypes[0]?.key);
});

const workspace = (changes: Partial<WholeWorkspace>): WholeWorkspace => ({ ...SAMPLE, ...changes });

test('a blank price is 0 only where no child can be at it', () => {
  const types = [
    'empty',
    'none',
    'some',
    'growing',
    'forecast',
    'overflow',
    'moved',
    'added',
    'priced',
    'placed',
  ];
  const { scenario: json } = toScenario(
    workspace({
      placementTypes: types.map((key) => ({
        ...BLANK_PLACEMENT_TYPE,
        key,
        name: key,
        children: key === 'none' ? 0 : key === 'some' ? '=n' : null,
        netChangePerMonth: key === 'growing' ? 1 : null,
        childrenByMonth: key === 'forecast' ? { '2024-05': 2 } : {},
        overflowTo: key === 'empty' ? 'overflow' : null,
      })),
      placements: [{ ...BLANK_PLACEMENT, key: 'p', type: 'placed' }],
      measures: [
        { ...BLANK_MEASURE, key: 'a', kind: 'move', source: 'none', target: 'moved' },
        { ...BLANK_MEASURE, key: 'b', kind: 'volume', placementType: 'added' },
        { ...BLANK_MEASURE, key: 'c', kind: 'volume', placementType: 'priced', weeklyCost: 900 },
      ],
    }),
    null,
  );
  const priced = Object.fromEntries(
    (Array.isArray(json['placementTypes']) ? json['placementTypes'] : []).map(({ id, weeklyCost }) => [
      id,
      weeklyCost,
    ]),
  );
  expect(types.filter((key) => priced[key] === 0)).toEqual(['empty', 'none', 'priced', 'placed']);
  expect(types.filter((key) => priced[key] === undefined)).toHaveLength(6);
});

test('what could not be read goes through as typed, blanks are left out, and rows are traced back', () => {
  const { scenario: json, rows } = toScenario(
    workspace({
      placements: [
        { ...BLANK_PLACEMENT, key: 'blank', type: 'agency' },
        { ...BLANK_PLACEMENT, key: 'begun', ref: 'P2', start: '1st of May', weeklyCost: 'a lot' },
      ],
      budgets: [
        { key: 'none', year: '2024/25', placementType: null, amountPence: null, unread: null },
        { key: 'unread', year: '2025/26', placementType: null, amountPence: null, unread: '27 mill' },
        { key: 'read', year: '2026/27', placementType: null, amountPence: 1_234_567, unread: null },
      ],
    }),
    null,
  );
  expect(json['placements']).toEqual([{ ref: 'P2', start: '1st of May', weeklyCost: 'a lot' }]);
  expect(json['budgets']).toEqual([
    { year: '2025/26', amount: '27 mill' },
    { year: '2026/27', amount: 12_345.67 },
  ]);
  expect(rows).toEqual({
    placementTypes: ['home', 'agency', 'spare'],
    placements: ['begun'],
    budgets: ['unread', 'read'],
    actuals: [],
    measures: ['framework', 'lease'],
    schemes: [],
    assumptions: [],
    homes: [],
    demandSplits: [],
    comparators: [],
  });
  const parsed = parseScenario(json);
  expect(parsed.ok ? [] : parsed.faults.map(({ place }) => place)).toEqual(
    expect.arrayContaining(['placements[0].weeklyCost', 'budgets[0].amount']),
  );
});

test('the base has no measure on, and measures that are off can be left out', () => {
  const base = toScenario(SAMPLE, null).scenario;
  expect(base).not.toHaveProperty('title');
  expect(base['measures']).toMatchObject([{ enabled: false }, { enabled: false }]);
  const lean = toScenario(SAMPLE, 'plan-a', { measuresOff: 'left-out' });
  expect(lean.scenario['measures']).toMatchObject([{ id: 'framework' }]);
  expect(lean.rows.measures).toEqual(['framework']);
});
