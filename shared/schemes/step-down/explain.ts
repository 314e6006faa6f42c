import { weeksCharged } from '../../calendar/financial-year.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { incomeMoved, incomeMovedBack, incomeSaid, lessIncome, netLoss } from '../income-moved.ts';
import { averageSaid, fewerThereSaid, listSaid } from '../prices-said.ts';
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
import { fosterPrice, goingBack, returnPrice, staying } from './sums.ts';

/** A full year once the breakdowns have happened, at the prices of the form and of the first day. */
export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const children = values.term('children').value;
  const stay = staying(values).value;
  const back = goingBack(values).value;
  const residential = context.type(values.text('fromType'));
  const foster = context.type(values.text('toType'));
  const left = values.maybeTerm('priceLeft')?.value ?? residential?.average ?? 0;
  const carer = fosterPrice(values, context)?.value ?? foster?.weeklyCost ?? 0;
  const again = returnPrice(values, context)?.value ?? residential?.weeklyCost ?? 0;
  const weeks = weeksCharged(context.weeksPerYear);
  const team = values.maybeTerm('team')?.value ?? 0;
  const income = incomeMoved(residential, foster);
  const loss = netLoss(income);
  const lossBack = loss + netLoss(incomeMovedBack(foster, residential, children));
  const eachStays = (left - loss - carer) * weeks;
  const eachBack = (left - lossBack - again) * weeks;
  const net = stay * eachStays + back * eachBack - team;
  const gap = children * (eachStays - eachBack);
  const breakEven = gap > 0 ? (team - children * eachBack) / gap : null;
  const payment = values.maybeTerm('outcomePayment')?.value ?? 0;
  const figures: readonly Figure[] = [
    {
      key: 'staying',
      label: 'Children whose new placement lasts',
      value: stay,
      unit: 'children',
      how: `${exactly(children)} × ${percent(values.term('success').value)}`,
    },
    {
      key: 'goingBack',
      label: 'Children who go back',
      value: back,
      unit: 'children',
      how: `${exactly(children)} − ${exactly(stay)}, ${monthsSaid(values.number('breakdownMonths'))} after they moved`,
    },
    {
      key: 'savedEach',
      label: 'Saved for each child who stays',
      value: eachStays,
      unit: '£ a year',
      how: `(${perWeek(left)} left${lessIncome(loss)} − ${perWeek(carer)} in foster care, support included) × ${weeksSaid(weeks)}`,
    },
    {
      key: 'netSaving',
      label: 'Net saving in a full year, once the breakdowns have happened',
      value: net,
      unit: '£ a year',
      how: `${exactly(stay)} × ${wholePounds(eachStays)} + ${exactly(back)} × ${wholePounds(eachBack)} for those who went back − ${wholePounds(team)} for the team; payments by results are not in it`,
    },
    {
      key: 'breakEvenSuccess',
      label: 'Share who must stay for it to save anything in such a year',
      value: breakEven === null ? null : Math.max(0, breakEven),
      unit: 'share',
      how: `(${wholePounds(team)} for the team − ${exactly(children)} × ${wholePounds(eachBack)}) ÷ (${exactly(children)} × (${wholePounds(eachStays)} − ${wholePounds(eachBack)}))`,
    },
    {
      key: 'outcomePayments',
      label: 'Payments by results, in all',
      value: stay * payment,
      unit: '£',
      how: `${exactly(stay)} who stay × ${wholePounds(payment)}, ${monthsSaid(values.number('outcomeMonths'))} after they moved`,
    },
  ];
  const sentences = [
    `${childrenSaid(children)} ${children === 1 ? 'steps' : 'step'} down from ${residential?.name ?? 'their placements'} from ${longDayWords(values.day('from'))}, from ${perWeek(left)} to ${perWeek(carer)} each.`,
    ...fewerThereSaid(children, residential, context),
    ...(values.has('priceLeft') ? [] : averageSaid(residential, context)),
    ...incomeSaid(income),
    ...(values.has('carerPrice') ? [] : listSaid(foster)),
    `${count(stay)} stay; ${count(back)} go back after ${monthsSaid(values.number('breakdownMonths'))}, at ${perWeek(again)}.`,
    net >= 0
      ? `A full year after that saves ${wholePounds(net)}.`
      : `A full year after that costs ${wholePounds(-net)} more than leaving them where they are.`,
  ];
  return { sentences, figures, tables: [] };
}
