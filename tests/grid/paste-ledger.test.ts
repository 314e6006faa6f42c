/** What a ledger gives, pasted into the actuals: months, a total, spend to date, and columns that are no spend. */
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../renderer/components/grid/clipboard.ts';
import { guessChoices, needsPreview } from '../../renderer/components/grid/paste-guess.ts';
import { planPaste } from '../../renderer/components/grid/paste-plan.ts';
import { pasteSummary } from '../../renderer/components/grid/paste-summary.ts';
import { actualColumns } from '../../renderer/pages/budgets/actual-columns.ts';
import { BLANK_ACTUAL } from '../../shared/workspace/blank-rows.ts';
import { COLUMNS as MIX } from './rows.ts';

const NAMES = ['Residential, external', 'Fostering, agency'];
const COLUMNS = actualColumns(NAMES.map((name, at) => ({ key: `t${at}`, name })) as never);
const NO_MONTHS = 'Months cannot be taken here: paste their total, under a heading such as “Year to date”.';

function pasted(...lines: string[]) {
  const target = { rows: [], columns: COLUMNS, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const block = readBlock(lines.join('\r\n'));
  const choices = guessChoices(block, target);
  const plan = planPaste(block, choices, target);
  const goesTo = choices.mapping.map((at) => (at === null ? null : COLUMNS[at]?.id));
  return {
    choices,
    plan,
    goesTo,
    preview: needsPreview(plan, choices, target),
    says: pasteSummary(plan, plan.cells),
  };
}

const MONTHS = 'Apr-26\tMay-26\tJun-26\tJul-26\tAug-26\tSep-26\tOct-26';
const SEVEN = '£1,620,400\t£1,701,333\t£1,644,020\t£1,702,118\t£1,699,804\t£1,650,212\t£1,711,009';

describe('months of a ledger', () => {
  it('are left out by name, and their total is the spend', () => {
    const { goesTo, plan, says } = pasted(
      `Type\t${MONTHS}\tTotal`,
      `Residential, external\t${SEVEN}\t£11,728,896`,
      `Total\t${SEVEN}\t£11,728,896`,
    );
    expect(goesTo).toEqual(['placementType', ...Array(7).fill(null), 'amountPence']);
    expect(plan.rows.map((row) => row.cells.map(({ text }) => text))).toEqual([
      ['Residential, external', '£11,728,896'],
    ]);
    expect(plan.problems).toBe(0);
    expect(says).toContain(
      '7 cells left out: in columns that go nowhere (“Apr-26”, “May-26”, “Jun-26” and 4 more).',
    );
    expect(says).not.toContain('Everything could be read');
    expect(plan.advice).toEqual([]);
  });

  it.each(['Type', 'Cost centre'])('are not added up where no total comes with them: under “%s”', (first) => {
    const { goesTo, plan, says, preview } = pasted(`${first}\t${MONTHS}`, `Residential, external\t${SEVEN}`);
    expect(goesTo).toEqual(['placementType', ...Array(7).fill(null)]);
    expect(plan.advice).toEqual([NO_MONTHS]);
    expect(says).toContain(NO_MONTHS);
    expect(preview).toBe(true);
  });

  it.each([
    'April\tMay',
    'Apr 2026\tMay 2026',
    '01/04/2026\t01/05/2026',
    'P1\tP2',
    'Apr 26 actual\tMay 26 actual',
    'Actual Apr-26\tActual May-26',
    'Spend P1\tSpend P2',
  ])('are known however they are written: %s', (months) => {
    const { goesTo, plan } = pasted(`Type\t${months}\tYTD`, 'Fostering, agency\t1,000\t2,000\t3,000');
    expect(goesTo).toEqual(['placementType', null, null, 'amountPence']);
    expect(plan.rows).toHaveLength(1);
  });
});

describe('spend under the words of a ledger', () => {
  it.each([
    'Year to date',
    'Year to date (£)',
    'YTD',
    'YTD actual',
    'Actual',
    'Actuals to date',
    'Actuals to Oct-26',
    'Spend to P7',
    'Net',
    'Net expenditure',
    'Spend',
    'Spend, net of income',
    'Total',
    'Total spend',
  ])('%s is net spend', (heading) => {
    const { goesTo, plan, says } = pasted(`Type\t${heading}`, 'Residential, external\t£14,608,462');
    expect(goesTo).toEqual(['placementType', 'amountPence']);
    expect(plan).toMatchObject({ cells: 2, problems: 0, leftOut: [] });
    expect(says).toContain('Everything could be read.');
  });

  it('is told from budgets, variances and numbers of children', () => {
    const { goesTo } = pasted(
      'Type\tTotal children\tTotal budget\tYTD budget\tYTD actual\tNet variance\tForecast',
      'Fostering, agency\t92\t5,000,000\t2,500,000\t2,700,000\t200,000\t5,400,000',
    );
    expect(goesTo).toEqual(['placementType', null, null, null, 'amountPence', null, null]);
  });

  it('is no column of words', () => {
    expect(pasted('Type\tTotal\tSpend', 'Fostering, agency\tquarterly\t5').goesTo).toEqual([
      'placementType',
      null,
      'amountPence',
    ]);
  });

  it('stays under its own name where it cannot be read, and is marked', () => {
    const { goesTo, plan } = pasted('Type\tNet spend', 'Fostering, agency\tabout 3m');
    expect(goesTo).toEqual(['placementType', 'amountPence']);
    expect(plan.problems).toBe(1);
  });
});

describe('a year', () => {
  it('is never made of pounds', () => {
    const headed = pasted('Type\tYear\tSpend', 'Fostering, agency\t£1,620,400\t5');
    expect(headed.goesTo).toEqual(['placementType', null, 'amountPence']);
    expect(headed.says).toContain('1 cell left out: in columns that go nowhere (“Year”).');
    const bare = pasted('Fostering, agency\t£1,620,400', 'Residential, external\t£9');
    expect(bare.goesTo).toEqual(['placementType', null]);
    expect(bare.plan.leftOut).toEqual([{ cells: 2, reason: 'in columns that go nowhere' }]);
  });

  it('is read as people write it, and anything else among years is marked', () => {
    const { goesTo, plan } = pasted(
      'Type\tYear\tSpend',
      'Fostering, agency\t2026/27\t5',
      'Fostering, agency\t2026-27\t5',
      'Fostering, agency\t£14,608,462\t5',
      'Fostering, agency\t2026\t5',
    );
    expect(goesTo).toEqual(['placementType', 'year', 'amountPence']);
    expect(plan.rows.map(({ cells }) => cells[1]?.problem ?? null)).toEqual([
      null,
      null,
      '“£14,608,462” is not a financial year',
      '“2026” is not a financial year',
    ]);
    const [, year] = COLUMNS;
    const kept = ['2026-27', 'FY 2026/27', '2026', '£5'].map(
      (text) => year?.write?.(BLANK_ACTUAL as never, text).year,
    );
    expect(kept).toEqual(['2026/27', '2026/27', '2026', '£5']);
  });
});

it('one known heading sends no other column by where it stands', () => {
  const target = { rows: [], columns: MIX, at: { row: 0, column: 0 }, grows: true, nameColumn: 0 };
  const block = readBlock('Placement type\tWho\tSpot rate\tApr-26\tMay-26\nSecure\t\t7,000\t1\t2');
  expect(guessChoices(block, target)).toMatchObject({ headings: true, mapping: [0, null, null, null, null] });
});
