import { addMonths } from '../../calendar/day.ts';
import { capitalCost } from '../capital-cost.ts';
import type { FieldValues } from '../field-values.ts';
import { movingInParts } from '../moving-in.ts';
import { capital, once, places, yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { ZERO } from '../term.ts';
import { occupiedBeds, openingDay, staffingCost } from './sums.ts';

/**
 * Parts, in this order: `beds`, `move-1` … (one a row), `staffing`, `running`, `rent`, `grant`, `set-up`, `capital`.
 * Children come in at what goes with each child, because staff and building are paid for whoever is there.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  checkStaff(values, context);
  const type = values.text('placementType');
  const beds = values.term('beds');
  const from = openingDay(values);
  const to = values.maybeDay('closes');
  const dates = { from: 'opens', to: 'closes' };
  const open = { from, to, dates };
  const uplift = values.maybeTerm('annualUplift');
  const entered = (field: string) => ({ amount: values.maybeTerm(field), field });
  return [
    ...places({
      part: 'beds',
      name: 'beds',
      amount: beds,
      field: 'beds',
      type,
      typeField: 'placementType',
      ...open,
    }),
    ...movingInParts(values, context, {
      target: type,
      places: occupiedBeds(beds, values),
      placesField: 'occupancy',
      months: values.maybeNumber('rampMonths') ?? 0,
      perChild: values.maybeTerm('weeklyCostPerChild') ?? ZERO,
      perChildField: 'weeklyCostPerChild',
      ...open,
    }),
    ...yearly(
      {
        part: 'staffing',
        name: 'staffing',
        amount: staffingCost(values),
        field: values.has('staffing') ? 'staffing' : 'posts',
        ...open,
        from: addMonths(from, -values.number('staffMonthsBefore')),
        uplift,
      },
      context,
    ),
    ...yearly({ part: 'running', name: 'running costs', ...entered('running'), ...open, uplift }, context),
    ...yearly({ part: 'rent', name: 'rent', ...entered('rent'), ...open }, context),
    ...yearly(
      {
        part: 'grant',
        name: 'revenue grant',
        ...entered('grant'),
        flow: 'income',
        from,
        to: values.maybeDay('grantEnds') ?? to,
        dates: { from: 'opens', to: 'grantEnds' },
      },
      context,
    ),
    ...once({ part: 'set-up', name: 'setting up', ...entered('setUp'), on: from }),
    ...capital(
      {
        part: 'capital',
        name: 'purchase and works',
        amount: capitalCost(values, values.maybeTerm('purchase') ?? ZERO),
        field: values.has('purchase') ? 'purchase' : 'works',
        on: values.maybeDay('capitalOn') ?? from,
        onField: 'capitalOn',
        from,
      },
      values,
      context,
    ),
  ];
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
}
