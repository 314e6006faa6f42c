/**
 * An attack on the whole report at once: every figure that is shown is taken as a sum of unknown amounts (what a
 * placement type costs in a quarter, what a measure does in a year), and nothing few children cost may come out.
 */
import { type ReportTable, SUPPRESSED } from '../../electron/export/report/content.ts';
import { payersOf } from '../../electron/export/report/performance.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { type Sum, sumOf } from './recovery.ts';

export const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
export const YEARS = [2024, 2025];

export const costOf = (id: string, year: number) => `${id} in ${year}`;
export const effect = (id: string, year: number) => `${id} in ${year}`;
export const quarterOf = (of: string, year: number, quarter: string) =>
  `${of} in ${formatYear(year)} ${quarter}`;

export type Measured = ReportSource['plans'][number]['resolved']['measures'][number];

/** Whether a measure does something at a time; amounts always may. */
export function acts(measure: Measured, end: string): boolean {
  return !('from' in measure) || measure.from < (parseDay(end) ?? 0);
}
export const ends = (year: number) => [
  `${year}-07-01`,
  `${year}-10-01`,
  `${year + 1}-01-01`,
  `${year + 1}-04-01`,
];

/** What changes the children or the price of a type directly. */
export function changes(source: ReportSource, measure: Measured, id: string): boolean {
  const at = source.resolved.types.findIndex((each) => each.id === id);
  if (measure.kind === 'move') return measure.source === at || measure.target === at;
  return 'type' in measure && measure.type === at;
}

/** Everything a report shows. */
export function published(source: ReportSource, tables: readonly ReportTable[]): Sum[] {
  const sums: Sum[] = [];
  const find = (start: string) => tables.find(({ caption }) => caption.startsWith(start));
  const ids = source.resolved.types.map(({ id }) => id);
  const schemes = ids.slice(0, 2);
  sums.push(...identities(source));
  // The outturn without any plan is shown for every year.
  for (const year of YEARS) sums.push(sumOf(...ids.map((id) => costOf(id, year))));
  for (const [at, row] of (find('Children and net cost')?.rows ?? []).entries()) {
    if (row[2] === SUPPRESSED) continue;
    const shown = row[0] === 'All' ? ids : [ids[at] ?? ''];
    sums.push(sumOf(...shown.map((id) => costOf(id, 2024))));
  }
  const options = find('The plans side by side');
  for (const [at, plan] of source.plans.entries()) {
    const active = (year: number) =>
      plan.resolved.measures.filter((each) => acts(each, `${year + 1}-04-01`)).map(({ id }) => id);
    for (const [index, year] of YEARS.entries()) {
      if (options?.rows[index]?.[at + 2] === SUPPRESSED) continue;
      sums.push(sumOf(...active(year).map((id) => effect(id, year))));
    }
    if (plan.savings) sums.push(...ofSchemes(source, plan, plan.savings, find));
    for (const [index, row] of (find(`What each measure of ${plan.name} `)?.rows ?? []).entries()) {
      const of = plan.resolved.measures[index];
      if (!of || row[1] === SUPPRESSED) continue;
      sums.push(sumOf(...YEARS.filter((year) => active(year).includes(of.id)).map((y) => effect(of.id, y))));
    }
    const payers = payersOf(
      plan,
      schemes.map((id) => ({ id })),
    );
    for (const { caption, measures } of payers) {
      if (!find(`${caption}: ${plan.name}`)) continue;
      const amounts = plan.resolved.measures.filter(({ id, kind }) => kind === 'annual' && measures.has(id));
      for (const year of YEARS) {
        const own = amounts.filter(({ id }) => active(year).includes(id));
        sums.push(sumOf(...own.map(({ id }) => effect(id, year))));
      }
    }
    // No table of a plan that is shown says that nothing is spent there.
    const isPlanShown = options?.rows[0]?.[at + 2] !== SUPPRESSED;
    sums.push(...quartersShown(source, at, tables, isPlanShown));
  }
  return sums;
}

/** Quarters of a plan’s schemes; all of them where there is no table and that says that nothing is there. */
function quartersShown(
  source: ReportSource,
  at: number,
  tables: readonly ReportTable[],
  noTableTells: boolean,
): Sum[] {
  const plan = source.plans[at];
  if (!plan) return [];
  return source.resolved.types.slice(0, 2).flatMap(({ id }, scheme) => {
    const caption = `Type ${scheme} by quarter: ${plan.name}`;
    const table = tables.find((each) => each.caption.startsWith(caption));
    const nothing: ReportTable['rows'] = noTableTells ? Array.from({ length: 8 }, () => []) : [];
    return [...(table?.rows ?? nothing).entries()].flatMap(([index, row]) =>
      row[3] === SUPPRESSED ? [] : schemeQuarter(source, plan, id, index),
    );
  });
}

/** The same of how many children there are, which is told of the first year and of schemes by quarter. */
export function publishedOfChildren(source: ReportSource, tables: readonly ReportTable[]): Sum[] {
  const ids = source.resolved.types.map(({ id }) => id);
  const rows = tables.find(({ caption }) => caption.startsWith('Children and net cost'))?.rows ?? [];
  const byType = [...rows.entries()].flatMap(([at, row]) => {
    const shown = row[0] === 'All' ? ids : [ids[at] ?? ''];
    return row[1] === SUPPRESSED ? [] : sumOf(...shown.map((id) => costOf(id, 2024)));
  });
  const quarters = [...source.plans.keys()].flatMap((at) => quartersShown(source, at, tables, false));
  return [...identities(source), ...byType, ...quarters];
}

