/**
 * Which number of children counts on the position date. From the first month of a type's children by month on, those
 * stand in place of Children, Change and Growth (model.md, `childrenByMonth`), so what is typed there counts for nothing.
 */
import type { Entry, PlacementTypeRow } from './rows.ts';

type Mix = Pick<PlacementTypeRow, 'children' | 'childrenByMonth'>;

const MONTH_OF_DATE = /^\d{4}-\d{2}(?=-\d{2}$)/;

/** How a type's children go: by the numbers typed, by the month, or by the typed ones until a month. */
export type MixCourse =
  | { readonly by: 'number' }
  /** `month` is that of the position date, "2024-05". */
  | { readonly by: 'month'; readonly month: string }
  | { readonly by: 'number then month'; readonly month: string };

/** @param periodFrom the position date, ISO; where it cannot be read nothing goes by the month */
export function courseOf({ childrenByMonth }: Mix, periodFrom: string): MixCourse {
  const [now] = MONTH_OF_DATE.exec(periodFrom) ?? [];
  if (now === undefined) return { by: 'number' };
  const given = Object.keys(childrenByMonth).filter((month) => (childrenByMonth[month] ?? null) !== null);
  if (given.includes(now)) return { by: 'month', month: now };
  // ISO months stand in the order of the calendar; those before the position date count for nothing.
  const [next] = given.filter((month) => month > now).sort();
  return next === undefined ? { by: 'number' } : { by: 'number then month', month: next };
}

/** The entry that counts on the position date, and the field it is in. */
export function childrenNow(row: Mix, periodFrom: string): { readonly entry: Entry; readonly field: string } {
  const course = courseOf(row, periodFrom);
  return course.by === 'month'
    ? { entry: row.childrenByMonth[course.month] ?? null, field: `childrenByMonth.${course.month}` }
    : { entry: row.children, field: 'children' };
}
