import type { CareHistoryView, HistoryFilterView } from '../../../shared/api/returns.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { firstDay, formatMonth, parseMonth } from '../../../shared/calendar/month.ts';
import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import { LEGAL_STATUSES } from '../../../shared/forecast/codes/other-codes.ts';
import { filtered } from '../../../shared/forecast/history/filter.ts';
import { flows, OUTSIDE_CARE } from '../../../shared/forecast/history/flows.ts';
import { monthEnd, monthlyHistory } from '../../../shared/forecast/history/monthly.ts';
import { snapshot, TIME_BANDS } from '../../../shared/forecast/history/snapshot.ts';
import type { MappedType } from '../../../shared/forecast/placement-map.ts';
import { AGE_BANDS } from '../../../shared/forecast/stock.ts';

const TIME_NAMES: Readonly<Record<(typeof TIME_BANDS)[number]['id'], string>> = {
  'under-6-months': 'Under 6 months',
  '6-to-12-months': '6 to 12 months',
  '1-to-2-years': '1 to 2 years',
  '2-to-5-years': '2 to 5 years',
  'over-5-years': '5 years or more',
};
const MONTHS_OF_FLOWS = 12;
const CAME = 'Came into care';
const LEFT = 'Left care';

/**
 * @param until the month to look at, as `2024-05`; null, or one that the returns do not cover, for the last
 * @param population children under 18 in the area; null where it is not known, and there are no rates
 */
export function careHistoryView(
  history: CareHistory,
  types: readonly MappedType[],
  { provision, ...filter }: HistoryFilterView,
  until: string | null,
  population: number | null,
): CareHistoryView {
  const provided =
    provision === null ? null : types.filter((type) => type.provision === provision).map(({ id }) => id);
  const view = filtered(history, { ...filter, provided });
  const months = monthlyHistory(view);
  const wanted = until === null ? null : parseMonth(until);
  const chosen = months.find(({ month }) => month === wanted) ?? months.at(-1);
  const month = chosen?.month ?? 0;
  const on = Math.min(history.to, monthEnd(month));
  const firstOfFlows = Math.max(history.from, firstDay(month - MONTHS_OF_FLOWS + 1));
  const rate = (children: number) =>
    population === null || population <= 0 ? null : (children / population) * 10_000;
  const share = (inside: number, outside: number) =>
    inside + outside === 0 ? null : inside / (inside + outside);
  const now = snapshot(view, on);
  const nameOf = (id: string) => types.find((type) => type.id === id)?.name ?? id;
  const moved = flows(view, firstOfFlows, on);
  const sum = (is: (from: string, to: string) => boolean) =>
    moved.reduce((total, { from, to, children }) => total + (is(from, to) ? children : 0), 0);
  return {
    months: months.map(({ inBorough, outside, ...each }) => ({
      ...each,
      month: formatMonth(each.month),
      per10000: rate(each.stock),
      inBorough: share(inBorough, outside),
    })),
    snapshot: {
      on: formatDay(on),
      total: now.total,
      per10000: rate(now.total),
      inBorough: share(now.inBorough, now.outside),
      ageBands: AGE_BANDS.map(({ id }) => id),
      types: now.types.flatMap(({ id, children }, at) =>
        children === 0 ? [] : [{ name: nameOf(id), children, ages: [...(now.ages[at] ?? [])] }],
      ),
      timeInCare: TIME_BANDS.map(({ id }, at) => ({
        name: TIME_NAMES[id],
        children: now.timeInCare[at] ?? 0,
      })),
      timeInPlacement: TIME_BANDS.map(({ id }, at) => ({
        name: TIME_NAMES[id],
        children: now.timeInPlacement[at] ?? 0,
      })),
    },
    flows: {
      from: formatDay(firstOfFlows),
      to: formatDay(on),
      entered: sum((from) => from === OUTSIDE_CARE),
      left: sum((_, to) => to === OUTSIDE_CARE),
      moved: sum((from, to) => from !== OUTSIDE_CARE && to !== OUTSIDE_CARE),
      flows: moved.map(({ from, to, children }) => ({
        from: from === OUTSIDE_CARE ? CAME : nameOf(from),
        to: to === OUTSIDE_CARE ? LEFT : nameOf(to),
        children,
      })),
    },
    choices: choices(history, types),
  };
}

/** What there is to filter by: the placement types and legal statuses that some stay has. */
function choices(
  { stays, legalStatuses }: CareHistory,
  types: readonly MappedType[],
): CareHistoryView['choices'] {
  const usedTypes = new Set(stays.type);
  const usedStatuses = new Set(stays.legalStatus);
  const names = new Map<string, string>(Object.entries(LEGAL_STATUSES));
  return {
    types: types.flatMap(({ id, name }, at) => (usedTypes.has(at) ? [{ id, name }] : [])),
    legalStatuses: legalStatuses.flatMap((id, at) =>
      id !== '' && usedStatuses.has(at) ? [{ id, name: `${id} ${names.get(id) ?? ''}`.trim() }] : [],
    ),
  };
}
