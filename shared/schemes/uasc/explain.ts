import { formatYear, NIGHTS_PER_YEAR, weeklyToDaily, weeksCharged } from '../../calendar/financial-year.ts';
import { dayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { childrenSaid, count, perNight, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, ExplanationTable, Figure, SchemeContext } from '../scheme.ts';
import { cohort, isBlank, type Stretch, stretches } from './cohorts.ts';
import { nightlyRate, thresholdChildren } from './grant.ts';

/** Cost and grant at the prices of the first day. */
type Prices = {
  readonly child: number;
  readonly careLeaver: number;
  readonly careLeaverGrant: number;
};

const NOBODY = 'There are no such children in the mix yet, and nobody arrives or turns 18.';

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  if (isBlank(values, context)) return { sentences: [NOBODY], figures: [], tables: [] };
  const during = stretches(values, context);
  const after = values.maybeText('leavingCareType');
  const list = (type: string) => context.type(type)?.weeklyCost ?? 0;
  const prices: Prices = {
    child: values.maybeTerm('weeklyCost')?.value ?? list(values.text('placementType')),
    careLeaver: values.maybeTerm('careLeaverCost')?.value ?? (after === null ? 0 : list(after)),
    careLeaverGrant: values.term('careLeaverGrant').value,
  };
  const line = thresholdChildren(values, context)?.value ?? null;
  return {
    sentences: sentencesOf(values, context, during, line),
    figures: figuresOf(values, context, prices, line),
    tables: [yearTable(values, context, during, prices)],
  };
}

function figuresOf(
  values: FieldValues,
  context: SchemeContext,
  prices: Prices,
  line: number | null,
): readonly Figure[] {
  const weeks = weeksCharged(context.weeksPerYear);
  const first = cohort(values, context);
  const rate = nightlyRate(values, context, first).value;
  const cost = prices.child * weeks;
  const grant = rate * NIGHTS_PER_YEAR;
  const leaver = (prices.careLeaver - prices.careLeaverGrant) * weeks;
  return [
    {
      key: 'gapEach',
      label: 'Not covered by the grant, for each child',
      value: cost - grant,
      unit: '£ a year',
      how: `${perWeek(prices.child)} × ${weeksSaid(weeks)} − ${perNight(rate)} × ${NIGHTS_PER_YEAR} nights`,
    },
    {
      key: 'gapInAll',
      label: 'Not covered, for the children on the first day',
      value: (cost - grant) * first.value,
      unit: '£ a year',
      how: `${count(first.value)} × ${wholePounds(cost - grant)}`,
    },
    {
      key: 'thresholdChildren',
      label: 'Children from whom on the higher rate is paid',
      value: line,
      unit: 'children',
      how: `${count(values.term('threshold').value * 100)}% of ${count(context.populationUnder18 ?? 0)} under 18`,
    },
    {
      key: 'roomBelow',
      label: 'More children until then',
      value: line === null ? null : Math.max(0, line - first.value),
      unit: 'children',
      how: `${count(line ?? 0)} − ${count(first.value)} on the first day`,
    },
    {
      key: 'gapCareLeaver',
      label: 'Not covered, for each care leaver',
      value: values.has('leavingCareType') ? leaver : null,
      unit: '£ a year',
      how: values.has('leavingCareType')
        ? `(${perWeek(prices.careLeaver)} − ${perWeek(prices.careLeaverGrant)} of grant) × ${weeksSaid(weeks)}`
        : 'No placement type is chosen for those who turn 18',
    },
  ];
}

function sentencesOf(
  values: FieldValues,
  context: SchemeContext,
  during: readonly Stretch[],
  line: number | null,
): readonly string[] {
  const first = cohort(values, context).value;
  const last = during.at(-1);
  const inAll = (rows: readonly FieldValues[]) =>
    rows.reduce((sum, row) => sum + row.term('children').value, 0);
  const transferred = values.rows('arrivals').filter((row) => row.text('route') === 'transfer');
  const sentences = [
    `${childrenSaid(first)} on the first day; ${count(inAll(values.rows('arrivals')))} arrive, ${count(inAll(transferred))} of them through the National Transfer Scheme, and ${count(inAll(values.rows('turning18')))} turn 18.`,
  ];
  const mix = context.type(values.text('placementType'))?.children.value ?? 0;
  if (first < mix)
    sentences.push(
      `The mix has ${count(mix)} on that day, more than the ${count(first)} entered here: the grant is worked out for fewer children than are paid for.`,
    );
  if (last)
    sentences.push(
      `At the end of the forecast there are ${childrenSaid(last.children.value)} and ${count(last.careLeavers.value)} care leavers.`,
    );
  if (line !== null) sentences.push(thresholdSentence(during, first, line));
  return sentences;
}

function thresholdSentence(during: readonly Stretch[], first: number, line: number): string {
  const change = during.find(({ children }) => children.value >= line !== first >= line);
  const side = first >= line ? 'at or above' : 'below';
  const start = `The ${count(first)} are ${side} the threshold of ${count(line)}`;
  return change
    ? `${start}; from ${dayWords(change.from)} there are ${count(change.children.value)}, and the rate changes for all of them. A council at or above it is not expected to take transfers.`
    : `${start}, and stay there.`;
}

/** Nights are those of the forecast in the year; prices are those of the first day throughout. */
function yearTable(
  values: FieldValues,
  context: SchemeContext,
  during: readonly Stretch[],
  prices: Prices,
): ExplanationTable {
  const years = [...new Set(during.map(({ year }) => year))];
  return {
    key: 'gap',
    title: 'Cost against grant by year, at the prices of the first day',
    columns: [
      { key: 'nights', label: 'Nights under 18', unit: 'nights' },
      { key: 'cost', label: 'Cost', unit: '£' },
      { key: 'grant', label: 'Grant', unit: '£' },
      { key: 'gap', label: 'Gap', unit: '£' },
      { key: 'careLeaverNights', label: 'Nights of care leavers', unit: 'nights' },
      { key: 'careLeaverCost', label: 'Their cost', unit: '£' },
      { key: 'careLeaverGrant', label: 'Their grant', unit: '£' },
      { key: 'careLeaverGap', label: 'Their gap', unit: '£' },
      { key: 'gapInAll', label: 'Gap in all', unit: '£' },
    ],
    rows: years.map((year) => {
      const daily = weeklyToDaily(context.weeksPerYear, year);
      const parts = during.filter((stretch) => stretch.year === year);
      const sum = (of: (stretch: Stretch) => number) =>
        parts.reduce((all, stretch) => all + (stretch.to - stretch.from + 1) * of(stretch), 0);
      const nights = sum(({ children }) => children.value);
      const grant = sum(({ children }) => children.value * nightlyRate(values, context, children).value);
      const cost = nights * prices.child * daily;
      const leavers = sum(({ careLeavers }) => careLeavers.value);
      const leaverCost = leavers * prices.careLeaver * daily;
      const leaverGrant = leavers * prices.careLeaverGrant * daily;
      return {
        label: formatYear(year),
        values: [
          nights,
          cost,
          grant,
          cost - grant,
          leavers,
          leaverCost,
          leaverGrant,
          leaverCost - leaverGrant,
          cost - grant + leaverCost - leaverGrant,
        ],
      };
    }),
  };
}
