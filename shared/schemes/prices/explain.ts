import type { Day } from '../../calendar/day.ts';
import { financialYearOf, weeksCharged } from '../../calendar/financial-year.ts';
import { dayWords } from '../../calendar/words.ts';
import { listWords } from '../../words/list-words.ts';
import type { FieldValues } from '../field-values.ts';
import { averageSaid, fewerThereSaid } from '../prices-said.ts';
import { childrenSaid, count, exactly, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, ExplanationTable, Figure, SchemeContext } from '../scheme.ts';
import { addOnWeekly, blockChildren, blockYear, contributionYear, upliftChange, upliftDays } from './sums.ts';

/** Each part that is filled in, in a sentence and its figures. */
export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const parts = [framework, uplift, block, contributions, addOn].map((part) => part(values, context));
  const sentences = parts.flatMap((part) => part.sentences);
  return {
    sentences: sentences.length > 0 ? sentences : ['No price changes yet: fill in one part of the form.'],
    figures: parts.flatMap((part) => part.figures),
    tables: parts.flatMap((part) => part.tables),
  };
}

const NOTHING: Explanation = { sentences: [], figures: [], tables: [] };

function framework(values: FieldValues): Explanation {
  const discount = values.maybeTerm('frameworkDiscount')?.value ?? 0;
  if (discount === 0) return NOTHING;
  const share = values.term('frameworkShare').value;
  return {
    sentences: [
      `${percent(share)} of the placements are bought through the framework, ${percent(discount)} cheaper.`,
    ],
    figures: [
      {
        key: 'frameworkOff',
        label: 'Off the cost of this type',
        value: share * discount,
        unit: 'share',
        how: `${percent(share)} × ${percent(discount)}`,
      },
    ],
    tables: [],
  };
}

function uplift(values: FieldValues, context: SchemeContext): Explanation {
  const change = upliftChange(values)?.value ?? 0;
  if (change === 0) return NOTHING;
  const [agreed, expected] = [values.term('agreedUplift').value, values.term('expectedUplift').value];
  const days = upliftDays(values, context);
  const after = (1 + change) ** days.length - 1;
  return {
    sentences: [
      `Prices rise by ${percent(agreed)} instead of ${percent(expected)} on ${listWords(days.map(dayWords))}.`,
      ...otherRisesSaid(values, context, days),
    ],
    figures: [
      {
        key: 'upliftChange',
        label: 'Prices then, against those of the forecast',
        value: after,
        unit: 'share',
        how: `(100% + ${percent(agreed)}) ÷ (100% + ${percent(expected)})${days.length > 1 ? `, ${days.length} times over` : ''}, less 100%`,
      },
    ],
    tables: [],
  };
}

/** Where the mix has the type's price rise otherwise than the form says it does: what is saved is worked out from the form. */
function otherRisesSaid(
  values: FieldValues,
  context: SchemeContext,
  days: readonly Day[],
): readonly string[] {
  const type = context.type(values.text('placementType'));
  const expected = values.term('expectedUplift').value;
  const other = days.filter((day) => Math.abs((type?.rise(financialYearOf(day)) ?? 0) - expected) > 1e-9);
  if (type === null || other.length === 0) return [];
  const rises = other.map((day) => `${percent(type.rise(financialYearOf(day)))} on ${dayWords(day)}`);
  return [
    `But the forecast has ${type.name} rise by ${listWords(rises)}: enter that as the rise the forecast has, or the saving is not of the rise agreed.`,
  ];
}

