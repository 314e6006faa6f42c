import { describe, expect, test } from 'vitest';
import { guessColumns } from '../../electron/import/match-columns.ts';
import { choiceCell, priceCell } from '../../electron/import/read-cell.ts';
import type { Column } from '../../renderer/components/grid/column.ts';
import { guessChoices } from '../../renderer/components/grid/paste-guess.ts';
import { chooseColumn } from '../../renderer/components/import/choose-column.ts';
import { mixColumns } from '../../renderer/pages/mix/mix-columns.ts';
import { registerColumns } from '../../renderer/pages/register/register-columns.ts';
import { MIX_ALIASES, REGISTER_ALIASES } from '../../shared/workspace/heading-words.ts';
import { NEEDS_NAMES } from '../../shared/workspace/home-words.ts';

const value = () => undefined;
const colour = () => '';
const mix = mixColumns({ types: [], periodFrom: '2024-04-01', colour, value, inRegister: new Map() });
const register = registerColumns({ types: [], colour, value });

/** The fields that a block with these headings would be pasted into. */
function pastedInto<Row>(columns: readonly Column<Row>[], headings: readonly string[]) {
  const block = [headings, headings.map(() => 'x')];
  const target = { rows: [], columns, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const { headings: found, mapping } = guessChoices<Row>(block, target);
  return found ? mapping.map((at) => (at === null ? null : columns[at]?.id)) : [];
}

describe.each([
  ['mix', MIX_ALIASES, (headings: readonly string[]) => pastedInto(mix, headings)],
  ['register', REGISTER_ALIASES, (headings: readonly string[]) => pastedInto(register, headings)],
] as const)('headings that councils use for the %s', (kind, aliases, pasted) => {
  test.each(Object.entries(aliases))('mean %s, brought in and pasted', (field, names) => {
    for (const name of names) {
      expect([name, guessColumns(kind, [name])[field]]).toEqual([name, 0]);
      expect([name, pasted([name])]).toEqual([name, [field]]);
    }
  });

  test('mean one field each', () => {
    const all = Object.values(aliases).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});

test('of a register in which the placement is where a child is', () => {
  const headings = ['Placement', 'Child', 'From', 'Weekly fee'];
  expect(guessColumns('register', headings)).toMatchObject({ type: 0, ref: 1, start: 2, weeklyCost: 3 });
  expect(pastedInto(register, headings)).toEqual(['type', 'ref', 'start', 'weeklyCost']);
});

test('what a file calls a choice may have “&” for “and”, as in what is pasted', () => {
  expect(choiceCell('Parent & child', NEEDS_NAMES)).toEqual({ ok: true, value: 'parent-and-child' });
});

test('a column that is chosen for one field is let go by the other that was guessed to be in it', () => {
  const guessed = { name: null, category: 0, children: 1 };
  expect(chooseColumn(guessed, 'name', 0)).toEqual({ name: 0, category: null, children: 1 });
  expect(chooseColumn(guessed, 'children', null)).toEqual({ name: null, category: 0, children: null });
});

test('a misspelt heading of a file is the field it is one letter from, unless another names that field', () => {
  expect(guessColumns('mix', ['Placemnt type', 'Chidlren', 'Weekly cost'])).toMatchObject({
    name: 0,
    children: 1,
    weeklyCost: 2,
  });
  expect(guessColumns('mix', ['Name', 'Wekly cost', 'Weekly cost'])).toMatchObject({
    name: 0,
    weeklyCost: 2,
  });
});

test('a price in a file may say that it is of a week, and one of a year is named', () => {
  expect(priceCell('£1,100 pw')).toEqual({ ok: true, value: 1100 });
  expect(priceCell('£57,200 pa')).toEqual({
    ok: false,
    problem: '“£57,200 pa” is a price by the year: give what it comes to in a week',
  });
  expect(priceCell('some').ok).toBe(false);
});
