import { addMonths, formatDay } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { FINANCING_FROM, financingOf } from '../financing.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { type Term, toQuantity, ZERO } from '../term.ts';
import { capitalCost, movers, occupiedBeds, openingDay, staffingCost } from './sums.ts';

/**
 * Parts, in this order: `beds`, `move-1` … (one a row), `staffing`, `running`, `rent`, `grant`, `set-up`, `capital`.
 * Children come in at what goes with each child, because staff and building are paid for whoever is there.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  checkStaff(values, context);
  const type = values.text('placementType');
  const opening = openingDay(values);
  const opens = formatDay(opening);
  const closes = values.maybeDay('closes');
  const until = closes === null ? {} : { to: formatDay(closes) };
  const months = values.maybeNumber('rampMonths') ?? 0;
  const occupied = occupiedBeds(values.term('beds'), values);
  const perChild = values.maybeTerm('weeklyCostPerChild') ?? ZERO;
  const uplift = values.maybeTerm('annualUplift');
  const parts: Part[] = [
    {
      part: 'beds',
      name: 'beds',
      measure: {
        kind: 'capacity',
        placementType: type,
        places: toQuantity(values.term('beds')),
        from: opens,
        ...until,
      },
      from: { placementType: 'placementType', places: 'beds', from: 'opens', to: 'closes' },
    },
  ];
  const numbers = movers(values, occupied);
  for (const [at, row] of values.rows('moves').entries()) {
    const displaced = row.maybeTerm('weeklyCost');
    parts.push({
      part: `move-${at + 1}`,
      name: `children move in from ${context.type(row.text('source'))?.name ?? row.text('source')}`,
      measure: {
        kind: 'move',
        source: row.text('source'),
        target: type,
        children: toQuantity(numbers[at] ?? ZERO),
        from: opens,
        ...until,
        ...(months > 0 && { months }),
        ...(displaced && { displacedWeeklyCost: toQuantity(displaced) }),
        weeklyCost: toQuantity(perChild),
      },
      from: {
        source: `moves[${at}].source`,
        target: `moves[${at}].source`,
        children: row.has('children') ? `moves[${at}].children` : 'occupancy',
        displacedWeeklyCost: `moves[${at}].weeklyCost`,
        weeklyCost: 'weeklyCostPerChild',
        from: 'opens',
        to: 'closes',
      },
    });
  }
  const yearly = (
    part: string,
    name: string,
    amount: Term | null,
    field: string,
    from: string,
    rises: boolean,
  ) => {
    if (!amount || (amount.plain && amount.value === 0)) return;
    parts.push({
      part,
      name,
      measure: {
        kind: 'fixed',
        annual: toQuantity(context.brief(part, name, amount, '£ a year')),
        from,
        ...until,
        ...(rises && uplift && { annualUplift: toQuantity(uplift) }),
      },
      from: { annual: field, annualUplift: 'annualUplift', from: 'opens', to: 'closes' },
    });
  };
  const staffed = formatDay(addMonths(opening, -values.number('staffMonthsBefore')));
  yearly(
    'staffing',
    'staffing',
    staffingCost(values),
    values.has('staffing') ? 'staffing' : 'posts',
    staffed,
    true,
  );
  yearly('running', 'running costs', values.maybeTerm('running'), 'running', opens, true);
  yearly('rent', 'rent', values.maybeTerm('rent'), 'rent', opens, false);
  const grant = values.maybeTerm('grant');
  if (grant) {
    const ends = values.maybeDay('grantEnds') ?? closes;
    parts.push({
      part: 'grant',
      name: 'revenue grant',
      measure: {
        kind: 'fixed',
        flow: 'income',
        annual: toQuantity(grant),
        from: opens,
        ...(ends !== null && { to: formatDay(ends) }),
      },
      from: { annual: 'grant', to: 'grantEnds' },
    });
  }
  const setUp = values.maybeTerm('setUp');
  if (setUp) {
    parts.push({
      part: 'set-up',
      name: 'setting up',
      measure: { kind: 'fixed', oneOff: toQuantity(setUp), on: opens },
      from: { oneOff: 'setUp' },
    });
  }
  const capital = capitalCost(values);
  if (!(capital.plain && capital.value === 0)) {
    const paid = values.maybeDay('capitalOn') ?? opening;
    parts.push({
      part: 'capital',
      name: 'purchase and works',
      measure: {
        kind: 'capital',
        amount: toQuantity(capital),
        on: formatDay(paid),
        financing: financingOf(values, opening),
      },
      from: { amount: values.has('purchase') ? 'purchase' : 'works', on: 'capitalOn', ...FINANCING_FROM },
    });
  }
  return parts;
}

/** What is missing for the staffing to be worked out, or given twice. */
function checkStaff(values: FieldValues, { fault }: SchemeContext): void {
  const posts = values.rows('posts').length > 0;
  if (posts && values.has('staffing'))
    fault('posts', 'are given as well as staffing in one figure', 'keep the posts or the figure');
  if (posts && !values.has('onCost'))
    fault(
      'onCost',
      'is missing',
      'give the employer’s on-costs as a share of salary (0.3 is 30%), 0 where the salaries include them',
    );
  for (const [number, rate] of [
    ['sleepIns', 'sleepInRate'],
    ['wakingNights', 'wakingNightRate'],
  ] as const) {
    if (values.has(number) && !values.has(rate)) fault(rate, 'is missing', 'give £ for one night');
  }
  const rows = values.rows('moves');
  if (rows.length < 2) return;
  for (const [at, row] of rows.entries()) {
    if (!row.has('children'))
      fault(`moves[${at}].children`, 'is missing', 'say how many: only a single row may leave it blank');
  }
}
