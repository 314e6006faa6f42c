import { NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import { useProfileSettings } from '../../state/profile-settings.ts';

/** How the file asks for the forecast. */
export function useForecastSettings() {
  return useProfileSettings('forecast', NO_FORECAST_SETTINGS);
}
