import type { EstimateView, ForecastGroup, ReadyForecast } from '../../../shared/api/forecast.ts';
import { longMonth } from '../../../shared/calendar/text-words.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import type { Category } from '../../../shared/scenario/types.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import { dateWords } from '../../date-words.ts';
import { ageBandWords, CATEGORY_NAMES } from '../../words.ts';

const CATEGORIES = new Map<string, string>(Object.entries(CATEGORY_NAMES));

/**
 * "By March 2028 we expect 512 children in care (480 to 545), 27 more than on 31 March 2025, mostly in fostering"; or ",
 * as many as on 31 March 2025: residential 29 fewer, fostering 29 more". The day forecast from is long past as a rule.
 */
export function forecastHeading({ groups, months, change, from }: ReadyForecast): string {
  const last = groups.find(({ of }) => of === 'total')?.forecast.at(-1);
  const month = months.at(-1);
  if (!last || month === undefined) return 'Forecast of children in care';
  const { children, mostly, apart } = change;
  const then = `on ${dateWords(from)}`;
  const moved = children === 0 ? `as many as ${then}` : `${moreOrFewer(children)} than ${then}`;
  const each = apart.map((part) => `${categoryWords(part.category)} ${moreOrFewer(part.children)}`);
  const most =
    apart.length > 0 ? `: ${each.join(', ')}` : mostly === null ? '' : `, mostly in ${categoryWords(mostly)}`;
  return `By ${longMonth(month)} we expect ${whole(last.expected)} children in care (${whole(last.low)} to ${whole(last.high)}), ${moved}${most}`;
}

/** "29 fewer". */
function moreOrFewer(children: number): string {
  return `${formatNumber(Math.abs(children))} ${children > 0 ? 'more' : 'fewer'}`;
}

/** "Forecast from 31 March 2026, when 485 children were in care, by returns to 31 March 2025. …" */
export function forecastSub(view: ReadyForecast): string {
  const { from, knownTo, now, window, lacking } = view;
  const known = knownTo === from ? '' : `, by returns to ${dateWords(knownTo)}`;
  const of = window.months >= window.longest ? 'all' : 'the latest';
  const by =
    window.by === 'backtest' ? ', as compared on your own past' : window.by === 'given' ? ', as chosen' : '';
  const were = lacking > 0 ? 'were counted' : 'were';
  return `Forecast from ${dateWords(from)}, when ${formatNumber(now)} children ${were} in care${known}.${missingWords(view)} Rates are learned from ${of} ${window.months} months${by}.`;
}

/** "Earlier returns turned out to lack children, so about 11 more are thought missing from these figures too: …" */
function missingWords({ now, start, lacking }: ReadyForecast): string {
  const missing = Math.round(start) - now;
  if (lacking === 0 || missing <= 0) return '';
  return ` Later returns have shown children that earlier ones lacked, so ${formatNumber(missing)} more are thought to have been in care then than the last return shows. They are counted in: the forecast starts from ${whole(start)}.`;
}

export function groupName({ of, id, name }: Pick<ForecastGroup, 'of' | 'id' | 'name'>): string {
  if (of === 'total') return 'All children';
  if (of === 'category') return CATEGORIES.get(id) ?? id;
  return of === 'type' ? (name ?? id) : ageWords(id);
}

/** `1-4` is "1 to 4 years"; `0` is "Under 1". */
function ageWords(id: string): string {
  return id === '0' ? ageBandWords(id) : `${ageBandWords(id)} years`;
}

/** In the middle of a sentence. */
export function categoryWords(category: Category): string {
  return inSentence(CATEGORY_NAMES[category]);
}

/** "512". */
export function whole(children: number): string {
  return formatNumber(children, 0);
}

/** "480 to 545". */
export function rangeWords({ low, high }: EstimateView): string {
  return `${whole(low)} to ${whole(high)}`;
}

/** "Compared a year ahead: 24 months 9.2% out, 60 months 8.3%", or why none were compared. */
export function triedWords({ tried, by, months, longest }: ReadyForecast['window']): string {
  switch (by) {
    case 'given':
      return months < longest ? 'Chosen by you; a range narrower for it is no surer' : 'Chosen by you';
    case 'short':
      return 'All: fewer than four years cannot be compared';
    case 'incomplete':
      return 'All: returns that lack children cannot be compared';
    case 'backtest': {
      const errors = tried.map(
        ({ months, error }, at) => `${months} months ${formatPercent(error, 1)}${at === 0 ? ' out' : ''}`,
      );
      const passedOver = tried.some(({ error }) => error < (tried.at(-1)?.error ?? 0)) && months === longest;
      const why = passedOver ? '. Luck favours fewer months: they are taken only where clearly nearer' : '';
      return `Compared a year ahead: ${errors.join(', ')}${why}`;
    }
  }
}
