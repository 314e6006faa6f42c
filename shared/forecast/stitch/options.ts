import type { Day } from '../../calendar/day.ts';
import type { PlacementMap } from '../placement-map.ts';

export type StitchOptions = {
  readonly map: PlacementMap;
  /** Count short breaks (V3, V4) as looked after. */
  readonly includeShortBreaks: boolean;
  /** Only what was known on this day; null for all that is known now. */
  readonly asKnownOn: Day | null;
  /** Postcode districts of the council's own area; null to take them from the children's home addresses. */
  readonly ownDistricts: readonly string[] | null;
  /** Births are the middle of the month: nobody is 18 before the month is over. */
  readonly birthsByMonth: boolean;
};
