import { describe, expect, it } from 'vitest';
import { isWritable, whyFixed } from '../../renderer/components/grid/column.ts';
import {
  changeOfTexts,
  type GridSubject,
  whyNotWritten,
} from '../../renderer/components/grid/write-cells.ts';
import { mixColumns } from '../../renderer/pages/mix/mix-columns.ts';
import { mixTotals } from '../../renderer/pages/mix/mix-totals.ts';
import { BLANK_PLACEMENT_TYPE } from '../../shared/workspace/blank-rows.ts';
import { courseOf } from '../../shared/workspace/children-by-month.ts';
import type { PlacementTypeRow } from '../../shared/workspace/rows.ts';

const row = (key: string, fields: Partial<PlacementTypeRow>): PlacementTypeRow => ({
  ...BLANK_PLACEMENT_TYPE,
  key,
  name: key,
  ...fields,
});
const byMonth = row('homes', {
  children: 12,
  netChangePerMonth: 1,
  childrenByMonth: { '2021-12': 3, '2022-04': '=max(0, 7.5 + 2 * x)', '2022-05': 8 },
});
const byNumber = row('carers', { children: 20.5 });
const later = row('supported', { children: 4, childrenByMonth: { '2022-06': 5 } });
const types = [byMonth, byNumber, later];
const DAY = '2022-04-15';
const value = (key: string, field: string) =>
  key === 'homes' && field === 'childrenByMonth.2022-04' ? 7.5 : undefined;
const columns = mixColumns({
  types,
  periodFrom: DAY,
  colour: () => '',
  value,
  inRegister: new Map(),
});
const column = (id: string) => {
  const found = columns.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};
const children = column('children');

describe('children of the mix', () => {
  it('go by the month from its first entry that is not before the position date', () => {
    expect(courseOf(byMonth, DAY)).toEqual({ by: 'month', month: '2022-04' });
    expect(courseOf(byNumber, DAY)).toEqual({ by: 'number' });
    expect(courseOf(later, DAY)).toEqual({ by: 'number then month', month: '2022-06' });
    expect(courseOf(byMonth, 'some day')).toEqual({ by: 'number' });
  });

  it('are shown as they count on the position date', () => {
    expect(types.map((each) => children.shown(each))).toEqual(['7.5', '20.5', '4']);
    expect(types.map((each) => children.aside?.(each))).toEqual(['by month', null, 'then by month']);
    expect(children.copied(byMonth)).toBe('7.5');
    expect(column('netChangePerMonth').shown(byMonth)).toBe('');
    expect(mixTotals(types, DAY, value, new Map(), null)[0]?.cells['children']).toBe('32');
  });

  it('cannot be typed over where a number would not count, and that is said', () => {
    for (const id of ['children', 'netChangePerMonth', 'annualGrowth']) {
      expect(isWritable(column(id), byMonth)).toBe(false);
      expect(isWritable(column(id), later)).toBe(true);
      expect(whyFixed(column(id), byMonth)).toMatch(/^homes goes by the month/);
      expect(whyFixed(column(id), byNumber)).toBeNull();
    }
    const subject: GridSubject<PlacementTypeRow> = {
      rows: types,
      columns,
      place: 'the placement mix',
      rowName: ({ name }) => name,
      newRow: null,
    };
    const at = columns.indexOf(children);
    const texts = [0, 1].map((index) => ({ at: { row: index, column: at }, text: '9' }));
    const change = changeOfTexts(texts, { done: 'Pasted', preposition: 'into' }, subject);
    expect(change?.rows.map((each) => each.do === 'set' && each.after.key)).toEqual(['carers']);
    expect(whyNotWritten(texts, subject)).toContain('7.5 in April 2022');
    expect(whyNotWritten(texts.slice(1), subject)).toBeNull();
  });
});
