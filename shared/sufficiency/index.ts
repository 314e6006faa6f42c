/** The sufficiency figures: values in, values out. */
export {
  type Answer,
  answer,
  bandWords,
  costWords,
  enoughWords,
  placesWords,
  type Shortage,
} from './answer.ts';
export { BANDS, type BandFigures, type BandKind, NOT_KNOWN } from './bands.ts';
export { type InBorough, inBorough, wholeBeds } from './in-borough.ts';
export { hasPlaces, isOpenOn, type ResolvedHome } from './places.ts';
export { PLANNED_OCCUPANCY, USABLE_SHARE } from './published.ts';
export { type Rates, rates } from './rates.ts';
export { type Council, type KindOfPlace, type Region, region } from './region.ts';
export { type SharesOfChildren, sharesOfChildren } from './shares-of-children.ts';
export {
  bandsOf,
  type Sufficiency,
  sufficiency,
  type TypeMonth,
  type TypeSufficiency,
} from './sufficiency.ts';
export { regionJson, sufficiencyJson } from './sufficiency-json.ts';
export { type SufficiencyFigure, sufficiencyWorking } from './workings.ts';
