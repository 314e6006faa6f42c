/**
 * How the forecast would have done on the council's own past, as the file keeps it: the figures of the last test, and
 * what it was a test of. Sums over many children and month-ends; nothing of any child.
 */
import { z } from 'zod';
import { dateText, shortText } from './cells.ts';
import {
  isSameReturn,
  type MadeFromReturn,
  madeFromReturn,
  readingChanges,
  windowChange,
} from './made-from-return.ts';

/** Σ|forecast − what happened| ÷ Σ what happened. */
export const backtestLine = z.strictObject({
  of: z.enum(['total', 'category', 'ageBand', 'coarseCategory']),
  months: z.int(),
  forecasts: z.int(),
  ours: z.number(),
  sameAsToday: z.number(),
  lastYearsDrift: z.number(),
  publicModel: z.number().nullable(),
  withinRange: z.number().nullable(),
});

/** Days are ISO. */
export const backtestFigures = z.strictObject({
  from: dateText,
  to: dateText,
  /** The last day of which it is known what happened: before `to` where returns lack children. */
  settledTo: dateText,
  /** First and last month-end forecast from. */
  firstOrigin: dateText,
  lastOrigin: dateText,
  lines: z.array(backtestLine).max(100),
});

const backtestSubject = z.strictObject({
  returned: madeFromReturn,
  /** Latest months that rates were learned from; null where each forecast chose. */
  windowMonths: z.int().nullable(),
  /** The version of this program, whose forecast it was. */
  program: shortText,
});
export type BacktestSubject = z.infer<typeof backtestSubject>;

export const keptBacktest = z.strictObject({
  /** ISO day. */
  testedOn: dateText,
  subject: backtestSubject,
  figures: backtestFigures,
});
export type KeptBacktest = z.infer<typeof keptBacktest>;

/** Why a test is not of the forecast as it is made now, each in a few words; empty where it is. */
export function backtestChanges(was: BacktestSubject, now: BacktestSubject): string[] {
  return [
    ...returnChanges(was.returned, now.returned),
    ...(was.windowMonths === now.windowMonths ? [] : [windowChange(now.windowMonths)]),
    ...(was.program === now.program ? [] : ['the program has been updated']),
  ];
}

function returnChanges(was: MadeFromReturn, now: MadeFromReturn): string[] {
  return [
    ...(isSameReturn(was, now) ? [] : ['another return has been brought in']),
    ...readingChanges(was.reading, now.reading),
  ];
}
