/** For the screens, which take what a workspace holds from here. */
export {
  LONGEST_SETTING_NAME,
  MOST_WEEKS_OUT,
  NO_SETTINGS,
  type RegisterEndings,
  type StressChange,
  type StressTest,
  stressTest,
  type UncertaintySettings,
  uncertaintySettings,
} from '../scenario/uncertainty-settings.ts';
