/** The other code lists of the return that the history uses (public validator rule sets; rule numbers beside). */

/** PLACE_PROVIDER. */
export const PROVIDERS = {
  PR0: 'Parents',
  PR1: 'Own provision',
  PR2: 'Another council',
  PR3: 'Other public provision',
  PR4: 'Private',
  PR5: 'Voluntary',
} as const;

/** RNE: why an episode began. */
export const EPISODE_REASONS = {
  S: 'Started to be looked after',
  L: 'Legal status changed',
  P: 'Placement and carer changed',
  T: 'Placement changed, same carer',
  B: 'Legal status, placement and carer changed',
  U: 'Legal status and placement changed, same carer',
} as const;

/** LS. V3 and V4 are short breaks. D1 and J2 to J3 remain in older returns. */
export const LEGAL_STATUSES = {
  C1: 'Interim care order',
  C2: 'Full care order',
  D1: 'Freeing order',
  E1: 'Placement order',
  J1: 'Remanded',
  J2: 'Detained under PACE',
  J3: 'Sentenced, with a residence or fostering requirement',
  L1: 'Police protection',
  L2: 'Emergency protection order',
  L3: 'Child assessment order',
  V2: 'Accommodated under section 20',
  V3: 'Short breaks, each recorded',
  V4: 'Short breaks, agreement recorded',
} as const;

/** REC: why an episode ended (rule 149). X1: a new episode began the same day. */
export const END_REASONS = {
  X1: 'New episode on the same day',
  E11: 'Adopted, application unopposed',
  E12: 'Adopted, consent dispensed with',
  E13: 'Left to live with someone without parental responsibility',
  E14: 'Remand ended',
  E15: 'Age assessed as 18 or over',
  E16: 'Moved abroad',
  E17: 'Aged 18, stayed with the carers',
  E2: 'Died',
  E3: 'Care taken over by another council',
  E41: 'Child arrangements order',
  E43: 'Special guardianship order (older returns)',
  E44: 'Special guardianship order (older returns)',
  E45: 'Special guardianship: former carer, relative',
  E46: 'Special guardianship: former carer, not a relative',
  E47: 'Special guardianship: other carer, relative',
  E48: 'Special guardianship: other carer, not a relative',
  E4A: 'Returned home, planned',
  E4B: 'Returned home, not planned',
  E5: 'Independent living with support',
  E6: 'Independent living without support',
  E7: 'Residential care funded by adult services',
  E8: 'Other',
  E9: 'Sentenced to custody',
} as const;

export const CONTINUES = 'X1';
export const DIED = 'E2';
export const STARTS = 'S';

/** Short breaks are left out of counts of children looked after unless asked for. */
export function isShortBreak(legalStatus: string): boolean {
  return legalStatus === 'V3' || legalStatus === 'V4';
}
