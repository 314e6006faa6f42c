import { expect, test } from 'vitest';
import { compile, project, projectionJson } from '../../shared/model/index.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { fromScenario } from '../../shared/workspace/from-scenario.ts';
import { toScenario } from '../../shared/workspace/to-scenario.ts';
import { SHORT_OF_BEDS } from '../sufficiency-sample.ts';

const [oak] = SHORT_OF_BEDS.homes ?? [];
const homes = (...each: object[]) => ({ ...SHORT_OF_BEDS, homes: each });
const splits = (...each: object[]) => ({ ...SHORT_OF_BEDS, demandSplits: each });

test.each([
  ['a place below zero', homes({ ...oak, places: -1 }), 'homes[0].places', 'give a number of places from 0'],
  ['places in words', homes({ ...oak, places: 'four' }), 'homes[0].places', 'give a number of places from 0'],
  ['a formula', homes({ ...oak, places: '=beds' }), 'homes[0].places', 'give a number of places from 0'],
  ['more usable than there are', homes({ ...oak, usable: 5 }), 'homes[0].usable', 'give a number up to 4'],
  [
    'more vacant than usable',
    homes({ ...oak, usable: 3, vacant: 4 }),
    'homes[0].vacant',
    'give a number up to 3',
  ],
  [
    'usable of nothing',
    homes({ ...oak, places: undefined, usable: 3 }),
    'homes[0].places',
    'give the places there are in all',
  ],
  [
    'a type that is not there',
    homes({ ...oak, placementType: 'x' }),
    'homes[0].placementType',
    'use one of in-house, external, fostering',
  ],
  [
    'a day that is not one',
    homes({ ...oak, opens: '2024-02-30' }),
    'homes[0].opens',
    'give a day that exists, as 2024-04-01',
  ],
  [
    'closing before opening',
    homes({ ...oak, opens: '2024-06-01', closes: '2024-05-01' }),
    'homes[0].closes',
    'give a day from 2024-06-01, or nothing while it stays',
  ],
  [
    'ages the wrong way round',
    homes({ ...oak, ageFrom: 16, ageTo: 12 }),
    'homes[0].ageTo',
    'give 16 or more',
  ],
  ['half an age', homes({ ...oak, ageFrom: 11.5 }), 'homes[0].ageFrom', 'give a whole age from 0 to 25'],
  [
    'a kind there is not',
    homes({ ...oak, kind: 'hotel' }),
    'homes[0].kind',
    'give one of "home", "carers", "contracted", "block"',
  ],
  [
    'a field there is not',
    homes({ ...oak, beds: 4 }),
    'homes[0].beds',
    'remove it, or check how its name is spelt',
  ],
  ['the same id twice', homes({ ...oak }, { ...oak }), 'homes[1].id', 'give each one of its own'],
  [
    'in the borough, far away',
    homes({ ...oak, distance: 'over-50-miles' }),
    'homes[0].distance',
    'correct the distance or the location',
  ],
  [
    'shares above 1',
    splits({ placementType: 'in-house', ages: { '0-4': 0.6, '5-10': 0.5 } }),
    'demandSplits[0].ages',
    'give shares that come to 1',
  ],
  [
    'a share above 1',
    splits({ placementType: 'in-house', ages: { '0-4': 60 } }),
    'demandSplits[0].ages["0-4"]',
    'give a share from 0 to 1 (0.25 is 25%)',
  ],
  [
    'a band there is not',
    splits({ placementType: 'in-house', ages: { '0-99': 1 } }),
    'demandSplits[0].ages["0-99"]',
    'remove it, or check how its name is spelt',
  ],
  [
    'a type split twice',
    splits({ placementType: 'in-house' }, { placementType: 'in-house' }),
    'demandSplits[1].placementType',
    'keep one of them',
  ],
  [
    'an occupancy of nothing',
    { ...SHORT_OF_BEDS, sufficiency: { occupancy: 0 } },
    'sufficiency.occupancy',
    'give a share above 0 and up to 1 (0.85 is 85%)',
  ],
  [
    'a rate below zero',
    { ...SHORT_OF_BEDS, comparators: [{ area: 'England', inCare: -1 }] },
    'comparators[0].inCare',
    'give a rate per 10,000 from 0',
  ],
])('%s is named where it is, with what would be right', (_, scenario, place, remedy) => {
  const parsed = parseScenario(scenario);
  expect(parsed.ok ? [] : parsed.faults).toContainEqual(expect.objectContaining({ place, remedy }));
});

test('homes change nothing in the projection', () => {
  const { homes: _, demandSplits, comparators, sufficiency, ...forecast } = SHORT_OF_BEDS;
  const figures = (raw: unknown) => {
    const parsed = parseScenario(raw);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    return JSON.stringify(projectionJson(project(compile(parsed.resolved))));
  };
  expect(figures(SHORT_OF_BEDS)).toBe(figures(forecast));
  expect([demandSplits, comparators, sufficiency]).not.toContain(undefined);
});

test('homes, splits, comparators and settings come back from a workspace as they were', () => {
  const { scenario } = toScenario(fromScenario(SHORT_OF_BEDS), 'plan-a');
  expect(scenario['homes']).toEqual(SHORT_OF_BEDS.homes);
  expect(scenario['demandSplits']).toEqual(SHORT_OF_BEDS.demandSplits);
  expect(scenario['comparators']).toEqual(SHORT_OF_BEDS.comparators);
  expect(scenario['sufficiency']).toEqual(SHORT_OF_BEDS.sufficiency);
});

test('a forecast is read without them, so that a half-typed home does not stop it', () => {
  const { scenario } = toScenario(fromScenario(SHORT_OF_BEDS), 'plan-a', {
    measuresOff: 'marked',
    forecastOnly: true,
  });
  expect(Object.keys(scenario)).not.toEqual(expect.arrayContaining(['homes']));
  expect(parseScenario(scenario).ok).toBe(true);
});
