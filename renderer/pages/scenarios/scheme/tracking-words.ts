/** What schemes are said to be in the tracker, in words. */
import type { SchemeRow } from '../../../../shared/workspace/rows.ts';

export const CONFIDENCE_NAMES: Readonly<Record<NonNullable<SchemeRow['confidence']>, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
};
export const STATUS_NAMES: Readonly<Record<NonNullable<SchemeRow['status']>, string>> = {
  idea: 'Idea',
  agreed: 'Agreed',
  delivering: 'Delivering',
  delivered: 'Delivered',
};
export const CASHABLE_NAMES: Readonly<Record<NonNullable<SchemeRow['cashable']>, string>> = {
  cashable: 'Cashable',
  avoidance: 'Cost avoidance',
};
