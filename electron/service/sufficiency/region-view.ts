import type { RegionView } from '../../../shared/api/sufficiency.ts';
import {
  type FinancialYear,
  financialYearOfMonth,
  formatYear,
} from '../../../shared/calendar/financial-year.ts';
import { formatMonth, type Month } from '../../../shared/calendar/month.ts';
import { longMonthWords, monthWords } from '../../../shared/calendar/words.ts';
import { formatBriefly, formatFixed } from '../../../shared/money/format.ts';
import { type Council, type Region, region } from '../../../shared/sufficiency/index.ts';

type Listed = Council & { readonly id: string | null; readonly file: string };

/** The region in one year; the first that all files cover where `year` is not one of them. */
export function regionView(
  councils: readonly Listed[],
  year: string | null,
  unusable: string | null,
): RegionView {
  const listed = councils.map(({ id, name, file }) => ({ id, name, file }));
  const nothing = { councils: listed, answer: null, year: null, years: [], kinds: [] };
  if (councils.length < 2)
    return {
      ...nothing,
      note: unusable ?? 'Add the file of another council to see what sharing beds would save.',
    };
  const together = region(councils);
  const chosen = together.years.find((each) => formatYear(each.year) === year) ?? together.years[0];
  if (!chosen)
    return {
      ...nothing,
      note: `The files have no month in common: ${councils.map(spanWords).join('; ')}. Ask for files whose forecasts overlap, or remove the one that does not.`,
    };
  const notes = [unusable, twiceWords(councils), unpricedWords(together)].filter((note) => note !== null);
  return {
    councils: listed,
    note: notes.length === 0 ? null : notes.join(' '),
    answer: answerWords(together, chosen),
    year: formatYear(chosen.year),
    years: together.years.map((each) => ({
      year: formatYear(each.year),
      part: partWords(together, each.year, monthWords),
      costAlonePence: each.costAlone,
      costTogetherPence: each.costTogether,
      savingPence: each.saving,
    })),
    kinds: together.kinds.map(({ category, provision, months }) => {
      const shown = months.filter(({ month }) => financialYearOfMonth(month) === chosen.year);
      return {
        category,
        provision,
        months: shown.map(({ month, demand, places, gapAlone, gapTogether, costAlone, costTogether }) => ({
          month: formatMonth(month),
          label: monthWords(month),
          demand,
          places,
          gapAlone,
          gapTogether,
          costAlonePence: costAlone,
          costTogetherPence: costTogether,
        })),
        councils: (shown.at(-1)?.councils ?? []).map((council) =>
          council === null
            ? null
            : {
                demand: council.demand,
                places: council.places,
                gap: council.gap,
                priced: council.priced,
              },
        ),
      };
    }),
  };
}

function unpricedWords({ councils, kinds }: Region): string | null {
  const names = councils.filter((_, at) =>
    kinds.some(({ months }) => months.some((month) => month.councils[at]?.priced === false)),
  );
  return names.length === 0
    ? null
    : `Some gaps carry no price, of ${names.join(', ')}: the file does not say where those children go. Overflow is chosen in the placement mix.`;
}

/** "Moor, Apr 2026 to Mar 2031": the months that a council's file forecasts. */
function spanWords({ name, figures }: Listed): string {
  const months = figures.types[0]?.months ?? [];
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? `${name}, ${monthWords(first.month)} to ${monthWords(last.month)}` : `${name}, none`;
}

/** Two files of one council would count its children and beds twice. */
function twiceWords(councils: readonly Listed[]): string | null {
  const names = councils.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) < at))];
  return twice.length === 0
    ? null
    : `${twice.join(', ')}: there is more than one file of that name, and each is counted. Remove what is there twice.`;
}

/** "Oct 2024 to Mar 2025", the months of the year that all files cover; null where these are all twelve. */
function partWords({ months }: Region, year: FinancialYear, words: (month: Month) => string): string | null {
  const covered = months.filter((month) => financialYearOfMonth(month) === year);
  const [first, last] = [covered[0], covered.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isWhole = [first - 1, last + 1].every((beside) => financialYearOfMonth(beside) !== year);
  if (isWhole) return null;
  return `${words(first)} to ${words(last)}`;
}

function answerWords(together: Region, chosen: Region['years'][number]): string {
  const cells = together.kinds.flatMap(({ months }) => {
    const last = months.filter(({ month }) => financialYearOfMonth(month) === chosen.year).at(-1);
    return last ? [last] : [];
  });
  const alone = cells.reduce((sum, cell) => sum + cell.gapAlone, 0);
  const shared = cells.reduce((sum, cell) => sum + cell.gapTogether, 0);
  const when = cells[0] ? longMonthWords(cells[0].month) : '';
  const part = partWords(together, chosen.year, longMonthWords);
  const during = part === null ? `in ${formatYear(chosen.year)}` : `from ${part}`;
  if (alone === 0)
    return `In ${when} no council here is short of places of the kinds whose places its file gives.`;
  const places = `In ${when} the councils are ${formatFixed(alone, 1)} places short in all, each by itself, and ${formatFixed(shared, 1)} together`;
  return chosen.saving > 0
    ? `${places}; sharing beds would save ${formatBriefly(chosen.saving)} of the ${formatBriefly(chosen.costAlone)} that overflow costs ${during}.`
    : `${places}; at the prices in their files, sharing beds would save nothing ${during}.`;
}
