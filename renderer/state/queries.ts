import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Failure } from '../../shared/api/failure.ts';
import type { Input, OperationName, Output } from '../../shared/api/operations.ts';
import type { HistoryFilterView } from '../../shared/api/returns.ts';
import type { FigureRef } from '../../shared/api/views.ts';
import type { SchemeRow } from '../../shared/workspace/rows.ts';
import { call } from './reach.ts';

const PROGRESS_EVERY_MS = 150;

/** A question that was answered with a failure, in the only form the query library takes one. */
export class ReadFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'ReadFailed';
    this.failure = failure;
  }
}

async function ask<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const outcome = await call(name, input);
  if (!outcome.ok) throw new ReadFailed(outcome.failure);
  return outcome.value;
}

/** Everything that depends on the open file has a key that begins with this, so that one call refreshes all. */
export const WORKSPACE_KEY = ['workspace'] as const;
export const START_KEY = ['start'] as const;

/** A client for a page whose data changes only by what is done in the page: nothing is read again by itself. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
    },
  });
}

export const startQuery = queryOptions({ queryKey: START_KEY, queryFn: () => ask('start.read', {}) });

/** The same as long as the program runs. */
export const licencesQuery = queryOptions({
  queryKey: ['licences'],
  queryFn: () => ask('licences.read', {}),
});

export const workspaceQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'read'],
  queryFn: () => ask('workspace.read', {}),
});

export const registerQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'register'],
  queryFn: () => ask('register.read', {}),
});

export function valuesQuery(scenario: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'values', scenario],
    queryFn: () => ask('values.read', { scenario }),
  });
}

/** `year` null is the first of the period. */
export function positionQuery(scenario: string | null, year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'position', scenario, year],
    queryFn: () => ask('position.read', { scenario, year }),
  });
}

/** At most four scenarios; the base always comes with them. */
export function comparisonQuery(scenarios: readonly string[]) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'comparison', scenarios],
    queryFn: () => ask('comparison.read', { scenarios: [...scenarios] }),
  });
}

/** Every kind of scheme and its form: the same as long as the program runs. */
export const schemeKindsQuery = queryOptions({
  queryKey: ['scheme-kinds'],
  queryFn: () => ask('schemes.catalogue', {}),
});

/** What a scheme explains and compiles to as it stands, saved or not. */
export function schemeQuery(row: SchemeRow) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'scheme', row],
    queryFn: () => ask('scheme.explain', { row }),
  });
}

/** How every scheme fares in one scenario. */
export function savingsQuery(scenario: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'savings', scenario],
    queryFn: () => ask('savings.read', { scenario }),
  });
}

/** The text of every section of the report about these scenarios. */
export function reportTextsQuery(scenarios: readonly string[], suppress: boolean) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'report-texts', scenarios, suppress],
    queryFn: () => ask('export.reportTexts', { scenarios: [...scenarios], suppress }),
  });
}

/** Who the children are by the return of the file. */
export const splitsFromReturnQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'splits-from-return'],
  queryFn: () => ask('sufficiency.fromReturn', {}),
});

/** For whom homes are lacking; `year` null is the first of the period. */
export function sufficiencyQuery(scenario: string | null, year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'sufficiency', scenario, year],
    queryFn: () => ask('sufficiency.read', { scenario, year }),
  });
}

/** The text of every section of the sufficiency statement. */
export function statementQuery(scenario: string | null, year: string | null, suppress: boolean) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'statement', scenario, year, suppress],
    queryFn: () => ask('statement.read', { scenario, year, suppress }),
  });
}

/** The councils that were added and the open file as one. */
export function regionQuery(scenario: string | null, year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'region', scenario, year],
    queryFn: () => ask('region.read', { scenario, year }),
  });
}

/** How sure the year's figures are; `year` null is the first of the period. */
export function uncertaintyQuery(scenario: string | null, year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'uncertainty', scenario, year],
    queryFn: () => ask('uncertainty.read', { scenario, year }),
  });
}

/** The likely range of the newest simulation; null while there is none. */
export function likelyQuery(scenario: string | null, year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'likely', scenario, year],
    queryFn: () => ask('uncertainty.likely', { scenario, year }),
  });
}

/** Every stress test against every scenario. */
export function stressQuery(year: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'stress', year],
    queryFn: () => ask('uncertainty.stress', { year }),
  });
}

/** How far a simulation has come, asked again until it has ended. */
export function progressQuery(id: string) {
  return queryOptions({
    queryKey: ['simulation', id],
    queryFn: () => ask('uncertainty.progress', { id }),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'running' ? false : PROGRESS_EVERY_MS,
  });
}

export const returnQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'return'],
  queryFn: () => ask('return.read', {}),
});

/** The rows of one rule of the data quality report. */
export function findingRowsQuery(rule: string) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'return-finding', rule],
    queryFn: () => ask('return.findingRows', { rule }),
  });
}

/** Children in care by month; `until` null for the last month the returns cover. */
export function careHistoryQuery(filter: HistoryFilterView, until: string | null) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'care-history', filter, until],
    queryFn: () => ask('return.history', { filter, until }),
  });
}

/** What placements cost, by the register beside the return. */
export const pricesQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'return-prices'],
  queryFn: () => ask('return.prices', {}),
});

/** How far the reading of a return has come, asked again until it has ended. */
export function returnProgressQuery(job: string) {
  return queryOptions({
    queryKey: ['return-reading', job],
    queryFn: () => ask('return.progress', { job }),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'running' ? false : PROGRESS_EVERY_MS,
  });
}

/** The forecast of children in care by the settings of the file. */
export const careForecastQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'care-forecast'],
  queryFn: () => ask('forecast.read', {}),
});

export const backtestQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'backtest'],
  queryFn: () => ask('forecast.backtest', {}),
});

/** Which forecast the mix holds. */
export const forecastInMixQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'forecast-in-mix'],
  queryFn: () => ask('forecast.inMix', {}),
});

/** What using the forecast in the mix would do. */
export const mixPlanQuery = queryOptions({
  queryKey: [...WORKSPACE_KEY, 'mix-plan'],
  queryFn: () => ask('forecast.plan', {}),
});

/** How far a backtest has come, asked again until it has ended. */
export function backtestProgressQuery(job: string) {
  return queryOptions({
    queryKey: ['backtest-progress', job],
    queryFn: () => ask('forecast.backtestProgress', { job }),
    refetchInterval: ({ state }) =>
      state.data && state.data.state !== 'running' ? false : PROGRESS_EVERY_MS,
  });
}

export function workingQuery(scenario: string | null, figure: FigureRef) {
  return queryOptions({
    queryKey: [...WORKSPACE_KEY, 'working', scenario, figure],
    queryFn: () => ask('working.read', { scenario, figure }),
  });
}

export function backupsQuery(id: string) {
  return queryOptions({ queryKey: ['backups', id], queryFn: () => ask('file.backups', { id }) });
}

/** One page of the history: the steps before `before`, newest first. */
export function readHistory(before: number | undefined): Promise<Output<'history.read'>> {
  return ask('history.read', before === undefined ? { limit: 50 } : { before, limit: 50 });
}
