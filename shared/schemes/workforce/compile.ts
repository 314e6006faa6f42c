import type { Day } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { leaving } from '../flows.ts';
import { yearly } from '../parts.ts';
import { rampDays } from '../ramp.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { isNil, largest, multiply, negative, plain, subtract, type Term, ZERO } from '../term.ts';
import { agencyYear, converted, firstFilled, permanentYear } from './sums.ts';

/**
 * Parts, in this order: `premium-1` … (one a month in which posts are filled; `dearer-1` … where permanent workers cost
 * more), `above-1` …, `recruitment`, `team`, `caseload`. What is no longer paid counts as income, because staffing is not
 * part of what placements cost: all but `caseload` are yearly or one-off amounts beside them.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  check(values, context);
  const from = values.day('from');
  const filled = firstFilled(values);
  const months = values.maybeNumber('months') ?? 0;
  const posts = converted(values);
  const above = values.maybeTerm('aboveEstablishment') ?? ZERO;
  const ramp = rampDays(filled, months);
  const share = plain(1 / ramp.length);
  const each = (
    name: string,
    of: Term,
    price: Term,
    part: string,
    field: string,
    on: Day,
    flow?: 'avoided',
  ) =>
    yearly(
      {
        part,
        name,
        amount: multiply(of, price, share),
        field,
        from: on,
        to: null,
        ...(flow && { flow }),
        dates: { from: 'from' },
      },
      context,
    );
  const agency = agencyYear(values, context);
  const premium = subtract(agency, permanentYear(values, context));
  const step = (at: number) => (ramp.length === 1 ? '' : `, ${at + 1} of ${ramp.length}`);
  return [
    ...ramp.flatMap((on, at) => [
      ...each(
        `what agency workers cost more${step(at)}`,
        posts,
        largest(ZERO, premium),
        `premium-${at + 1}`,
        'agencyWeekly',
        on,
        'avoided',
      ),
      ...each(
        `what permanent workers cost more${step(at)}`,
        posts,
        largest(ZERO, negative(premium)),
        `dearer-${at + 1}`,
        'permanentWeekly',
        on,
      ),
    ]),
    ...ramp.flatMap((on, at) =>
      each(
        `agency workers above establishment gone${step(at)}`,
        above,
        agency,
        `above-${at + 1}`,
        'aboveEstablishment',
        on,
        'avoided',
      ),
    ),
    ...spread(
      {
        part: 'recruitment',
        name: 'recruiting',
        amount: multiply(posts, values.maybeTerm('recruitmentCost') ?? ZERO),
        field: 'recruitmentCost',
        from,
        months,
      },
      context,
    ),
    ...yearly(
      {
        part: 'team',
        name: 'recruitment and retention work',
        amount: values.maybeTerm('team'),
        field: 'team',
        from,
        to: values.maybeDay('teamEnds'),
        dates: { from: 'from', to: 'teamEnds' },
      },
      context,
    ),
    ...caseload(values, context, filled),
  ];
}

function caseload(values: FieldValues, context: SchemeContext, from: Day): readonly Part[] {
  const fewer = values.maybeTerm('fewerChildren') ?? ZERO;
  const type = values.maybeText('fewerIn');
  if (isNil(fewer) || type === null) return [];
  return leaving(
    {
      part: 'caseload',
      name: 'fewer children in care as caseloads fall',
      children: fewer,
      field: 'fewerChildren',
      type,
      typeField: 'fewerIn',
      price: null,
      priceField: 'fewerIn',
      from,
      months: values.maybeNumber('fewerMonths') ?? 0,
      dates: { from: 'from' },
    },
    context,
  );
}

function check(values: FieldValues, { fault }: SchemeContext): void {
  const [now, target] = [values.term('agencyShare'), values.term('targetShare')];
  if (now.plain && target.plain && target.value > now.value)
    fault(
      'targetShare',
      `is ${target.value}, above the ${now.value} filled by agency now`,
      'give a share no higher than that',
    );
  const fewer = values.maybeTerm('fewerChildren');
  if (fewer && !isNil(fewer) && !values.has('fewerIn'))
    fault('fewerIn', 'is missing', 'say which placements they leave');
}
