/** Children who leave placements for places a scheme opens: the form, the numbers and the moves. */
import { type Day, formatDay } from '../calendar/day.ts';
import { weeksCharged } from '../calendar/financial-year.ts';
import type { Field } from './field.ts';
import { fieldsOf } from './field-makers.ts';
import type { FieldValues } from './field-values.ts';
import { type IncomeMoved, incomeMoved } from './income-moved.ts';
import { averageSaid, fewerThereSaid } from './prices-said.ts';
import { count } from './said.ts';
import type { Part, SchemeContext } from './scheme.ts';
import { add, divide, multiply, ONE, plain, smallest, type Term, toQuantity, ZERO } from './term.ts';

const CHILDREN_LEFT = { min: 0, wanted: 'a number of children from 0' };

/** @param who "Children", "Young people" */
export function movingInFields(who: string): readonly Field[] {
  const moving = fieldsOf(`${who} who move in`);
  return [
    moving.rows('group of children', [
      moving.type()('source', 'From', 'The placement type they leave.', { required: true }),
      moving.quantity('children', CHILDREN_LEFT)(
        'children',
        who,
        'How many. Blank in an only row: as many as there are places to fill.',
      ),
      moving.weekly(
        'weeklyCost',
        'Price left behind',
        'What their placements cost now. Blank: the average of the type they leave.',
      ),
      moving.yearly(
        'annualCost',
        'Price left behind, by the year',
        'Instead of a weekly price, as papers often have it.',
      ),
    ])('moves', 'Who moves in', 'Where they come from and at what price.'),
  ];
}

/**
 * Children of each row, scaled down where the rows ask for more than the places to fill, so that places never exceed
 * beds. A single row with no number fills them.
 * @param places places that may be filled
 */
export function movers(values: FieldValues, places: Term): readonly Term[] {
  const rows = values.rows('moves');
  const [only] = rows;
  if (only && rows.length === 1 && !only.has('children')) return [places];
  const asked = rows.map((row) => row.maybeTerm('children') ?? ZERO);
  const all = add(...asked);
  if (all.plain && (all.value === 0 || (places.plain && all.value <= places.value))) return asked;
  const fit = smallest(ONE, divide(places, all));
  return asked.map((children) => multiply(children, fit));
}

/** £ a week of the placement a row leaves behind; null where the form leaves it to the average of the type. */
function priceLeft(row: FieldValues, context: SchemeContext): Term | null {
  const annual = row.maybeTerm('annualCost');
  return row.maybeTerm('weeklyCost') ?? (annual && divide(annual, plain(weeksCharged(context.weeksPerYear))));
}

/** £ a week left behind by those who move in (the average of the type where the form has none); null where nobody does. */
export function averagePriceLeft(values: FieldValues, places: Term, context: SchemeContext): number | null {
  const numbers = movers(values, places).map(({ value }) => value);
  const all = numbers.reduce((sum, each) => sum + each, 0);
  if (all === 0) return null;
  return values.rows('moves').reduce((sum, row, at) => {
    const price = priceLeft(row, context)?.value ?? context.type(row.text('source'))?.average ?? 0;
    return sum + ((numbers[at] ?? 0) * price) / all;
  }, 0);
}

/** Of one of those who move in, on average; nothing where nobody does. */
export function incomeOfMovers(
  values: FieldValues,
  places: Term,
  context: SchemeContext,
  target: string,
): IncomeMoved {
  const numbers = movers(values, places).map(({ value }) => value);
  const all = numbers.reduce((sum, each) => sum + each, 0);
  if (all === 0) return { lost: 0, gained: 0 };
  const into = context.type(target);
  const lost = values.rows('moves').reduce((sum, row, at) => {
    const each = incomeMoved(context.type(row.text('source')), into).lost;
    return sum + ((numbers[at] ?? 0) * each) / all;
  }, 0);
  return { lost, gained: incomeMoved(null, into).gained };
}

/** Where the prices left behind come from that the form leaves blank. */
export function pricesLeftSaid(values: FieldValues, context: SchemeContext): readonly string[] {
  return values
    .rows('moves')
    .filter((row) => priceLeft(row, context) === null)
    .flatMap((row) => averageSaid(context.type(row.text('source')), context));
}

/** Where the form asks for more children than there are places to fill, or than there are to come. */
export function tooManySaid(values: FieldValues, places: Term, context: SchemeContext): readonly string[] {
  const rows = values.rows('moves');
  const asked = rows.reduce((sum, row) => sum + (row.maybeTerm('children')?.value ?? 0), 0);
  const numbers = movers(values, places);
  return [
    ...(asked > places.value
      ? [
          `${count(asked)} are to move in, but ${count(places.value)} is all that may be filled: each row has its share of that.`,
        ]
      : []),
    ...rows.flatMap((row, at) =>
      fewerThereSaid(numbers[at]?.value ?? 0, context.type(row.text('source')), context),
    ),
  ];
}

export type MovingIn = {
  readonly target: string;
  readonly places: Term;
  /** The field that limits them where a row has no number. */
  readonly placesField: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly months: number;
  /** £ a week for each, in the new place. */
  readonly perChild: Term;
  readonly perChildField: string;
  /** Where the form has the dates. */
  readonly dates: { readonly from?: string; readonly to?: string };
};

/** Parts `move-1` …, one a row. */
export function movingInParts(values: FieldValues, context: SchemeContext, into: MovingIn): readonly Part[] {
  const { target, places, from, to, months, perChild } = into;
  const numbers = movers(values, places);
  const rows = values.rows('moves');
  return rows.map((row, at) => {
    const source = row.text('source');
    const left = priceLeft(row, context);
    const entry = `moves[${at}]`;
    if (row.has('weeklyCost') && row.has('annualCost'))
      context.fault(`${entry}.annualCost`, 'is given as well as a weekly price', 'keep one of them');
    if (rows.length > 1 && !row.has('children'))
      context.fault(`${entry}.children`, 'is missing', 'say how many: only a single row may leave it blank');
    return {
      part: `move-${at + 1}`,
      name: `move in from ${context.type(source)?.name ?? source}`,
      measure: {
        kind: 'move',
        source,
        target,
        children: toQuantity(numbers[at] ?? ZERO),
        from: formatDay(from),
        ...(to !== null && { to: formatDay(to) }),
        ...(months > 0 && { months }),
        ...(left && { displacedWeeklyCost: toQuantity(left) }),
        weeklyCost: toQuantity(perChild),
      },
      from: {
        source: `${entry}.source`,
        target: `${entry}.source`,
        children: row.has('children') ? `${entry}.children` : into.placesField,
        displacedWeeklyCost: row.has('annualCost') ? `${entry}.annualCost` : `${entry}.weeklyCost`,
        weeklyCost: into.perChildField,
        ...into.dates,
      },
    };
  });
}
