import type { CareHistoryView, HistoryFilterView } from '../../../shared/api/returns.ts';
import { formatDay } from '../../../shared/calendar/day.ts';
import { firstDay, formatMonth, parseMonth } from '../../../shared/calendar/month.ts';
import type { CareHistory } from '../../../shared/forecast/care-history.ts';
import { LEGAL_STATUSES } from '../../../shared/forecast/codes/other-codes.ts';
import { filtered } from '../../../shared/forecast/history/filter.ts';
import { type FlowEnd, flows, type Source, type Target } from '../../../shared/forecast/history/flows.ts';
import { monthEnd, monthlyHistory, together } from '../../../shared/forecast/history/monthly.ts';
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
const WAY_NAMES: Readonly<Record<Source | Target, string>> = {
  came: 'Came into care',
  'aged-in': 'Reached the age',
  left: 'Left care',
  'turned-18': 'Turned 18',
  'not-sent-again': 'Not in the next return',
  'to-short-breaks': 'Short breaks only',
  'aged-out': 'Passed the age',
};

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
  const found = months.findIndex(({ month }) => month === wanted);
  const last = found < 0 ? months.length - 1 : found;
  const looked = months.slice(Math.max(0, last - MONTHS_OF_FLOWS + 1), last + 1);
  const on = Math.min(history.to, monthEnd(looked.at(-1)?.month ?? 0));
  const firstOfFlows = Math.max(history.from, firstDay(looked[0]?.month ?? 0));
  const rate = (children: number) =>
    population === null || population <= 0 ? null : (children / population) * 10_000;
  const share = (inside: number, outside: number) =>
    inside + outside === 0 ? null : inside / (inside + outside);
  const now = snapshot(view, on);
  const nameOf = (id: string) => types.find((type) => type.id === id)?.name ?? id;
  const moves = flows(view, firstOfFlows, on);
  const endName = ({ type, way }: FlowEnd<Source | Target>) => (way === null ? nameOf(type) : WAY_NAMES[way]);
  return {
    months: months.map(({ inBorough, outside, ...each }) => ({
      ...each,
      month: formatMonth(each.month),
      per10000: rate(each.stock),
      inBorough: share(inBorough, outside),
    })),
    all: together(months),
    snapshot: {
      on: formatDay(on),
      total: now.total,
      per10000: rate(now.total),
      inBorough: share(now.inBorough, now.outside),
      ageBands: AGE_BANDS.map(({ id }) => id),
      types: now.types.flatMap(({ id, children }, at) =>
        children === 0 ? [] : [{ name: nameOf(id), children, ages: [...(now.ages[at] ?? [])] }],
      ),
      ages: AGE_BANDS.map((_, band) => now.ages.reduce((sum, ages) => sum + (ages[band] ?? 0), 0)),
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
      before: formatDay(firstOfFlows - 1),
      from: formatDay(firstOfFlows),
      to: formatDay(on),
      ...together(looked),
      all: moves.reduce((sum, { children }) => sum + children, 0),
      flows: moves.map(({ from, to, children }) => ({
        from: endName(from),
        to: endName(to),
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
