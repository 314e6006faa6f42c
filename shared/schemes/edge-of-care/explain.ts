import { weeksCharged } from '../../calendar/financial-year.ts';
import { monthsInYears } from '../../calendar/month.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { incomeMoved, incomeSaid, lessIncome } from '../income-moved.ts';
import { averageSaid } from '../prices-said.ts';
import {
  childrenSaid,
  count,
  exactly,
  monthsSaid,
  percent,
  perWeek,
  weeksSaid,
  wholePounds,
} from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { avoided, childrenInAll, sharesOf } from './sums.ts';

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const months = values.number('months');
  const years = monthsInYears(months);
  const all = childrenInAll(values).value;
  const fewer = avoided(values).value;
  const without = values.term('enterWithout').value;
  const withWork = values.term('enterWith').value;
  const weeks = weeksCharged(context.weeksPerYear);
  const price = averagePrice(values, context);
  const income = averageIncome(values, context);
  const saved = price - income;
  const less = lessIncome(income);
  const savedSaid = less === '' ? perWeek(price) : `(${perWeek(price)}${less})`;
  const costEach = values.maybeTerm('costPerChild')?.value ?? 0;
  const team = values.maybeTerm('team')?.value ?? 0;
  const cost = all * costEach + team * years;
  const stay = values.maybeNumber('monthsInCare');
  const atOnce = stay === null ? fewer : (fewer * Math.min(stay, months)) / months;
  const perEntry = fewer > 0 ? cost / fewer : null;
  const figures: readonly Figure[] = [
    {
      key: 'avoided',
      label: 'Entries to care avoided, in all',
      value: fewer,
      unit: 'children',
      how: `${count(all)} children worked with × (${percent(without)} − ${percent(withWork)})`,
    },
    {
      key: 'fewerAtOnce',
      label: 'Fewer children in care at one time, at most',
      value: atOnce,
      unit: 'children',
      how:
        stay === null
          ? `All ${count(fewer)}: they would still be in care at the end of the forecast`
          : `${count(fewer)} avoided over ${monthsSaid(months)}, each for ${monthsSaid(stay)}`,
    },
    {
      key: 'costPerEntry',
      label: 'Cost for each entry avoided',
      value: perEntry,
      unit: '£',
      how: `(${exactly(all)} × ${wholePounds(costEach)} + ${wholePounds(team)} a year × ${exactly(years)} years) ÷ ${exactly(fewer)}`,
    },
    {
      key: 'breakEvenWeeks',
      label: 'Weeks a child must be kept out of care to repay it',
      value: perEntry !== null && saved > 0 ? perEntry / saved : null,
      unit: 'weeks',
      how:
        price > 0 ? `${wholePounds(perEntry ?? 0)} ÷ ${savedSaid}` : 'No placement with a price is entered',
    },
    {
      key: 'netSaving',
      label: 'Net saving in a year at that number',
      value: atOnce * saved * weeks - (all * costEach) / years - team,
      unit: '£ a year',
      how: `${exactly(atOnce)} × ${savedSaid} × ${weeksSaid(weeks)} − ${wholePounds((all * costEach) / years + team)} a year for the work`,
    },
  ];
  return {
    sentences: [
      `From ${longDayWords(values.day('from'))}, ${count(values.term('childrenPerMonth').value)} children a month are worked with for ${monthsSaid(months)}: ${percent(withWork)} of them come into care instead of ${percent(without)}.`,
      ...(values.rows('placements').length === 0
        ? [
            'Where they would have been placed is not entered, so nothing is saved yet: add a kind of placement.',
          ]
        : [`That keeps ${childrenSaid(fewer)} out of placements at ${perWeek(price)} on average.`]),
      ...values
        .rows('placements')
        .flatMap((row) =>
          row.has('weeklyCost') ? [] : averageSaid(context.type(row.text('placementType')), context),
        ),
      ...incomeSaid({ lost: income, gained: 0 }),
      stay === null
        ? 'They are taken to stay out of care to the end of the forecast: say how many months such children stay in care if that is less.'
        : `Each entry avoided counts for the ${monthsSaid(stay)} the child would have stayed.`,
      ...(cost === 0 && fewer > 0 ? ['No cost of the work is entered, so the saving is before it.'] : []),
    ],
    figures,
    tables: [],
  };
}

/** £ a week of the placements not needed, the average of the type where the form has none; 0 where none is given. */
function averagePrice(values: FieldValues, context: SchemeContext): number {
  return overPlacements(
    values,
    (row) => row.maybeTerm('weeklyCost')?.value ?? context.type(row.text('placementType'))?.average ?? 0,
  );
}

/** £ a week that would have come in for a child in them. */
function averageIncome(values: FieldValues, context: SchemeContext): number {
  return overPlacements(values, (row) => incomeMoved(context.type(row.text('placementType')), null).lost);
}

/** Weighted by the share of the entries avoided; 0 where none is given. */
function overPlacements(values: FieldValues, of: (row: FieldValues) => number): number {
  const shares = sharesOf(values).map(({ value }) => value);
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all === 0) return 0;
  return values.rows('placements').reduce((sum, row, at) => sum + ((shares[at] ?? 0) * of(row)) / all, 0);
}
