import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { SpanCells } from './days-sheet.ts';
import { add, divide, type Expression, num, type Ref, roundPence, subtract, sum } from './expression.ts';
import { type Cell, formula, pick, Sheet, text } from './sheet.ts';
import type { Plan } from './source.ts';

/** The cells of one placement type in one plan, by month of the timeline; money in pounds. */
export type TypeMonthCells = {
  readonly nights: readonly Ref[];
  readonly childNights: readonly Ref[];
  readonly childrenAtEnd: readonly Ref[];
  readonly gross: readonly Ref[];
  readonly income: readonly Ref[];
  readonly places: {
    readonly placeNights: readonly Ref[];
    readonly demandNights: readonly Ref[];
    readonly overflowNights: readonly Ref[];
    readonly insufficiency: readonly Ref[];
  } | null;
};

const MONEY = ['Gross', 'Income', 'Cost of insufficiency'] as const;
const COLUMNS = [
  'Placement type',
  'Financial year',
  'Month',
  'Nights',
  'Child-nights',
  'Average children',
  'Children at end',
  ...MONEY.flatMap((name) => [
    `${name}, exact pence`,
    `${name}, year to date, pence`,
    `${name}, rounded, pence`,
    `${name}, £`,
  ]),
  'Place-nights',
  'Demand-nights',
  'Overflow-nights',
];

/** Month by month for every placement type, with the cumulative rounding of a financial year in steps. */
export function monthsSheet(
  plan: Plan,
  names: readonly string[],
  timeline: Timeline,
  spans: readonly SpanCells[],
): { sheet: Sheet; cells: TypeMonthCells[] } {
  const sheet = new Sheet(`${plan.label} months`, {
    widths: [38, 12, 12, 8, 12, 12, 12, 22],
    frozenRows: 4,
    frozenColumns: 3,
  });
  sheet.texts([`Month by month: ${plan.label}, ${plan.name}`], 'title');
  sheet.texts(
    [
      'A month’s cell is the year to date rounded to the penny, less the same a month before: a year is its exact total rounded once.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(COLUMNS, 'header');
  const cells = spans.map((type, at): TypeMonthCells => {
    const rows = timeline.months.map((_, month) => monthRow(sheet, names[at] ?? '', timeline, type, month));
    const column = (read: (row: (typeof rows)[number]) => Ref) => rows.map(read);
    return {
      nights: column(({ refs }) => pick(refs, 3)),
      childNights: column(({ refs }) => pick(refs, 4)),
      childrenAtEnd: column(({ refs }) => pick(refs, 6)),
      gross: column(({ refs }) => pick(refs, 10)),
      income: column(({ refs }) => pick(refs, 14)),
      places: type.places && {
        insufficiency: column(({ refs }) => pick(refs, 18)),
        placeNights: column(({ refs }) => pick(refs, 19)),
        demandNights: column(({ refs }) => pick(refs, 20)),
        overflowNights: column(({ refs }) => pick(refs, 21)),
      },
    };
  });
  return { sheet, cells };
}

function monthRow(sheet: Sheet, name: string, timeline: Timeline, type: SpanCells, month: number) {
  const of = timeline.months[month];
  const within = (cells: readonly Ref[]) => cells.filter((_, span) => type.month[span] === month);
  const row = sheet.next;
  const year = timeline.years[of?.year ?? 0];
  const nights = sum(within(type.nights));
  const childNights = sum(within(type.childNights));
  const lastChildren: Expression = within(type.children).at(-1) ?? num(0);
  const refs = sheet.row([
    text(name),
    text(formatYear(year?.year ?? 0)),
    text(monthWords(of?.month ?? 0)),
    formula(nights, 'whole'),
    formula(childNights, 'number'),
    formula(divide(sheet.at(row, 4, childNights.value), sheet.at(row, 3, nights.value)), 'number'),
    formula(lastChildren, 'number'),
  ]);
  const startsYear = month === (year?.firstMonth ?? 0);
  refs.push(...roundedCells(sheet, row, sum(within(type.gross)), startsYear));
  refs.push(...roundedCells(sheet, row, sum(within(type.income)), startsYear));
  const { places } = type;
  if (places) {
    refs.push(...roundedCells(sheet, row, sum(within(places.insufficiency)), startsYear));
    const nightsOf = (each: readonly Ref[]): Cell => formula(sum(within(each)), 'number');
    refs.push(
      ...sheet.extend(row, [
        nightsOf(places.placeNights),
        nightsOf(places.demandNights),
        nightsOf(places.overflowNights),
      ]),
    );
  }
  return { refs };
}

/** Four cells: exact pence of the month, year to date, that rounded to the penny, and the month's cell in £. */
export function roundedCells(sheet: Sheet, row: number, exact: Expression, startsYear: boolean): Ref[] {
  const [sums] = sheet.extend(row, [formula(exact, 'pence')]);
  if (!sums) return [];
  const before = startsYear ? null : rowAbove(sheet, row, sums.column);
  const [running] = sheet.extend(row, [formula(before ? add(before.running, sums) : sums, 'pence')]);
  if (!running) return [];
  const [rounded] = sheet.extend(row, [formula(roundPence(running), 'whole')]);
  if (!rounded) return [];
  const pence = before ? subtract(rounded, before.rounded) : rounded;
  return [sums, running, rounded, ...sheet.extend(row, [formula(divide(pence, num(100)), 'pounds')])];
}

function rowAbove(sheet: Sheet, row: number, column: number): { running: Ref; rounded: Ref } {
  return { running: sheet.existing(row - 1, column + 1), rounded: sheet.existing(row - 1, column + 2) };
}
