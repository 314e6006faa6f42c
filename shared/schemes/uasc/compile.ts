import { addMonths } from '../../calendar/day.ts';
import { dayWords } from '../../calendar/words.ts';
import type { FieldValues } from '../field-values.ts';
import { coming, leaving } from '../flows.ts';
import { yearly } from '../parts.ts';
import { count } from '../said.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { isNil, multiply, type Term, ZERO } from '../term.ts';
import { isBlank, monthsOf, type Stretch, stretches } from './cohorts.ts';
import { type Difference, nightlyDifference, thresholdChildren, weeklyDifference } from './grant.ts';

/**
 * Parts, in this order: `arrive-1` …, `eighteen-1`, `leaver-1`, `twenty-one-1` … (one of each a row), `transfers-1` …,
 * then `grant-1` … and `leaver-grant-1` …, one a stretch of time with the same numbers. The grant is what is paid by
 * night at the rate for so many children; the income the placement type has for each child already is taken off it.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  if (isBlank(values, context)) return [];
  const during = stretches(values, context);
  check(values, context, during);
  return [...flows(values, context), ...transfers(values, context), ...grants(values, context, during)];
}

function flows(values: FieldValues, context: SchemeContext): readonly Part[] {
  const type = values.text('placementType');
  const after = values.maybeText('leavingCareType');
  const stay = values.number('careLeaverMonths');
  const here = { type, typeField: 'placementType' };
  return [
    ...values.rows('arrivals').flatMap((row, at) =>
      coming(
        {
          part: `arrive-${at + 1}`,
          name: row.text('route') === 'transfer' ? 'transferred here' : 'arrive',
          children: row.term('children'),
          field: `arrivals[${at}].children`,
          ...here,
          price: values.maybeTerm('weeklyCost'),
          priceField: 'weeklyCost',
          from: row.day('from'),
          months: monthsOf(row),
          dates: { from: `arrivals[${at}].from` },
        },
        context,
      ),
    ),
    ...values.rows('turning18').flatMap((row, at) => {
      const flow = {
        children: row.term('children'),
        field: `turning18[${at}].children`,
        from: row.day('from'),
        months: monthsOf(row),
        dates: { from: `turning18[${at}].from` },
      };
      const part = at + 1;
      const turn = leaving(
        {
          ...flow,
          part: `eighteen-${part}`,
          name: 'turn 18',
          ...here,
          price: null,
          priceField: 'weeklyCost',
        },
        context,
      );
      if (after === null) return turn;
      const then = {
        type: after,
        typeField: 'leavingCareType',
        price: values.maybeTerm('careLeaverCost') ?? context.type(after)?.price ?? null,
        priceField: 'careLeaverCost',
      };
      return [
        ...turn,
        ...coming({ ...flow, ...then, part: `leaver-${part}`, name: 'care leavers from 18' }, context),
        ...leaving(
          {
            ...flow,
            ...then,
            part: `twenty-one-${part}`,
            name: 'care leavers who leave',
            from: addMonths(flow.from, stay),
          },
          context,
        ),
      ];
    }),
  ];
}

function transfers(values: FieldValues, context: SchemeContext): readonly Part[] {
  return values.rows('arrivals').flatMap((row, at) =>
    row.text('route') === 'transfer'
      ? spread(
          {
            part: `transfers-${at + 1}`,
            name: 'payments for transfers',
            amount: multiply(row.term('children'), values.maybeTerm('transferPayment') ?? ZERO),
            field: 'transferPayment',
            flow: 'income',
            from: row.day('from'),
            months: monthsOf(row),
          },
          context,
        )
      : [],
  );
}

function grants(values: FieldValues, context: SchemeContext, during: readonly Stretch[]): readonly Part[] {
  const each = (
    { from, to }: Stretch,
    part: string,
    name: string,
    { more, less }: Difference,
    field: string,
  ): readonly Part[] => {
    const amount = (suffix: string, said: string, of: Term, flow?: 'income') =>
      yearly(
        {
          part: `${part}${suffix}`,
          name: `${said}, from ${dayWords(from)}`,
          amount: of,
          field,
          from,
          to,
          ...(flow && { flow }),
        },
        context,
      );
    return [
      ...amount('', `${name} beyond the list`, more, 'income'),
      ...amount('-less', `less ${name} than the list has`, less),
    ];
  };
  return [
    ...during.flatMap((stretch, at) =>
      each(
        stretch,
        `grant-${at + 1}`,
        'Home Office grant',
        nightlyDifference(values, context, stretch),
        'rateBelow',
      ),
    ),
    ...during.flatMap((stretch, at) =>
      each(
        stretch,
        `leaver-grant-${at + 1}`,
        'care leavers’ grant',
        weeklyDifference(values, context, stretch),
        'careLeaverGrant',
      ),
    ),
  ];
}

function check(values: FieldValues, context: SchemeContext, during: readonly Stretch[]): void {
  if (thresholdChildren(values, context) === null)
    context.fault(
      'threshold',
      'is a share of the population under 18, which the file does not give',
      'give the population under 18 in File settings (authority.populationUnder18 in a scenario file)',
    );
  const short = during.find(({ children }) => children.value < 0 && !isNil(children));
  if (short)
    context.fault(
      'turning18',
      `takes out ${count(-short.children.value)} more than there are on ${dayWords(short.from)}`,
      'give fewer, or the children on the first day and those who arrive',
    );
}