/** Amounts of money that anybody may know: nothing is spent where nothing is paid. */
export function nothings(source: ReportSource): Sum[] {
  const free = [...source.resolved.types.entries()].filter(([, { weeklyCost }]) => weeklyCost === 0);
  const names = free.flatMap(([type, { id }]) =>
    YEARS.flatMap((year) => [
      costOf(id, year),
      ...QUARTERS.map((quarter) => quarterOf(id, year, quarter)),
      ...source.resolved.measures
        .filter((each) => changes(source, each, id))
        .flatMap((each) => effectsOn(each, id, year, type < 2)),
    ]),
  );
  return names.map((name) => sumOf(name));
}

/** What the tables of a plan's schemes show: net by year and in all, and what is avoided and what it costs. */
function ofSchemes(
  source: ReportSource,
  plan: ReportSource['plans'][number],
  { savers }: NonNullable<ReportSource['plans'][number]['savings']>,
  find: (start: string) => ReportTable | undefined,
): Sum[] {
  const sums: Sum[] = [];
  const nets = find(`What each scheme of ${plan.name} saves`)?.rows;
  const parts = find(`What each scheme of ${plan.name} avoids`);
  if (!nets || !parts) return [];
  const shows = (row: number, heading: string) =>
    parts.rows[row]?.[parts.headings.indexOf(heading)] !== SUPPRESSED;
  const allAvoided: string[] = [];
  for (const [at, { parts: own, share }] of savers.entries()) {
    const measures = plan.resolved.measures.filter(({ id }) => own.some((part) => part.id === id));
    const inYear = (year: number) =>
      measures.filter((each) => acts(each, `${year + 1}-04-01`)).map(({ id }) => effect(id, year));
    const shown = [...YEARS.map(inYear), YEARS.flatMap(inYear)];
    for (const [column, names] of shown.entries())
      if (nets[at]?.[column + 1] !== SUPPRESSED) sums.push(sumOf(...names));
    const [avoided, costs] = [true, false].map((lower) =>
      YEARS.flatMap((year, y) =>
        source.resolved.types.flatMap(({ id }, type) =>
          (share.avoidedIn.get(type)?.[y] ?? false) === lower
            ? measures
                .filter((each) => changes(source, each, id) && acts(each, `${year + 1}-04-01`))
                .flatMap((each) => effectsOn(each, id, year, type < 2))
            : [],
        ),
      ),
    );
    const amounts = measures.filter(({ kind }) => kind === 'annual').map(({ id }) => id);
    const beside = YEARS.flatMap((year) =>
      amounts.filter((id) => inYear(year).includes(effect(id, year))).map((id) => effect(id, year)),
    );
    if (shows(at, 'Avoided')) sums.push(sumOf(...(avoided ?? [])));
    if (shows(at, 'Costs')) sums.push(sumOf(...(costs ?? []), ...beside));
    allAvoided.push(...(avoided ?? []));
  }
  if (shows(savers.length, 'Avoided')) sums.push(sumOf(...allAvoided));
  return sums;
}

/** What must come to nothing: a year is its quarters, and what a measure does is what it does to each type. */
export function identities(source: ReportSource): Sum[] {
  const isScheme = (id: string) => source.resolved.types.findIndex((each) => each.id === id) < 2;
  const ids = source.resolved.types.map(({ id }) => id);
  const less = (whole: string, parts: readonly string[]): Sum =>
    new Map([[whole, 1], ...parts.map((part): [string, number] => [part, -1])]);
  return YEARS.flatMap((year) => [
    ...ids.filter(isScheme).map((id) =>
      less(
        costOf(id, year),
        QUARTERS.map((quarter) => quarterOf(id, year, quarter)),
      ),
    ),
    ...source.resolved.measures
      .filter((measure) => acts(measure, `${year + 1}-04-01`))
      .flatMap((measure) => {
        const on = ids.filter((id) => changes(source, measure, id));
        if (on.length === 0) return [];
        const parts = on.flatMap((id) => effectsOn(measure, id, year, isScheme(id)));
        return [less(effect(measure.id, year), parts)];
      }),
  ]);
}

/** What a measure does to a type in a year, by quarter where it is a scheme. */
export function effectsOn(measure: Measured, id: string, year: number, scheme: boolean): string[] {
  if (!scheme) return [costOf(`${measure.id} on ${id}`, year)];
  return QUARTERS.filter((_, at) => acts(measure, ends(year)[at] ?? '')).map((quarter) =>
    quarterOf(`${measure.id} on ${id}`, year, quarter),
  );
}

/** A plan's quarter of a scheme: what it is without any plan, and what each measure adds to it. */
export function schemeQuarter(
  source: ReportSource,
  plan: ReportSource['plans'][number],
  id: string,
  index: number,
): Sum {
  const year = YEARS[Math.floor(index / 4)] ?? 0;
  const quarter = QUARTERS[index % 4] ?? '';
  const own = plan.resolved.measures.filter(
    (each) => changes(source, each, id) && acts(each, ends(year)[index % 4] ?? ''),
  );
  return sumOf(
    quarterOf(id, year, quarter),
    ...own.map((each) => quarterOf(`${each.id} on ${id}`, year, quarter)),
  );
}
