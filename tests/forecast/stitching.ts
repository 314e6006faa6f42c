import { DEFAULT_MAP } from '../../shared/forecast/placement-map.ts';
import type { StitchOptions } from '../../shared/forecast/stitch/options.ts';

/** How a return is stitched unless somebody asks for something else. */
export const STITCHING: StitchOptions = {
  map: DEFAULT_MAP,
  includeShortBreaks: false,
  asKnownOn: null,
  ownDistricts: null,
  birthsByMonth: false,
};
