import type { WorkspaceContent } from './rows.ts';
import {
  farthest,
  type Unusual,
  unusualActual,
  unusualBudget,
  unusualChildren,
  unusualPrice,
  unusualRate,
} from './unusual.ts';

/** A value of the file that counts as it stands and that somebody should look at again, with where it is. */
export type OddValue = Unusual & {
  readonly table: 'placementTypes' | 'budgets' | 'actuals';
  readonly key: string;
  readonly field: string;
  /** "weekly cost of Fostering, agency" */
  readonly what: string;
};

/**
 * The odd values that one year's figures rest on, in the order of the file; of the register only its own page tells.
 * @param worth what a formula of a placement type comes to, by row and field
 */
export function oddValues(
  { placementTypes, budgets, actuals }: Pick<WorkspaceContent, 'placementTypes' | 'budgets' | 'actuals'>,
  year: string,
  worth: (key: string, field: string) => number | undefined,
): readonly OddValue[] {
  const ofTypes = placementTypes.flatMap((row) => {
    const { key, name, category } = row;
    const asked = (
      field: 'children' | 'weeklyCost' | 'weeklyIncome' | 'annualGrowth' | 'annualUplift',
      words: string,
      ask: (figure: number) => Unusual | null,
    ): OddValue[] => {
      const figure = farthest(row[field], worth(key, field));
      const unusual = figure === undefined ? null : ask(figure);
      return unusual
        ? [{ ...unusual, table: 'placementTypes', key, field, what: `${words} of ${name}` }]
        : [];
    };
    return [
      ...asked('children', 'children', unusualChildren),
      ...asked('weeklyCost', 'weekly cost', (price) => unusualPrice(price, category)),
      ...asked('weeklyIncome', 'weekly income', unusualPrice),
      ...asked('annualGrowth', 'growth', unusualRate),
      ...asked('annualUplift', 'uplift', unusualRate),
    ];
  });
  const amounts = (
    table: 'budgets' | 'actuals',
    rows: readonly { readonly key: string; readonly year: string; readonly amountPence: number | null }[],
    what: string,
    ask: (pence: number) => Unusual | null,
  ): OddValue[] =>
    rows.flatMap((row) => {
      const unusual = row.year === year && row.amountPence !== null ? ask(row.amountPence) : null;
      return unusual ? [{ ...unusual, table, key: row.key, field: 'amountPence', what }] : [];
    });
  return [
    ...ofTypes,
    ...amounts('budgets', budgets, `budget of ${year}`, unusualBudget),
    ...amounts('actuals', actuals, `spend of ${year}`, unusualActual),
  ];
}
