/**
 * An attack on the whole report at once: every figure that is shown is taken as a sum of unknown amounts (what a
 * placement type costs in a quarter, what a measure does in a year), and nothing few children cost may come out.
 */
import { type ReportTable, SUPPRESSED } from '../../electron/export/report/content.ts';
import type { ReportSource } from '../../electron/export/report/source.ts';
import { parseDay } from '../../shared/calendar/day.ts';
import { formatYear } from '../../shared/calendar/financial-year.ts';
import { type Sum, sumOf } from './recovery.ts';

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];
const YEARS = [2024, 2025];
const few = (children: number) => children > 0 && children < 5;

const costOf = (id: string, year: number) => `${id} in ${year}`;
const effect = (id: string, year: number) => `${id} in ${year}`;
const quarterOf = (of: string, year: number, quarter: string) => `${of} in ${formatYear(year)} ${quarter}`;

type Measured = ReportSource['plans'][number]['resolved']['measures'][number];

/** Whether a measure does something at a time; amounts always may. */
function acts(measure: Measured, end: string): boolean {
  return !('from' in measure) || measure.from < (parseDay(end) ?? 0);
}
const ends = (year: number) => [`${year}-07-01`, `${year}-10-01`, `${year + 1}-01-01`, `${year + 1}-04-01`];

/** What changes the children or the price of a type directly. */
function changes(source: ReportSource, measure: Measured, id: string): boolean {
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
    if (find(`Costs and income beside placements by quarter: ${plan.name}`)) {
      const amounts = plan.resolved.measures.filter(({ kind }) => kind === 'annual').map(({ id }) => id);
      for (const year of YEARS)
        sums.push(
          sumOf(
            ...active(year)
              .filter((id) => amounts.includes(id))
              .map((id) => effect(id, year)),
          ),
        );
    }
    for (const [scheme, id] of schemes.entries()) {
      const table = find(`Type ${scheme} by quarter: ${plan.name}`);
      // No table of a plan that is shown says that nothing is spent there.
      const nothing = options?.rows[0]?.[at + 2] === SUPPRESSED ? [] : Array.from({ length: 8 }, () => []);
      const rows: ReportTable['rows'] = table?.rows ?? nothing;
      for (const [index, row] of rows.entries()) {
        if (row[3] === SUPPRESSED) continue;
        sums.push(schemeQuarter(source, plan, id, index));
      }
    }
  }
  return sums;
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
function identities(source: ReportSource): Sum[] {
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
function effectsOn(measure: Measured, id: string, year: number, scheme: boolean): string[] {
  if (!scheme) return [costOf(`${measure.id} on ${id}`, year)];
  return QUARTERS.filter((_, at) => acts(measure, ends(year)[at] ?? '')).map((quarter) =>
    quarterOf(`${measure.id} on ${id}`, year, quarter),
  );
}

/** A plan's quarter of a scheme: what it is without any plan, and what each measure adds to it. */
function schemeQuarter(
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

/** What may not be had: each sum of unknown amounts that fewer than five children are behind. */
export function secrets(source: ReportSource): Sum[] {
  const found: Sum[] = [];
  for (const { year, placementTypes } of source.base.years) {
    for (const each of placementTypes)
      if (few(each.averageChildren)) found.push(sumOf(costOf(each.id, year)));
  }
  const schemes = source.resolved.types.slice(0, 2).map(({ id }) => id);
  for (const id of schemes) {
    for (const [index, month] of source.base.months.entries()) {
      const there = month.placementTypes.find((each) => each.id === id)?.averageChildren ?? 0;
      const quarter = Math.floor(index / 3);
      const name = quarterOf(id, YEARS[Math.floor(quarter / 4)] ?? 0, QUARTERS[quarter % 4] ?? '');
      if (few(there)) found.push(sumOf(name));
    }
  }
  for (const plan of source.plans) {
    const asking = plan.resolved.measures.filter(
      (each) => (each.kind === 'volume' || each.kind === 'move') && few(each.children),
    );
    for (const each of asking) {
      for (const year of YEARS) {
        if (acts(each, `${year + 1}-04-01`)) found.push(sumOf(effect(each.id, year)));
        for (const [at, end] of ends(year).entries()) {
          if (!acts(each, end)) continue;
          for (const id of schemes.filter((one) => changes(source, each, one)))
            found.push(sumOf(quarterOf(`${each.id} on ${id}`, year, QUARTERS[at] ?? '')));
        }
      }
    }
    for (const id of schemes) {
      for (const [index, month] of plan.comparison.with.months.entries()) {
        const there = month.placementTypes.find((each) => each.id === id)?.averageChildren ?? 0;
        if (few(there)) found.push(schemeQuarter(source, plan, id, Math.floor(index / 3)));
      }
    }
    found.push(...fewInPlan(source, plan, schemes), ...fewInSchemes(plan));
  }
  return found;
}

/** What a scheme does in a year that is about fewer than five children, however they are counted. */
function fewInSchemes({ savings, resolved }: ReportSource['plans'][number]): Sum[] {
  return (savings?.savers ?? []).flatMap(({ parts }) => {
    const own = resolved.measures.filter(({ id }) => parts.some((part) => part.id === id));
    const asking = own.flatMap((each) => (each.kind === 'volume' || each.kind === 'move' ? [each] : []));
    if (!few(asking.reduce((sum, { children }) => sum + children, 0))) return [];
    return YEARS.map((year) =>
      sumOf(...asking.filter((each) => acts(each, `${year + 1}-04-01`)).map(({ id }) => effect(id, year))),
    ).filter((sum) => sum.size > 0);
  });
}

/** What a type outside the schemes costs in a year of a plan that never has five children in it. */
function fewInPlan(
  source: ReportSource,
  plan: ReportSource['plans'][number],
  schemes: readonly string[],
): Sum[] {
  const others = source.resolved.types.map(({ id }) => id).filter((id) => !schemes.includes(id));
  return YEARS.flatMap((year, at) =>
    others.flatMap((id) => {
      const months = plan.comparison.with.months.slice(12 * at, 12 * (at + 1));
      const children = months.map(
        ({ placementTypes }) => placementTypes.find((each) => each.id === id)?.averageChildren ?? 0,
      );
      if (!few(Math.max(...children))) return [];
      const changing = plan.resolved.measures.filter(
        (each) => changes(source, each, id) && acts(each, `${year + 1}-04-01`),
      );
      const effects = changing.flatMap((each) => effectsOn(each, id, year, false));
      return [sumOf(costOf(id, year), ...effects)];
    }),
  );
}
