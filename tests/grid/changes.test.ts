import { describe, expect, it } from 'vitest';
import { changed, changedFields, listed, type RowChange } from '../../renderer/components/grid/change.ts';
import {
  type EditMaker,
  inOrder,
  keyedEdits,
  type Placing,
} from '../../renderer/components/grid/keyed-edits.ts';
import { insertion, removal, shift } from '../../renderer/components/grid/row-moves.ts';
import {
  blockTexts,
  changeOfTexts,
  clearing,
  fillingDown,
} from '../../renderer/components/grid/write-cells.ts';
import { stepName } from '../../renderer/state/step-name.ts';
import { subjectOf, testRow } from './rows.ts';

const ROWS = [
  testRow('a', { name: 'Fostering', cost: 982.5 }),
  testRow('b', { name: 'Residential', cost: '=rate * 2' }),
  testRow('c', { name: 'Supported', growth: 0.02 }),
];
const MAKER: EditMaker<(typeof ROWS)[number], string> = {
  set: () => 'set',
  add: (one, at) => `add ${one.key} ${at}`,
  remove: (key) => `remove ${key}`,
  move: (key, at) => `move ${key} ${at}`,
};
const EDITED = { done: 'Changed', preposition: 'in' };
const row = (top: number, bottom = top) => ({ top, bottom, left: 0, right: 4 });

describe('what a change is called', () => {
  it('says what was changed, from what to what', () => {
    const change = (column: number, text: string) =>
      changeOfTexts([{ at: { row: 0, column }, text }], EDITED, subjectOf(ROWS))?.name;
    expect(change(2, '1,010')).toBe('Changed weekly cost of Fostering from 982.5 to 1,010');
    expect(change(2, '')).toBe('Cleared weekly cost of Fostering (it was 982.5)');
    expect(change(3, '5')).toBe('Set growth of Fostering to 5%');
  });

  it('names rows that are added, moved and removed', () => {
    const subject = subjectOf(ROWS);
    expect(changeOfTexts([{ at: { row: 3, column: 0 }, text: 'Secure' }], EDITED, subject)?.name).toBe(
      'Added Secure to the placement mix',
    );
    expect(removal(row(0, 1), subject)?.name).toBe(
      'Removed 2 rows (Fostering and Residential) from the placement mix',
    );
    expect(shift(row(0), 1, subject)?.name).toBe('Moved Fostering down in the placement mix');
    expect(shift(row(0), -1, subject)).toBeNull();
    expect(insertion(row(1), subject)?.rows[0]).toMatchObject({ do: 'add', at: 1 });
  });

  it('is never longer than History keeps', () => {
    expect(stepName('x'.repeat(300))).toHaveLength(200);
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});

describe('writing', () => {
  it('changes nothing where nothing is different, and skips what is worked out', () => {
    const subject = subjectOf(ROWS);
    expect(changeOfTexts([{ at: { row: 0, column: 2 }, text: '£982.50' }], EDITED, subject)).toBeNull();
    expect(changeOfTexts([{ at: { row: 0, column: 5 }, text: '9' }], EDITED, subject)).toBeNull();
  });

  it('clears and fills down, formulas included', () => {
    const subject = subjectOf(ROWS);
    const cleared = changeOfTexts(clearing({ ...row(0), left: 2 }), EDITED, subject);
    expect(cleared?.rows).toHaveLength(1);
    const filled = fillingDown({ top: 2, bottom: 2, left: 2, right: 2 }, subject);
    expect(filled).toEqual([{ at: { row: 2, column: 2 }, text: '=rate * 2' }]);
  });

  it('copies formulas to itself and figures to others', () => {
    const { own, plain } = blockTexts(
      { top: 0, bottom: 1, left: 2, right: 3 },
      subjectOf(ROWS),
      (text) => text,
    );
    expect(own).toEqual([
      ['982.5', ''],
      ['=rate * 2', ''],
    ]);
    expect(plain[0]).toEqual(['982.5', '']);
  });
});

describe('rows while a change is being saved', () => {
  it('are as they will be', () => {
    const [a, b, c] = ROWS;
    if (!a || !b || !c) throw new Error('three rows');
    expect(changed(ROWS, [{ do: 'move', row: a, at: 2 }]).map(({ key }) => key)).toEqual(['b', 'c', 'a']);
    expect(changed(ROWS, [{ do: 'remove', row: b }])).toEqual([a, c]);
    const after = { ...c, name: 'Supported living' };
    expect(changed(ROWS, [{ do: 'set', before: c, after }])[2]).toEqual(after);
    const added = testRow('d');
    expect(changed(ROWS, [{ do: 'add', row: added, at: 1 }])[1]).toEqual(added);
    // Once the file has the row, the same change must not show it twice.
    expect(changed([...ROWS, added], [{ do: 'add', row: added }])).toHaveLength(4);
    expect(changedFields(c, after)).toEqual({ name: 'Supported living' });
  });

  it('find their place in the table when only some are shown', () => {
    const [a, b, c] = ROWS;
    if (!a || !b || !c) throw new Error('three rows');
    const edits = (change: RowChange<(typeof ROWS)[number]>, keys = ROWS.map(({ key }) => key)) =>
      keyedEdits(MAKER, [change], changed([a, c], [change]), () => keys).edits;
    expect(edits({ do: 'add', row: testRow('d'), at: 1 })).toEqual(['add d 2']);
    expect(edits({ do: 'add', row: testRow('d') })).toEqual(['add d undefined']);
    expect(edits({ do: 'move', row: a, at: 1 })).toEqual(['move a 2']);
    expect(edits({ do: 'move', row: c, at: 0 })).toEqual(['move c 0']);
  });

  it('find their place in the table as steps still on their way leave it', () => {
    const saved = ['a', 'b', 'c'];
    const onTheirWay: Placing[] = [];
    const table = () => inOrder(saved, onTheirWay);
    let rows: readonly (typeof ROWS)[number][] = ROWS;
    const [a, b, c] = ROWS;
    if (!a || !b || !c) throw new Error('three rows');
    const step = (...changes: readonly RowChange<(typeof ROWS)[number]>[]) => {
      rows = changed(rows, changes);
      const { edits, placings } = keyedEdits(MAKER, changes, rows, table);
      onTheirWay.push(...placings);
      expect(table()).toEqual(rows.map(({ key }) => key));
      return edits;
    };
    expect(step({ do: 'add', row: testRow('d') })).toEqual(['add d undefined']);
    expect(step({ do: 'remove', row: a })).toEqual(['remove a']);
    // The row added is moved up past one, and then past another: each goes below it.
    expect(step({ do: 'move', row: c, at: 2 })).toEqual(['move c 2']);
    expect(step({ do: 'move', row: b, at: 1 })).toEqual(['move b 1']);
    expect(step({ do: 'add', row: testRow('e'), at: 1 }, { do: 'add', row: testRow('f'), at: 2 })).toEqual([
      'add e 1',
      'add f 2',
    ]);
    expect(rows.map(({ key }) => key)).toEqual(['d', 'e', 'f', 'b', 'c']);
  });
});
