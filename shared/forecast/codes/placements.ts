/**
 * PLACE codes of the SSDA903 return by collection year (validator rules 146, 217 and 230 of the public rule sets
 * for 2022-23 to 2025-26, and the public schemas of 2017, 2025 and 2026).
 */

import type { Day } from '../../calendar/day.ts';
import { dayNumber } from '../../calendar/day.ts';
import type { FinancialYear } from '../../calendar/financial-year.ts';

/** Every code that was ever valid, with what it means in a few words. */
export const PLACEMENTS = {
  A3: 'Placed for adoption with consent, with the current foster carer',
  A4: 'Placed for adoption with consent, not with the current foster carer',
  A5: 'Placed for adoption under a placement order, with the current foster carer',
  A6: 'Placed for adoption under a placement order, not with the current foster carer',
  H5: 'Semi-independent living, outside children’s homes regulations (to 2023/24)',
  K1: 'Secure children’s home',
  K2: 'Children’s home',
  K3: 'Registered supported accommodation (from 2024/25)',
  P1: 'With own parents, or someone with parental responsibility',
  P2: 'Independent living (to October 2023)',
  P3: 'Residential employment',
  R1: 'Residential care home',
  R2: 'NHS or nursing care',
  R3: 'Family centre, or mother and baby unit',
  R5: 'Young offender institution',
  S1: 'Residential school not registered as a children’s home',
  T0: 'Temporary: all types',
  T1: 'Temporary: in hospital',
  T2: 'Temporary: on holiday',
  T3: 'Temporary: while the carer is on holiday',
  T4: 'Temporary: other, seven days or less',
  U1: 'Fostered by a relative or friend: long term',
  U2: 'Fostered by a relative or friend: may adopt',
  U3: 'Fostered by a relative or friend: other',
  U4: 'Fostered by another carer: long term',
  U5: 'Fostered by another carer: may adopt',
  U6: 'Fostered by another carer: other',
  Z1: 'Other (to 2024/25)',
  Z11: 'Other (from 2025/26)',
  Z12: 'Other (from 2025/26)',
  Z13: 'Other (from 2025/26)',
  Z14: 'Other (from 2025/26)',
} as const;

export const PLACEMENT_CODES: readonly string[] = Object.keys(PLACEMENTS);

/** Independent living ended for episodes that began on or after this day (rule 217). */
const P2_ENDED = dayNumber(2023, 10, 28);
const H5_ENDED = dayNumber(2024, 4, 1);
const SUPPORTED_REGISTERED_FROM: FinancialYear = 2024;
const OTHER_SPLIT_FROM: FinancialYear = 2025;

/** Temporary placements (T0 to T4), which interrupt another. */
export function isTemporary(code: string): boolean {
  return /^T[0-4]$/.test(code);
}

/** Placements for which no provider is given (rules 178, 213 and 526). */
export function hasNoProvider(code: string): boolean {
  return isTemporary(code) || /^Z1[1-4]?$/.test(code);
}

/**
 * Whether a code may stand in the return of a year for an episode that began on `start`. An episode that was open
 * when a code was withdrawn may carry it for the year after; Z1 is accepted beside Z11–Z14.
 */
export function isPlacementOf(code: string, year: FinancialYear, start: Day): boolean {
  if (code === 'P2') return year < OTHER_SPLIT_FROM && start < P2_ENDED;
  if (code === 'H5') return year < OTHER_SPLIT_FROM && start < H5_ENDED;
  if (code === 'K3') return year >= SUPPORTED_REGISTERED_FROM;
  if (/^Z1[1-4]$/.test(code)) return year >= OTHER_SPLIT_FROM;
  return Object.hasOwn(PLACEMENTS, code);
}
