import { weeksCharged } from '../../calendar/financial-year.ts';
import { monthsInYears } from '../../calendar/month.ts';
import { longDayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { type IncomeMoved, incomeMoved, incomeSaid, lessIncome, netLoss } from '../income-moved.ts';
import { averageSaid, listSaid } from '../prices-said.ts';
import { childrenSaid, count, percent, perWeek, weeksSaid, wholePounds } from '../said.ts';
import type { Explanation, Figure, SchemeContext } from '../scheme.ts';
import { monthTable } from './by-month.ts';
import { approvedPerMonth, childrenEach, KINDS, type Kind, runsOf } from './households.ts';

/** One kind of carer once all have come, at the prices of the form and of the first day. */
type Carers = {
  readonly kind: Kind;
  readonly approved: number;
  readonly gained: number;
  readonly each: number;
  readonly children: number;
  /** £ a week. */
  readonly left: number;
  /** Of each child who moves: to the carers, or where more of them leave, back. */
  readonly income: IncomeMoved;
  /** £ a week less that comes in for each child with the carers. */
  readonly loss: number;
  readonly marginal: number;
  readonly full: number | null;
  readonly whence: string | null;
};

export function explain(values: FieldValues, context: SchemeContext): Explanation {
  const carers = KINDS.map((kind) => carersOf(values, context, kind));
  const weeks = weeksCharged(context.weeksPerYear);
  const yearly = yearlyCost(values);
  const figures = carers.flatMap((each) => kindFigures(values, each, weeks));
  return {
    sentences: sentencesOf(values, context, carers),
    figures: [
      ...figures,
      saving(carers, weeks, yearly, 'marginal', values.text('costUsed') === 'marginal'),
      saving(carers, weeks, yearly, 'full', values.text('costUsed') === 'full'),
      ...mockingbirdFigures(values),
    ],
    tables: carers.some(({ approved, gained }) => approved !== 0 || gained !== 0) ? [monthTable(values)] : [],
  };
}

function carersOf(values: FieldValues, context: SchemeContext, kind: Kind): Carers {
  const runs = runsOf(values, kind);
  const sum = (of: 'approved' | 'gained') => runs.reduce((all, run) => all + run[of].value, 0);
  const from = values.maybeText(`${kind}From`);
  const source = from === null ? null : context.type(from);
  const each = childrenEach(values, kind).value;
  const target = context.type(values.text('toType'));
  const list = target?.weeklyCost ?? 0;
  const goBack = sum('gained') < 0;
  const income = goBack ? incomeMoved(target, source) : incomeMoved(source, target);
  return {
    kind,
    approved: sum('approved'),
    gained: sum('gained'),
    each,
    children: from === null ? 0 : sum('gained') * each,
    left: values.maybeTerm(`${kind}PriceLeft`)?.value ?? source?.average ?? 0,
    income,
    loss: goBack ? -netLoss(income) : netLoss(income),
    marginal: values.maybeTerm(`${kind}Marginal`)?.value ?? list,
    full: values.maybeTerm(`${kind}Full`)?.value ?? null,
    whence: source?.name ?? from,
  };
}

/** £ a year that go on once all have come: the team, if it goes on, and running the constellations. */
function yearlyCost(values: FieldValues): number {
  const team = values.has('teamEnds') ? 0 : (values.maybeTerm('team')?.value ?? 0);
  const constellations = values.maybeTerm('constellations')?.value ?? 0;
  return team + constellations * (values.maybeTerm('constellationYear')?.value ?? 0);
}

function kindFigures(values: FieldValues, carers: Carers, weeks: number): readonly Figure[] {
  const { kind, approved, gained, each, left, loss, marginal, full, children } = carers;
  if (approved === 0 && gained === 0) return [];
  const perMonth = approvedPerMonth(values, kind);
  const enquiries = values.maybeTerm(`${kind}Enquiries`)?.value ?? 0;
  const share = values.term(`${kind}ToAssessment`).value * values.term(`${kind}ToApproval`).value;
  const costed = (basis: string, cost: number | null): Figure => ({
    key: `${kind}Saved${basis}`,
    label: `Saved for each child with ${kind} carers, at ${basis.toLowerCase()} cost`,
    value: cost === null || children === 0 ? null : (left - loss - cost) * weeks,
    unit: '£ a year',
    how:
      cost === null
        ? 'No full cost is entered'
        : `(${perWeek(left)} left${lessIncome(loss)} − ${perWeek(cost)}) × ${weeksSaid(weeks)}`,
  });
  return [
    {
      key: `${kind}Approved`,
      label: `Households approved, ${kind}`,
      value: approved,
      unit: 'households',
      how: perMonth
        ? `${count(enquiries)} enquiries a month × ${percent(share)} approved in the end × ${count(values.maybeNumber('months') ?? 0)} months`
        : 'As planned by month',
    },
    {
      key: `${kind}Children`,
      label: `Children with them, ${kind}`,
      value: children,
      unit: 'children',
      how: `${count(gained)} households gained × ${count(each)} places used in each${carers.whence === null ? ', but nobody is to move' : ''}`,
    },
    costed('Marginal', marginal),
    costed('Full', full),
  ];
}

function saving(
  carers: readonly Carers[],
  weeks: number,
  yearly: number,
  basis: 'marginal' | 'full',
  used: boolean,
): Figure {
  const moving = carers.filter(({ children }) => children !== 0);
  const missing = moving.some((each) => each[basis] === null);
  const avoided = moving.reduce(
    (sum, each) => sum + each.children * (each.left - each.loss - (each[basis] ?? 0)) * weeks,
    0,
  );
  return {
    key: used ? 'netSaving' : `netSavingAt${basis === 'full' ? 'Full' : 'Marginal'}`,
    label: `Net saving in a full year, at ${basis} cost${used ? ' (the one used)' : ' (not used)'}`,
    value: missing ? null : avoided - yearly,
    unit: '£ a year',
    how: missing
      ? 'No full cost is entered'
      : `${wholePounds(avoided)} for ${childrenSaid(moving.reduce((sum, { children }) => sum + children, 0))} − ${wholePounds(yearly)} that goes on`,
  };
}

function mockingbirdFigures(values: FieldValues): readonly Figure[] {
  const kept = runsOf(values, 'mainstream').find((run) => run.kept)?.gained.value ?? 0;
  if (kept === 0) return [];
  const constellations = values.term('constellations').value;
  const months = values.number('keptMonths');
  const years = monthsInYears(months);
  const [setUp, running] = [
    values.term('constellationSetUp').value,
    values.maybeTerm('constellationYear')?.value ?? 0,
  ];
  const cost = constellations * (setUp + running * years);
  return [
    {
      key: 'kept',
      label: 'Carers kept by Mockingbird',
      value: kept,
      unit: 'households',
      how: `${count(constellations)} × ${count(values.term('constellationHouseholds').value)} households × ${percent(values.term('leavingRate').value)} who would leave in a year × ${percent(values.term('keptShare').value)} × ${count(years)} years`,
    },
    {
      key: 'costPerKept',
      label: 'Cost of a carer kept',
      value: cost / kept,
      unit: '£',
      how: `${count(constellations)} × (${wholePounds(setUp)} once + ${wholePounds(running)} a year × ${count(years)}) ÷ ${count(kept)}`,
    },
  ];
}

function sentencesOf(
  values: FieldValues,
  context: SchemeContext,
  carers: readonly Carers[],
): readonly string[] {
  const [mainstream, specialist] = carers.map(({ approved }) => count(approved));
  const sentences = [
    `From ${longDayWords(values.day('from'))} ${context.schemeName} brings ${mainstream} mainstream and ${specialist} specialist households.`,
  ];
  for (const { children, whence, left, kind } of carers)
    if (children > 0)
      sentences.push(
        `${childrenSaid(children)} move to ${kind} carers from ${whence} at ${perWeek(left)}, as places arrive.`,
      );
    else if (children < 0)
      sentences.push(`More ${kind} carers leave than come: ${childrenSaid(-children)} go to ${whence}.`);
  for (const { children, whence, income, kind } of carers)
    if (children !== 0)
      sentences.push(
        ...incomeSaid(
          income,
          children > 0 ? `each child who moves to ${kind} carers` : `each child who goes to ${whence}`,
        ),
      );
  sentences.push(...blankPricesSaid(values, context, carers));
  sentences.push(
    values.text('costUsed') === 'full'
      ? 'The saving uses the full cost of in-house care, overheads included.'
      : 'The saving uses the marginal cost of in-house care, allowance and fee: supervising social workers and other overheads are not in it.',
  );
  const approved = carers.some((each) => each.approved > 0);
  if (approved && !values.has('team') && !values.has('costPerApproval'))
    sentences.push('No cost of recruiting is entered, so the saving is before it.');
  const kept = runsOf(values, 'mainstream').some((run) => run.kept && run.gained.value > 0);
  if (kept && !values.has('mainstreamLeavers') && values.rows('approvals').length === 0)
    sentences.push(
      'Carers kept count as places gained, so the forecast of in-house fostering must already lose those who would leave: if it does not, enter them as leavers.',
    );
  return sentences;
}

function blankPricesSaid(
  values: FieldValues,
  context: SchemeContext,
  carers: readonly Carers[],
): readonly string[] {
  return carers
    .filter(({ children }) => children !== 0)
    .flatMap(({ kind }) => [
      ...(values.has(`${kind}PriceLeft`)
        ? []
        : averageSaid(context.type(values.maybeText(`${kind}From`) ?? ''), context)),
      ...(values.has(`${kind}Marginal`) || values.text('costUsed') === 'full'
        ? []
        : listSaid(context.type(values.text('toType')))),
    ]);
}
