import type { MixChange, MixPlan } from '../../../shared/api/forecast.ts';
import { type Day, formatDay, parseDay } from '../../../shared/calendar/day.ts';
import { formatMonth, monthOf } from '../../../shared/calendar/month.ts';
import { dayWords } from '../../../shared/calendar/words.ts';
import { countTypes } from '../../../shared/forecast/by-type.ts';
import { forecast } from '../../../shared/forecast/forecast.ts';
import { matchTypes, type TypeMatch } from '../../../shared/forecast-to-mix/match-types.ts';
import { type MixOfType, mixFromForecast } from '../../../shared/forecast-to-mix/mix-from-forecast.ts';
import { mixStep } from '../../../shared/forecast-to-mix/mix-step.ts';
import { readPlacements, registerMarks } from '../../../shared/forecast-to-mix/register-children.ts';
import { registerPrices } from '../../../shared/forecast-to-mix/register-prices.ts';
import type { Step } from '../../../shared/workspace/edits.ts';
import { monthsMark } from '../../../shared/workspace/forecast-in-mix.ts';
import type { ForecastSettings } from '../../../shared/workspace/forecast-settings.ts';
import { readingOf } from '../../../shared/workspace/made-from-return.ts';
import { markOf } from '../../../shared/workspace/mark.ts';
import type { WholeWorkspace } from '../../../shared/workspace/rows.ts';
import { assumptionValues } from '../results/assumption-values.ts';
import { priceValue } from '../results/entry-values.ts';
import type { KeptReturn } from '../returns/kept-return.ts';
import type { Preparation } from './forecasts.ts';
import { mixEffect } from './mix-effect.ts';
import { mixHolds, sourceOf } from './mix-holds.ts';

/** Longer than any period can be. */
const MOST_MONTHS = 372;

type Worked = {
  readonly matches: readonly TypeMatch[];
  /** Children on the day forecast from, by placement type of the return. */
  readonly children: ReadonlyMap<string, number>;
  readonly types: readonly MixOfType[];
  readonly prices: ReadonlyMap<string, number>;
  readonly problem: string | null;
};

/** What using the forecast in the mix would do. */
export function mixPlan(
  workspace: WholeWorkspace,
  kept: KeptReturn,
  preparation: Preparation,
  settings: ForecastSettings,
): MixPlan {
  const worked = work(workspace, kept, preparation, settings);
  const { matches, children, types, prices, problem } = worked;
  const step = stepOf(worked, workspace, kept, preparation, settings, 0);
  const matched = new Set(matches.flatMap(({ placementType }) => placementType ?? []));
  const months = types[0]?.months ?? [];
  const month = (at: number) => {
    const found = months.at(at)?.month;
    return found === undefined ? null : formatMonth(found);
  };
  return {
    register: settings.register,
    problem,
    lines: matches.map(({ type, placementType, suggested }) => ({
      type: type.id,
      name: type.name,
      category: type.category,
      provision: type.provision,
      children: children.get(type.id) ?? 0,
      placementType,
      suggested,
    })),
    firstMonth: month(0),
    lastMonth: month(-1),
    changes: types.flatMap((type) => changeOf(type, workspace, prices, settings.register === 'subtract')),
    leftOut: matches.reduce(
      (sum, { type, placementType }) => sum + (placementType === null ? (children.get(type.id) ?? 0) : 0),
      0,
    ),
    untouched: workspace.placementTypes
      .filter(
        ({ key, lookedAfter, children: typed }) =>
          lookedAfter && !matched.has(key) && typed !== null && typed !== 0,
      )
      .map(({ name }) => name),
    holds: mixHolds(workspace, settings, kept.row),
    differs: typeof step === 'string' ? [] : differing(step, workspace),
    effect: typeof step === 'string' ? null : mixEffect(step, workspace),
    from: typeof preparation === 'string' ? null : formatDay(preparation.from),
  };
}

/** The step itself, or why it cannot be made. */
export function mixStepOf(
  workspace: WholeWorkspace,
  kept: KeptReturn,
  preparation: Preparation,
  settings: ForecastSettings,
  today: Day,
): Step | string {
  const worked = work(workspace, kept, preparation, settings);
  return stepOf(worked, workspace, kept, preparation, settings, today);
}

function stepOf(
  { matches, types, prices, problem }: Worked,
  workspace: WholeWorkspace,
  kept: KeptReturn,
  preparation: Preparation,
  settings: ForecastSettings,
  today: Day,
): Step | string {
  if (problem !== null || typeof preparation === 'string') return problem ?? '';
  const { name, importedAt, settings: read } = kept.row;
  const { periodFrom, periodTo } = workspace.profile;
  const from = formatDay(preparation.from);
  const made = {
    on: formatDay(today),
    from,
    returned: { name, importedAt, settings: markOf(read), reading: readingOf(read) },
    settings,
    wentTo: matches.map(({ type, placementType }) => ({ type: type.id, placementType })),
    periodFrom,
    periodTo,
  };
  const register = registerMarks(workspace.placements, periodFrom);
  return mixStep(types, workspace, prices, made, sourceOf(from, name), register);
}

