/** How the forecast of children in care is asked for, and what the council knows that its returns do not. */
import { z } from 'zod';
import { adjustmentsSchema } from '../forecast/adjustments.ts';
import { dateText, rowKey } from './cells.ts';

export { adjustmentSchema } from '../forecast/adjustments.ts';

/** Months a forecast on the page can look ahead: ten years, further than most files plan. */
export const MOST_MONTHS_AHEAD = 120;

/** A placement type of the return, and the placement type of the mix its children go to; null leaves them out. */
export const typeChoice = z.strictObject({
  type: z.string().min(1).max(60),
  placementType: rowKey.nullable(),
});

export const forecastSettings = z.strictObject({
  /** The day to forecast from, ISO; null for the last day the returns hold. */
  from: dateText.nullable(),
  months: z.int().min(1).max(MOST_MONTHS_AHEAD),
  /** Latest months that rates are learned from; null lets the backtest choose. */
  windowMonths: z.int().min(1).max(600).nullable(),
  adjustments: adjustmentsSchema,
  /** Where it differs from what is suggested. */
  types: z.array(typeChoice).max(200),
  /** `subtract`: placements of the register count within the forecast; `beside`: they come on top of it. */
  register: z.enum(['subtract', 'beside']),
});
export type ForecastSettings = z.infer<typeof forecastSettings>;
export type Adjustment = ForecastSettings['adjustments'][number];

export const NO_FORECAST_SETTINGS: ForecastSettings = {
  from: null,
  months: 36,
  windowMonths: null,
  adjustments: [],
  types: [],
  register: 'subtract',
};
