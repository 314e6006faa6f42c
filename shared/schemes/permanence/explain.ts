import { weeksCharged } from '../../calendar/financial-year.ts';
import { monthsInYears } from '../../calendar/month.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { incomeMoved, incomeSaid, lessIncome, netLoss } from '../income-moved.ts';
import { averageSaid, fewerThereSaid, listSaid } from '../prices-said.ts';
import { childrenSaid, exactly, monthsSaid, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { allowanceEach, feesOf } from './sums.ts';

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const children = values.term('children').value;
  const source = context.type(values.text('fromType'));
  const countedIn = context.type(values.text('toType'));
  const left = values.maybeTerm('priceLeft')?.value ?? source?.average ?? 0;
  const list = countedIn?.weeklyCost ?? 0;
  const allowance = allowanceEach(values, context)?.value ?? list;
  const weeks = weeksCharged(context.weeksPerYear);
  const team = values.maybeTerm('team')?.value ?? 0;
  const fees = feesOf(values, 'voluntary').value + feesOf(values, 'regional').value;
  const support = children * (values.maybeTerm('supportPerChild')?.value ?? 0);
  const once = fees + support;
  const income = incomeMoved(source, countedIn);
  const loss = netLoss(income);
  const saved = children * (left - loss - allowance) * weeks;
  const weekly = children * (left - loss - allowance);
  const each = `${exactly(children)} × (${perWeek(left)} left${lessIncome(loss)} − ${perWeek(allowance)} of allowances for each) × ${weeksSaid(weeks)}`;
  const forGood = (): Figure => ({
    key: 'netSaving',
    label: 'Saved in a year once all have left, one-off costs left out',
    value: saved - team,
    unit: '£ a year',
    how: `${each} − ${wholePounds(team)} for the team`,
  });
  const leavingSooner = (months: number): Figure => ({
    key: 'savedSooner',
    label: 'Saved by leaving sooner, one-off costs and any team left out',
    value: saved * monthsInYears(months),
    unit: '£',
    how: `${each} × ${months} ÷ 12`,
  });
  const sooner = values.maybeNumber('monthsSooner');
  const figures: readonly Figure[] = [
    sooner === null ? forGood() : leavingSooner(sooner),
    {
      key: 'allowances',
      label: 'Allowances',
      value: children * allowance * weeks,
      unit: '£ a year',
      how: values.has('allowance')
        ? `${exactly(children)} × ${perWeek(values.term('allowance').value)} × ${percent(values.term('allowanceShare').value)} who have one × ${weeksSaid(weeks)}`
        : `${exactly(children)} × ${perWeek(allowance)}, the list price × ${weeksSaid(weeks)}`,
    },
    {
      key: 'onceCost',
      label: 'One-off costs',
      value: once,
      unit: '£',
      how: `${wholePounds(fees)} of inter-agency fees + ${wholePounds(support)} for the children`,
    },
    {
      key: 'breakEvenWeeks',
      label: 'Weeks in care that must be saved to repay them',
      value: weekly > 0 ? once / weekly : null,
      unit: 'weeks',
      how: `${wholePounds(once)} ÷ ${perWeek(weekly)} saved for all of them`,
    },
  ];
  const how = values.text('route') === 'adoption' ? 'adopted' : 'cared for by special guardians';
  return {
    sentences: [
      `${childrenSaid(children)} ${children === 1 ? 'is' : 'are'} ${how} from ${longDayWords(values.day('from'))}, leaving placements at ${perWeek(left)} for allowances of ${perWeek(allowance)} on average.`,
      ...fewerThereSaid(children, source, context),
      ...(values.has('priceLeft') ? [] : averageSaid(source, context)),
      ...incomeSaid(income),
      ...(values.has('allowance') ? [] : listSaid(countedIn)),
      sooner === null
        ? 'Otherwise they would have stayed in care to the end of the forecast.'
        : `That is ${monthsSaid(sooner)} sooner than otherwise: the saving for each child ends after ${sooner === 1 ? 'it' : 'them'}.`,
      ...stillInCare(values, context),
    ],
    figures,
    tables: [],
  };
}

/** Nobody leaves care by being counted among children in care. */
function stillInCare(values: FieldValues, context: SchemeContext): readonly string[] {
  const type = context.type(values.text('toType'));
  return type?.lookedAfter
    ? [
        `The number of children in care does not fall: the children in ${type.name}, where they are counted, are in care. Choose a placement type whose children are not.`,
      ]
    : [];
}
