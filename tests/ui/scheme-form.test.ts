import { describe, expect, test } from 'vitest';
import { catalogue } from '../../electron/service/schemes/catalogue.ts';
import { askedOf, isAsked } from '../../renderer/pages/scenarios/scheme/form-values.ts';
import {
  choicesThatFollow,
  namesOf,
  namesToChoose,
} from '../../renderer/pages/scenarios/scheme/row-names.ts';
import { decidingColumn, filledWords } from '../../renderer/pages/scenarios/scheme/row-words.ts';
import type { FormCell, FormField } from '../../shared/api/schemes.ts';
import type { SchemeField, SchemeFields } from '../../shared/workspace/rows.ts';

const ABOUT = { label: '', help: '', unit: '', group: '', required: false, default: null, when: null };
const share: FormField = {
  ...ABOUT,
  key: 'occupancy',
  kind: { type: 'number', entry: true, style: 'percent', asksBelow: 0.01 },
};
const chosen: FormField = {
  ...ABOUT,
  key: 'chosen',
  kind: { type: 'text', names: { rows: 'options', column: 'name' } },
};

describe('a share typed in a field of per cents', () => {
  test('is asked about where it may have been meant as a share of 1', () => {
    expect(askedOf(share, 0.0085)).toBe(
      '0.85% is unusually little. Did you mean 85%? It counts as it stands.',
    );
    expect(askedOf(share, { low: 0.002, likely: 0.004, high: 0.006 })).toContain('Did you mean 60%?');
    expect(askedOf(share, '=filled / beds', 0.002)).toContain('Did you mean 20%?');
  });

  test.each([[0], [0.01], [0.85], [null], [undefined], ['about half'], ['=filled / beds']])(
    'is not where it is %j',
    (value) => expect(askedOf(share, value)).toBeUndefined(),
  );
});

test('a rise or a rate of interest that no council has is asked about; a share may be as large as it is allowed', () => {
  const home = catalogue().find(({ id }) => id === 'in-house-home');
  for (const key of ['annualUplift', 'interestRate']) {
    const rate = home?.fields.find((field) => field.key === key);
    expect(rate && askedOf(rate, 3)).toBe('300% a year is unusual. It counts as it stands.');
    expect(rate && askedOf(rate, 0.05)).toBeUndefined();
  }
  expect(askedOf(share, 0.9)).toBeUndefined();
});

const FIELDS: readonly FormField[] = catalogue().find(({ id }) => id === 'option-appraisal')?.fields ?? [];
const STAY = { name: 'Stay', kind: 'spot' };
const OURS = { name: 'Run it ourselves', kind: 'in-house', beds: 3 };

describe('the option that counts', () => {
  const scheme = (counts: string): { readonly key: string; readonly fields: SchemeFields } => ({
    key: 'grove',
    fields: { options: [STAY, OURS], chosen: counts },
  });
  const follow = (counts: string, options: SchemeField) =>
    choicesThatFollow(FIELDS, scheme(counts), 'options', options);

  test('is chosen from those there are, each once', () => {
    const names = namesOf(chosen);
    if (!names) throw new Error('It is not chosen from a list.');
    const options = [STAY, { name: ' ' }, {}, OURS, { kind: 'block' }, { name: 'Stay ' }];
    expect(namesToChoose(names, { options })).toEqual(['Stay', 'Run it ourselves']);
    expect(namesToChoose(names, {})).toEqual([]);
    expect(namesOf(share)).toBeNull();
  });

  test('follows when it is given another name, in whatever capitals it was chosen', () => {
    const renamed = [STAY, { ...OURS, name: 'In-house' }];
    for (const counts of ['Run it ourselves', 'run it ourselves '])
      expect(follow(counts, renamed)).toEqual([
        { table: 'schemes', do: 'fill', key: 'grove', field: 'chosen', value: 'In-house' },
      ]);
  });

  test('stays where another is renamed, and where it is taken away or its name cleared', () => {
    expect(follow('Stay', [STAY, { ...OURS, name: 'In-house' }])).toEqual([]);
    expect(follow('Stay', [OURS])).toEqual([]);
    expect(follow('Stay', [{ kind: 'spot' }, OURS])).toEqual([]);
    expect(follow('None of them', [{ ...STAY, name: 'X' }, OURS])).toEqual([]);
    expect(choicesThatFollow(FIELDS, scheme('Stay'), 'children', 4)).toEqual([]);
  });
});

test('an option in a line says what is filled in, formulas as what they come to, and none of the user’s own words', () => {
  const options = FIELDS.find(({ key }) => key === 'options');
  const columns = options?.kind.type === 'rows' ? options.kind.columns : [];
  const row = {
    ...OURS,
    occupancy: 0.855,
    standing: '=cost',
    weeklyCostPerChild: 12.5,
    opens: '2024-07-01',
    risk: 'high',
    riskNote: 'Nobody may come',
  };
  expect(decidingColumn(columns)?.key).toBe('kind');
  expect(filledWords(columns, row, (key) => (key === 'standing' ? 397_696.4 : undefined))).toEqual([
    'From 1 July 2024',
    'Beds 3',
    'Occupancy 85.5%',
    'Cost of the home £397,696 a year',
    'Costs that go with each child £12.50 a week',
    'Risk High',
  ]);
  // Not known yet.
  expect(filledWords(columns, row, () => undefined)).toContain('Cost of the home =cost');
  // Kept, but not asked of a spot purchase.
  expect(filledWords(columns, { ...STAY, beds: 3 }, () => undefined)).toEqual([]);
});

test('a cell counts by what else its own row says', () => {
  const kind: FormCell = { ...ABOUT, key: 'kind', kind: { type: 'choice', choices: [] } };
  const beds = { ...share, key: 'beds', when: { field: 'kind', is: ['block'] } };
  expect(isAsked(beds, [kind, beds], { kind: 'block' })).toBe(true);
  expect(isAsked(beds, [kind, beds], { kind: 'spot' })).toBe(false);
  expect(isAsked(beds, [kind, beds], {})).toBe(false);
});
