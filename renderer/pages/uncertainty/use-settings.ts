import { NO_SETTINGS } from '../../../shared/workspace/uncertainty.ts';
import { useProfileSettings } from '../../state/profile-settings.ts';

/** The file's uncertainty settings. */
export function useSettings() {
  return useProfileSettings('uncertainty', NO_SETTINGS);
}
