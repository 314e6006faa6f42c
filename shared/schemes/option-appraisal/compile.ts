import { formatDay } from '../../calendar/day.ts';
import type { FieldValues } from '../field-values.ts';
import { capital, places, yearly } from '../parts.ts';
import type { Part, SchemeContext } from '../scheme.ts';
import { toQuantity } from '../term.ts';
import { chosenName, type Home, type Option, optionsOf } from './sums.ts';

/**
 * The chosen option only; staying with spot purchase, or no choice, changes nothing. Parts of one home: `places`,
 * `move`, `standing`, `capital`; of a programme the same with the number of the home: `places-2`.
 */
export function compile(values: FieldValues, context: SchemeContext): readonly Part[] {
  const options = optionsOf(values, context);
  checkOptions(values, options, context);
  const counts = chosenName(
    values,
    options.map(({ name }) => name),
  );
  const chosen = options.find(({ name }) => name === counts);
  if (!chosen) return [];
  const many = chosen.homes.length > 1;
  return chosen.homes.flatMap((home, at) =>
    partsOf(home, many ? `-${at + 1}` : '', many ? `, home ${at + 1}` : '', chosen, values, context),
  );
}

function partsOf(
  home: Home,
  suffix: string,
  which: string,
  { row, each, eachField, values: option }: Option,
  values: FieldValues,
  context: SchemeContext,
): readonly Part[] {
  const entry = `options[${row}]`;
  const type = values.text('placementType');
  const source = values.text('placedIn');
  const from = home.opens;
  const dates = { from: option.has('opens') ? `${entry}.opens` : 'from' };
  const priceNow = values.maybeTerm('weeklyCost');
  const move: Part = {
    part: `move${suffix}`,
    name: `children move in${which}`,
    measure: {
      kind: 'move',
      source,
      target: type,
      children: toQuantity(context.brief(`filled${suffix}`, `beds filled${which}`, home.filled, 'children')),
      from: formatDay(from),
      ...(priceNow && { displacedWeeklyCost: toQuantity(priceNow) }),
      weeklyCost: toQuantity(each),
    },
    from: {
      source: 'placedIn',
      target: 'placementType',
      children: option.has('children') ? `${entry}.children` : 'children',
      displacedWeeklyCost: 'weeklyCost',
      weeklyCost: `${entry}.${eachField}`,
      ...dates,
    },
  };
  return [
    ...places({
      part: `places${suffix}`,
      name: `beds${which}`,
      amount: home.beds,
      field: option.has('beds') ? `${entry}.beds` : 'children',
      type,
      typeField: 'placementType',
      from,
      to: null,
      dates,
    }),
    move,
    ...yearly(
      {
        part: `standing${suffix}`,
        name: `paid whoever is there${which}`,
        amount: home.standing,
        field: `${entry}.${home.standingField}`,
        from,
        to: null,
        uplift: option.maybeTerm('annualUplift'),
        dates: { ...dates, annualUplift: `${entry}.annualUplift` },
      },
      context,
    ),
    ...capital(
      {
        part: `capital${suffix}`,
        name: `purchase and works${which}`,
        amount: home.capital,
        field: option.has('purchase') ? `${entry}.purchase` : `${entry}.works`,
        on: from,
        from,
      },
      values,
      context,
    ),
  ];
}

function checkOptions(values: FieldValues, options: readonly Option[], { fault }: SchemeContext): void {
  if (values.text('placedIn') === values.text('placementType'))
    fault(
      'placementType',
      'is where they are placed now',
      'choose another placement type for the new places',
    );
  const names = options.map(({ name }) => name);
  for (const { row, name, kind, values: option } of options) {
    if (names.indexOf(name) < row)
      fault(
        `options[${row}].name`,
        `${JSON.stringify(name)} is the name of an earlier one`,
        'give each its own',
      );
    const needed = NEEDED[kind];
    if (needed !== undefined && !option.has(needed))
      fault(`options[${row}].${needed}`, 'is missing', `give it for ${JSON.stringify(kind)}`);
  }
  const owned = options.some(({ homes }) => homes.some((home) => home.capital.value > 0));
  if (owned && values.text('financing') !== 'none') {
    for (const field of ['interestRate', 'financingYears'])
      if (!values.has(field)) fault(field, 'is missing', 'give it for capital that is borrowed');
  }
  const chosen = values.maybeText('chosen');
  if (chosen !== null && chosen !== '' && chosenName(values, names) === null)
    fault(
      'chosen',
      `${JSON.stringify(chosen)} is not the name of an option`,
      `use one of ${names.join(', ')}`,
    );
}

/** What an option of the kind cannot be appraised without. */
const NEEDED: Partial<Readonly<Record<Option['kind'], string>>> = {
  framework: 'weeklyPrice',
  block: 'weeklyPrice',
  operator: 'weeklyPrice',
  'in-house': 'standing',
  'joint-venture': 'standing',
  programme: 'standing',
};
