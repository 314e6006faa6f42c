import { expect, test } from 'vitest';
import { homeColumns } from '../../renderer/pages/sufficiency/home-columns.ts';
import { BLANK_HOME } from '../../shared/workspace/blank-rows.ts';

const COLUMNS = homeColumns([], () => '');
const BLANK = { ...BLANK_HOME, key: 'h', name: 'Oak House' };

function typed(id: string, text: string) {
  const write = COLUMNS.find((column) => column.id === id)?.write;
  if (!write) throw new Error(id);
  return write(BLANK, text);
}

test('words that councils use for the kind and the place of a home are known', () => {
  expect(typed('kind', 'Foster carers')).toEqual({ ...BLANK, kind: 'carers' });
  expect(typed('kind', 'Children’s Home')).toEqual({ ...BLANK, kind: 'home' });
  expect(typed('location', 'In borough')).toEqual({ ...BLANK, location: 'in-borough' });
  expect(typed('location', 'Out-of-area')).toEqual({ ...BLANK, location: 'out-of-borough' });
});

test('a kind that is none is kept in the note, like any other words', () => {
  expect(typed('kind', 'Hostel')).toEqual({ ...BLANK, note: 'Kind as typed: Hostel' });
  expect(typed('kind', '')).toEqual(BLANK);
});
