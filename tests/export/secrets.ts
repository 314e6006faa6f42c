/** What a report without small numbers must not give away, in the unknown amounts that attack.ts works with. */
import type { ReportSource } from '../../electron/export/report/source.ts';
import {
  acts,
  changes,
  costOf,
  effect,
  effectsOn,
  ends,
  type Measured,
  QUARTERS,
  quarterOf,
  schemeQuarter,
  YEARS,
} from './attack.ts';
import { type Sum, sumOf } from './recovery.ts';

const few = (children: number) => children > 0 && children < 5;

/** What may not be had: each sum of unknown amounts that fewer than five children are behind. */
export function secrets(source: ReportSource): Sum[] {
  const schemes = source.resolved.types.slice(0, 2).map(({ id }) => id);
  const ofPlans = source.plans.flatMap((plan) => [
    ...fewAskedFor(plan).flatMap((each) =>
      YEARS.filter((year) => acts(each, `${year + 1}-04-01`)).map((year) => sumOf(effect(each.id, year))),
    ),
    ...fewInPlan(source, plan, schemes),
    ...fewInSchemes(plan),
  ]);
  return [...secretsOfChildren(source), ...ofPlans];
}

function fewAskedFor({ resolved }: ReportSource['plans'][number]): Measured[] {
  return resolved.measures.filter(
    (each) => (each.kind === 'volume' || each.kind === 'move') && few(each.children),
  );
}

/** Those of them that are also numbers of children of which something is told. */
export function secretsOfChildren(source: ReportSource): Sum[] {
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
    for (const each of fewAskedFor(plan)) {
      for (const year of YEARS) {
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
