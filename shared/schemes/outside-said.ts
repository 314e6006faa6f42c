/** What of a scheme lies outside the forecast: dates that are easily mistyped by a year, and what comes of them. */
import { type Day, parseDay } from '../calendar/day.ts';
import { longDayWords } from '../calendar/words.ts';
import type { Measure } from '../scenario/types.ts';
import type { SchemeContext } from './scheme.ts';

/** Nothing where all of it lies within. */
export function outsideSaid(
  measures: readonly Measure[],
  { from, to }: Pick<SchemeContext, 'from' | 'to'>,
): readonly string[] {
  const on = measures.filter(({ enabled }) => enabled !== false);
  // Of a scheme that is off, what it would do.
  const counting = on.length > 0 ? on : measures;
  const isLater = (some: readonly Measure[]) =>
    some.length > 0 && some.every((measure) => (dayOf(startOf(measure)) ?? to) > to);
  if (isLater(counting))
    return [`It starts after the forecast ends on ${longDayWords(to)}, so nothing of it counts.`];
  if (isLater(counting.filter(isOnChildren)))
    return [
      `It changes no placement before the forecast ends on ${longDayWords(to)}: only what it costs counts.`,
    ];
  const begun = counting.some((measure) => isOnChildren(measure) && isBefore(startOf(measure), from));
  const paid = counting.some((measure) => isPaidOnce(measure) && isBefore(startOf(measure), from));
  return [
    ...(begun
      ? [
          `It begins before the forecast does: what it has done by ${longDayWords(from)} counts from that day, so the mix and the register must not have it yet.`,
        ]
      : []),
    ...(paid
      ? [`What is paid once before ${longDayWords(from)} is left out: it belongs in the actuals.`]
      : []),
  ];
}

function startOf(measure: Measure): string | undefined {
  if ('on' in measure && measure.on !== undefined) return measure.on;
  return 'from' in measure ? measure.from : undefined;
}

function isOnChildren({ kind }: Measure): boolean {
  return kind !== 'fixed' && kind !== 'capital';
}

function isPaidOnce(measure: Measure): boolean {
  return measure.kind === 'capital' || (measure.kind === 'fixed' && measure.oneOff !== undefined);
}

function isBefore(start: string | undefined, from: Day): boolean {
  const day = dayOf(start);
  return day !== null && day < from;
}

function dayOf(text: string | undefined): Day | null {
  return text === undefined ? null : parseDay(text);
}
