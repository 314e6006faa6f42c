import type { Pence } from '../money/pence.ts';
import type { MeasureFigures, PeriodFigures } from './projection.ts';

/** What a scheme, or a measure outside every scheme, costs and brings in beside the placements, in one period. */
export type OwnCosts = {
  readonly id: string;
  readonly gross: Pence;
  readonly income: Pence;
  readonly capital: Pence;
  /** The measures it is made of; those that cost and bring in nothing in the period are left out. */
  readonly parts: readonly MeasureFigures[];
};

/**
 * The fixed and capital measures of a period, put together by scheme: in the order of their first measures, and with
 * one that moves no money in the period at nought, without parts. They sum to the period's measures.
 *
 * @param players the schemes by the ids of their measures; a measure of none of them stands by itself
 */
export function ownCosts(
  { measures }: Pick<PeriodFigures, 'measures'>,
  players: readonly { readonly id: string; readonly measures: readonly string[] }[],
): OwnCosts[] {
  const playerOf = new Map(players.flatMap(({ id, measures: own }) => own.map((measure) => [measure, id])));
  const byPlayer = new Map<string, MeasureFigures[]>();
  for (const measure of measures) {
    const id = playerOf.get(measure.id) ?? measure.id;
    byPlayer.set(id, [...(byPlayer.get(id) ?? []), measure]);
  }
  return [...byPlayer].map(([id, own]) => ({
    id,
    gross: own.reduce((sum, { gross }) => sum + gross, 0),
    income: own.reduce((sum, { income }) => sum + income, 0),
    capital: own.reduce((sum, { capital }) => sum + capital, 0),
    parts: own.filter(({ gross, income }) => gross !== 0 || income !== 0),
  }));
}
