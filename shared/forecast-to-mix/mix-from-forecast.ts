/**
 * A forecast as the mix of a workspace takes it: for each placement type, the children of each month of the period.
 * A month has one number, so it is the mean of the month's two ends. Months that the returns cover are as they were.
 */
import type { Day } from '../calendar/day.ts';
import { firstDay, type Month, monthOf } from '../calendar/month.ts';
import { countTypes, middle, partOf, sharesByType } from '../forecast/by-type.ts';
import type { CareHistory } from '../forecast/care-history.ts';
import { type Estimate, type Forecast, withMissing } from '../forecast/forecast.ts';
import type { Category } from '../scenario/types.ts';
import type { TypeMatch } from './match-types.ts';
import { type readPlacements, registerChildren } from './register-children.ts';

export type MixMonth = {
  readonly month: Month;
  /** All children of the type: those of the mix and, where it counts within, those of the register. */
  readonly children: Estimate;
  /** Of the register, on average over the month. */
  readonly register: number;
  /** What the mix is to hold: the children expected less those of the register, but not fewer than none. */
  readonly mix: number;
  /** Before it is kept from going below none, which within the range it may rise from. */
  readonly beyondRegister: number;
  /** How far the 80% range reaches to either side. */
  readonly reach: number;
};

export type MixOfType = { readonly placementType: string; readonly months: readonly MixMonth[] };

export type MixQuestion = {
  readonly period: { readonly from: Day; readonly to: Day };
  /** As far as the forecast knows. */
  readonly history: CareHistory;
  /** To the end of the period. */
  readonly forecast: Forecast;
  readonly matches: readonly TypeMatch[];
  readonly placements: ReturnType<typeof readPlacements>;
  /** Whether placements of the register are among the children forecast, so that the mix is the rest. */
  readonly subtract: boolean;
};

export function mixFromForecast(question: MixQuestion): MixOfType[] {
  const { period, history, forecast, matches, placements, subtract } = question;
  const keys = [...new Set(matches.flatMap(({ placementType }) => placementType ?? []))];
  const parts = new Map(keys.map((key) => [key, partsOf(key, question)]));
  const first = Math.max(monthOf(period.from), monthOf(history.from));
  const last = Math.min(monthOf(period.to), monthOf(forecast.months.at(-1)?.on ?? forecast.from));
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  const register = months.map((month) => registerChildren(placements, month, period.from));
  return keys.map((placementType) => ({
    placementType,
    months: months.map((month, at) => {
      const children = childrenOf(parts.get(placementType) ?? [], month, question);
      const placed = register[at]?.get(placementType) ?? 0;
      const beyondRegister = children.expected - (subtract ? placed : 0);
      return {
        month,
        children,
        register: placed,
        mix: Math.max(0, beyondRegister),
        beyondRegister,
        reach: children.high - children.expected,
      };
    }),
  }));
}

/** Of one category, the types of the return that go to one type of the mix, and their share of its children. */
type Part = { readonly category: Category; readonly types: ReadonlySet<number>; readonly share: number };

function partsOf(key: string, { history, matches }: MixQuestion): Part[] {
  const shares = sharesByType(history);
  const mine = new Set(
    matches.filter(({ placementType }) => placementType === key).map(({ type }) => type.id),
  );
  const byCategory = new Map<Category, Set<number>>();
  for (const [at, { id, category }] of history.placementTypes.entries())
    if (mine.has(id)) byCategory.set(category, (byCategory.get(category) ?? new Set<number>()).add(at));
  return [...byCategory].map(([category, types]) => ({
    category,
    types,
    share: [...types].reduce((sum, at) => sum + (shares[at] ?? 0), 0),
  }));
}

/** Categories go their own ways, so the squares of their reaches add up. */
function childrenOf(parts: readonly Part[], month: Month, { history, forecast }: MixQuestion): Estimate {
  const all = parts.map((part) =>
    middle(
      onDay(part, firstDay(month) - 1, history, forecast),
      onDay(part, firstDay(month + 1) - 1, history, forecast),
    ),
  );
  const expected = all.reduce((sum, each) => sum + each.expected, 0);
  const reach = Math.sqrt(all.reduce((sum, each) => sum + (each.high - each.expected) ** 2, 0));
  return { expected, low: Math.max(0, expected - reach), high: expected + reach };
}

/** A part's children on a month's last day: counted as far as the returns go, forecast from then on. */
function onDay(
  { category, types, share }: Part,
  day: Day,
  history: CareHistory,
  forecast: Forecast,
): Estimate {
  const said = forecast.months[monthOf(day) - monthOf(forecast.months[0]?.on ?? day)];
  if (day > Math.min(forecast.from, history.to) && said)
    return partOf(said.categories.find(({ id }) => id === category) ?? NOBODY, share);
  const counts = countTypes(history, [Math.min(Math.max(day, history.from), history.to)]);
  const children = [...types].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  // What is set out from: those the latest return is thought to lack are in the months after it, so here too.
  if (day >= Math.min(forecast.from, history.to)) return withMissing(children, forecast.lacking);
  return { expected: children, low: children, high: children };
}

const NOBODY: Estimate = { expected: 0, low: 0, high: 0 };
