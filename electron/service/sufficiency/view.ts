import type { ReadySufficiency, SufficiencyType } from '../../../shared/api/sufficiency.ts';
import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatMonth, type Month } from '../../../shared/calendar/month.ts';
import { dayWords, monthWords } from '../../../shared/calendar/words.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import {
  answer,
  type BandKind,
  bandsOf,
  bandWords,
  hasPlaces,
  inBorough,
  PLANNED_OCCUPANCY,
  rates,
  type Sufficiency,
  type TypeMonth,
  type TypeSufficiency,
  USABLE_SHARE,
} from '../../../shared/sufficiency/index.ts';

type HeatCell = SufficiencyType['months'][number];

/** Places less than this apart are the same. */
const SAME = 1e-6;

/** One year's sufficiency of one scenario, shaped for the page. `at` is the index of the year. */
export function sufficiencyView(figures: Sufficiency, scenario: string | null, at: number): ReadySufficiency {
  const { projection } = figures.input;
  const year = projection.years[at];
  const found = answer(figures, at);
  const months = projection.months.filter(
    ({ from }) => year !== undefined && year.from <= from && from < year.end,
  );
  const { types: _, occupancy: _used, ...borough } = inBorough(figures);
  const { comparators: _shown, ...own } = rates(figures);
  return {
    state: 'ready',
    scenario,
    year: formatYear(year?.year ?? 0),
    answer: found.sentence,
    until: labelled(found.until),
    months: months.map(({ month }) => labelled(month)),
    types: figures.types.map((type) => typeView(figures, type, at, found.until)),
    later: laterWords(figures),
    withoutPlaces: figures.homes.filter((home) => !hasPlaces(home)).map(({ name }) => name),
    inBorough: borough,
    rates: own,
    published: { occupancy: PLANNED_OCCUPANCY, usableShare: USABLE_SHARE },
  };
}

function labelled(month: Month) {
  return { month: formatMonth(month), label: monthWords(month) };
}

function typeView(figures: Sufficiency, type: TypeSufficiency, at: number, until: Month): SufficiencyType {
  const year = figures.input.projection.years[at];
  const forecast = year?.placementTypes.find(({ id }) => id === type.id)?.places ?? null;
  const overflowTo = figures.types.find(({ id }) => id === type.overflowTo);
  const occupancy = figures.settings.occupancy ?? PLANNED_OCCUPANCY.value;
  return {
    key: type.id,
    name: type.name,
    from: type.from,
    usableNow: type.usableNow,
    capacity: type.capacity,
    opened: type.months.find(({ month }) => month === until)?.opened ?? 0,
    differs:
      type.from === 'homes' && (type.capacity === null || Math.abs(type.capacity - type.usableNow) > SAME),
    overflowTo: overflowTo?.name ?? null,
    overflow: forecast?.overflow ?? null,
    costPence: forecast?.costOfInsufficiency ?? null,
    months: type.months
      .filter(({ from }) => year !== undefined && year.from <= from && from < year.end)
      .map((month) => heatCell(month, occupancy)),
    ages: bandRows(type, until, 'ages'),
    needs: bandRows(type, until, 'needs'),
  };
}

function heatCell(month: TypeMonth, occupancy: number): HeatCell {
  const { demand, places, gap, utilisation } = month;
  const level = levelOf(month, occupancy);
  const words = wordsOf(month);
  return { month: formatMonth(month.month), demand, places, gap, utilisation, level, words };
}

/** Nobody to place and nowhere to place them: there is nothing to compare. */
function isEmpty({ demand, places }: TypeMonth): boolean {
  return demand <= 0 && (places ?? 0) <= 0;
}

function levelOf(month: TypeMonth, occupancy: number): HeatCell['level'] {
  if (month.places === null || isEmpty(month)) return 'unknown';
  if (month.gap > 0) return 'short';
  return month.utilisation !== null && month.utilisation > occupancy ? 'tight' : 'enough';
}

function wordsOf(month: TypeMonth): string {
  const { demand, places, gap } = month;
  if (places === null) return 'not known';
  if (isEmpty(month)) return 'nobody';
  return gap > 0 ? `${formatFixed(gap, 1)} short` : `${formatFixed(Math.max(0, places - demand), 1)} spare`;
}

function bandRows(type: TypeSufficiency, until: Month, kind: BandKind): SufficiencyType['ages'] {
  const month = type.months.find((each) => each.month === until);
  if (!month || type.split?.[kind] === undefined) return [];
  return bandsOf(type, month, kind).map((each) => ({ ...each, label: bandWords(each.band) }));
}

/** "Oak House opens on 1 Jan 2027" */
function laterWords({ homes, input }: Sufficiency): string[] {
  const first = input.program.scenario.from;
  return homes
    .filter(hasPlaces)
    .flatMap(({ name, nights }) => [
      ...(nights.from > first && Number.isFinite(nights.from)
        ? [`${name} opens on ${dayWords(nights.from)}`]
        : []),
      ...(nights.end > first && Number.isFinite(nights.end)
        ? [`${name} shuts on ${dayWords(nights.end)}`]
        : []),
    ]);
}
