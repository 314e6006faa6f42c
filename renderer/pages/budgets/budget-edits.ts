import { formatPounds } from '../../../shared/money/format.ts';
import { BLANK_BUDGET } from '../../../shared/workspace/blank-rows.ts';
import type { Edit, Step } from '../../../shared/workspace/edits.ts';
import type { BudgetRow } from '../../../shared/workspace/rows.ts';
import { counted, type RowChange } from '../../components/grid/change.ts';
import { newKey } from '../../keys.ts';
import { type BudgetForm, type BudgetLine, NO_AMOUNT, WHOLE } from './budget-table.ts';

const table = 'budgets';

/** What was typed into the budget table as edits of its rows: a cell that is cleared loses its row. */
export function budgetEdits(changes: readonly RowChange<BudgetLine>[]): Edit[] {
  return changes.flatMap((change) => {
    if (change.do !== 'set') return [];
    const { before, after } = change;
    return Object.keys(after.amounts).flatMap((year): Edit[] => {
      const was = before.amounts[year] ?? NO_AMOUNT;
      const { key, ...fields } = after.amounts[year] ?? NO_AMOUNT;
      if (was.amountPence === fields.amountPence && was.unread === fields.unread) return [];
      if (key === null) return was.key === null ? [] : [{ table, do: 'remove', key: was.key }];
      if (was.key !== null) return [{ table, do: 'set', key, fields }];
      const placementType = after.key === WHOLE ? null : after.key;
      return [{ table, do: 'add', row: { ...BLANK_BUDGET, key, year, placementType, ...fields } }];
    });
  });
}

/**
 * The step that makes a year's budget one amount, or room for amounts by type; null where there is nothing to
 * change in the file.
 * @param totalPence what the year's budget comes to now, as the calculation has it; null where it is not known
 */
export function formStep(
  year: string,
  form: Exclude<BudgetForm, 'both'>,
  budgets: readonly BudgetRow[],
  totalPence: number | null,
): Step | null {
  const going = rowsGoing(year, form, budgets);
  if (going.length === 0) return null;
  const removals = going.map((row): Edit => ({ table, do: 'remove', key: row.key }));
  const was = totalPence === null ? '' : ` (it was ${formatPounds(totalPence)})`;
  if (form === 'by-type')
    return { name: `Changed the budget of ${year} to amounts by placement type${was}`, edits: removals };
  const hasWhole = budgets.some((row) => row.year === year && row.placementType === null);
  const addition: Edit[] =
    totalPence === null || hasWhole
      ? []
      : [
          {
            table,
            do: 'add',
            row: { ...BLANK_BUDGET, key: newKey('budget'), year, amountPence: totalPence },
          },
        ];
  return { name: `Changed the budget of ${year} to one amount${was}`, edits: [...removals, ...addition] };
}

/** The rows of the kind of budget the year will no longer have. */
function rowsGoing(
  year: string,
  form: Exclude<BudgetForm, 'both'>,
  budgets: readonly BudgetRow[],
): readonly BudgetRow[] {
  return budgets.filter(
    (row) =>
      row.year === year && (form === 'whole' ? row.placementType !== null : row.placementType === null),
  );
}

/**
 * What {@link formStep} takes out, in words for whoever has just chosen it.
 * @param totalPence as for the step
 */
export function formWords(
  year: string,
  form: Exclude<BudgetForm, 'both'>,
  budgets: readonly BudgetRow[],
  totalPence: number | null,
): string {
  const going = rowsGoing(year, form, budgets);
  const [only] = going;
  const amount = (pence: number | null, unread: string | null): string =>
    pence === null ? (unread === null ? '' : `, \u201c${unread}\u201d,`) : `, ${poundsIn(pence)},`;
  if (form === 'by-type')
    return `The one amount of ${year}${amount(only?.amountPence ?? null, only?.unread ?? null)} was taken out: type amounts by placement type instead. Undo brings it back.`;
  const were = `${counted(going.length, 'amount')} by placement type of ${year} ${going.length === 1 ? 'was' : 'were'}`;
  const hasWhole = budgets.some((row) => row.year === year && row.placementType === null);
  return totalPence === null || hasWhole
    ? `${were} taken out. Undo brings ${going.length === 1 ? 'it' : 'them'} back.`
    : `${were} replaced by one amount, ${poundsIn(totalPence)}. Undo brings ${going.length === 1 ? 'it' : 'them'} back.`;
}

/** "£32,000,000": whole pounds without pence, as they were most likely typed. */
function poundsIn(pence: number): string {
  return formatPounds(pence).replace(/\.00$/, '');
}
