import { addMonths } from '../../calendar/day.ts';
import { weeksCharged } from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { incomeMoved, incomeSaid } from '../income-moved.ts';
import { averageSaid, fewerThereSaid, listSaid } from '../prices-said.ts';
import { childrenSaid, count, exactly, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { isSameType, pricesOf, stretches, supportInAll } from './sums.ts';

/** What a year saves once some are back, at the prices of the form and of the first day. */
export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const children = values.term('children').value;
  const { left, again } = pricesOf(values, context);
  const source = context.type(values.text('fromType'));
  const returnType = context.type(values.maybeText('returnTo') ?? values.text('fromType'));
  const income = incomeMoved(source, null);
  const incomeAgain = incomeMoved(null, returnType).gained;
  const weeks = weeksCharged(context.weeksPerYear);
  const team = values.maybeTerm('team')?.value ?? 0;
  const support = supportInAll(values).value;
  const shares = stretches(values).map(({ share }) => share.value);
  const backBy = (stretch: number) => shares.slice(0, stretch + 1).reduce((sum, share) => sum + share, 0);
  const leftSaid = afterIncome(left, income.lost);
  const againSaid = afterIncome(again, incomeAgain);
  const yearAt = (stretch: number) =>
    children * (left - income.lost) * weeks -
    children * backBy(stretch) * (again - incomeAgain) * weeks -
    team;
  const at = (key: string, label: string, stretch: number): Figure => ({
    key,
    label,
    value: yearAt(stretch),
    unit: '£ a year',
    how: `(${exactly(children)} × ${leftSaid} − ${exactly(children * backBy(stretch))} back in care × ${againSaid}) × ${weeksSaid(weeks)} − ${wholePounds(team)} for the team`,
  });
  const eachYear = (left - income.lost) * weeks;
  const perFamily = values.term('supportPerFamily').value;
  const figures: readonly Figure[] = [
    {
      key: 'stillHome',
      label: 'Still at home after a year',
      value: children * (1 - backBy(1)),
      unit: 'children',
      how: `${exactly(children)} × (100% − ${percent(backBy(1))} back by then)`,
    },
    at('netSaving', 'Saved in a year with those back whom the first year brings back', 1),
    ...(lastsSixYears(values)
      ? [at('netSavingLater', 'Saved in a year once all have come back who do within six years', 2)]
      : []),
    {
      key: 'support',
      label: 'Support, once',
      value: support,
      unit: '£',
      how: `${exactly(children)} ÷ ${exactly(values.term('childrenPerFamily').value)} in a family × ${wholePounds(perFamily)}`,
    },
    {
      key: 'supportRepaid',
      label: 'Support is repaid in',
      value: eachYear > 0 && children > 0 ? support / (children * eachYear) : null,
      unit: 'years',
      how: `${wholePounds(support)} ÷ ${wholePounds(children * eachYear)} a year for the placements left${income.lost > 0 ? ' after their income' : ''}`,
    },
  ];
  const until = values.maybeDay('until');
  return {
    sentences: [
      `${childrenSaid(children)} ${children === 1 ? 'goes' : 'go'} home from ${source?.name ?? 'care'} from ${longDayWords(values.day('from'))}, leaving placements at ${perWeek(left)}.`,
      ...fewerThereSaid(children, source, context),
      `${percent(backBy(0))} are back in care within three months, ${percent(backBy(1))} within a year and ${percent(backBy(2))} within six years: ${count(children * backBy(2))} of them in the end, at ${perWeek(again)}.`,
      ...(values.has('priceLeft') ? [] : averageSaid(source, context)),
      ...incomeSaid(income),
      ...(values.has('returnPrice') || isSameType(values) ? [] : listSaid(returnType)),
      until === null
        ? 'The saving goes on to the end of the forecast: say by when they would have left care in any case if that is sooner.'
        : `They would have left care by ${longDayWords(until)} in any case, so the saving ends then.`,
    ],
    figures,
    tables: [],
  };
}

/** The price a week, with its income in brackets where there is any: "(£890.00 a week − £92.06 a week of income)". */
function afterIncome(price: number, income: number): string {
  return income >= 0.005 ? `(${perWeek(price)} − ${perWeek(income)} of income)` : perWeek(price);
}

/** Some who went home may be back after five years and more: those who would have left care by then are not. */
function lastsSixYears(values: FieldValues): boolean {
  const until = values.maybeDay('until');
  return until === null || until > addMonths(values.day('from'), 72);
}
