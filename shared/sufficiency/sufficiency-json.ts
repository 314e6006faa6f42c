import { formatYear } from '../calendar/financial-year.ts';
import { formatMonth } from '../calendar/month.ts';
import { penceToPounds } from '../money/pence.ts';
import { answer } from './answer.ts';
import type { BANDS, BandFigures } from './bands.ts';
import { inBorough } from './in-borough.ts';
import { rates } from './rates.ts';
import type { Region } from './region.ts';
import { bandsOf, type Sufficiency, type TypeMonth, type TypeSufficiency } from './sufficiency.ts';

const SUFFICIENCY_FORMAT = 'placement-modeller/sufficiency@1';
const REGION_FORMAT = 'placement-modeller/region@1';

/** What `sufficiency --json` prints: pounds with at most two decimals, children and places not rounded. */
export function sufficiencyJson(figures: Sufficiency) {
  const { types: _, ...borough } = inBorough(figures);
  const { comparators, ...own } = rates(figures);
  return {
    format: SUFFICIENCY_FORMAT,
    title: figures.input.scenario.title ?? '',
    years: figures.input.projection.years.map(({ year }, at) => {
      const found = answer(figures, at);
      return {
        year: formatYear(year),
        answer: found.sentence,
        shortages: found.shortages.map(({ category: _category, ...each }) => ({
          ...each,
          since: formatMonth(each.since),
        })),
      };
    }),
    placementTypes: figures.types.map(typeJson),
    inBorough: borough,
    per10000: { ...own, comparators },
  };
}

function typeJson(type: TypeSufficiency) {
  return {
    id: type.id,
    name: type.name,
    placesFrom: type.from,
    usableNow: type.from === 'homes' ? type.usableNow : null,
    capacity: type.capacity,
    overflowTo: type.overflowTo,
    months: type.months.map((month) => ({
      month: formatMonth(month.month),
      demand: month.demand,
      received: month.received,
      places: month.places,
      gap: month.gap,
      utilisation: month.utilisation,
      overflow: month.overflow,
      costOfInsufficiency: penceToPounds(month.cost),
      ages: bandJson(type, month, 'ages'),
      needs: bandJson(type, month, 'needs'),
    })),
  };
}

/** Empty where nobody has said who the type's children are. */
function bandJson(type: TypeSufficiency, month: TypeMonth, kind: keyof typeof BANDS): BandFigures[] {
  return type.split?.[kind] === undefined ? [] : bandsOf(type, month, kind);
}

/** What `region --json` prints. */
export function regionJson(figures: Region) {
  return {
    format: REGION_FORMAT,
    councils: figures.councils,
    years: figures.years.map(({ year, costAlone, costTogether, saving }) => ({
      year: formatYear(year),
      costAlone: penceToPounds(costAlone),
      costTogether: penceToPounds(costTogether),
      saving: penceToPounds(saving),
    })),
    kinds: figures.kinds.map(({ category, provision, months }) => ({
      category,
      provision,
      months: months.map((month) => ({
        month: formatMonth(month.month),
        demand: month.demand,
        places: month.places,
        gapAlone: month.gapAlone,
        gapTogether: month.gapTogether,
        costAlone: penceToPounds(month.costAlone),
        costTogether: penceToPounds(month.costTogether),
        councils: month.councils.map((council) =>
          council === null ? null : { ...council, cost: penceToPounds(council.cost) },
        ),
      })),
    })),
  };
}
