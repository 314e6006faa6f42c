/** The shape of the parts of a scenario file that say who needs a home and what homes there are. */
import { z } from 'zod';
import { brokenRule, numberSchema, type Rule } from './rules.ts';
import { civilDate, custom } from './schema.ts';
import {
  AGE_BANDS,
  type Comparator,
  type DemandSplit,
  DISTANCE_BANDS,
  HOME_KINDS,
  HOME_LOCATIONS,
  type Home,
  NEEDS_BANDS,
  type SufficiencySettings,
} from './sufficiency-types.ts';

const OLDEST = 25;

/** A plain number within a rule: ranges and formulas have no meaning for what is counted. */
function numberWithin(rule: Rule, whole = false) {
  return custom<number>(
    (value) =>
      typeof value === 'number' &&
      Number.isFinite(value) &&
      brokenRule(value, rule) === null &&
      (!whole || Number.isInteger(value)),
    (value) => {
      if (typeof value !== 'number')
        return [`is ${JSON.stringify(value)}, not a number`, `give ${rule.wanted}`];
      return [brokenRule(value, rule) ?? `is ${value}, not a whole number`, `give ${rule.wanted}`];
    },
    numberSchema(rule, whole),
  );
}

const places = numberWithin({ min: 0, wanted: 'a number of places from 0' });
const children = numberWithin({ min: 0, wanted: 'a number of children from 0' });
const rate = numberWithin({ min: 0, wanted: 'a rate per 10,000 from 0' });
const share = numberWithin({ min: 0, max: 1, wanted: 'a share from 0 to 1 (0.25 is 25%)' });
const filled = numberWithin({ above: 0, max: 1, wanted: 'a share above 0 and up to 1 (0.85 is 85%)' });
const age = numberWithin({ min: 0, max: OLDEST, wanted: `a whole age from 0 to ${OLDEST}` }, true);
const households = numberWithin({ min: 0, wanted: 'a whole number of homes or households from 0' }, true);

/** A table of shares by band, no band but those there are. */
function shares<Band extends string>(bands: readonly Band[]) {
  const fields = Object.fromEntries(bands.map((band) => [band, share.optional()]));
  return z.strictObject(fields) as unknown as z.ZodType<Partial<Record<Band, number>>>;
}

export const homeSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(HOME_KINDS),
  placementType: z.string().min(1),
  households: households.optional(),
  places: places.optional(),
  usable: places.optional(),
  vacant: places.optional(),
  opens: civilDate.optional(),
  closes: civilDate.optional(),
  location: z.enum(HOME_LOCATIONS).optional(),
  distance: z.enum(DISTANCE_BANDS).optional(),
  ageFrom: age.optional(),
  ageTo: age.optional(),
  needs: z.enum(NEEDS_BANDS).optional(),
  provider: z.string().optional(),
  note: z.string().optional(),
}) satisfies z.ZodType<Home>;

export const demandSplitSchema = z.strictObject({
  placementType: z.string().min(1),
  ages: shares(AGE_BANDS).optional(),
  needs: shares(NEEDS_BANDS).optional(),
  inBorough: share.optional(),
  source: z.string().optional(),
}) satisfies z.ZodType<DemandSplit>;

export const comparatorSchema = z.strictObject({
  area: z.string().min(1),
  date: z.string().optional(),
  inCare: rate.optional(),
  entrants: rate.optional(),
  leavers: rate.optional(),
  source: z.string().optional(),
}) satisfies z.ZodType<Comparator>;

export const sufficiencySchema = z.strictObject({
  inBoroughTarget: share.optional(),
  occupancy: filled.optional(),
  usableShare: share.optional(),
  entrants: children.optional(),
  leavers: children.optional(),
}) satisfies z.ZodType<SufficiencySettings>;
