import {
  formatNumber,
  formatPercent,
  formatPounds,
  formatWholePounds,
} from '../../../shared/money/format.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';

const RATES: ReadonlySet<string> = new Set([
  'annualGrowth',
  'annualUplift',
  'uplifts',
  'percent',
  'share',
  'rate',
]);
const POUNDS: ReadonlySet<string> = new Set([
  'weeklyCost',
  'weeklyIncome',
  'displacedWeeklyCost',
  'weekly',
  'annual',
  'oneOff',
  'amount',
]);

/**
 * A figure of the file as it is typed on its page: 5% and not 0.05, £985.50 and not 985.5.
 * @param key that of the figure, which names its field: `placementTypes/secure/annualGrowth`
 */
export function quantityWords(key: string, value: number): string {
  const field = fieldOf(key);
  // All the months of a type together are a share of what they are.
  if (RATES.has(field) || isEveryMonth(key)) return formatPercent(value);
  if (!POUNDS.has(field)) return formatNumber(value, 4);
  const pence = poundsToPence(value);
  return pence % 100 === 0 ? formatWholePounds(pence) : formatPounds(pence);
}

function isEveryMonth(key: string): boolean {
  return /^placementTypes\/.+\/childrenByMonth$/.test(key);
}

/** The reference of a placement may have strokes of its own. */
function fieldOf(key: string): string {
  const [section, , third, ...more] = key.split('/');
  return (section === 'placements' ? [third, ...more].at(-1) : third) ?? '';
}
