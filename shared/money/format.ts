import { PENCE_PER_MILLION, type Pence, poundsToPence } from './pence.ts';

/** U+2212, the sign people read as minus; a hyphen is not one. */
const MINUS = '\u2212';

/** `1234567` to `1,234,567`. */
function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** "£1,234.50", "−£3.00": pounds and pence. */
export function formatPounds(pence: Pence): string {
  const absolute = Math.abs(pence);
  const pounds = Math.floor(absolute / 100);
  const odd = String(absolute - pounds * 100).padStart(2, '0');
  return `${pence < 0 ? MINUS : ''}£${groupThousands(String(pounds))}.${odd}`;
}

/** "£1,235": the nearest whole pound, for tables. */
export function formatWholePounds(pence: Pence): string {
  const pounds = Math.round(Math.abs(pence) / 100);
  return `${pence < 0 && pounds !== 0 ? MINUS : ''}£${groupThousands(String(pounds))}`;
}

/** "£32.9m", "£430k", "£85": as one would say it. `decimals` is for millions (1 by default). */
export function formatBriefly(pence: Pence, decimals = 1): string {
  const pounds = Math.abs(pence) / 100;
  const sign = pence < 0 ? MINUS : '';
  if (pounds >= 999_500) return `${sign}£${(pounds / 1e6).toFixed(decimals)}m`;
  if (pounds >= 9_999.5) return `${sign}£${Math.round(pounds / 1000)}k`;
  const whole = Math.round(pounds);
  return `${whole === 0 ? '' : sign}£${groupThousands(String(whole))}`;
}

/** Millions for a column headed "£m": "17.31", "−0.02". */
export function formatMillions(pence: Pence, decimals = 2): string {
  const text = (Math.abs(pence) / PENCE_PER_MILLION).toFixed(decimals);
  return pence < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** Thousands for a column headed "£000": "1,104", "−28". */
export function formatThousands(pence: Pence): string {
  const thousands = Math.round(Math.abs(pence) / 1e5);
  return `${pence < 0 && thousands !== 0 ? MINUS : ''}${groupThousands(String(thousands))}`;
}

/** A change: "+£1.42m", "−£0.57m", or "£0" without a sign. */
export function formatChange(pence: Pence, decimals = 2): string {
  const text = formatBriefly(pence, decimals);
  return pence > 0 && text !== '£0' ? `+${text}` : text;
}

/** "£5.9m over budget", "£0.6m under budget", "on budget": the direction is always a word. */
export function formatPressure(pence: Pence): string {
  if (Math.abs(pence) < 50) return 'on budget';
  return `${formatBriefly(Math.abs(pence))} ${pence > 0 ? 'over' : 'under'} budget`;
}

/** A plain number with thousands separators and at most `decimals` decimals: "1,234.5", "−3". */
export function formatNumber(value: number, decimals = 2): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '');
  const text = groupThousands(whole) + (kept === '' ? '' : `.${kept}`);
  return value < 0 && text !== '0' ? MINUS + text : text;
}

/** Exactly `decimals` decimals, for columns that must line up: "56.4", "4.0". */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const text = groupThousands(whole) + (fraction === '' ? '' : `.${fraction}`);
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? MINUS + text : text;
}

/**
 * "983": a price in whole pounds, for columns headed "£ a week". To the penny first, so that £982.50 is 983 also where
 * it was worked out as an average and came to a hair less.
 */
export function formatWholePrice(pounds: number): string {
  return formatWholePounds(poundsToPence(pounds)).replace('£', '');
}

/** A rate as a percentage: 0.065 is "6.5%". */
export function formatPercent(rate: number, decimals = 2): string {
  return `${formatNumber(rate * 100, decimals)}%`;
}
