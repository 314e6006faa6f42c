/** How each figure of the Sufficiency page is made, in the form of every other working. */

import { parseMonth } from '../calendar/month.ts';
import { dayWords, longMonthWords } from '../calendar/words.ts';
import type { Working } from '../model/workings/index.ts';
import { formatFixed, formatNumber, formatPercent } from '../money/format.ts';
import { placesWords } from './answer.ts';
import { inBorough, wholeBeds } from './in-borough.ts';
import { averagePlaces, nightsOpen, type ResolvedHome } from './places.ts';
import { rates } from './rates.ts';
import type { Sufficiency, TypeMonth, TypeSufficiency } from './sufficiency.ts';

export type SufficiencyFigure =
  | { readonly kind: 'homes-gap'; readonly type: string; readonly month: string }
  | { readonly kind: 'in-borough' }
  | { readonly kind: 'care-rate'; readonly rate: 'inCare' | 'entrants' | 'leavers' };

type Rows = Working['rows'];
type Columns = Working['columns'];

const text = (label: string): Columns[number] => ({ label, numeric: false });
const numeric = (label: string): Columns[number] => ({ label, numeric: true });
const row = (...cells: string[]): Rows[number] => ({ cells, figure: null });
const two = (value: number) => formatFixed(value, 2);

/** Null where there is no such figure (any more). */
export function sufficiencyWorking(figures: Sufficiency, figure: SufficiencyFigure): Working | null {
  switch (figure.kind) {
    case 'homes-gap': {
      const type = figures.types.find(({ id }) => id === figure.type);
      const month = type?.months.find((each) => each.month === parseMonth(figure.month));
      return type && month ? gapWorking(type, month) : null;
    }
    case 'in-borough':
      return boroughWorking(figures);
    case 'care-rate':
      return rateWorking(figures, figure.rate);
  }
}

function gapWorking(type: TypeSufficiency, month: TypeMonth): Working {
  const { demand, received, places, gap } = month;
  const sentOn =
    received > 0
      ? [`${two(demand + received)} children − ${two(received)} sent on from a full type = ${two(demand)}`]
      : [];
  const formula =
    places === null
      ? [...sentOn, 'no places are known, so no gap can be']
      : [...sentOn, `max(0, ${two(demand)} children − ${two(places)} places) = ${two(gap)}`];
  return {
    title: `${type.name}: places, ${longMonthWords(month.month)}`,
    value: gapWords(type, month),
    definition:
      'Children for whom this is the right placement, on an average night of the month, less the usable places that are open. Children who are here only because an earlier placement type is full count there. A place open for half the month is half a place.',
    formula,
    columns: [text('Places'), numeric('Usable'), numeric('Nights open'), numeric('On average')],
    rows: placeRows(type, month),
    total: places === null ? null : ['All', '', '', two(places)],
  };
}

/** "4.5 short: 5 beds to find", or "2.0 spare". */
function gapWords({ category }: TypeSufficiency, { demand, places, gap }: TypeMonth): string {
  if (places === null) return 'not known';
  return gap > 0
    ? `${formatFixed(gap, 1)} short: ${placesWords(wholeBeds(gap), category)} to find`
    : `${formatFixed(Math.max(0, places - demand), 1)} spare`;
}

function placeRows(type: TypeSufficiency, month: TypeMonth): Rows {
  if (type.from === 'nowhere') return [];
  if (type.from === 'capacity')
    return [row('Places of the mix, with what measures open', '', '', two(month.places ?? 0))];
  const homes = type.homes.map((home) =>
    row(nameOf(home), usableWords(home), String(nightsOpen(home, month)), two(averagePlaces(home, month))),
  );
  return month.added > 0 ? [...homes, row('Places that measures open', '', '', two(month.added))] : homes;
}

function nameOf({ name, nights }: ResolvedHome): string {
  const opens = Number.isFinite(nights.from) ? `, opens ${dayWords(nights.from)}` : '';
  const shuts = Number.isFinite(nights.end) ? `, shuts ${dayWords(nights.end)}` : '';
  return `${name}${opens}${shuts}`;
}

/** "38 of 50" where not all can be used. */
function usableWords({ usablePlaces, places }: ResolvedHome): string {
  if (places === undefined) return 'places not given';
  const usable = formatNumber(usablePlaces, 2);
  return usablePlaces === places ? usable : `${usable} of ${formatNumber(places, 2)}`;
}

function boroughWorking(figures: Sufficiency): Working | null {
  const found = inBorough(figures);
  const { children, placed, share, target, more, vacant, occupancy, beds, types } = found;
  if (share === null) return null;
  const now = `${two(placed)} of ${two(children)} children = ${formatPercent(share, 1)}`;
  const wanted =
    target === null || beds === null
      ? ['no target is set']
      : [
          `${formatPercent(target, 1)} × ${two(children)} = ${two(target * children)}: ${two(more)} more placements in the borough`,
          `(${two(more)} − ${two(vacant)} vacant beds in the borough) ÷ ${formatPercent(occupancy, 1)} occupancy, rounded up, = ${beds} beds`,
        ];
  return {
    title: 'Placed in the borough',
    value: beds === null ? formatPercent(share, 1) : `${beds} beds to find`,
    definition:
      'Children on the first day of the forecast whose placement type has a share in the borough. Vacant usable places in the borough are taken first; new beds are planned at the occupancy given, for no home is always full.',
    formula: [now, ...wanted],
    columns: [
      text('Placement type'),
      numeric('Children'),
      numeric('In the borough'),
      numeric('Children there'),
    ],
    rows: types.map(({ id, children: count, share: part }) => {
      const name = figures.types.find((type) => type.id === id)?.name ?? id;
      return row(name, two(count), formatPercent(part, 1), two(count * part));
    }),
    total: ['All', two(children), formatPercent(share, 1), two(placed)],
  };
}

const RATE_WORDS = {
  inCare: ['Children in care', 'on the first day of the forecast'],
  entrants: ['Children who came into care', 'in the twelve months before'],
  leavers: ['Children who left care', 'in the twelve months before'],
} as const;

function rateWorking(figures: Sufficiency, rate: keyof typeof RATE_WORDS): Working | null {
  const found = rates(figures);
  const count = rate === 'inCare' ? found.children : figures.settings[rate];
  const value = found[rate];
  if (count === undefined || value === null || found.population === null) return null;
  const [what, when] = RATE_WORDS[rate];
  const others = found.comparators.flatMap((each) => {
    const theirs = each[rate];
    return theirs === undefined
      ? []
      : [row(each.area, formatFixed(theirs, 1), each.date ?? '', each.source ?? '')];
  });
  return {
    title: `${what} per 10,000`,
    value: formatFixed(value, 1),
    definition: `${what} ${when}, for every 10,000 children under 18 in the area.`,
    formula: [
      `${formatNumber(count, 1)} ÷ ${formatNumber(found.population, 0)} × 10,000 = ${formatFixed(value, 1)}`,
    ],
    columns: [text('Area'), numeric('Per 10,000'), text('Date'), text('Source')],
    rows: others,
    total: null,
  };
}