function block(values: FieldValues, context: SchemeContext): Explanation {
  const places = values.maybeTerm('blockPlaces')?.value ?? 0;
  if (places === 0) return NOTHING;
  const price = values.maybeTerm('blockPrice')?.value ?? 0;
  const occupancy = values.term('blockOccupancy').value;
  const source = context.type(values.text('placementType'));
  const left = values.maybeTerm('blockPriceLeft')?.value ?? source?.average ?? 0;
  const children = blockChildren(values).value;
  const weeks = weeksCharged(context.weeksPerYear);
  const cost = blockYear(values, context).value;
  const figures: readonly Figure[] = [
    {
      key: 'filledPrice',
      label: 'Price of a week that is used',
      value: occupancy > 0 ? price / occupancy : null,
      unit: '£ a week',
      how: `${perWeek(price)} ÷ ${percent(occupancy)} filled`,
    },
    {
      key: 'breakEvenOccupancy',
      label: 'Break-even occupancy',
      value: left > 0 ? price / left : null,
      unit: 'share',
      how: `${perWeek(price)} ÷ ${perWeek(left)} bought one by one`,
    },
    {
      key: 'emptyPlace',
      label: 'One empty place costs',
      value: price * weeks,
      unit: '£ a year',
      how: `${perWeek(price)} × ${weeksSaid(weeks)}`,
    },
    {
      key: 'netSaving',
      label: 'Net saving of the contract in a full year',
      value: children * left * weeks - cost,
      unit: '£ a year',
      how: `${exactly(children)} × ${perWeek(left)} × ${weeksSaid(weeks)} − ${wholePounds(cost)} for ${exactly(places)} places`,
    },
  ];
  return {
    sentences: [
      `${count(places)} places are paid for at ${perWeek(price)}, filled or not; ${childrenSaid(children)} are in them, at ${percent(occupancy)} filled.`,
      ...fewerThereSaid(children, source, context),
      ...(values.has('blockPriceLeft') ? [] : averageSaid(source, context)),
    ],
    figures,
    tables: [],
  };
}

function contributions(values: FieldValues, context: SchemeContext): Explanation {
  const rows = values.rows('contributions');
  if (rows.length === 0) return NOTHING;
  const year = (row: FieldValues, payer: string) => contributionYear(row.maybeTerm(payer), context).value;
  const sum = (payer: string) => rows.reduce((all, row) => all + year(row, payer), 0);
  const table: ExplanationTable = {
    key: 'contributions',
    title: 'Contributions to named placements',
    columns: [
      { key: 'health', label: 'Health', unit: '£ a year' },
      { key: 'education', label: 'Education', unit: '£ a year' },
    ],
    rows: rows.map((row) => ({
      label: row.text('name'),
      values: [year(row, 'health'), year(row, 'education')],
    })),
  };
  return {
    sentences: [
      `Health pays ${wholePounds(sum('health'))} a year and education ${wholePounds(sum('education'))} towards ${rows.length === 1 ? 'one placement' : `${rows.length} placements`}.`,
    ],
    figures: (['health', 'education'] as const).map((payer) => ({
      key: payer,
      label: payer === 'health' ? 'Health pays' : 'Education pays, from the schools grant',
      value: sum(payer),
      unit: '£ a year',
      how: `${rows.map((row) => perWeek(row.maybeTerm(payer)?.value ?? 0)).join(' + ')}, × ${weeksSaid(weeksCharged(context.weeksPerYear))}`,
    })),
    tables: [table],
  };
}

function addOn(values: FieldValues, context: SchemeContext): Explanation {
  const weekly = addOnWeekly(values, context)?.value ?? 0;
  if (weekly === 0) return NOTHING;
  const amount = values.term('addOn').value;
  const share = values.term('addOnShare').value;
  const weeks = values.maybeTerm('addOnWeeks')?.value ?? null;
  const charged = weeksCharged(context.weeksPerYear);
  const what = values.maybeText('addOnFor') ?? 'An amount on top';
  const type = context.type(values.text('placementType'));
  const [mix, registered] = [type?.children.value ?? 0, type?.registered ?? 0];
  return {
    sentences: [
      `${what}: ${perWeek(amount)} for ${percent(share)} of the placements${weeks === null ? '' : `, ${count(weeks)} weeks a year`}.`,
    ],
    figures: [
      {
        key: 'addOnEach',
        label: 'On each placement it is paid for',
        value: weekly,
        unit: '£ a week',
        how:
          weeks === null ? perWeek(amount) : `${perWeek(amount)} × ${exactly(weeks)} ÷ ${weeksSaid(charged)}`,
      },
      {
        key: 'addOnYear',
        label: 'For the children there are on the first day',
        value: (mix + registered) * share * weekly * charged,
        unit: '£ a year',
        how: `${registered === 0 ? `${exactly(mix)} in the mix` : `(${exactly(mix)} in the mix + ${exactly(registered)} in the register)`} × ${percent(share)} × ${perWeek(weekly)} × ${weeksSaid(charged)}`,
      },
    ],
    tables: [],
  };
}
