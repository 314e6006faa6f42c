/** Filled forms about unaccompanied children. */
import type { SchemeText } from './samples.ts';

export const SAMPLES_OF_UASC: readonly SchemeText[] = [
  {
    id: 'uasc-scheme',
    name: 'Unaccompanied children',
    scheme: 'uasc',
    placementType: 'uasc',
    arrivals: [
      { children: { low: 4, likely: 6, high: 12 }, from: '2024-06-15', months: 6 },
      { route: 'transfer', children: 4, from: '2025-01-01' },
    ],
    transferPayment: 6000,
    turning18: [{ children: 9, from: '2024-09-01', months: 3 }],
    leavingCareType: 'leaving-care',
    careLeaverCost: '=77000 / 52',
  },
];
