import { formatYear, yearEnd, yearStart } from '../../calendar/financial-year.ts';
import { capitalCost } from '../capital-cost.ts';
import type { FieldValues } from '../field-values.ts';
import { movingInParts } from '../moving-in.ts';
import { capital, once, places, yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { multiply, plain, ZERO } from '../term.ts';
import { grantYears, openingDay, takenPlaces } from './sums.ts';

/**
 * Parts, in this order: `places`, `move-1` … (one a row), `staffing`, `running`, `rent`, `grant-2024-25` … (one a
 * year), `set-up`, `works`.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  checkGrant(values, context);
  const type = values.text('placementType');
  const from = openingDay(values);
  const to = values.maybeDay('closes');
  const dates = { from: 'opens', to: 'closes' };
  const open = { from, to, dates };
  const uplift = values.maybeTerm('annualUplift');
  const entered = (field: string) => ({ amount: values.maybeTerm(field), field });
  return [
    ...places({
      part: 'places',
      name: 'places',
      ...entered('places'),
      type,
      typeField: 'placementType',
      ...open,
    }),
    ...movingInParts(values, context, {
      target: type,
      places: takenPlaces(values),
      placesField: 'occupancy',
      months: values.maybeNumber('rampMonths') ?? 0,
      perChild: values.maybeTerm('weeklyCostEach') ?? ZERO,
      perChildField: 'weeklyCostEach',
      ...open,
    }),
    ...yearly({ part: 'staffing', name: 'staffing', ...entered('staffing'), ...open, uplift }, context),
    ...yearly({ part: 'running', name: 'running costs', ...entered('running'), ...open, uplift }, context),
    ...yearly({ part: 'rent', name: 'rent', ...entered('rent'), ...open }, context),
    ...grantYears(values).flatMap((grant) =>
      yearly(
        {
          part: `grant-${formatYear(grant.year).replace('/', '-')}`,
          name: `grant for ${formatYear(grant.year)}`,
          amount: multiply(grant.amount, plain(grant.yearly)),
          field: `grants[${grant.row}].amount`,
          flow: 'income',
          from: grant.from,
          to: grant.to,
        },
        context,
      ),
    ),
    ...once({ part: 'set-up', name: 'setting up', ...entered('setUp'), on: from }),
    ...capital(
      {
        part: 'works',
        name: 'refurbishment',
        amount: capitalCost(values),
        field: 'works',
        on: values.maybeDay('capitalOn') ?? from,
        onField: 'capitalOn',
        from,
      },
      values,
      context,
    ),
  ];
}

function checkGrant(values: FieldValues, { fault }: SchemeContext): void {
  const years = values.rows('grants').map((row) => row.number('year'));
  for (const [at, year] of years.entries()) {
    if (years.indexOf(year) < at)
      fault(`grants[${at}].year`, `is ${formatYear(year)} a second time`, 'give each year once');
  }
  const ends = values.maybeDay('grantEnds');
  const last = Math.max(...years);
  if (ends !== null && years.length > 0 && (ends < yearStart(last) || ends > yearEnd(last)))
    fault('grantEnds', 'is not in the last year of grant', `give a day of ${formatYear(last)}`);
}
