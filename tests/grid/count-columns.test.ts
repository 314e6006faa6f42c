import { describe, expect, test } from 'vitest';
import { countColumn, shareColumn } from '../../renderer/components/grid/count-columns.ts';
import type { Entry } from '../../shared/workspace/rows.ts';

type Row = { readonly entry: Entry };
const shape = {
  id: 'entry',
  header: 'Entry',
  width: 80,
  get: (row: Row) => row.entry,
  set: (_: Row, entry: Entry): Row => ({ entry }),
};
const count = countColumn<Row>(shape);
const share = shareColumn<Row>(shape);
const written = (column: typeof count, typed: string) => column.write?.({ entry: null }, typed).entry;

describe('a count', () => {
  test.each([
    ['4', 4],
    [' 1,250.5 ', 1250.5],
    ['', null],
    ['about four', 'about four'],
    ['=beds', '=beds'],
    ['3 / 4 / 5', '3 / 4 / 5'],
  ])('%j is held as %j', (typed, held) => {
    expect(written(count, typed)).toBe(held);
  });

  test('what is not a number is marked, a formula and a range as well', () => {
    expect(count.problem?.({ entry: '=beds' })?.problem).toBe('“=beds” is not a number');
    expect(count.problem?.({ entry: 4 })).toBeNull();
    expect(count.unread('3 / 4 / 5')).toBe('“3 / 4 / 5” is not a number');
    expect(count.unread('')).toBeNull();
  });

  test('it goes to other programs without separators', () => {
    expect(count.copied({ entry: 1250.5 })).toBe('1250.5');
    expect(count.shown({ entry: 1250.5 })).toBe('1,250.5');
  });
});

describe('a share', () => {
  test.each([
    ['25', 0.25],
    ['25%', 0.25],
    ['a quarter', 'a quarter'],
    ['=x', '=x'],
  ])('%j is held as %j', (typed, held) => {
    expect(written(share, typed)).toBe(held);
  });

  test('is shown and copied as per cent', () => {
    expect(share.shown({ entry: 0.125 })).toBe('12.5%');
    expect(share.copied({ entry: 0.125 })).toBe('12.5%');
  });
});
