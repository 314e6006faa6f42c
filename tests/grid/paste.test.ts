import { describe, expect, it } from 'vitest';
import { readBlock } from '../../renderer/components/grid/clipboard.ts';
import { guessChoices, needsPreview } from '../../renderer/components/grid/paste-guess.ts';
import { type PasteTarget, planPaste, wordKey } from '../../renderer/components/grid/paste-plan.ts';
import { shortNames } from '../../renderer/components/grid/paste-short-names.ts';
import { changeOfTexts, textsOfPlan } from '../../renderer/components/grid/write-cells.ts';
import { COLUMNS, subjectOf, type TestRow, testRow } from './rows.ts';

const ROWS = [
  testRow('a', { name: 'Fostering, agency', cost: 900 }),
  testRow('b', { name: 'Residential, external', cost: 5000 }),
];

function target(
  row: number,
  column: number,
  fields: Partial<PasteTarget<TestRow>> = {},
): PasteTarget<TestRow> {
  return { rows: ROWS, columns: COLUMNS, at: { row, column }, grows: true, nameColumn: 0, ...fields };
}

function plan(text: string, at: PasteTarget<TestRow>) {
  const block = readBlock(text);
  const choices = guessChoices(block, at);
  const planned = planPaste(block, choices, at);
  const change = changeOfTexts(
    textsOfPlan(planned, at.rows.length),
    { done: 'Pasted', preposition: 'into' },
    subjectOf(at.rows),
  );
  return { block, choices, plan: planned, preview: needsPreview(planned, choices, at), change };
}

describe('a block that is understood', () => {
  it('goes in at once: pounds, commas, brackets, per cents, dates and blanks', () => {
    const {
      plan: made,
      preview,
      change,
    } = plan('£1,010.50\t6.5%\t1/11/2023\r\n(12)\t\t1 Nov 23\r\n', target(0, 2));
    expect(preview).toBe(false);
    expect(made).toMatchObject({ cells: 6, problems: 0, newRows: 0, leftOut: [] });
    // Blank lines below the last row are nothing to ask about.
    expect(plan('5\n\t', target(1, 2, { grows: false, nameColumn: null })).preview).toBe(false);
    expect(change?.name).toBe('Pasted 5 cells into the placement mix');
    expect(change?.rows.map((row) => (row.do === 'set' ? row.after : null))).toEqual([
      { ...ROWS[0], cost: 1010.5, growth: 0.065, start: '2023-11-01' },
      { ...ROWS[1], cost: -12, start: '2023-11-01' },
    ]);
  });
});

describe('rows found by their names', () => {
  const named = (...names: string[]) => ({ rows: names.map((name, at) => testRow(String(at), { name })) });
  const targets = (text: string, names: string[]) =>
    plan(text, target(0, 0, named(...names))).plan.rows.map((row) => row.target);

  it('go by the short form in brackets, and by what it stands for', () => {
    const names = ['Fostering, agency (IFA)', 'Unaccompanied children (UASC)'];
    expect(targets('UASC\t5\nFostering, agency\t9', names)).toEqual([1, 0]);
  });

  it('do not where it would be a guess', () => {
    expect(targets('Fostering\t5\nSecure\t1', ['Fostering (agency)', 'Secure'])).toEqual([null, 1]);
    expect(targets('UASC\t5\nSecure\t1', ['Under 18 (UASC)', 'Over 18 (UASC)', 'Secure'])).toEqual([null, 2]);
  });
});

describe('names that are short for others', () => {
  const NAMES = [
    'Fostering, in-house',
    'Fostering, agency',
    'Residential, external',
    'Residential, in-house',
  ];
  const short = (text: string) => {
    const at = target(0, 0, { rows: NAMES.map((name, key) => testRow(String(key), { name })) });
    const { block, choices, plan: made } = plan(`Name\tPrice\n${text}\t900\nSecure\t1`, at);
    return { at, block, choices, made, asked: shortNames(made, block, choices, at) };
  };

  it('are asked about, and are rows of their own until somebody answers', () => {
    const { at, block, choices, made, asked } = short('IFA');
    expect(made.rows[0]?.target).toBeNull();
    expect(asked).toEqual([{ text: 'IFA', rows: ['Fostering, agency'], answer: '' }]);
    const answered = {
      ...choices,
      replacements: new Map([[wordKey(0, 'IFA'), 'Fostering, agency']]),
    };
    const after = planPaste(block, answered, at);
    expect(after.rows.map((row) => row.target)).toEqual([1, null]);
    expect(shortNames(after, block, answered, at)).toEqual([
      { text: 'IFA', rows: ['Fostering, agency'], answer: 'Fostering, agency' },
    ]);
  });

  it.each([
    ['resi', ['Residential, external', 'Residential, in-house']],
    ['In-house resi', ['Residential, in-house']],
    ['SA', []],
    ['Agency', []],
  ])('%s may be %j', (text, rows) => {
    expect(short(text).asked.flatMap((each) => each.rows)).toEqual(rows);
  });
});

