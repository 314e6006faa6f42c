import { longMonth } from '../../../shared/calendar/text-words.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { categoryWords } from './forecast-words.ts';

/** "2 children a month more move from residential to fostering, from October 2026". */
export function adjustmentWords(adjustment: Adjustment): string {
  const { amount, from, to } = adjustment;
  const value = 'percent' in amount ? amount.percent : amount.children;
  const more = value < 0 ? 'fewer' : 'more';
  const size =
    'percent' in amount
      ? `${formatPercent(Math.abs(value))} ${more}`
      : `${formatNumber(Math.abs(value))} ${Math.abs(value) === 1 ? 'child' : 'children'} a month ${more}`;
  const until = to === undefined ? '' : ` to ${longMonth(to)}`;
  return `${size} ${whatHappens(adjustment)}, from ${longMonth(from)}${until}`;
}

function whatHappens(adjustment: Adjustment): string {
  switch (adjustment.kind) {
    case 'entrants':
      return adjustment.category === undefined
        ? 'come into care'
        : `come into care in ${categoryWords(adjustment.category)}`;
    case 'leaving':
      return adjustment.category === undefined
        ? 'leave care'
        : `leave care from ${categoryWords(adjustment.category)}`;
    case 'moves':
      return `move from ${categoryWords(adjustment.source)} to ${categoryWords(adjustment.target)}`;
  }
}
