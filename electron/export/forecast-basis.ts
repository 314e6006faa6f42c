import { compile, type Projection, project } from '../../shared/model/index.ts';
import { quantileOf } from '../../shared/model/uncertainty/quantile.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import type { Assumption, PlacementType, Range, Scenario } from '../../shared/scenario/types.ts';

/** How forecasts such as this did on the council's own past. Shares are of children: 0.08 is 8% out. */
export type BacktestTold = {
  /** First and last day forecast from, ISO. */
  readonly firstOrigin: string;
  readonly lastOrigin: string;
  /** How far ahead, and how many forecasts were held to what happened. */
  readonly months: number;
  readonly forecasts: number;
  /** Of the number in all, and placement by placement. */
  readonly total: number | null;
  readonly byPlacement: number;
  readonly sameAsToday: number;
  /** Share of times that the range held. */
  readonly withinRange: number | null;
};

/** The test that is kept is not of this forecast. */
export type TestOfAnother = {
  /** Last day it forecast from, ISO. */
  readonly lastOrigin: string;
  /** Why not, each in a few words; empty where it is not known which forecast this is. */
  readonly changed: readonly string[];
};

/** What is known of a forecast beside what the mix shows of it. */
export type ForecastTold = {
  /** The adjustments made by hand that are in it, in words; null where that is not kept. */
  readonly adjustments: readonly string[] | null;
  /** Null where none has been run. */
  readonly backtest: BacktestTold | TestOfAnother | null;
};

export const NOTHING_TOLD: ForecastTold = { adjustments: null, backtest: null };

/** A placement type whose children are forecast; children on average in the first year. */
export type ForecastType = {
  readonly id: string;
  readonly name: string;
  /** Id of the assumption that says where within the range the children turn out to be. */
  readonly assumption: string;
  readonly expected: number;
  /** 1 in 10 outcomes are below the low, and 1 in 10 above the high. */
  readonly low: number;
  readonly high: number;
};

/** The forecast of children in care that the mix holds. */
export type ForecastBasis = ForecastTold & {
  /** "Forecast from 31 Mar 2022 out of the return 2017/18 to 2021/22, 17 files" */
  readonly source: string;
  /** The day it was put into the mix, ISO; empty where that is not said. */
  readonly on: string;
  readonly types: readonly ForecastType[];
};

const TENTH = 0.1;
/** How the source of an assumption begins that a forecast has put into the file. */
const SOURCE = /^(To replace: )?Forecast from /;

/** Null where no forecast is in the mix. */
export function forecastBasis(
  scenario: Scenario,
  base: Projection,
  told: ForecastTold,
): ForecastBasis | null {
  const forecast = scenario.placementTypes.flatMap((type) => {
    const assumption = assumptionOf(type, scenario);
    return assumption ? [{ type, assumption }] : [];
  });
  const first = forecast[0]?.assumption;
  if (!first) return null;
  const ids = new Set(forecast.map(({ assumption }) => assumption.id));
  const [low, high] = [TENTH, 1 - TENTH].map((share) => childrenAt(scenario, ids, share));
  const expected = childrenOf(base);
  return {
    ...told,
    source: first.source ?? '',
    on: first.date ?? '',
    types: forecast.map(({ type: { id, name }, assumption }) => ({
      id,
      name,
      assumption: assumption.id,
      expected: expected.get(id) ?? 0,
      low: low?.get(id) ?? 0,
      high: high?.get(id) ?? 0,
    })),
  };
}

/** The assumption that a forecast has tied a type's children by month to. */
function assumptionOf(
  { childrenByMonth }: PlacementType,
  { assumptions = [] }: Scenario,
): Assumption | undefined {
  const formulas = Object.values(childrenByMonth ?? {}).filter((each) => typeof each === 'string');
  return assumptions.find(
    ({ id, value, source }) =>
      typeof value === 'object' &&
      SOURCE.test(source ?? '') &&
      formulas.some((formula) => new RegExp(`\\b${id}\\b`).test(formula)),
  );
}

/** Children of each type in the first year, all the forecast's ranges being at the same share of their outcomes. */
function childrenAt(
  scenario: Scenario,
  ids: ReadonlySet<string>,
  share: number,
): ReadonlyMap<string, number> {
  const assumptions = (scenario.assumptions ?? []).map((each) =>
    ids.has(each.id) && typeof each.value === 'object'
      ? { ...each, value: valueAt(each.value, share) }
      : each,
  );
  const parsed = parseScenario({ ...scenario, assumptions, measures: [] });
  return parsed.ok ? childrenOf(project(compile(parsed.resolved))) : new Map();
}

function valueAt({ likely, low = likely, high = likely, shape = 'pert' }: Range, share: number): number {
  return low < high ? quantileOf({ low, likely, high, shape })(share) : likely;
}

function childrenOf({ years }: Projection): ReadonlyMap<string, number> {
  return new Map((years[0]?.placementTypes ?? []).map(({ id, averageChildren }) => [id, averageChildren]));
}
