/** Blocks as they are copied out of Excel: dates as numbers, words for no end, a grand total, a name twice. */
import { describe, expect, it } from 'vitest';
import { readBlock } from '../../renderer/components/grid/clipboard.ts';
import type { Column, KeyedRow } from '../../renderer/components/grid/column.ts';
import { guessChoices, needsPreview } from '../../renderer/components/grid/paste-guess.ts';
import { planPaste } from '../../renderer/components/grid/paste-plan.ts';
import { textsOfPlan, writeTexts } from '../../renderer/components/grid/write-cells.ts';
import { actualColumns } from '../../renderer/pages/budgets/actual-columns.ts';
import { registerColumns } from '../../renderer/pages/register/register-columns.ts';
import { dayNumber } from '../../shared/calendar/day.ts';
import { serialOf } from '../../shared/calendar/serial-day.ts';
import { BLANK_ACTUAL } from '../../shared/workspace/blank-rows.ts';
import type { PlacementRow } from '../../shared/workspace/rows.ts';
import { COLUMNS as MIX } from './rows.ts';

const NAMES = ['Fostering, in-house', 'Residential, external', 'Unaccompanied children (UASC)'];
const TYPES = NAMES.map((name, at) => ({ key: `t${at}`, name }));
const COLUMNS = registerColumns({ types: TYPES as never, colour: () => '', value: () => undefined });
const TARGET = { rows: [], columns: COLUMNS, at: { row: 0, column: 0 }, grows: true, nameColumn: null };

/** The rows that a block makes of a grid with no rows. */
function rowsOf<Row extends KeyedRow>(
  columns: readonly Column<Row>[],
  block: string[],
  blank: object,
): Row[] {
  const target = { rows: [], columns, at: { row: 0, column: 0 }, grows: true, nameColumn: null };
  const texts = readBlock(block.join('\r\n'));
  const plan = planPaste(texts, guessChoices(texts, target), target);
  const newRow = () => ({ key: 'new', ...blank }) as unknown as Row;
  const subject = { rows: [], columns, place: 'the grid', rowName: () => '', newRow };
  return writeTexts(textsOfPlan(plan, 0), subject).rows.flatMap((change) =>
    change.do === 'add' ? [change.row] : [],
  );
}

function pasted(...lines: string[]) {
  const block = readBlock(['Ref\tType\tStart\tEnd\tWeekly cost', ...lines].join('\r\n'));
  const choices = guessChoices(block, TARGET);
  const plan = planPaste(block, choices, TARGET);
  const cellsOf = (at: number) => plan.rows[0]?.cells.find((cell) => cell.column === at);
  return { plan, preview: needsPreview(plan, choices, TARGET), start: cellsOf(2), end: cellsOf(3) };
}

describe('a date that came as the number a spreadsheet has for it', () => {
  it('is read as the date, and asked about', () => {
    const { start, end, preview } = pasted('P1\tResidential, external\t45310\t46112.75\t4,500');
    expect(start).toMatchObject({
      text: '19/01/2024',
      problem: null,
      doubt: '“45310” read as 19/01/2024, which spreadsheets number so',
    });
    expect(end).toMatchObject({ text: '31/03/2026', problem: null });
    expect(preview).toBe(true);
  });

  it('is the number that the workbook writes for the day', () => {
    expect(serialOf(dayNumber(2024, 1, 19))).toBe(45_310);
  });

  it.each(['4531', '20240119', '12000', '99999'])('is not any number: %s stays as typed', (text) => {
    expect(pasted(`P1\tResidential, external\t${text}\t\t4,500`).start).toMatchObject({
      text,
      problem: `“${text}” is not a date`,
    });
  });

  it('is not changed where somebody types it, but said to be one', () => {
    const start = COLUMNS.find(({ id }) => id === 'start');
    const row = { key: 'k', ref: 'P1', type: 't0', start: '', end: null } as unknown as PlacementRow;
    const typed = start?.write?.(row, '45310');
    expect(typed?.start).toBe('45310');
    expect(typed && start?.problem?.(typed)?.remedy).toBe(
      'Spreadsheets number 19/01/2024 so: type that if it is meant.',
    );
  });
});

describe('an end that is not there yet', () => {
  it.each(['ongoing', 'Ongoing', 'on-going', 'open', 'Still open', 'n/a', 'None'])(
    'is blank for %s',
    (word) => {
      expect(pasted(`P1\tResidential, external\t1/4/24\t${word}\t4,500`).end).toMatchObject({
        text: '',
        problem: null,
        doubt: `“${word}” read as no date yet`,
      });
    },
  );

  it('is not guessed from other words, nor is a start', () => {
    const { start, end } = pasted('P1\tResidential, external\topen\tTBC\t4,500');
    expect(start?.problem).toBe('“open” is not a date');
    expect(end?.problem).toBe('“TBC” is not a date');
  });
});

describe('a register', () => {
  it('leaves the row out that adds the others up', () => {
    const { plan } = pasted('P1\tResidential, external\t1/4/24\t\t4,500', 'Grand total\t1\t\t\t£4,500.00');
    expect(plan.rows).toHaveLength(1);
    expect(plan.leftOut).toEqual([{ cells: 3, reason: 'in rows of totals, which are added up here' }]);
  });

  it.each([
    ['In-house fostering', 't0'],
    ['UASC', 't2'],
  ])('knows a placement type by its words in any order or its short form: %s', (words, key) => {
    const { plan } = pasted(`P1\t${words}\t1/4/24\t\t462`);
    expect(plan.problems).toBe(0);
    const type = plan.rows[0]?.cells.find((cell) => cell.column === 1);
    const row = { key: 'k', ref: '', type: null, note: '' } as unknown as PlacementRow;
    expect(COLUMNS[1]?.write?.(row, type?.text ?? '').type).toBe(key);
  });
});

describe('words that name no placement type', () => {
  it('are kept in the note of a placement, beside the note that comes with it', () => {
    const heading = 'Ref\tType\tStart\tComments';
    const blank = { ref: '', type: null, start: '', note: '' };
    const [first, second] = rowsOf(
      COLUMNS,
      [heading, 'P1\tCrisis bed\t1/4/24\ts20', 'P2\tBoat\t1/4/24\t'],
      blank,
    );
    expect(first).toMatchObject({ type: null, note: 's20\nPlacement type as typed: Crisis bed' });
    expect(second).toMatchObject({ type: null, note: 'Placement type as typed: Boat' });
  });

  it('are kept in the note of an actual', () => {
    const actuals = actualColumns(TYPES as never);
    const rows = rowsOf(actuals, ['Type\tSpend', 'Legal costs\t38,000', 'All placements\t5'], BLANK_ACTUAL);
    expect(rows.map(({ placementType, note }) => [placementType, note])).toEqual([
      [null, 'Placement type as typed: Legal costs'],
      [null, ''],
    ]);
  });
});

it('two new rows of one name are asked about', () => {
  const block = readBlock('Crisis\t\t1,000\nSupported\t\t1,480\ncrisis \t\t1,100');
  const mix = { rows: [], columns: MIX, at: { row: 0, column: 0 }, grows: true, nameColumn: 0 };
  const plan = planPaste(block, guessChoices(block, mix), mix);
  expect(plan.newRows).toBe(3);
  expect(plan.rows.map((row) => row.cells[0]?.doubt ?? null)).toEqual([
    null,
    null,
    'this name stands above already, so there will be two rows of it',
  ]);
});
