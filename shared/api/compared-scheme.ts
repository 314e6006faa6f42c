import { z } from 'zod';

const pence = z.int();
const year = z.string().max(20);
const month = z.string().nullable();

/** Children that a scheme or measure wanted and did not find, on the worst day. */
export const shortfall = z.strictObject({
  /** Name of the placement type they were to leave. */
  type: z.string(),
  /** Fractional, as children are. */
  askedFor: z.number(),
  found: z.number(),
  /** Names of the schemes and measures that act first; empty where there are simply too few. */
  to: z.array(z.string()),
  /** It would have gone short without those as well: they had fewer children than it lacked. */
  tooFewAnyway: z.boolean(),
});

/** What one scheme, or a measure outside every scheme, does in a scenario: whole pence over the period and by year. */
export const comparedScheme = z.strictObject({
  key: z.string(),
  name: z.string(),
  /** The first day on which any of its measures has effect (ISO); null where that is unknown. */
  starts: z.string().nullable(),
  savings: z.array(z.strictObject({ year, savingPence: pence })),
  totalPence: pence,
  grossAvoidedPence: pence,
  runningCostPence: pence,
  financingPence: pence,
  incomePence: pence,
  capitalPence: pence,
  /** First months in which what it saved covers its capital for good: net, and as papers quote it (running cost left out). */
  paybackNet: month,
  paybackGross: month,
  /** Whether it spends anything beside placements: otherwise there is nothing to pay back. */
  hasCosts: z.boolean(),
  /** Null where it has no beds. */
  breakEvenOccupancy: z.number().nullable(),
  shortfalls: z.array(shortfall),
  /** Placement types it moves more children into than there are places, and who else does. */
  crowded: z.array(z.strictObject({ type: z.string(), others: z.array(z.string()) })),
  /** It takes more cost out than there is: the price it says is left behind is above what is paid. */
  costShort: z.boolean(),
});
export type ComparedScheme = z.infer<typeof comparedScheme>;
