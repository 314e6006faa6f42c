import { paybackCell } from '../../electron/export/payback.ts';
import type { Workbook } from '../../electron/export/workbook/build.ts';
import { address, type Ref } from '../../electron/export/workbook/expression.ts';
import { formatMonth } from '../../shared/calendar/month.ts';
import { compare, compile, type Projection } from '../../shared/model/index.ts';
import type { ResolvedScenario } from '../../shared/scenario/resolved.ts';
import type { CellValues } from './xlsx-parts.ts';

type Expected = { readonly what: string; readonly cell: Ref } & (
  | { readonly pence: number | string }
  /** Children, places or a share: not money, and not rounded. */
  | { readonly count: number }
);

/** Every figure of the workbook with what the engine gives for `resolved`, which may differ from what was exported. */
export function expectedFigures(workbook: Workbook, resolved: ResolvedScenario): Expected[] {
  const figures: Expected[] = [];
  const want = (what: string, cell: Ref | null | undefined, pence: number | string | null | undefined) => {
    if (cell && pence !== null && pence !== undefined) figures.push({ what, cell, pence });
  };
  const plan = compile(resolved);
  const comparison = compare(plan);
  for (const [at, cells] of workbook.plans.entries()) {
    const projection: Projection = at === 0 ? comparison.base : comparison.with;
    const name = cells.plan.label;
    for (const [y, year] of projection.years.entries()) {
      const of = cells.years[y];
      for (const field of [
        'gross',
        'income',
        'net',
        'capital',
        'actuals',
        'outturn',
        'budget',
        'pressure',
      ] as const)
        want(`${name} ${y} ${field}`, of?.[field], year[field]);
      want(`${name} ${y} capital paid at once`, of?.paidAtOnce, year.capitalPaidAtOnce);
      for (const [t, type] of year.placementTypes.entries()) {
        want(`${name} ${y} ${type.id} gross`, of?.types[t]?.gross, type.gross);
        want(`${name} ${y} ${type.id} income`, of?.types[t]?.income, type.income);
        want(
          `${name} ${y} ${type.id} insufficiency`,
          of?.types[t]?.insufficiency,
          type.places?.costOfInsufficiency,
        );
        // Children and places stand in the columns from the average on, in this order.
        const children = [type.averageChildren, type.childrenAtEnd];
        const { places } = type;
        const used = places ? [places.capacity, places.demand, places.overflow, places.utilisation] : [];
        for (const [column, count] of [...children, ...used].entries()) {
          const first = of?.types[t]?.averageChildren;
          if (first && count !== null) {
            const cell = { ...first, column: first.column + column };
            figures.push({ what: `${name} ${y} ${type.id} column ${cell.column}`, cell, count });
          }
        }
      }
      for (const [m, measure] of year.measures.entries()) {
        want(`${name} ${y} ${measure.id} gross`, of?.lines[m]?.gross, measure.gross);
        want(`${name} ${y} ${measure.id} income`, of?.lines[m]?.income, measure.income);
      }
    }
    for (const [m, month] of projection.months.entries()) {
      for (const [t, type] of month.placementTypes.entries()) {
        want(`${name} ${formatMonth(month.month)} ${type.id} gross`, cells.months[t]?.gross[m], type.gross);
        want(
          `${name} ${formatMonth(month.month)} ${type.id} income`,
          cells.months[t]?.income[m],
          type.income,
        );
        want(
          `${name} ${formatMonth(month.month)} ${type.id} insufficiency`,
          cells.months[t]?.places?.insufficiency[m],
          type.places?.costOfInsufficiency,
        );
      }
    }
  }
  for (const saving of workbook.savings) {
    for (const [y, pence] of comparison.saving.byYear.entries()) want(`saving ${y}`, saving.byYear[y], pence);
    want('saving', saving.total, comparison.saving.total);
    want('net present value', saving.netPresentValue, comparison.netPresentValue);
    want('payback', saving.payback, paybackCell(comparison));
  }
  return figures;
}

/** Figures that are not the engine's, in words: money to the penny, counts to one part in 10⁹. */
export function differences(values: CellValues, figures: readonly Expected[]): string[] {
  return figures.flatMap((figure) => {
    const { what, cell } = figure;
    const place = `${cell.sheet}!${address(cell.row, cell.column)}`;
    const found = values.get(cell.sheet)?.get(address(cell.row, cell.column));
    const wanted = 'count' in figure ? figure.count : inPounds(figure.pence);
    const allowed = 'count' in figure ? 1e-9 * Math.max(1, Math.abs(figure.count)) : 1e-5;
    const same =
      typeof wanted === 'string'
        ? found === wanted
        : typeof found === 'number' && Math.abs(found - wanted) < allowed;
    return same ? [] : [`${what} at ${place}: ${found}, not ${wanted}`];
  });
}

function inPounds(pence: number | string): number | string {
  return typeof pence === 'number' ? pence / 100 : pence;
}
