import { describe, expect, it } from 'vitest';
import {
  matchChoice,
  settle,
  suggestions,
  wholeChoice,
} from '../../renderer/components/grid/choice-match.ts';
import { choiceColumn } from '../../renderer/components/grid/text-columns.ts';
import { COLUMNS, type TestRow, testRow } from './rows.ts';

const NAMES = [
  'Residential, in-house',
  'Residential, external',
  'Fostering',
  'Fostering, agency',
  'Friends & family',
];
const CHOICES = NAMES.map((label) => ({ value: label.toLowerCase().replace(/\W+/g, '-'), label }));
const labelOf = (typed: string, synonyms = {}): string | null => {
  const match = matchChoice(typed, CHOICES, synonyms);
  return match.found === 'one' ? match.choice.label : null;
};

describe('an answer that is typed', () => {
  it.each([
    ['Residential, external', 'Residential, external'],
    ['residential EXTERNAL', 'Residential, external'],
    ['  Residential (external) ', 'Residential, external'],
    ['Residential, e', 'Residential, external'],
    ['residential i', 'Residential, in-house'],
    ['residential in house', 'Residential, in-house'],
    ['Fostering', 'Fostering'],
    ['fostering,a', 'Fostering, agency'],
    ['friends and', 'Friends & family'],
    ['fr', 'Friends & family'],
  ])('%s is %s', (typed, label) => expect(labelOf(typed)).toBe(label));

  it.each(['r', 'Residential', 'Residential,', 'f', 'external', 'resid ext', 'Secure', '', ' ', '?'])(
    '%s is none, or more than one',
    (typed) => expect(labelOf(typed)).toBeNull(),
  );

  it('may be a word of the sector, and is whole where nobody watches', () => {
    expect(labelOf('IFA', { ifa: 'fostering-agency' })).toBe('Fostering, agency');
    expect(wholeChoice('residential e', CHOICES).found).toBe('none');
    expect(wholeChoice('residential external', CHOICES).found).toBe('one');
  });

  it('is not taken for what it may be short for, but that is offered', () => {
    expect(matchChoice('IFA', CHOICES).found).toBe('none');
    expect(suggestions('IFA', CHOICES).map(({ label }) => label)).toEqual(['Fostering, agency']);
    expect(suggestions('xyz', CHOICES)).toHaveLength(NAMES.length);
    const column = choiceColumn<{ readonly type: string }>({
      id: 'type',
      header: 'Placement type',
      width: 9,
      get: ({ type }) => type,
      set: (row, chosen) => ({ ...row, type: chosen ?? '' }),
      choices: () => CHOICES,
      every: CHOICES,
    });
    expect(settle(column, { type: '' }, 'IFA')).toEqual({
      ok: false,
      problem: {
        problem: '“IFA” may be short for Fostering, agency',
        remedy: 'Choose from the list; Esc leaves the cell as it was.',
      },
    });
  });

  it('is the first of two with one name, but never one of two that are only alike', () => {
    const twice = [
      { value: 'a', label: 'Fostering' },
      { value: 'b', label: 'Fostering' },
    ];
    expect(matchChoice('Fostering', twice)).toEqual({ found: 'one', choice: twice[0] });
    const alike = [
      { value: 'a', label: 'Fostering (agency)' },
      { value: 'b', label: 'Fostering, agency' },
    ];
    expect(matchChoice('Fostering, agency', alike)).toEqual({ found: 'one', choice: alike[1] });
    expect(matchChoice('fostering agency', alike).found).toBe('several');
  });

  it('is helped by those that begin so, then those that hold it, then all', () => {
    expect(suggestions('resid', CHOICES)).toHaveLength(2);
    expect(suggestions('agency', CHOICES).map(({ label }) => label)).toEqual(['Fostering, agency']);
    expect(suggestions('zzz', CHOICES)).toEqual(CHOICES);
    expect(suggestions('', CHOICES)).toEqual(CHOICES);
  });
});

describe('what is written', () => {
  const kind = COLUMNS[1];
  const start = COLUMNS[4];
  if (!kind || !start) throw new Error('two columns');

  it('is the name of the answer, or whatever was typed where there are none to choose from', () => {
    expect(settle(kind, testRow('a'), 'res')).toEqual({ ok: true, text: 'Residential' });
    expect(settle(kind, testRow('a', { kind: 'fostering' }), '')).toEqual({ ok: true, text: '' });
    expect(settle(start, testRow('a'), 'res')).toEqual({ ok: true, text: 'res' });
  });

  it('is nothing where no answer is meant, and the answers are named', () => {
    const none = settle(kind, testRow('a'), 'Secure');
    expect(none).toEqual({
      ok: false,
      problem: {
        problem: '“Secure” is not one of the choices',
        remedy: 'Choose Fostering or Residential; Esc leaves the cell as it was.',
      },
    });
  });

  it('is nothing where a cell that must have an answer is emptied', () => {
    const always = choiceColumn<TestRow>({
      id: 'kind',
      header: 'Kind',
      width: 100,
      get: (row) => row.kind,
      set: (row, chosen) => ({ ...row, kind: chosen ?? row.kind }),
      choices: () => CHOICES,
      every: CHOICES,
    });
    const emptied = settle(always, testRow('a', { kind: 'fostering' }), '');
    expect(emptied.ok ? '' : emptied.problem.problem).toBe('Kind cannot be blank');
    const several = settle(always, testRow('a'), 'resid');
    expect(several.ok ? '' : several.problem.problem).toBe(
      '“resid” could be Residential, in-house or Residential, external',
    );
  });
});
