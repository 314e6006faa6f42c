/**
 * The parts of a scenario file that say who needs a home and what homes there are. The projection does not read
 * them: what a type can hold in a forecast is its `capacity` (model.md). Shares are 0 to 1, ages whole years with
 * both ends included, rates per 10,000 children under 18.
 */

/** A children's home, foster carers, places bought one by one, places paid for whether filled or not. */
export const HOME_KINDS = ['home', 'carers', 'contracted', 'block'] as const;
export type HomeKind = (typeof HOME_KINDS)[number];

export const HOME_LOCATIONS = ['in-borough', 'out-of-borough'] as const;
export type HomeLocation = (typeof HOME_LOCATIONS)[number];

/** Miles from the child's own home. */
export const DISTANCE_BANDS = ['up-to-5-miles', '5-to-20-miles', '20-to-50-miles', 'over-50-miles'] as const;
export type DistanceBand = (typeof DISTANCE_BANDS)[number];

/** Those of the national minimum fostering allowance from 5 up, with the under-fives together. */
export const AGE_BANDS = ['0-4', '5-10', '11-15', '16-17', '18+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const NEEDS_BANDS = ['standard', 'enhanced', 'complex', 'disability', 'parent-and-child'] as const;
export type NeedsBand = (typeof NEEDS_BANDS)[number];

/** One home, or several that are alike: all mainstream carers may be one row. */
export type Home = {
  readonly id: string;
  readonly name: string;
  readonly kind: HomeKind;
  readonly placementType: string;
  /** Homes or carer households in this row. */
  readonly households?: number | undefined;
  /** Registered, approved or contracted places; absent where nobody has said: it then holds no children. */
  readonly places?: number | undefined;
  /** Places a child can really be put in; all of them where absent, or the usable share of carers' places. */
  readonly usable?: number | undefined;
  /** Usable places with nobody in them on the position date. */
  readonly vacant?: number | undefined;
  /** The first night it can be used; absent: it is there already. */
  readonly opens?: string | undefined;
  /** The day it shuts: the night before is the last. Absent: it stays. */
  readonly closes?: string | undefined;
  readonly location?: HomeLocation | undefined;
  readonly distance?: DistanceBand | undefined;
  readonly ageFrom?: number | undefined;
  readonly ageTo?: number | undefined;
  /** The needs it can meet; absent: any. */
  readonly needs?: NeedsBand | undefined;
  readonly provider?: string | undefined;
  readonly note?: string | undefined;
};

/** Who the children of a placement type are. Shares that do not come to 1 leave the rest not known. */
export type DemandSplit = {
  readonly placementType: string;
  readonly ages?: Partial<Readonly<Record<AgeBand, number>>> | undefined;
  readonly needs?: Partial<Readonly<Record<NeedsBand, number>>> | undefined;
  /** Share placed in the borough now. */
  readonly inBorough?: number | undefined;
  readonly source?: string | undefined;
};

/** Rates per 10,000 of somewhere to compare with. */
export type Comparator = {
  readonly area: string;
  readonly date?: string | undefined;
  readonly inCare?: number | undefined;
  readonly entrants?: number | undefined;
  readonly leavers?: number | undefined;
  readonly source?: string | undefined;
};

export type SufficiencySettings = {
  /** Share of children to be placed in the borough. */
  readonly inBoroughTarget?: number | undefined;
  /** Share of places filled that new homes are planned with. */
  readonly occupancy?: number | undefined;
  /** Share of approved carer places that can be used, where a row does not say. */
  readonly usableShare?: number | undefined;
  /** Children who came into care, and left it, in the twelve months before the period. */
  readonly entrants?: number | undefined;
  readonly leavers?: number | undefined;
};
