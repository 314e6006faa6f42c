import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MixHolds } from '../../shared/api/forecast.ts';
import { forecastInMixQuery } from './queries.ts';
import { useWorkspace } from './workspace.tsx';

/** Which forecast the placement mix holds, and what has changed since; null while it holds none. */
export function useForecastInMix(): MixHolds | null {
  const { content } = useWorkspace();
  // Most files hold no month at all: nothing is asked then.
  const enabled = content.placementTypes.some(
    ({ childrenByMonth }) => Object.keys(childrenByMonth).length > 0,
  );
  const { data } = useQuery({ ...forecastInMixQuery, enabled, placeholderData: keepPreviousData });
  return enabled ? (data ?? null) : null;
}
