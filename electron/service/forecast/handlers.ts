import { fail, type Outcome, succeed } from '../../../shared/api/failure.ts';
import type { ForecastOperationName, ForecastView } from '../../../shared/api/forecast.ts';
import { localDay } from '../../../shared/calendar/local-time.ts';
import { withoutForecast } from '../../../shared/forecast-to-mix/mix-step.ts';
import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import type { WholeWorkspace } from '../../../shared/workspace/rows.ts';
import type { ForecastTold } from '../../export/forecast-basis.ts';
import type { OpenWorkspace } from '../../store/workspace.ts';
import type { Handlers } from '../handlers.ts';
import type { ServiceHost } from '../host.ts';
import type { KeptReturn } from '../returns/kept-return.ts';
import { type Session, withOpening, withWorkspace } from '../session.ts';
import { Backtests } from './backtests.ts';
import { forecastView } from './forecast-view.ts';
import { daysOf, Forecasts } from './forecasts.ts';
import { mixHolds } from './mix-holds.ts';
import { mixPlan, mixStepOf } from './mix-plan.ts';
import { forecastTold } from './told.ts';

const NO_RETURN: Outcome<never> = fail('not-found', 'There is no return in this file. Bring one in first.');

export type ForecastAnswers = {
  readonly handlers: Handlers<ForecastOperationName>;
  /** What exports say of the forecast in the mix. */
  readonly told: (workspace: OpenWorkspace) => ForecastTold;
  /** By the settings of the file; null while there is no return. */
  readonly forecast: (workspace: OpenWorkspace) => ForecastView | null;
  readonly close: () => void;
};

/**
 * Answers about the forecast of children in care; backtests run in a thread of their own.
 * @param returnOf the return of the open workspace; null while there is none
 */
export function forecastHandlers(
  host: ServiceHost,
  session: Session,
  returnOf: (workspace: OpenWorkspace) => KeptReturn | null,
  log: (message: string) => void,
): ForecastAnswers {
  const forecasts = new Forecasts();
  const backtests = new Backtests(host, (workspace) => session.workspace === workspace, log);

  const withReturn = <Value>(
    none: Outcome<Value>,
    body: (kept: KeptReturn, workspace: OpenWorkspace) => Outcome<Value>,
  ) =>
    withWorkspace<Value>(session, (workspace) => {
      const kept = returnOf(workspace);
      return kept === null ? none : body(kept, workspace);
    });

  const forecastOf = (kept: KeptReturn, workspace: OpenWorkspace): ForecastView => {
    const settings = settingsOf(workspace);
    const preparation = forecasts.of(kept, settings);
    return typeof preparation === 'string'
      ? { state: 'problem', message: preparation, settings, ...daysOf(kept) }
      : forecastView(preparation, settings, daysOf(kept));
  };

  const handlers: Handlers<ForecastOperationName> = {
    'forecast.read': () =>
      withReturn(succeed(null), (kept, workspace) => succeed(forecastOf(kept, workspace))),
    'forecast.backtest': () =>
      withReturn(succeed(null), (kept, workspace) =>
        succeed(backtests.view(workspace, kept, settingsOf(workspace).windowMonths)),
      ),
    'forecast.startBacktest': () =>
      withReturn(NO_RETURN, (kept, workspace) =>
        succeed({ job: backtests.start(workspace, kept, settingsOf(workspace).windowMonths) }),
      ),
    'forecast.backtestProgress': ({ job }) => {
      const progress = backtests.progress(job);
      return progress
        ? succeed(progress)
        : fail('not-found', 'That backtest is not there any more. Start it again.');
    },
    'forecast.cancelBacktest': ({ job }) => {
      backtests.cancel(job);
      return succeed({});
    },
    'forecast.inMix': () =>
      withWorkspace(session, (workspace) =>
        succeed(mixHolds(whole(workspace), settingsOf(workspace), workspace.careReturnHead())),
      ),
    'forecast.plan': () =>
      withReturn(succeed(null), (kept, workspace) => {
        const settings = settingsOf(workspace);
        return succeed(mixPlan(whole(workspace), kept, forecasts.of(kept, settings), settings));
      }),
    'forecast.use': ({ opening }) =>
      withOpening(session, opening, (workspace) => {
        const kept = returnOf(workspace);
        if (kept === null) return NO_RETURN;
        const settings = settingsOf(workspace);
        const step = mixStepOf(
          whole(workspace),
          kept,
          forecasts.of(kept, settings),
          settings,
          localDay(host.now()),
        );
        return typeof step === 'string' ? fail('bad-request', step) : workspace.change(step);
      }),
    'forecast.takeOut': ({ opening }) =>
      withOpening(session, opening, (workspace) => {
        const step = withoutForecast(workspace.content());
        return step.edits.length === 0
          ? fail('bad-request', 'There is no forecast in the placement mix.')
          : workspace.change(step);
      }),
  };
  return {
    handlers,
    forecast: (workspace) => {
      const kept = returnOf(workspace);
      return kept === null ? null : forecastOf(kept, workspace);
    },
    told: (workspace) =>
      forecastTold(workspace.content(), workspace.careReturnHead(), backtests.last(workspace), host.version),
    close: () => {
      backtests.close();
      forecasts.clear();
    },
  };
}

function settingsOf(workspace: OpenWorkspace) {
  return workspace.content().profile.forecast ?? NO_FORECAST_SETTINGS;
}

function whole(workspace: OpenWorkspace): WholeWorkspace {
  return { ...workspace.content(), placements: workspace.register() };
}
