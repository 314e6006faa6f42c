/**
 * The attack of attack.ts with the register in it: what a type costs in a year or quarter is its nights at the list price
 * and what each placement of the register costs, and both the price and how many are beside the register may be known.
 */
import fc from 'fast-check';
import { type ReportTable, SUPPRESSED } from '../../electron/export/report/content.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import { dayNumber } from '../../shared/calendar/day.ts';
import type { Placement, PlacementType } from '../../shared/scenario/types.ts';
import { costOf, QUARTERS, quarterOf, YEARS } from './attack.ts';
import { reportOf, typeOf } from './random-reports.ts';
import type { Sum } from './recovery.ts';

type Nights = { readonly from: number; readonly end: number };

const inYear = (year: number): Nights => ({ from: dayNumber(year, 4, 1), end: dayNumber(year + 1, 4, 1) });
const inQuarter = (year: number, at: number): Nights => ({
  from: at === 3 ? dayNumber(year + 1, 1, 1) : dayNumber(year, 4 + 3 * at, 1),
  end:
    at === 2 ? dayNumber(year + 1, 1, 1) : dayNumber(at === 3 ? year + 1 : year, [7, 10, 1, 4][at] ?? 4, 1),
});

/** How many nights of a placement are within others. */
function shared({ from, end }: Nights, placement: ReportSource['resolved']['placements'][number]): number {
  return Math.max(0, Math.min(end, placement.end ?? end) - Math.max(from, placement.start));
}

const priceOf = (id: string, year: number) => `price of ${id} in ${year}`;
/** What those of a type's register cost: nothing shown tells the children of one type and one time apart. */
const registerOf = (id: string, when: string) => `register of ${id} in ${when}`;

/** Who of the register is in a type at a time. */
function registered({ resolved }: ReportSource, id: string, when: Nights) {
  return resolved.placements.filter((each) => resolved.types[each.type]?.id === id && shared(when, each) > 0);
}

/** What each type costs is its children beside the register at the list price, and the register. */
function partsOf(source: ReportSource): Sum[] {
  return YEARS.flatMap((year) =>
    source.resolved.types.flatMap(({ id, children }, type) => {
      const parts = (whole: string, when: Nights, label: string): Sum =>
        new Map([
          [whole, 1],
          ...(children > 0 ? [[priceOf(id, year), -children * (when.end - when.from)] as const] : []),
          ...(registered(source, id, when).length > 0 ? [[registerOf(id, label), -1] as const] : []),
        ]);
      const quarters = QUARTERS.map((quarter, at) =>
        parts(quarterOf(id, year, quarter), inQuarter(year, at), `${year} ${quarter}`),
      );
      return [parts(costOf(id, year), inYear(year), `${year}`), ...(type < 2 ? quarters : [])];
    }),
  );
}

/** What the list of prices tells beside what `published` finds, and how many stand beside the register. */
export function publishedOfPrices(source: ReportSource, tables: readonly ReportTable[]): Sum[] {
  const rows = tables.find(({ caption }) => caption.startsWith('List prices'))?.rows ?? [];
  const shown = source.resolved.types.flatMap(({ id, name, annualUplift }) => {
    const [, price, rise] = rows.find(([first]) => first === name) ?? [];
    const [first = 0, second = 0] = YEARS.map((year) => priceOf(id, year));
    const tied = new Map([
      [`${second}`, 1],
      [`${first}`, -(1 + annualUplift)],
    ]);
    return [
      ...(price === undefined || price === SUPPRESSED ? [] : [new Map([[`${first}`, 1]])]),
      ...(rise === undefined || rise === SUPPRESSED ? [] : [tied]),
    ];
  });
  return [...partsOf(source), ...shown];
}

/** What fewer than five of the register cost in a year or a quarter, beside others of their type. */
export function secretsOfRegister(source: ReportSource): Sum[] {
  return source.resolved.types.flatMap(({ id, children }, type) => {
    const times = YEARS.flatMap((year) => [
      { label: `${year}`, when: inYear(year) },
      ...(type < 2
        ? QUARTERS.map((quarter, at) => ({ label: `${year} ${quarter}`, when: inQuarter(year, at) }))
        : []),
    ]);
    return times.flatMap(({ label, when }) => {
      const few = registered(source, id, when).length;
      return children > 0 && few > 0 && few < 5 ? [new Map([[registerOf(id, label), 1]])] : [];
    });
  });
}

const starts = fc.constantFrom('2024-01-10', '2024-04-01', '2024-06-14', '2024-12-13', '2025-02-01');
const ends = fc.constantFrom(null, null, '2025-03-31', '2025-07-01', '2026-01-01');
const stay = fc.record({ start: starts, end: ends });

/** Types of many children, in some of which a few, or several, dear placements of the register stand. */
export const reportsOfRegister: fc.Arbitrary<ReportSource> = fc
  .array(
    fc.record({
      children: fc.integer({ min: 8, max: 60 }),
      weeklyCost: fc.integer({ min: 300, max: 2000 }),
      annualUplift: fc.constantFrom(0, 0.05),
      register: fc.oneof(
        fc.array(stay, { maxLength: 0 }),
        fc.array(stay, { minLength: 1, maxLength: 4 }),
        fc.array(stay, { minLength: 5, maxLength: 8 }),
      ),
    }),
    { minLength: 3, maxLength: 5 },
  )
  .map((all) => {
    const types = all.map(
      ({ register: _, ...fields }, at): PlacementType => ({ ...typeOf(at, fields.children), ...fields }),
    );
    const placements = all.flatMap(({ register }, type) =>
      register.map(
        (each, at): Placement => ({ ref: `P${type}-${at}`, type: `t${type}`, weeklyCost: 3450, ...each }),
      ),
    );
    return reportOf(types, [], [[]], [], placements);
  });
