/** Children of the mix by month: worked out, or inputs where they go by the month. */
import { formatMonth, monthOf } from '../../../shared/calendar/month.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import type { Timeline } from '../../../shared/model/timeline.ts';
import type { Entries } from './entries.ts';
import { add, divide, max, multiply, num, power, type Ref, refTo } from './expression.ts';
import type { MixCells } from './input-sheets.ts';
import { type Cell, formula, number, pick, Sheet, text } from './sheet.ts';
import type { WorkbookSource } from './source.ts';

/** Where the first month of the first type stands on the sheet that {@link childrenSheet} makes. */
const FIRST_CHILDREN = { sheet: 'Children', row: 4, column: 2 };

/** The cell of a type's first month where its children go by the month from then on: no number beside it counts. */
export function childrenOnFirstDay({ resolved }: WorkbookSource, at: number): Cell | null {
  const first = resolved.types[at]?.childrenByMonth.find(({ month }) => month === monthOf(resolved.from));
  if (!first) return null;
  const { sheet, row, column } = FIRST_CHILDREN;
  return formula(refTo(sheet, row, column + at, first.children), 'number');
}

/** Children of the mix by month: a column for each type. */
export function childrenSheet(
  source: WorkbookSource,
  timeline: Timeline,
  mix: readonly MixCells[],
  entries: Entries,
): { sheet: Sheet; cells: Ref[][] } {
  const sheet = new Sheet(FIRST_CHILDREN.sheet, { widths: [12, 10, 18], frozenRows: 4, frozenColumns: 2 });
  sheet.texts(['Children in the mix by month'], 'title');
  sheet.texts(
    [
      'From growth and net change on the first of each month, or from the forecast profile where there is one.',
    ],
    'note',
  );
  sheet.blank();
  sheet.texts(['Month', 'Firsts passed', ...source.resolved.types.map(({ name }) => name)], 'header');
  const cells: Ref[][] = source.resolved.types.map(() => []);
  const first = timeline.months[0]?.month ?? 0;
  for (const [passed, { month }] of timeline.months.entries()) {
    const row = sheet.next;
    const g = sheet.at(row, 1, passed);
    const label = formatMonth(month);
    const refs = entries.row(sheet, [
      text(monthWords(month)),
      number(passed, 'whole', 'fixed'),
      ...source.resolved.types.map((type, at) => {
        const profile = type.childrenByMonth.filter((entry) => entry.month >= first && entry.month <= month);
        const reached = profile.at(-1);
        const above = cells[at]?.[passed - 1];
        if (reached?.month === month) {
          const given = source.scenario.placementTypes[at]?.childrenByMonth?.[label];
          return entries.quantity(
            `placementTypes[${at}].childrenByMonth["${label}"]`,
            given,
            reached.children,
            'number',
          );
        }
        const type0 = mix[at];
        if (reached && above) return formula(above, 'number');
        if (!type0) return null;
        const grown = multiply(type0.children, power(add(num(1), type0.growth), divide(g, num(12))));
        return formula(max(num(0), add(grown, multiply(type0.netChange, g))), 'number');
      }),
    ]);
    for (const at of cells.keys()) cells[at]?.push(pick(refs, at + 2));
  }
  return { sheet, cells };
}
