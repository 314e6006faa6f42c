import type { FieldValues } from '../field-values.ts';
import { moving } from '../flows.ts';
import { once, yearly } from '../parts.ts';
import { count } from '../said.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { spread } from '../spread.ts';
import { isNil, largest, multiply, negative, type Term, ZERO } from '../term.ts';
import { approvedPerMonth, childrenEach, KINDS, type Kind, runsOf } from './households.ts';
import { placeParts } from './places.ts';

/**
 * Parts, in this order: `places-1` …; for mainstream and then specialist carers `mainstream-1` …, `mainstream-lost-1` …
 * and `mainstream-approvals-1` … (one a run of months); `team`, `mockingbird`, `constellations`. Children come as
 * places do, never more than are used; where more carers leave than come, children go back.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  check(values, context);
  const constellations = values.maybeTerm('constellations') ?? ZERO;
  const from = values.maybeDay('mockingbirdFrom');
  return [
    ...placeParts(values, context),
    ...KINDS.flatMap((kind) => carerParts(values, context, kind)),
    ...yearly(
      {
        part: 'team',
        name: 'recruitment team and marketing',
        amount: values.maybeTerm('team'),
        field: 'team',
        from: values.day('from'),
        to: values.maybeDay('teamEnds'),
        dates: { from: 'from', to: 'teamEnds' },
      },
      context,
    ),
    ...(from === null
      ? []
      : [
          ...once({
            part: 'mockingbird',
            name: 'setting up Mockingbird',
            amount: multiply(constellations, values.term('constellationSetUp')),
            field: 'constellationSetUp',
            on: from,
          }),
          ...yearly(
            {
              part: 'constellations',
              name: 'running Mockingbird',
              amount: multiply(constellations, values.maybeTerm('constellationYear') ?? ZERO),
              field: 'constellationYear',
              from,
              to: null,
              dates: { from: 'mockingbirdFrom' },
            },
            context,
          ),
        ]),
  ];
}

/** £ a week for a child with such a carer, as the saving uses it; null where only the engine knows the list price. */
function costUsed(values: FieldValues, context: SchemeContext, kind: Kind): Term | null {
  if (values.text('costUsed') === 'full') return values.maybeTerm(`${kind}Full`);
  return values.maybeTerm(`${kind}Marginal`) ?? context.type(values.text('toType'))?.price ?? null;
}

function carerParts(values: FieldValues, context: SchemeContext, kind: Kind): readonly Part[] {
  const fromType = values.maybeText(`${kind}From`);
  const price = costUsed(values, context, kind);
  const left = values.maybeTerm(`${kind}PriceLeft`);
  const target = values.text('toType');
  const priceField = values.text('costUsed') === 'full' ? `${kind}Full` : `${kind}Marginal`;
  const runs = runsOf(values, kind);
  const moves = runs.flatMap(({ from, months, gained, field, mayLose, kept }, at) => {
    if (fromType === null) return [];
    const each = (households: Term) =>
      multiply(mayLose ? largest(ZERO, households) : households, childrenEach(values, kind));
    const flow = { field, from, months: months > 1 ? months : 0, dates: { from: 'from' } };
    const whence = context.type(fromType)?.name ?? fromType;
    const to = kept ? 'children stay with carers kept' : `children to ${kind} carers`;
    return [
      ...moving(
        {
          ...flow,
          part: `${kind}-${at + 1}`,
          name: `${to} from ${whence}`,
          children: each(gained),
          source: fromType,
          sourceField: `${kind}From`,
          target,
          targetField: 'toType',
          left,
          leftField: `${kind}PriceLeft`,
          price,
          priceField,
        },
        context,
      ),
      ...moving(
        {
          ...flow,
          part: `${kind}-lost-${at + 1}`,
          name: `children of ${kind} carers who leave, to ${whence}`,
          children: mayLose ? each(negative(gained)) : ZERO,
          source: target,
          sourceField: 'toType',
          target: fromType,
          targetField: `${kind}From`,
          left: price,
          leftField: priceField,
          price: left ?? context.type(fromType)?.averagePrice ?? null,
          priceField: `${kind}PriceLeft`,
        },
        context,
      ),
    ];
  });
  const approvals = runs.flatMap(({ from, months, approved }, at) =>
    spread(
      {
        part: `${kind}-approvals-${at + 1}`,
        name: `approving ${kind} carers`,
        amount: multiply(approved, values.maybeTerm('costPerApproval') ?? ZERO),
        field: 'costPerApproval',
        from,
        months: months > 1 ? months : 0,
      },
      context,
    ),
  );
  return [...moves, ...approvals];
}

function check(values: FieldValues, { fault }: SchemeContext): void {
  const funnel = KINDS.filter((kind) => approvedPerMonth(values, kind) !== null);
  const leaving = KINDS.filter((kind) => !isNil(values.maybeTerm(`${kind}Leavers`) ?? ZERO));
  if (funnel.length + leaving.length > 0) {
    if (!values.has('months')) fault('months', 'is missing', 'say for how many months recruitment goes on');
    if (funnel.length > 0 && !values.has('monthsToApproval'))
      fault('monthsToApproval', 'is missing', 'say how many months pass from enquiry to approval');
    if (values.rows('approvals').length > 0)
      fault('approvals', 'are given as well as enquiries or leavers a month', 'keep one or the other');
  }
  const months = values.rows('approvals').map((row) => row.number('month'));
  const twice = months.findIndex((month, at) => months.indexOf(month) !== at);
  if (twice >= 0)
    fault(
      `approvals[${twice}].month`,
      `is that of row ${count(months.indexOf(months[twice] ?? 0) + 1)} too`,
      'give each month once',
    );
  if (!isNil(values.maybeTerm('constellations') ?? ZERO) && !values.has('mockingbirdFrom'))
    fault('mockingbirdFrom', 'is missing', 'say when the constellations start');
  if (values.text('costUsed') !== 'full') return;
  for (const kind of KINDS)
    if (runsOf(values, kind).length > 0 && values.has(`${kind}From`) && !values.has(`${kind}Full`))
      fault(`${kind}Full`, 'is missing', 'give the full cost of a child, or use the marginal one');
}
