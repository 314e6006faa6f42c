import { first } from './0010_first.ts';
import { uncertainty } from './0020_uncertainty.ts';
import { reportText } from './0030_report_text.ts';
import { homes } from './0040_homes.ts';
import { schemes } from './0050_schemes.ts';
import { careReturn } from './0060_care_return.ts';
import { forecastSettings } from './0070_forecast_settings.ts';
import { forecastInMix } from './0080_forecast_in_mix.ts';
import { backtest } from './0090_backtest.ts';
import { splitSource } from './0100_split_source.ts';
import { ownRowName } from './0110_own_row_name.ts';
import type { Migration } from './migration.ts';

/** Every migration, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  first,
  uncertainty,
  reportText,
  homes,
  schemes,
  careReturn,
  forecastSettings,
  forecastInMix,
  backtest,
  splitSource,
  ownRowName,
];

/** The layout this program reads and writes. */
export const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;
