import { formatYear, parseYear } from '../../calendar/financial-year.ts';
import { parseMonth } from '../../calendar/month.ts';
import { formatNumber } from '../../money/format.ts';
import type { Scenario } from '../../scenario/types.ts';
import type { Comparison, Together } from '../compare.ts';
import type { PositionBasis } from '../position.ts';
import type { Program } from '../project.ts';
import type { MonthFigures, YearFigures } from '../projection.ts';
import type { SchemeMembers, SchemeShares } from '../scheme-shares.ts';
import type { TimelineYear } from '../timeline.ts';

/** What workings are read from. What each measure saves costs most and is worked out only when a working asks. */
export type WorkingContext = {
  readonly scenario: Scenario;
  readonly basis: PositionBasis;
  readonly together: () => Together;
  readonly comparison: () => Comparison;
  /** Where some of the measures come from schemes: who shares the saving, schemes as wholes, and how. */
  readonly schemes?: {
    readonly players: readonly SchemePlayer[];
    readonly shares: () => SchemeShares;
  };
};

/** A scheme, or a measure outside every scheme. */
export type SchemePlayer = SchemeMembers & { readonly name: string };

export function typeName(context: WorkingContext, id: string): string {
  return context.scenario.placementTypes.find((type) => type.id === id)?.name ?? id;
}

export function measureName(context: WorkingContext, id: string): string {
  return context.scenario.measures?.find((measure) => measure.id === id)?.name ?? id;
}

export type YearOf = {
  readonly at: number;
  readonly figures: YearFigures;
  readonly slice: TimelineYear;
  readonly label: string;
};

/** The year in the plan's projection; null where the period does not touch it. */
export function findYear(context: WorkingContext, label: string): YearOf | null {
  const year = parseYear(label);
  const at = context.basis.plan.years.findIndex((candidate) => candidate.year === year);
  const figures = context.basis.plan.years[at];
  const slice = context.basis.program.timeline.years[at];
  return figures && slice ? { at, figures, slice, label: formatYear(figures.year) } : null;
}

export function findMonth(
  context: WorkingContext,
  label: string,
): { readonly at: number; readonly figures: MonthFigures } | null {
  const month = parseMonth(label);
  const at = context.basis.plan.months.findIndex((candidate) => candidate.month === month);
  const figures = context.basis.plan.months[at];
  return figures ? { at, figures } : null;
}

/** "÷ 7", or "× 52 ÷ 366": from a price by the week to one for the night, in that year. */
export function dailyWords(program: Program, year: TimelineYear): string {
  const { weeksPerYear } = program.scenario;
  return weeksPerYear === 'exact'
    ? '÷ 7'
    : `× ${formatNumber(weeksPerYear, 6)} ÷ ${Math.round(weeksPerYear / year.dailyFactor)}`;
}

/** Said wherever cells of whole pence are added up. */
export const ROUNDING =
  'Each month is the year’s exact running total, rounded to the penny, less the month before, so months always add up to the year.';
