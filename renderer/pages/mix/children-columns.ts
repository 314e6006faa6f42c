import { parseMonth } from '../../../shared/calendar/month.ts';
import { longMonthWords } from '../../../shared/calendar/words.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { childrenNow, courseOf } from '../../../shared/workspace/children-by-month.ts';
import { MIX_ALIASES } from '../../../shared/workspace/heading-words.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualChildren } from '../../../shared/workspace/unusual.ts';
import type { Column } from '../../components/grid/column.ts';
import { entryColumn, shownEntry } from '../../components/grid/figure-columns.ts';
import { nameOr } from '../../words.ts';

type Row = PlacementTypeRow;
type Value = (key: string, field: string) => number | undefined;

const WIDTH = 76;
/** With room for "by month" after the number. */
const WIDTH_WITH_WORDS = 124;

/**
 * Children on the position date. Where a type goes by the month its number of that month is shown and cannot be typed
 * over: a number there would count for nothing.
 */
export function childrenColumn(types: readonly Row[], periodFrom: string, value: Value): Column<Row> {
  const course = (row: Row) => courseOf(row, periodFrom);
  const typed = entryColumn<Row>({
    id: 'children',
    header: 'Children',
    unit: 'now',
    help: 'Children on the position date, beside those in the register. Fractions are allowed.',
    aliases: MIX_ALIASES.children,
    width: types.some((row) => course(row).by !== 'number') ? WIDTH_WITH_WORDS : WIDTH,
    get: (row) => row.children,
    set: (row, children) => ({ ...row, children }),
    value: (row) => value(row.key, 'children'),
    ask: unusualChildren,
  });
  const now = (row: Row): string => {
    const { entry, field } = childrenNow(row, periodFrom);
    return shownEntry(entry, 'plain', value(row.key, field));
  };
  const figure = (row: Row): string => {
    const { entry, field } = childrenNow(row, periodFrom);
    const known = typeof entry === 'number' ? entry : value(row.key, field);
    return known === undefined ? '' : formatNumber(known, 10).replaceAll(',', '');
  };
  const byMonth = (row: Row): boolean => course(row).by === 'month';
  return {
    ...typed,
    text: (row) => (byMonth(row) ? now(row) : typed.text(row)),
    shown: (row) => (byMonth(row) ? now(row) : typed.shown(row)),
    copied: (row) => (byMonth(row) ? figure(row) : typed.copied(row)),
    origin: (row) => (byMonth(row) ? null : (typed.origin?.(row) ?? null)),
    exact: (row) => (byMonth(row) ? null : (typed.exact?.(row) ?? null)),
    aside: (row) => ASIDES[course(row).by],
    fixed: byMonth,
    whyFixed: (row) => whyNotTyped(row, periodFrom, now(row)),
  };
}

const ASIDES = { number: null, month: 'by month', 'number then month': 'then by month' } as const;

/** A column of Change or Growth: it counts for nothing in a row that goes by the month, and is empty there. */
export function typedColumn(periodFrom: string, column: Column<Row>): Column<Row> {
  const byMonth = (row: Row): boolean => courseOf(row, periodFrom).by === 'month';
  const unless = (show: (row: Row) => string) => (row: Row) => (byMonth(row) ? '' : show(row));
  return {
    ...column,
    text: unless(column.text),
    shown: unless(column.shown),
    copied: unless(column.copied),
    origin: (row) => (byMonth(row) ? null : (column.origin?.(row) ?? null)),
    problem: (row) => (byMonth(row) ? null : (column.problem?.(row) ?? null)),
    fixed: byMonth,
    whyFixed: (row) => whyNotTyped(row, periodFrom, null),
  };
}

/** @param children those of the month, where the cell shows them */
function whyNotTyped(row: Row, periodFrom: string, children: string | null): string | null {
  const course = courseOf(row, periodFrom);
  if (course.by !== 'month') return null;
  const month = longMonthWords(parseMonth(course.month) ?? 0);
  const so = children === null ? '' : `: ${children === '' ? 'none' : children} in ${month}`;
  return `${nameOr(row.name)} goes by the month${so}. A number here would not count: change its months under Details, or take them out there first.`;
}
