/** The published schema lets every scenario file through that the check does, and refuses what has the wrong form. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../shared/schemes/index.ts';
import { arbitraryScenario } from '../properties/arbitrary-scenario.ts';
import { check, PROPERTY_TIMEOUT } from '../properties/runs.ts';
import { hasPublishedExamples, PUBLISHED_EXAMPLES } from '../published-examples.ts';
import { AROUND, SAMPLES, withSchemes } from './samples.ts';

const SCENARIOS = join(import.meta.dirname, '../../scenarios');
const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile(scenarioJsonSchema());
const faultsOf = (file: unknown): unknown[] => {
  validate(file);
  return validate.errors ?? [];
};
const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const filesIn = (folder: string) =>
  readdirSync(folder).filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'));

test('says which draft it is', () => {
  expect(scenarioJsonSchema()['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
});

test.each(filesIn(SCENARIOS))('lets %s through', (name) => {
  expect(faultsOf(read(SCENARIOS, name))).toEqual([]);
});

test.runIf(hasPublishedExamples())('lets the published examples through', () => {
  for (const name of filesIn(PUBLISHED_EXAMPLES))
    expect(faultsOf(read(PUBLISHED_EXAMPLES, name)), name).toEqual([]);
});

test.each(SAMPLES)('lets a $scheme through', (sample) => {
  expect(faultsOf(withSchemes(sample))).toEqual([]);
  expect(faultsOf(withSchemes({ ...sample, colour: 'red' }))).not.toEqual([]);
  expect(faultsOf(withSchemes({ ...sample, scheme: 'castle' }))).not.toEqual([]);
  expect(faultsOf(withSchemes({ ...sample, enabled: 'yes' }))).not.toEqual([]);
});

test('lets any valid scenario through', { timeout: PROPERTY_TIMEOUT }, () => {
  check(
    fc.property(arbitraryScenario, (scenario) => {
      expect(faultsOf(structuredClone(scenario))).toEqual([]);
    }),
  );
});

const [type] = AROUND.placementTypes;
const fixed = { id: 'f', name: 'F', kind: 'fixed' };
const [sample = { id: '', name: '', scheme: '' }] = SAMPLES;
describe('refuses', () => {
  test.each([
    ['another format', { format: 'placement-modeller/scenario@2' }],
    ['an unknown field', { colour: 'red' }],
    ['a scenario without placement types', { placementTypes: undefined }],
    ['a date that is none', { period: { from: '1 April', to: '2025-03-31' } }],
    ['weeks that no council has', { weeksPerYear: 60 }],
    ['a price below zero', { placementTypes: [{ ...type, weeklyCost: -1 }] }],
    ['text that is no formula', { placementTypes: [{ ...type, children: 'ten' }] }],
    ['a range without a likely value', { placementTypes: [{ ...type, children: { low: 1 } }] }],
    ['an uplift of no year', { placementTypes: [{ ...type, uplifts: { next: 0.1 } }] }],
    ['a kind of measure there is not', { measures: [{ ...fixed, kind: 'wish' }] }],
    [
      'a yearly and a one-off amount at once',
      { measures: [{ ...fixed, annual: 1, from: '2024-04-01', oneOff: 1, on: '2024-04-01' }] },
    ],
    ['an amount without a date', { measures: [{ ...fixed, annual: 1 }] }],
    ['an assumption with no name for formulas', { assumptions: [{ id: '2 beds', value: 1 }] }],
    ['a scheme with a field missing', { schemes: [{ ...sample, opens: undefined, beds: undefined }] }],
    ['a post with no salary', { schemes: [{ ...sample, posts: [{ fte: 1 }] }] }],
    ['half a month', { schemes: [{ ...sample, rampMonths: 0.5 }] }],
  ])('%s', (_, change) => {
    expect(faultsOf(JSON.parse(JSON.stringify({ ...AROUND, ...change })))).not.toEqual([]);
  });
});