/** Names of the placement types whose children by month the step would change. */
function differing({ edits }: Step, { placementTypes }: WholeWorkspace): string[] {
  return edits.flatMap((edit) => {
    if (edit.table !== 'placementTypes' || edit.do !== 'set' || !edit.fields.childrenByMonth) return [];
    const row = placementTypes.find(({ key }) => key === edit.key);
    const same = row && monthsMark(row.childrenByMonth) === monthsMark(edit.fields.childrenByMonth);
    return row && !same ? [row.name] : [];
  });
}

function work(
  workspace: WholeWorkspace,
  kept: KeptReturn,
  preparation: Preparation,
  settings: ForecastSettings,
): Worked {
  const used = kept.options.map.types.filter(({ id }) => isUsed(kept, id));
  const matches = matchTypes(used, workspace.placementTypes, settings.types);
  const nothing = {
    matches,
    children: new Map<string, number>(),
    types: [],
    prices: new Map<string, number>(),
  };
  if (typeof preparation === 'string') return { ...nothing, problem: preparation };
  const { history, from, prepared } = preparation;
  const counts = countTypes(history, [Math.min(from, history.to)]);
  const children = new Map(history.placementTypes.map(({ id }, at) => [id, counts[at] ?? 0]));
  const period = { from: parseDay(workspace.profile.periodFrom), to: parseDay(workspace.profile.periodTo) };
  if (period.from === null || period.to === null || period.from > period.to)
    return {
      ...nothing,
      children,
      problem: 'The position date and the last day forecast must be dates, in that order: see File settings.',
    };
  const ahead = monthOf(period.to) - monthOf(from + 1) + 1;
  const wanted = Math.min(MOST_MONTHS, Math.max(1, ahead));
  const said = forecast(prepared, { from, months: wanted, adjustments: settings.adjustments });
  const types = mixFromForecast({
    period: { from: period.from, to: period.to },
    history,
    forecast: said,
    matches,
    placements: readPlacements(workspace.placements),
    subtract: settings.register === 'subtract',
  });
  const prices = pricesOf(workspace, period.from);
  const problem = types.some(({ months }) => months.length > 0)
    ? null
    : types.length === 0
      ? 'No placement type of the return goes to one of the mix. Choose where their children go, or add the types.'
      : `The returns begin after the file’s last day, ${dayWords(period.to)}: change the period in File settings.`;
  return { matches, children, types, prices, problem };
}

/** What a blank price is filled with: the register's average, or nothing at all where nobody provides the placement. */
function pricesOf(workspace: WholeWorkspace, on: Day): ReadonlyMap<string, number> {
  const { placements, placementTypes } = workspace;
  const free = placementTypes
    .filter(({ provision }) => provision === 'none')
    .map(({ key }) => [key, 0] as const);
  const assumptions = assumptionValues(workspace);
  return new Map([...free, ...registerPrices(placements, on, (entry) => priceValue(entry, assumptions))]);
}

/** Whether anybody has been in a placement type. */
function isUsed({ history }: KeptReturn, type: string): boolean {
  const at = history?.placementTypes.findIndex(({ id }) => id === type) ?? -1;
  return at >= 0 && (history?.stays.type.includes(at) ?? false);
}

function changeOf(
  { placementType, months }: MixOfType,
  { placementTypes }: WholeWorkspace,
  prices: ReadonlyMap<string, number>,
  subtract: boolean,
): MixChange[] {
  const row = placementTypes.find(({ key }) => key === placementType);
  const first = months[0];
  const last = months.at(-1);
  const price = prices.get(placementType);
  if (!row || !first || !last) return [];
  return [
    {
      key: placementType,
      name: row.name,
      first: { children: first.children.expected, register: first.register, mix: first.mix },
      last: { children: { ...last.children }, register: last.register, mix: last.mix },
      overfull: subtract ? months.filter(({ children, register }) => register > children.expected).length : 0,
      price:
        row.weeklyCost !== null
          ? 'kept'
          : price === undefined
            ? priceNeeded(months)
            : price === 0
              ? 'none'
              : 'from the register',
    },
  ];
}

/** A type that never has children in it costs nothing at any price. */
function priceNeeded(months: MixOfType['months']): 'needed' | 'unused' {
  return months.some(({ mix, reach }) => mix > 0 || reach > 0) ? 'needed' : 'unused';
}
