import { shortDate } from '../../shared/calendar/text-words.ts';
import { formatNumber, formatPercent } from '../../shared/money/format.ts';
import { type Adjustment, forecastSettings } from '../../shared/workspace/forecast-settings.ts';

/** Settings of the forecast as History says them: "from 31 Mar 2024; 36 months; adjustments: Step down (2 a month)". */
export function forecastWords(value: unknown): string {
  const { from, months, windowMonths, adjustments, types, register } = forecastSettings.parse(value);
  return [
    from === null ? 'from the last day of the returns' : `from ${shortDate(from)}`,
    `${months} months ahead`,
    windowMonths === null ? 'window not set' : `window of ${windowMonths} months`,
    ...(adjustments.length > 0 ? [`adjustments: ${adjustments.map(adjustmentWords).join(', ')}`] : []),
    ...(types.length > 0 ? [`placement types chosen for ${types.length} of the return’s`] : []),
    register === 'subtract' ? 'register within the forecast' : 'register beside the forecast',
  ].join('; ');
}

function adjustmentWords({ name, amount, enabled }: Adjustment): string {
  const size =
    'percent' in amount ? formatPercent(amount.percent) : `${formatNumber(amount.children)} children a month`;
  return `${name} (${size}${enabled === false ? ', off' : ''})`;
}
