import { formatYear } from '../../shared/calendar/financial-year.ts';
import { monthWords } from '../../shared/calendar/words.ts';
import { formatFixed, formatPercent, formatPounds } from '../../shared/money/format.ts';
import {
  answer,
  inBorough,
  type KindOfPlace,
  type Region,
  rates,
  type Sufficiency,
  type TypeMonth,
} from '../../shared/sufficiency/index.ts';
import { layOut } from './tables.ts';

const one = (value: number | null) => (value === null ? '' : formatFixed(value, 1));

/** For each financial year the answer, and each type in the year's last month. */
export function sufficiencyTable(figures: Sufficiency): string {
  const { projection, scenario } = figures.input;
  const years = projection.years.map((year, at) => {
    const found = answer(figures, at);
    const rows = figures.types.flatMap((type) => {
      const month = type.months.find(({ month }) => month === found.until);
      return month ? [[type.name, ...monthCells(month), ...costCells(figures, type.id, at)]] : [];
    });
    return [
      formatYear(year.year),
      found.sentence,
      layOut(
        [
          `Placement type, ${monthWords(found.until)}`,
          'Demand',
          'Places',
          'Gap',
          'Used',
          'Overflow £ in the year',
        ],
        rows,
      ),
      '',
    ].join('\n');
  });
  return [scenario.title ?? '', ...years, placedLine(figures), rateTable(figures), '']
    .filter((part) => part !== '')
    .join('\n')
    .concat('\n');
}

function monthCells({ demand, places, gap, utilisation }: TypeMonth): string[] {
  return [
    one(demand),
    one(places),
    places === null ? '' : one(gap),
    utilisation === null ? '' : formatPercent(utilisation, 0),
  ];
}

function costCells({ input }: Sufficiency, id: string, at: number): string[] {
  const type = input.projection.years[at]?.placementTypes.find((each) => each.id === id);
  return [type?.places ? formatPounds(type.places.costOfInsufficiency) : ''];
}

function placedLine(figures: Sufficiency): string {
  const { share, target, beds, more, vacant, occupancy } = inBorough(figures);
  if (share === null) return '';
  const now = `In the borough now: ${formatPercent(share, 1)}`;
  if (target === null) return now;
  return `${now}; target ${formatPercent(target, 1)}: ${one(more)} more placements, ${one(vacant)} vacant beds in the borough, ${beds ?? 0} beds to find at ${formatPercent(occupancy, 0)} occupancy`;
}

function rateTable(figures: Sufficiency): string {
  const { comparators, ...own } = rates(figures);
  const council = figures.input.scenario.authority?.name || 'This council';
  return layOut(
    ['Per 10,000 under 18', 'In care', 'Came in the year', 'Left in the year'],
    [
      [council, one(own.inCare), one(own.entrants), one(own.leavers)],
      ...comparators.map(({ area, inCare, entrants, leavers }) => [
        area,
        ...[inCare, entrants, leavers].map((rate) => one(rate ?? null)),
      ]),
    ],
  );
}

/** What sharing saves by year, and each kind of place in the last month all files cover. */
export function regionTable(figures: Region): string {
  const years = figures.years.map(({ year, costAlone, costTogether, saving }) => [
    formatYear(year),
    formatPounds(costAlone),
    formatPounds(costTogether),
    formatPounds(saving),
  ]);
  return [
    `${figures.councils.join(', ')}: too few places, at the prices of overflow`,
    layOut(['£', 'Each alone', 'Together', 'Saved by sharing'], years),
    '',
    ...figures.kinds.map((kind) => kindTable(figures, kind)),
  ].join('\n');
}

function kindTable({ councils }: Region, { category, provision, months }: KindOfPlace): string {
  const last = months.at(-1);
  if (!last) return '';
  const rows = councils.flatMap((name, at) => {
    const council = last.councils[at];
    if (!council) return [];
    const { demand, places, gap, priced } = council;
    return [
      [name, one(demand), one(places), one(gap), priced ? 'known' : 'not known: say where overflow goes'],
    ];
  });
  const head = `${category.replaceAll('-', ' ')}, ${provision.replaceAll('-', ' ')}, ${monthWords(last.month)}`;
  return `${layOut(
    [head, 'Demand', 'Places', 'Gap', 'Price of overflow'],
    [
      ...rows,
      ['Each alone', one(last.demand), one(last.places), one(last.gapAlone), ''],
      ['Together', one(last.demand), one(last.places), one(last.gapTogether), ''],
    ],
  )}\n`;
}
