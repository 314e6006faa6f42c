import { SCENARIO_FORMAT, type Scenario } from '../shared/scenario/types.ts';

/**
 * A council with too few beds. April to June 2024 at a price by the week of 7 days: 10 children need residential in
 * the borough, 8 places hold them, and what is over goes to external residential at £7,000 a week against £3,500.
 */
export const SHORT_OF_BEDS: Scenario = {
  format: SCENARIO_FORMAT,
  title: 'Short of beds',
  authority: { name: 'Example borough', populationUnder18: 10_000 },
  period: { from: '2024-04-01', to: '2025-03-31' },
  placementTypes: [
    {
      id: 'in-house',
      name: 'Residential, in-house',
      category: 'residential',
      provision: 'in-house',
      children: 10,
      weeklyCost: 3500,
      capacity: 8,
      overflowTo: 'external',
    },
    {
      id: 'external',
      name: 'Residential, external',
      category: 'residential',
      provision: 'external',
      children: 20,
      weeklyCost: 7000,
    },
    {
      id: 'fostering',
      name: 'Fostering, in-house',
      category: 'fostering',
      provision: 'in-house',
      children: 40,
      weeklyCost: 500,
    },
  ],
  homes: [
    {
      id: 'oak',
      name: 'Oak House',
      kind: 'home',
      placementType: 'in-house',
      places: 4,
      location: 'in-borough',
      ageFrom: 11,
      ageTo: 17,
      needs: 'standard',
    },
    {
      id: 'elm',
      name: 'Elm House',
      kind: 'home',
      placementType: 'in-house',
      places: 4,
      usable: 3,
      vacant: 1,
      closes: '2024-10-16',
      location: 'out-of-borough',
      distance: '5-to-20-miles',
      ageFrom: 8,
      ageTo: 13,
    },
    {
      id: 'carers',
      name: 'Mainstream carers',
      kind: 'carers',
      placementType: 'fostering',
      households: 30,
      places: 50,
      location: 'in-borough',
    },
  ],
  demandSplits: [
    {
      placementType: 'in-house',
      ages: { '5-10': 0.2, '11-15': 0.6, '16-17': 0.2 },
      needs: { standard: 0.5, complex: 0.5 },
      inBorough: 0.4,
    },
    { placementType: 'fostering', inBorough: 0.9 },
  ],
  comparators: [
    { area: 'England', date: '31 March 2025', inCare: 67, source: 'DfE' },
    { area: 'Region', inCare: 113, entrants: 41, leavers: 29 },
  ],
  sufficiency: { inBoroughTarget: 0.9, occupancy: 0.85, usableShare: 0.76, entrants: 33, leavers: 27 },
};
