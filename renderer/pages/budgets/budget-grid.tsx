import { useQueries } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { unusualBudget } from '../../../shared/workspace/unusual.ts';
import type { CellProblem, Column } from '../../components/grid/column.ts';
import { moneyColumn, shownPounds } from '../../components/grid/figure-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import type { TotalRow } from '../../components/grid/grid-props.ts';
import { useCellToGo, useSaveChange, useTableFaults } from '../../components/grid/table-hooks.ts';
import { computedColumn } from '../../components/grid/text-columns.ts';
import { useChange } from '../../state/change.ts';
import { useSay } from '../../state/messages.tsx';
import { positionQuery } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { budgetEdits, formStep, formWords } from './budget-edits.ts';
import {
  type BudgetForm,
  type BudgetLine,
  budgetLines,
  budgetYears,
  faultsByCell,
  formOf,
  NO_AMOUNT,
  WHOLE,
  withAmount,
} from './budget-table.ts';
import { FormChoice } from './form-choice.tsx';

const nameOf = (line: BudgetLine): string => line.name;
const nameInSteps = (line: BudgetLine): string => (line.key === WHOLE ? 'the whole year' : line.name);

/** Budgets: placement types down, years across; each year is one amount or some by type. */
export function BudgetGrid() {
  const { content, years: forecastYears } = useWorkspace();
  const { budgets, placementTypes: types } = content;
  const readOnly = useReadOnly();
  const change = useChange();
  const say = useSay();
  const rowFaults = useTableFaults('budgets');
  const asked = useCellToGo('budgets');
  // How a year without a budget is to be held; the file can only say it of years that have one.
  const [intended, setIntended] = useState<ReadonlyMap<string, BudgetForm>>(new Map());
  const totals = useBudgetTotals(forecastYears);

  const years = useMemo(() => budgetYears(forecastYears, budgets), [forecastYears, budgets]);
  const forms = useMemo(
    () =>
      new Map(years.map((year) => [year, formOf(year, budgets) ?? intended.get(year) ?? 'whole'] as const)),
    [years, budgets, intended],
  );
  const lines = useMemo(() => {
    const all = budgetLines(budgets, types);
    const byType = [...forms.values()].some((form) => form !== 'whole');
    return byType ? all : all.filter((line) => line.key === WHOLE);
  }, [budgets, types, forms]);
  const columns = useMemo(() => budgetColumns(years, forms), [years, forms]);
  const faults = useMemo(() => faultsByCell(rowFaults, budgets), [rowFaults, budgets]);
  const goTo = useMemo(() => {
    const row = asked && budgets.find((one) => one.key === asked.key);
    return row ? { key: row.placementType ?? WHOLE, field: row.year, visit: asked.visit } : null;
  }, [asked, budgets]);
  const save = useSaveChange<BudgetLine>(budgetEdits);

  const choose = (year: string, form: 'whole' | 'by-type'): void => {
    setIntended(new Map(intended).set(year, form));
    const step = formStep(year, form, budgets, totals.get(year) ?? null);
    if (!step) return;
    const words = formWords(year, form, budgets, totals.get(year) ?? null);
    void change(step).then(({ ok }) => {
      if (ok) say('done', words);
    });
  };
  const totalRow: TotalRow = {
    key: 'total',
    label: 'Budget',
    cells: Object.fromEntries(
      years.map((year) => {
        const pence = totals.get(year);
        return [year, pence === null || pence === undefined ? '\u2013' : shownPounds(pence)];
      }),
    ),
  };

  return (
    <>
      <FormChoice years={years} forms={forms} readOnly={readOnly} onChoose={choose} />
      <Grid
        label="Budget by year"
        place="the budget"
        noun="budget"
        rows={lines}
        columns={columns}
        rowName={nameOf}
        stepRowName={nameInSteps}
        readOnly={readOnly}
        newRow={null}
        canRemove={false}
        canReorder={false}
        onChange={save}
        faults={faults}
        totals={[totalRow]}
        nameColumn="name"
        goTo={goTo}
      />
    </>
  );
}

/** Each year's budget as the calculation adds it up; null where it has none or cannot be worked out. */
function useBudgetTotals(years: readonly string[]): ReadonlyMap<string, number | null> {
  return useQueries({
    queries: years.map((year) => positionQuery(null, year)),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }): (readonly [string, number | null])[] =>
          data?.state === 'ready' ? [[data.year, data.budgetPence]] : [],
        ),
      ),
  });
}

function budgetColumns(
  years: readonly string[],
  forms: ReadonlyMap<string, BudgetForm>,
): readonly Column<BudgetLine>[] {
  const name = computedColumn<BudgetLine>({
    id: 'name',
    header: 'Placement type',
    aliases: ['name', 'type', 'budget'],
    width: 280,
    align: 'start',
    get: nameOf,
  });
  const amounts = years.map((year): Column<BudgetLine> => {
    const form = forms.get(year) ?? 'whole';
    return {
      ...moneyColumn<BudgetLine>({
        id: year,
        called: `${year} budget`,
        header: year,
        unit: '£',
        help:
          form === 'by-type'
            ? `The budget of ${year} is held by placement type: their sum is the budget.`
            : `The budget of ${year} is one amount. Choose \u201cby type\u201d above to split it.`,
        width: 124,
        get: (line) => line.amounts[year] ?? NO_AMOUNT,
        set: (line, held) => withAmount(line, year, held),
        problem: (line) => bothKinds(line, year, form),
        ask: unusualBudget,
      }),
      // A year holds one kind of budget: the cells of the other kind are out of use.
      fixed: (line) => form !== 'both' && (line.key === WHOLE) !== (form === 'whole'),
    };
  });
  return [name, ...amounts];
}

function bothKinds(line: BudgetLine, year: string, form: BudgetForm): CellProblem | null {
  const held = line.amounts[year] ?? NO_AMOUNT;
  if (form !== 'both' || line.key !== WHOLE || (held.amountPence === null && held.unread === null))
    return null;
  return {
    problem: `${year} has both one amount and amounts by placement type`,
    remedy: 'Choose above how its budget is held, or clear one kind.',
  };
}