describe('a block that is not', () => {
  it('is shown first and keeps what could not be read', () => {
    const { plan: made, preview, change } = plan('n/a\n4,25', target(0, 2));
    expect(preview).toBe(true);
    expect(made.problems).toBe(2);
    expect(change?.rows.map((row) => (row.do === 'set' ? row.after.cost : null))).toEqual(['n/a', '4,25']);
  });

  it('asks about fractions in a column of per cents', () => {
    const { plan: made, preview } = plan('0.065\n0.04', target(0, 3));
    expect(made).toMatchObject({ problems: 0, doubts: 2 });
    expect(preview).toBe(true);
    expect(made.rows[0]?.cells[0]?.doubt).toContain('6.5%');
  });

  it('says what goes nowhere', () => {
    const { plan: made, preview } = plan('1 Jan 2024\t4\tx', target(0, 4));
    expect(preview).toBe(true);
    expect(made.leftOut).toEqual([{ cells: 2, reason: 'in columns that go nowhere' }]);
  });

  it('makes new rows past the end, or says that it cannot', () => {
    expect(plan('1\n2\n3', target(1, 2)).plan.newRows).toBe(2);
    const fixed = plan('1\n2\n3', target(1, 2, { grows: false }));
    expect(fixed.plan).toMatchObject({ cells: 1, newRows: 0 });
    expect(fixed.plan.leftOut[0]?.cells).toBe(2);
  });

  it('takes an answer for words that are no choice', () => {
    const { block, choices } = plan('IFA\nCarers', target(0, 1));
    const before = planPaste(block, choices, target(0, 1));
    expect(before.rows.map((row) => row.cells[0]?.problem === null)).toEqual([true, false]);
    const replacements = new Map([[wordKey(1, 'carers'), 'Fostering']]);
    const after = planPaste(block, { ...choices, replacements }, target(0, 1));
    expect(after.problems).toBe(0);
    expect(after.rows[1]?.cells[0]?.text).toBe('Fostering');
  });
});

describe('headings', () => {
  it('are known by name, in any order, and the columns follow them', () => {
    const { choices, plan: made } = plan(
      'Price\tPlacement type\tOther\n950\tFostering (Agency)\tx',
      target(0, 0),
    );
    expect(choices).toMatchObject({ headings: true, mapping: [2, 0, null], byName: true });
    expect(made.rows).toHaveLength(1);
    expect(made.rows[0]?.target).toBe(0);
    expect(made.leftOut).toEqual([{ cells: 1, reason: 'in columns that go nowhere (“Other”)' }]);
  });

  it('are guessed where words stand over figures', () => {
    const { choices } = plan('Spot rate\n950\n5,100', target(0, 2));
    expect(choices).toMatchObject({ headings: true, mapping: [2] });
  });

  it('are not seen in a first row of data', () => {
    expect(plan('n/a\nn/a', target(0, 2)).choices.headings).toBe(false);
    expect(plan('950\n960', target(0, 2)).choices.headings).toBe(false);
    expect(plan('Weekly cost', target(0, 0)).choices.headings).toBe(false);
  });
});

describe('a table as a council keeps it', () => {
  const TABLE = [
    'Placements as at P8\t\t',
    'Placement type\tAvg weekly cost\tCost per annum',
    'External residential\t£5,200\t£270,400',
    '\t\t',
    'Kinship \t290\t',
    'Total\t\t£26,000,000',
  ].join('\r\n');

  it('is read from the headings under its title, and its totals are no row', () => {
    const { choices, plan: made, preview } = plan(TABLE, target(0, 0));
    expect(choices).toMatchObject({ headings: true, headingRow: 1, mapping: [0, 2, null] });
    expect(made.rows.map((row) => [row.source, row.target])).toEqual([
      [2, 1],
      [4, null],
    ]);
    expect(made.leftOut).toEqual([
      { cells: 1, reason: 'above the headings' },
      { cells: 2, reason: 'in rows of totals, which are added up here' },
      { cells: 1, reason: 'in columns that go nowhere (“Cost per annum”)' },
    ]);
    expect(preview).toBe(true);
  });

  it('keeps a row of totals where rows are not found by name, and one that the grid has', () => {
    const at = target(0, 0);
    const { block, choices } = plan('Residential, external\t\t5,000\nGrand total\t\t9,000', at);
    expect(planPaste(block, { ...choices, byName: false }, at).rows).toHaveLength(2);
    const rows = [testRow('t', { name: 'Total' })];
    expect(plan('Total\t\t9,000\nKinship\t\t9', target(0, 0, { rows })).plan.rows).toHaveLength(2);
  });

  it('takes names of the same words for one row, unless two rows have those words', () => {
    const rows = [
      testRow('a', { name: 'Residential, in-house' }),
      testRow('b', { name: 'In-house fostering' }),
    ];
    const text = 'In house residential\t\t4,100\nFostering in-house\t\t466';
    expect(plan(text, target(0, 0, { rows })).plan.rows.map((row) => row.target)).toEqual([0, 1]);
    const both = [testRow('a', { name: 'Agency fostering x' }), testRow('b', { name: 'Fostering x agency' })];
    const { plan: made } = plan('x agency fostering\t\t1\nKinship\t\t2', target(0, 0, { rows: both }));
    expect(made.rows.map((row) => row.target)).toEqual([null, null]);
  });
});

