import { serialOf } from '../../../shared/calendar/serial-day.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import { type CompiledMeasure, compileGroup, type Group, groupTypes } from '../../../shared/model/group.ts';
import type { Program } from '../../../shared/model/index.ts';
import { DayRow, type RowInputs } from './day-row.ts';
import type { Ref } from './expression.ts';
import type { CalendarCells, TypeCells } from './input-sheets.ts';
import type { MeasureCells } from './measures-sheet.ts';
import type { RegisterCells } from './money-inputs.ts';
import { number, pick, Sheet, text } from './sheet.ts';
import { groupMeasures, type Plan } from './source.ts';

/** Everything the working of a day refers to. */
export type WorkingInputs = {
  readonly program: Program;
  readonly names: readonly string[];
  readonly calendar: CalendarCells;
  readonly types: readonly TypeCells[];
  readonly register: readonly (RegisterCells | null)[];
  /** By position among the measures. */
  readonly measures: readonly MeasureCells[];
  readonly measureNames: readonly string[];
};

/** What a type comes to in each span, by column: child-nights, pence of cost and income, and places if it has any. */
export type SpanCells = {
  readonly children: readonly Ref[];
  readonly childNights: readonly Ref[];
  readonly gross: readonly Ref[];
  readonly income: readonly Ref[];
  readonly places: {
    readonly placeNights: readonly Ref[];
    readonly demandNights: readonly Ref[];
    readonly overflowNights: readonly Ref[];
    readonly insufficiency: readonly Ref[];
  } | null;
  /** Month of the timeline of each span, and its nights. */
  readonly month: readonly number[];
  readonly nights: readonly Ref[];
};

/**
 * The working of one plan: for each group of types between which children can move, a row for every stretch of
 * days on which nothing changes, with each step of a day beside the one before.
 */
export function daysSheet(
  plan: Plan,
  planAt: number,
  inputs: WorkingInputs,
): { sheet: Sheet; cells: SpanCells[] } {
  const sheet = new Sheet(`${plan.label} days`, {
    widths: [12, 13, 8, 20],
    frozenRows: 3,
    frozenColumns: 3,
  });
  sheet.texts([`Day by day working: ${plan.label}, ${plan.name}`], 'title');
  sheet.texts(
    [
      'One row for each stretch of days on which nothing changes. Cost and income of a day are £ a week, sums are pence. N children, W cost, I income.',
    ],
    'note',
  );
  sheet.texts(['Month', 'First night', 'Nights'], 'header');
  const cells: SpanCells[] = [];
  const { scenario, timeline } = inputs.program;
  for (const members of groupTypes(scenario)) {
    const group = compileGroup(scenario, timeline, members);
    const measures = groupMeasures(group, plan);
    sheet.blank();
    sheet.texts([members.map((at) => inputs.names[at] ?? '').join(' · ')], 'section');
    const headerRow = sheet.next;
    sheet.blank();
    const rows = Array.from({ length: group.spans }, (_, span) =>
      spanRow(sheet, span, group, measures, planAt, inputs),
    );
    sheet.texts(['Month', 'First night', 'Nights', ...(rows[0]?.headers ?? [])], 'header');
    const header = sheet.rows.pop();
    if (header) sheet.rows[headerRow] = header;
    for (const [at, type] of members.entries()) {
      const results = rows.map((row) => row.results(at));
      const ofPlaces = (read: (each: NonNullable<(typeof results)[number]['places']>) => Ref) =>
        results.flatMap(({ places }) => (places ? read(places) : []));
      cells[type] = {
        children: results.map((each) => each.children),
        childNights: results.map((each) => each.childNights),
        gross: results.map((each) => each.gross),
        income: results.map((each) => each.income),
        places:
          group.types[at]?.capacity === null
            ? null
            : {
                placeNights: ofPlaces((each) => each.placeNights),
                demandNights: ofPlaces((each) => each.demandNights),
                overflowNights: ofPlaces((each) => each.overflowNights),
                insufficiency: ofPlaces((each) => each.insufficiency),
              },
        month: Array.from(group.month),
        nights: rows.map((row) => row.nights),
      };
    }
  }
  return { sheet, cells };
}

function spanRow(
  sheet: Sheet,
  span: number,
  group: Group,
  measures: readonly CompiledMeasure[],
  planAt: number,
  inputs: WorkingInputs,
): DayRow {
  const { timeline } = inputs.program;
  const month = group.month[span] ?? 0;
  const year = group.year[span] ?? 0;
  const day = timeline.from + (group.start[span] ?? 0);
  const index = sheet.next;
  const refs = sheet.row([
    text(monthWords(timeline.months[month]?.month ?? 0)),
    number(serialOf(day), 'date', 'fixed'),
    number(group.nights[span] ?? 0, 'whole', 'fixed'),
  ]);
  const at: RowInputs = {
    sheet,
    row: index,
    day: pick(refs, 1),
    nights: pick(refs, 2),
    month,
    year,
    dailyFactor: pick(inputs.calendar.dailyFactor, year),
    group,
    inputs,
  };
  const row = new DayRow(at);
  row.open();
  for (const measure of measures) row.apply(measure, measure.share[span] ?? 0, planAt);
  row.overflow();
  row.charge();
  return row;
}
