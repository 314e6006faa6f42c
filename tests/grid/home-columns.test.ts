import { expect, test } from 'vitest';
import { readBlock } from '../../renderer/components/grid/clipboard.ts';
import { guessChoices } from '../../renderer/components/grid/paste-guess.ts';
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
  expect(typed('kind', 'Block contract')).toEqual({ ...BLANK, kind: 'block' });
  expect(typed('location', 'In borough')).toEqual({ ...BLANK, location: 'in-borough' });
  expect(typed('location', 'Out-of-area')).toEqual({ ...BLANK, location: 'out-of-borough' });
});

test('a kind that is none is kept in the note, like any other words', () => {
  expect(typed('kind', 'Hostel')).toEqual({ ...BLANK, note: 'Kind as typed: Hostel' });
  expect(typed('kind', '')).toEqual(BLANK);
});

test('a type alone is the placement type; beside that it is the kind of home', () => {
  const target = { rows: [], columns: COLUMNS, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const ids = (text: string) =>
    guessChoices(readBlock(text), target).mapping.map((at) => (at === null ? null : COLUMNS[at]?.id));
  expect(ids('Home name\tType\nOak House\tIn-house')).toEqual(['name', 'placementType']);
  expect(ids('Home name\tType\tKind\tPlacement type\nOak House\tx\tHome\tIn-house')).toEqual([
    'name',
    null,
    'kind',
    'placementType',
  ]);
});

test('a table with both a type and a placement type has the latter under its very name', () => {
  const block = readBlock(
    'Home name\tType\tPlacement type\tBeds\tMin age\tMax age\tOwner\nOak House\tHome\tIn-house\t4\t8\t17\tCouncil',
  );
  const target = { rows: [], columns: COLUMNS, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const { mapping } = guessChoices(block, target);
  expect(mapping.map((at) => (at === null ? null : COLUMNS[at]?.id))).toEqual([
    'name',
    'kind',
    'placementType',
    'places',
    'ageFrom',
    'ageTo',
    'provider',
  ]);
});
