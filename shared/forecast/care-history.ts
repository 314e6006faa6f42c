/**
 * What is left of the returns once they are stitched: who was looked after, where, from when to when. Everything
 * later (stock, history, forecast, backtest) reads this and nothing else. Held in columns, because a region has
 * more than 100,000 stays. Days are day numbers (shared/calendar); a stay is charged for the nights `start` to
 * `end − 1`, so a child is looked after on day d where start ≤ d < end.
 */
import type { Day } from '../calendar/day.ts';
import { CATEGORIES, type Category } from '../scenario/types.ts';

/** `end` of a stay that was still open when the latest return was made up. */
export const OPEN: Day = 2_147_483_647;

/** Kinds of placement told apart in the columns: an index into this list. */
export const STAY_CATEGORIES: readonly Category[] = CATEGORIES;

export type ChildColumns = {
  /** The return's identifier, or its salted hash where it came from a workspace. */
  readonly id: readonly string[];
  /** Day of birth; where only the month is kept, its middle. */
  readonly birth: Int32Array;
  /** 0 not known, 1 male, 2 female. */
  readonly sex: Uint8Array;
  /** Unaccompanied asylum-seeking: the day the status ceased, {@link OPEN} while it lasts, 0 if it never was. */
  readonly uascUntil: Int32Array;
};

/**
 * One row for each child's unbroken time in one placement, sorted by child, then start; the stays of a child do
 * not overlap. Legal-status changes are merged away, temporary placements carried by the one they interrupt, short
 * breaks (V3, V4) left out unless asked for.
 */
export type StayColumns = {
  /** Index into the children. */
  readonly child: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into {@link STAY_CATEGORIES}. */
  readonly category: Uint8Array;
  /** Index into {@link CareHistory.placementTypes}: PLACE × PLACE_PROVIDER by the map in use. */
  readonly type: Uint8Array;
  /** 1 where the child was not looked after the night before: a period of care begins. */
  readonly enters: Uint8Array;
  /** Why a period of care ended (REC), as an index into {@link CareHistory.reasons}; 0 where it goes on. */
  readonly reason: Uint8Array;
  /** Legal status when the stay began, as an index into {@link CareHistory.legalStatuses}. */
  readonly legalStatus: Uint8Array;
  /** 1 in the borough (by postcode), 2 outside, 0 not known. */
  readonly inBorough: Uint8Array;
};

export type CareHistory = {
  /** First day from which everyone looked after is in the returns: the 1 April of the earliest. */
  readonly from: Day;
  /** The last day they cover: the 31 March of the latest, or the day up to which the history was cut. */
  readonly to: Day;
  /**
   * How complete the returns are. `earlier`: of the children a return has in care at the end of the year before it,
   * the share in that year's return; `latest`: of those in care at the end of the last return but one, the share in
   * the latest. Both are close to 1 unless returns were cut down; a low `latest` alone means ends not recorded.
   */
  readonly coverage: { readonly earlier: number; readonly latest: number };
  readonly placementTypes: readonly {
    readonly id: string;
    readonly name: string;
    readonly category: Category;
  }[];
  readonly reasons: readonly string[];
  readonly legalStatuses: readonly string[];
  readonly children: ChildColumns;
  readonly stays: StayColumns;
};
