import { expect, test } from 'vitest';
import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import { matchTypes } from '../../shared/forecast-to-mix/match-types.ts';

const MIX = [
  { key: 'home', name: 'Own homes', category: 'residential', provision: 'in-house' },
  { key: 'agency-home', name: 'Residential, external', category: 'residential', provision: 'external' },
  { key: 'carers', name: 'Fostering, in-house', category: 'fostering', provision: 'in-house' },
  { key: 'kin', name: 'Connected carers', category: 'fostering', provision: 'in-house' },
  { key: 'ifa', name: 'Fostering agency (IFA)', category: 'fostering', provision: 'external' },
  { key: 'flats', name: 'Flats', category: 'supported', provision: 'external' },
] as const;

const keys = (chosen: Parameters<typeof matchTypes>[2] = []) =>
  Object.fromEntries(
    matchTypes(DEFAULT_MAP.types, MIX, chosen).map(({ type, placementType }) => [type.id, placementType]),
  );

test('each type goes to that of its name, or of its category and provision; kin only to kin', () => {
  expect(keys()).toEqual({
    'residential-own': 'home',
    'residential-external': 'agency-home',
    'residential-school': 'agency-home',
    'fostering-in-house': 'carers',
    'fostering-agency': 'ifa',
    'fostering-kinship': 'kin',
    'fostering-other': 'ifa',
    // The only one of its category takes either provision.
    'supported-own': 'flats',
    'supported-external': 'flats',
    secure: null,
    'with-parents': null,
    adoption: null,
    'parent-and-child': null,
    custody: null,
    other: null,
  });
});

test('a type in use comes before one that nobody has filled in', () => {
  const external = { category: 'fostering', provision: 'external' } as const;
  const agency = (first: object, second: object) =>
    matchTypes(
      DEFAULT_MAP.types,
      [
        { key: 'blank', name: 'Fostering, agency', ...external, ...first },
        { key: 'ifa', name: 'IFA carers', ...external, ...second },
      ],
      [],
    ).find(({ type }) => type.id === 'fostering-agency')?.placementType;
  expect(agency({ children: null, weeklyCost: null }, { children: 41, weeklyCost: 985.5 })).toBe('ifa');
  expect(agency({ children: 0, weeklyCost: 900 }, { children: 41, weeklyCost: 985.5 })).toBe('blank');
  expect(agency({ children: null, weeklyCost: null }, { children: 0, weeklyCost: null })).toBe('blank');
});

test('of what is other, only that called other is alike', () => {
  const match = (name: string) =>
    Object.fromEntries(
      matchTypes(DEFAULT_MAP.types, [{ key: 'it', name, category: 'other', provision: 'none' }], [])
        .filter(({ placementType }) => placementType !== null)
        .map(({ type, placementType }) => [type.id, placementType]),
    );
  expect(match('Custody')).toEqual({ custody: 'it' });
  expect(match('Other placements')).toEqual({ other: 'it' });
});

test('what the council chooses stands, but not a type that is no longer there', () => {
  const chosen = [
    { type: 'fostering-agency', placementType: null },
    { type: 'custody', placementType: 'flats' },
    { type: 'fostering-in-house', placementType: 'gone' },
  ];
  expect(keys(chosen)).toMatchObject({
    'fostering-agency': null,
    custody: 'flats',
    'fostering-in-house': 'carers',
  });
});
