import { type ForecastSettings, NO_FORECAST_SETTINGS } from '../../../shared/workspace/forecast-settings.ts';
import { useChange } from '../../state/change.ts';
import { useWorkspace } from '../../state/workspace.tsx';

/** How the file asks for the forecast, and what saves a change of it as one step that Undo takes back. */
export function useForecastSettings(): {
  readonly settings: ForecastSettings;
  readonly save: (name: string, changes: Partial<ForecastSettings>) => Promise<boolean>;
} {
  const { content } = useWorkspace();
  const change = useChange();
  const settings = content.profile.forecast ?? NO_FORECAST_SETTINGS;
  return {
    settings,
    save: async (name, changes) => {
      const fields = { forecast: { ...settings, ...changes } };
      const outcome = await change({
        name: name.slice(0, 200),
        edits: [{ table: 'profile', do: 'set', fields }],
      });
      return outcome.ok;
    },
  };
}
