import { formatMonth } from '../../shared/calendar/month.ts';
import { penceToPounds } from '../../shared/money/pence.ts';
import type { Sufficiency } from '../../shared/sufficiency/index.ts';
import type { CsvTable } from './csv.ts';

/** Children each placement type is right for beside its usable places, month by month. Averages of nights; pounds. */
export function sufficiencyTable(
  plans: readonly { readonly name: string; readonly figures: Sufficiency }[],
): CsvTable {
  return {
    name: 'sufficiency-by-month',
    headings: [
      'Scenario',
      'Month',
      'Placement type',
      'Children it is right for',
      'Children from full types',
      'Usable places',
      'Short',
      'Places used',
      'Children sent elsewhere',
      'Cost of insufficiency £',
    ],
    rows: plans.flatMap(({ name, figures }) =>
      figures.types.flatMap((type) =>
        type.months.map((month) => [
          name,
          formatMonth(month.month),
          type.name,
          month.demand,
          month.received,
          month.places,
          month.places === null ? null : month.gap,
          month.utilisation === null ? null : { percent: month.utilisation },
          month.overflow,
          penceToPounds(month.cost),
        ]),
      ),
    ),
  };
}
