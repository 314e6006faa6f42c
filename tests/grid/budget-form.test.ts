import { describe, expect, it } from 'vitest';
import { nameOfEdit } from '../../renderer/components/grid/change.ts';
import { checkColumn } from '../../renderer/components/grid/text-columns.ts';
import { assumptionColumns } from '../../renderer/pages/assumptions/assumption-columns.ts';
import { formStep, formWords } from '../../renderer/pages/budgets/budget-edits.ts';
import { BLANK_ASSUMPTION, BLANK_BUDGET } from '../../shared/workspace/blank-rows.ts';
import type { BudgetRow } from '../../shared/workspace/rows.ts';

const budget = (key: string, placementType: string | null, amountPence: number): BudgetRow => ({
  ...BLANK_BUDGET,
  key,
  year: '2026/27',
  placementType,
  amountPence,
});

describe('how a year’s budget is held', () => {
  it('takes out the one amount, and says which', () => {
    const budgets = [budget('a', null, 3_200_000_000)];
    expect(formStep('2026/27', 'by-type', budgets, 3_200_000_000)?.edits).toHaveLength(1);
    expect(formWords('2026/27', 'by-type', budgets, 3_200_000_000)).toBe(
      'The one amount of 2026/27, £32,000,000, was taken out: type amounts by placement type instead. Undo brings it back.',
    );
  });

  it('says so too where the amount cannot be read or nothing can be worked out', () => {
    const unread = [{ ...budget('a', null, 0), amountPence: null, unread: 'about 3m' }];
    expect(formWords('2026/27', 'by-type', unread, null)).toContain('“about 3m”, was taken out');
    const split = [budget('a', 'x', 100), budget('b', 'y', 250)];
    expect(formWords('2026/27', 'whole', split, null)).toBe(
      '2 amounts by placement type of 2026/27 were taken out. Undo brings them back.',
    );
  });

  it('puts one amount in the place of several', () => {
    const split = [budget('a', 'x', 100), budget('b', 'y', 250)];
    expect(formStep('2026/27', 'whole', split, 350)?.edits).toHaveLength(3);
    expect(formWords('2026/27', 'whole', split, 350)).toBe(
      '2 amounts by placement type of 2026/27 were replaced by one amount, £3.50. Undo brings them back.',
    );
  });
});

describe('steps', () => {
  it('are called what people would call them, whatever the heading says', () => {
    const before = { ...BLANK_ASSUMPTION, key: 'a', id: 'second' };
    const [id, name] = assumptionColumns(new Map());
    if (!id || !name) throw new Error('two columns');
    expect(nameOfEdit(name, 'second', before, { ...before, name: 'Other' })).toBe(
      'Set description of second to Other',
    );
    expect(nameOfEdit(id, 'second', before, { ...before, id: 'third' })).toBe(
      'Changed name in formulas of second from second to third',
    );
  });

  it('tick and untick', () => {
    const column = checkColumn<{ readonly on: boolean }>({
      id: 'on',
      header: 'In care',
      width: 50,
      get: (row) => row.on,
      set: (_row, on) => ({ on }),
    });
    expect(nameOfEdit(column, 'Secure', { on: false }, { on: true })).toBe('Ticked “In care” of Secure');
    expect(nameOfEdit(column, '', { on: true }, { on: false })).toBe('Unticked “In care”');
  });
});
