import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { monthWords } from '../../../shared/calendar/words.ts';
import { formatFixed, formatNumber, formatWholePounds } from '../../../shared/money/format.ts';
import type { Comparator } from '../../../shared/scenario/types.ts';
import {
  type BandKind,
  bandsOf,
  bandWords,
  isOpenOn,
  type Sufficiency,
  type TypeSufficiency,
} from '../../../shared/sufficiency/index.ts';
import { type ReportTable, SUPPRESSED } from '../report/content.ts';
import { isSmall } from '../report/suppression.ts';
import type { Written } from './sections.ts';
import { shownRates } from './shown-rates.ts';

const one = (value: number | null | undefined) =>
  value === null || value === undefined ? '–' : formatFixed(value, 1);

function lastMonth(type: TypeSufficiency, { found }: Written) {
  return type.months.find(({ month }) => month === found.until);
}

/** Children for whom each placement type is right, now and at the end of the year. */
export function demandTable(written: Written): ReportTable {
  const { figures, found, hidden } = written;
  const rows = figures.types.map((type) => {
    const shown = (value: number | undefined) => (hidden.children.has(type.id) ? SUPPRESSED : one(value));
    return [type.name, shown(type.months[0]?.demand), shown(lastMonth(type, written)?.demand)];
  });
  return {
    caption: 'Children by the placement they need',
    headings: ['Placement type', 'Now', monthWords(found.until)],
    rows,
  };
}

/** One table for ages and one for needs, of the types whose children are split. */
export function bandTables(written: Written): ReportTable[] {
  return (['ages', 'needs'] as const).flatMap((kind) => {
    const rows = written.figures.types.flatMap((type) => bandRowsOf(type, kind, written));
    if (rows.length === 0) return [];
    const by = kind === 'ages' ? 'age' : 'needs';
    return [
      {
        caption: `Children and those without a place by ${by}, ${monthWords(written.found.until)}`,
        headings: ['Placement type', 'Who', 'Children', 'Without a place'],
        rows,
      },
    ];
  });
}

function bandRowsOf(type: TypeSufficiency, kind: BandKind, written: Written): string[][] {
  const month = lastMonth(type, written);
  if (!month || type.split?.[kind] === undefined) return [];
  const hidden = written.hidden.bands(type.id, kind, 'demand');
  const hiddenGaps = written.hidden.bands(type.id, kind, 'gap');
  const all = written.hidden.children.has(type.id);
  return bandsOf(type, month, kind).map(({ band, demand, gap }) => {
    const without = type.from === 'nowhere' ? '–' : one(gap);
    return [
      type.name,
      bandWords(band),
      all || hidden.has(band) ? SUPPRESSED : one(demand),
      all || hiddenGaps.has(band) ? SUPPRESSED : without,
    ];
  });
}

/** What is open now, by type. Vacant beside usable places tell the children in them. */
export function homesTable({ figures: { homes, types, input }, hidden, suppress }: Written): ReportTable {
  const first = input.program.scenario.from;
  const rows = types.flatMap((type) => {
    const own = homes.filter(({ placementType }) => placementType === type.id);
    if (own.length === 0) return [];
    const open = own.filter((home) => isOpenOn(home, first));
    const sum = (value: (home: (typeof open)[number]) => number) =>
      formatNumber(
        open.reduce((total, home) => total + value(home), 0),
        1,
      );
    const filled = open.reduce((total, home) => total + home.usablePlaces - (home.vacant ?? 0), 0);
    const tellsFew = hidden.children.has(type.id) || (suppress && isSmall(filled));
    return [
      [
        type.name,
        sum(({ households }) => households ?? 1),
        sum(({ places }) => places ?? 0),
        sum(({ usablePlaces }) => usablePlaces),
        tellsFew ? SUPPRESSED : sum(({ vacant }) => vacant ?? 0),
        sum(({ location, usablePlaces }) => (location === 'in-borough' ? usablePlaces : 0)),
      ],
    ];
  });
  return {
    caption: 'Homes and carers open now',
    headings: [
      'Placement type',
      'Homes or households',
      'Places',
      'Usable',
      'Vacant',
      'Usable in the borough',
    ],
    rows,
  };
}

/** Children, places and gap in the year's last month, with what the year's overflow costs. */
export function gapTable(written: Written): ReportTable {
  const { figures, found, hidden, year } = written;
  const rows = figures.types
    .filter(({ from }) => from !== 'nowhere')
    .map((type) => {
      const month = lastMonth(type, written);
      const places = year.placementTypes.find(({ id }) => id === type.id)?.places;
      const cost = places ? formatWholePounds(places.costOfInsufficiency) : '–';
      const out = hidden.children.has(type.id);
      return [
        type.name,
        out ? SUPPRESSED : one(month?.demand),
        one(month?.places),
        out ? SUPPRESSED : one(month?.gap),
        out || hidden.costs.has(type.id) ? SUPPRESSED : cost,
      ];
    });
  return {
    caption: `Children and places, ${monthWords(found.until)}`,
    headings: [
      'Placement type',
      'Children',
      'Places',
      'Places short',
      `Overflow in ${formatYear(year.year)}`,
    ],
    rows,
  };
}

/** An area that is on the list with no rate yet has nothing to compare. */
function saysSomething({ inCare, entrants, leavers }: Comparator): boolean {
  return [inCare, entrants, leavers].some((rate) => rate !== undefined);
}

/** The council beside those it compares itself with. */
export function rateTable(figures: Sufficiency, suppress: boolean): ReportTable {
  const { comparators, ...own } = shownRates(figures, suppress);
  return {
    caption: 'Children in care for every 10,000 under 18',
    headings: ['Area', 'In care', 'Came in the year', 'Left in the year', 'Date', 'Source'],
    rows: [
      [
        figures.input.scenario.authority?.name || 'This council',
        one(own.inCare),
        one(own.entrants),
        one(own.leavers),
        '',
        '',
      ],
      ...comparators
        .filter(saysSomething)
        .map(({ area, inCare, entrants, leavers, date, source }) => [
          area,
          one(inCare),
          one(entrants),
          one(leavers),
          date ?? '',
          source ?? '',
        ]),
    ],
  };
}
