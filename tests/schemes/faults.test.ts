/** What is wrong in a form is named where it was entered, whatever it compiles to. */
import { expect, test } from 'vitest';
import { parseFile, parseFileText } from '../../shared/schemes/index.ts';
import { AROUND, SAMPLES, type SchemeText, withSchemes } from './samples.ts';

const GROVE: SchemeText = {
  id: 'grove',
  name: 'The Grove',
  scheme: 'in-house-home',
  placementType: 'home',
  beds: 4,
  opens: '2024-10-01',
  moves: [{ source: 'residential' }],
};

function faultsOf(file: unknown): string[] {
  const parsed = parseFile(file);
  return parsed.ok ? [] : parsed.faults.map(({ place, problem }) => `${place}: ${problem}`);
}
const grove = (change: object) => faultsOf(withSchemes({ ...GROVE, ...change }));

test('a sound form has no faults', () => {
  expect(grove({})).toEqual([]);
  expect(faultsOf(AROUND)).toEqual([]);
});

test.each([
  [{ beds: -1 }, 'schemes[0].beds: is −1, which is below 0'],
  [{ beds: 'three' }, 'schemes[0].beds: is the text "three"'],
  [{ beds: '=salary - 40000' }, 'schemes[0].beds: is −10,000, which is below 0 (the formula’s value)'],
  [{ beds: { low: 5, likely: 4 } }, 'schemes[0].beds: has low 5, likely 4, high 4 out of order'],
  [{ running: '=nothing' }, 'schemes[0].running: names nothing, which is not an assumption: =nothing'],
  [{ opens: '2024-02-30' }, 'schemes[0].opens: is "2024-02-30"'],
  [{ opens: undefined }, 'schemes[0].opens: is missing'],
  [{ rampMonths: 1.5 }, 'schemes[0].rampMonths: is 1.5'],
  [{ name: ' ' }, 'schemes[0].name: is " "'],
  [{ financing: 'loan' }, 'schemes[0].financing: is "loan"'],
  [
    { placementType: 'residential' },
    'schemes[0].placementType: names a placement type that no number of places is recorded for',
  ],
  [
    { moves: [{ source: 'nowhere' }] },
    'schemes[0].moves[0].source: "nowhere" is not the id of a placement type',
  ],
  [{ moves: [{ source: 'residential', price: 1 }] }, 'schemes[0].moves[0].price: is not a field here'],
  [{ moves: ['all'] }, 'schemes[0].moves[0]: is not a group of children'],
  [{ weight: 2 }, 'schemes[0].weight: is 2, which is above 1'],
  // These are found in the measures it compiles to.
  [{ moves: [{ source: 'home' }] }, 'schemes[0].moves[0].source: is the same as the source'],
  [{ closes: '2024-09-01' }, 'schemes[0].closes: is 2024-09-01, before its start'],
  [
    { purchase: 1, financing: 'annuity', financingYears: 20 },
    'schemes[0].interestRate: is missing for annuity',
  ],
])('%j', (change, fault) => {
  expect(grove(change)).toEqual([fault]);
});

test('schemes share no id, and make none that a measure has', () => {
  expect(faultsOf(withSchemes(GROVE, GROVE))[0]).toBe(
    'schemes[1].id: "grove" is already used by number 1 of this list',
  );
  const measures = [
    {
      id: 'grove.beds',
      name: 'Beds',
      kind: 'capacity',
      placementType: 'home',
      places: 1,
      from: '2024-04-01',
    },
  ];
  expect(faultsOf({ ...AROUND, measures, schemes: [GROVE] })).toEqual([
    'schemes[0].id: "grove.beds" is already used by number 1 of this list',
  ]);
});

test('faults of the schemes and of the rest of the file are reported together', () => {
  const file = {
    ...AROUND,
    period: { from: '2024-04-01', to: 'never' },
    colour: 1,
    schemes: [{ ...GROVE, beds: -1 }],
  };
  const found = faultsOf(file);
  expect(found).toHaveLength(3);
  expect(found.at(-1)).toContain('schemes[0].beds');
});

test.each([
  [7, 'schemes: is not a list'],
  [[7], 'schemes[0]: is not a scheme'],
  [[{ ...GROVE, scheme: 'castle' }], 'schemes[0].scheme: is "castle"'],
  [[{ ...GROVE, scheme: undefined }], 'schemes[0].scheme: is missing'],
])('%j is no list of schemes', (schemes, fault) => {
  expect(faultsOf({ ...AROUND, schemes })).toEqual([fault]);
});

test('text that is not JSON, and JSON that is no scenario, are faults too', () => {
  expect(parseFileText('{').ok).toBe(false);
  expect(parseFile([]).ok).toBe(false);
});

test('a scheme’s own measures come after the file’s, scheme by scheme', () => {
  const parsed = parseFile(withSchemes({ ...GROVE, id: 'second' }, ...SAMPLES.slice(0, 1)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const ids = parsed.scenario.measures?.map(({ id }) => id.split('.')[0]);
  expect([...new Set(ids)]).toEqual(['uplift', 'second', SAMPLES[0]?.id]);
});

test('a scheme of your own has faults where its measures stand', () => {
  const price = { id: 'p', name: 'P', kind: 'price', placementType: 'agency', from: '2024-04-01' };
  const own = (measures: unknown) =>
    faultsOf(withSchemes({ id: 'own', name: 'Own', scheme: 'custom', measures }));
  expect(own([price])).toEqual(['schemes[0].measures[0].percent: is missing']);
  expect(
    own([
      { ...price, percent: '=none' },
      { ...price, percent: 0 },
    ]),
  ).toEqual([
    'schemes[0].measures[0].percent: names none, which is not an assumption: =none',
    'schemes[0].measures[1].id: "own.p" is already used by number 2 of this list',
  ]);
  expect(own([{ ...price, kind: 'wish' }])[0]).toContain('schemes[0].measures[0].kind');
});
