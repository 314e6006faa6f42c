import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BacktestView } from '../../../shared/api/forecast.ts';
import { useAsk } from '../../state/change.ts';
import { backtestQuery } from '../../state/queries.ts';
import { readAgain } from '../../state/read-again.ts';

export type BacktestRun = {
  /** Null until it is known whether there is one, and while there is no return. */
  readonly view: BacktestView | null;
  readonly error: Error | null;
  /** Under way; null when none is. */
  readonly job: string | null;
  readonly start: () => Promise<void>;
  /** The one under way has ended, one way or another. */
  readonly onEnd: () => void;
};

/** The backtest of this return and window, and what starts one: shown beside the headline and on a part of its own. */
export function useBacktest(): BacktestRun {
  const { data, error } = useQuery(backtestQuery);
  const ask = useAsk();
  const client = useQueryClient();
  const [started, setStarted] = useState<string | null>(null);
  return {
    view: data ?? null,
    error,
    job: started ?? data?.running ?? null,
    start: async () => {
      const outcome = await ask('forecast.startBacktest', {});
      if (outcome.ok) setStarted(outcome.value.job);
    },
    onEnd: () => {
      void readAgain(client).then(() => setStarted(null));
    },
  };
}