describe('a title whose words could name a column', () => {
  const at = target(0, 0);

  it('is no row of headings', () => {
    const { choices, plan: made } = plan(
      'Placement mix at P8\t\t\n\t\t\nPlacement type\tKind\tWeekly cost\nResidential, external\t\t£5,850',
      at,
    );
    expect(choices).toMatchObject({ headings: true, headingRow: 2, mapping: [0, 1, 2], byName: true });
    expect(made.rows.map((row) => [row.source, row.target])).toEqual([[3, 1]]);
  });

  it('nor where nobody knows the headings under it', () => {
    const { choices } = plan('Placement mix\t\t\nSort of bed\tWho\tSpot rate\nSecure\t\t7,000', at);
    expect(choices).toMatchObject({ headings: true, headingRow: 1, mapping: [0, 1, 2] });
  });
});

describe('a misspelt heading', () => {
  const mapping = (headings: string) => plan(`${headings}\nSecure\t5%\t7,000`, target(0, 0)).choices.mapping;

  it('goes to the column it is one letter from', () => {
    expect(mapping('Placement typ\tGrowth\tWekly cost')).toEqual([0, 3, 2]);
    expect(mapping('Placement type\tGrowth\tWeekly csot')).toEqual([0, 3, 2]);
  });

  it('does not where another heading names that column, or it is too far from any', () => {
    expect(mapping('Placement type\tWekly cost\tWeekly cost')).toEqual([0, null, 2]);
    expect(mapping('Placement type\tGrowth\tWekly csot')).toEqual([0, 3, null]);
  });
});

describe('prices as councils write them', () => {
  it('are read with the words of the week, and a dash as nought, which is asked about', () => {
    const { plan: made, change } = plan('£4,100 pw\n-', target(0, 2));
    expect(made).toMatchObject({ problems: 0, doubts: 1 });
    expect(change?.rows.map((row) => (row.do === 'set' ? row.after.cost : null))).toEqual([4100, 0]);
  });

  it('are kept where they are of a year, and it is said what they are', () => {
    const { plan: made } = plan('£57,200 pa\n5', target(0, 2));
    expect(made.rows[0]?.cells[0]?.problem).toBe('“£57,200 pa” is a price by the year');
  });
});

describe('rows that carry their names', () => {
  it('find their own, whatever the order, case and punctuation', () => {
    const {
      plan: made,
      preview,
      change,
    } = plan('RESIDENTIAL external\tresidential\t5,200\nFostering agency\tIFA\t1,000', target(0, 0));
    expect(made.rows.map((row) => row.target)).toEqual([1, 0]);
    expect(preview).toBe(true);
    expect(change?.rows.map((row) => (row.do === 'set' ? [row.after.key, row.after.cost] : null))).toEqual([
      ['b', 5200],
      ['a', 1000],
    ]);
  });

  it('make new rows of names nobody knows, and lose none of two alike', () => {
    const { plan: made, change } = plan(
      'Fostering, agency\t\t1,000\nSupported\t\t1,480\nFostering agency\t\t1,100',
      target(0, 0),
    );
    expect(made.rows.map((row) => row.target)).toEqual([0, null, null]);
    expect(made.newRows).toBe(2);
    expect(made.rows.map((row) => row.cells[0]?.doubt ?? null)).toEqual([
      null,
      null,
      'this name stands above already, so there will be two rows of it',
    ]);
    expect(change?.rows.map((row) => row.do)).toEqual(['set', 'add', 'add']);
  });

  it('are written where they fall when only names are pasted', () => {
    const { choices, plan: made } = plan('Residential, external\nFostering, agency', target(0, 0));
    expect(choices.byName).toBe(false);
    expect(made.rows.map((row) => row.target)).toEqual([0, 1]);
  });
});
