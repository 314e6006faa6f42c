/**
 * What a simulation is told beside the scenario's own ranges: which inputs move together, which placement types'
 * arrivals are left to chance, whose end dates in the register may be out, and the stress tests somebody has named. Kept with the workspace; on the command
 * line, a file of their own.
 */
import { z } from 'zod';

/** Characters of the name of a group or of a stress test, at most. */
export const LONGEST_SETTING_NAME = 200;
const name = z.string().trim().min(1).max(LONGEST_SETTING_NAME);
const id = z.string().min(1).max(200);
/** Weeks that an end date may be out, either way, at most. */
export const MOST_WEEKS_OUT = 104;

const correlationGroup = z.strictObject({
  name,
  /** Keys of quantities: `placementTypes/external/weeklyCost`, `assumptions/occupancy`. */
  inputs: z.array(z.string().max(400)).max(500),
  /** 0 (not at all) to 1 (as one). */
  strength: z.number().min(0).max(1),
});

const chanceArrivals = z.strictObject({
  placementType: id,
  /** Children who arrive in a month, on average; as many leave, but for the growth the scenario has. */
  perMonth: z.number().min(0).max(200),
});

/** How far an end date of the register may be out: PERT (λ = 4) around the recorded day. Both 0 is not at all. */
const registerEndings = z.strictObject({
  placementType: id,
  earlierWeeks: z.number().min(0).max(MOST_WEEKS_OUT),
  laterWeeks: z.number().min(0).max(MOST_WEEKS_OUT),
});

const stressChange = z.discriminatedUnion('kind', [
  /** So many children more (or fewer) in the mix of a type, on every day. */
  z.strictObject({
    kind: z.literal('children'),
    placementType: id,
    children: z.number().min(-10_000).max(10_000),
  }),
  /** List prices, register prices and prices within measures, of one type or (null) all. */
  z.strictObject({
    kind: z.literal('prices'),
    placementType: id.nullable(),
    percent: z.number().gt(-1).max(10),
  }),
  /** One measure, or (null) all of them, so many months later. */
  z.strictObject({ kind: z.literal('delay'), measure: id.nullable(), months: z.int().min(1).max(120) }),
]);

export const stressTest = z.strictObject({ name, changes: z.array(stressChange).min(1).max(50) });

export const uncertaintySettings = z.strictObject({
  correlations: z.array(correlationGroup).max(50),
  arrivals: z.array(chanceArrivals).max(200),
  /** Left out by those who have not said: every placement then ends on its recorded day. */
  endings: z.array(registerEndings).max(200).optional(),
  stressTests: z.array(stressTest).max(50),
});

export type RegisterEndings = z.infer<typeof registerEndings>;
export type StressChange = z.infer<typeof stressChange>;
export type StressTest = z.infer<typeof stressTest>;
export type UncertaintySettings = z.infer<typeof uncertaintySettings>;

export const NO_SETTINGS: UncertaintySettings = { correlations: [], arrivals: [], stressTests: [] };
