import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { NOTHING, type Parts } from './content.ts';
import type { Hidden } from './hidden.ts';
import { performanceTables, tellsCosts } from './performance.ts';
import type { ReportSource } from './source.ts';
import { sufficiencyTable, withoutOverflow } from './tables.ts';

export function sufficiency(source: ReportSource, hidden: Hidden): Parts {
  const table = sufficiencyTable(source, hidden);
  const added = placesAdded(source);
  if (table.rows.length === 0)
    return {
      ...NOTHING,
      paragraphs: [
        (source.scenario.homes ?? []).length > 0
          ? 'Homes and carers are listed, but no placement type has a number of places in the forecast, so what too few places cost is not in it. The sufficiency statement sets the homes against the children.'
          : 'No placement type has a number of places recorded today, so whether there are enough cannot be said.',
        ...added,
      ],
    };
  return {
    paragraphs: [...overflowWords(source), ...added],
    tables: [table],
    charts: [],
  };
}

/** What becomes of children over the places, and of which types nothing is said of it. */
function overflowWords(source: ReportSource): string[] {
  const placed = (source.base.years[0]?.placementTypes ?? [])
    .filter(({ places }) => places)
    .map(({ id }) => id);
  const staying = new Set(withoutOverflow(source));
  const names = placed.flatMap((id) =>
    staying.has(id) ? [source.resolved.types.find((each) => each.id === id)?.name ?? id] : [],
  );
  const goes =
    'Where demand is more than the places there are, children go to another kind of placement; the difference in price is what insufficient places cost.';
  const stays = `Where children over the places would go is not recorded for ${names.join('; ')}: they are all counted there, at its own price, and what too few places cost is not in the forecast.`;
  return [...(names.length < placed.length ? [goes] : []), ...(names.length > 0 ? [stays] : [])];
}

/** Places say nothing of the children in them: they are told whatever is left out. */
function placesAdded(source: ReportSource): string[] {
  const before = source.base.years.at(-1)?.placementTypes ?? [];
  return source.plans.flatMap(({ name, comparison }) => {
    const last = comparison.with.years.at(-1);
    return (last?.placementTypes ?? []).flatMap(({ id, places }, at) => {
      const without = before[at]?.places?.capacity ?? 0;
      const type = source.resolved.types.find((each) => each.id === id)?.name ?? id;
      return last && places && places.capacity !== without
        ? [
            `${name}: ${type} has ${formatNumber(places.capacity, 1)} places in ${formatYear(last.year)}, ${formatNumber(without, 1)} without the plan.`,
          ]
        : [];
    });
  });
}

export function performance(source: ReportSource, hidden: Hidden): Parts {
  const tables = performanceTables(source, hidden);
  if (tables.length === 0) {
    return {
      ...NOTHING,
      paragraphs: [
        `No plan in this report opens places in, or moves young people into, a Staying Close scheme${hidden.plans.size > 0 ? ' whose figures may be shown' : ''}.`,
      ],
    };
  }
  return {
    paragraphs: [
      'What was planned for the scheme quarter by quarter, with room for what happened.',
      ...(tellsCosts(tables)
        ? [
            'Placement spend is what places are charged at by their list price: £0 where the scheme is paid for as a whole. What that comes to, with rent, staff, grant and works, is in a table of its own.',
          ]
        : []),
    ],
    tables,
    charts: [],
  };
}
