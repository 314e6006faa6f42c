/**
 * Every option comes to the same few terms: beds, children in them, what is paid whoever is there and what each child
 * adds. So a full year's saving is children × (price now − each) × weeks − standing.
 */
import { addMonths, type Day } from '../../calendar/day.ts';
import { weeksCharged } from '../../calendar/financial-year.ts';
import { oneNamed } from '../../words/one-named.ts';
import type { FieldValues } from '../field-values.ts';
import { averageSaid } from '../prices-said.ts';
import type { SchemeContext } from '../scheme.ts';
import { add, divide, largest, multiply, ONE, plain, smallest, subtract, type Term, ZERO } from '../term.ts';
import type { OptionKind } from './fields.ts';
import { OPTION_KINDS } from './fields.ts';

export type Option = {
  /** Row of the form. */
  readonly row: number;
  readonly name: string;
  readonly kind: OptionKind;
  readonly values: FieldValues;
  /** One after the other, or one. */
  readonly homes: readonly Home[];
  /** £ a week for each child in a bed. */
  readonly each: Term;
  readonly eachField: string;
};

/** The beds that open together, in one home or one contract. */
export type Home = {
  readonly opens: Day;
  readonly beds: Term;
  readonly filled: Term;
  /** £ a year whoever is there. */
  readonly standing: Term;
  readonly standingField: string;
  readonly capital: Term;
};

export function optionsOf(values: FieldValues, context: SchemeContext): readonly Option[] {
  return values.rows('options').map((row, at) => {
    const kind = OPTION_KINDS.find(({ value }) => value === row.text('kind'))?.value ?? 'spot';
    const { each, eachField } = costOfEach(row, kind);
    const homes = kind === 'spot' ? [] : homesOf(values, row, kind, context);
    return { row: at, name: row.text('name'), kind, values: row, homes, each, eachField };
  });
}

/** £ a week now: as the form says, or the average of the placement type on the first day. */
export function priceNow(values: FieldValues, context: SchemeContext): number {
  return values.maybeTerm('weeklyCost')?.value ?? context.type(values.text('placedIn'))?.average ?? 0;
}

/** Where the price now comes from, if the form leaves it blank. */
export function priceNowSaid(values: FieldValues, context: SchemeContext): readonly string[] {
  return values.has('weeklyCost') ? [] : averageSaid(context.type(values.text('placedIn')), context);
}

function operatorPrice(row: FieldValues): Term {
  const price = row.maybeTerm('weeklyPrice') ?? ZERO;
  const cap = row.maybeTerm('priceCap');
  return cap ? smallest(price, cap) : price;
}

function costOfEach(row: FieldValues, kind: OptionKind): Pick<Option, 'each' | 'eachField'> {
  const perChild = row.maybeTerm('weeklyCostPerChild') ?? ZERO;
  if (kind === 'framework') return { each: row.maybeTerm('weeklyPrice') ?? ZERO, eachField: 'weeklyPrice' };
  if (kind === 'operator') return { each: add(operatorPrice(row), perChild), eachField: 'weeklyPrice' };
  return { each: kind === 'block' ? ZERO : perChild, eachField: 'weeklyCostPerChild' };
}

function homesOf(
  values: FieldValues,
  row: FieldValues,
  kind: OptionKind,
  context: SchemeContext,
): readonly Home[] {
  const need = row.maybeTerm('children') ?? values.term('children');
  const opens = row.maybeDay('opens') ?? values.day('from');
  const share = kind === 'joint-venture' ? (row.maybeTerm('shareOfBeds') ?? ONE) : ONE;
  const beds = kind === 'framework' ? need : multiply(row.maybeTerm('beds') ?? need, share);
  const mayBeFilled = kind === 'framework' ? beds : multiply(beds, row.term('occupancy'));
  const count = kind === 'programme' ? (row.maybeNumber('homes') ?? 1) : 1;
  const capital = multiply(capitalOf(values, row), share);
  return Array.from({ length: count }, (_, at) => {
    // Earlier homes have taken theirs: the last may find fewer children than it has beds.
    const left = at === 0 ? need : largest(ZERO, subtract(need, multiply(mayBeFilled, plain(at))));
    const filled = smallest(mayBeFilled, left);
    return {
      opens: addMonths(opens, at * (row.maybeNumber('monthsBetween') ?? 0)),
      beds,
      filled,
      ...standingOf(row, kind, beds, filled, context),
      capital,
    };
  });
}

function standingOf(
  row: FieldValues,
  kind: OptionKind,
  beds: Term,
  filled: Term,
  context: SchemeContext,
): Pick<Home, 'standing' | 'standingField'> {
  const weeks = plain(weeksCharged(context.weeksPerYear));
  const standing = row.maybeTerm('standing') ?? ZERO;
  const voidShare = row.maybeTerm('voidShare') ?? ZERO;
  switch (kind) {
    case 'block':
      return {
        standing: multiply(beds, row.maybeTerm('weeklyPrice') ?? ZERO, weeks),
        standingField: 'weeklyPrice',
      };
    case 'operator': {
      const voids = multiply(subtract(beds, filled), voidShare, operatorPrice(row), weeks);
      return { standing: add(standing, voids), standingField: 'standing' };
    }
    case 'joint-venture': {
      const share = row.maybeTerm('shareOfBeds') ?? ONE;
      const theirs = multiply(subtract(ONE, share), subtract(ONE, row.term('partnersOccupancy')), voidShare);
      return { standing: multiply(standing, add(share, theirs)), standingField: 'standing' };
    }
    case 'in-house':
    case 'programme':
      return { standing, standingField: 'standing' };
    case 'framework':
    case 'spot':
      return { standing: ZERO, standingField: 'weeklyPrice' };
  }
}

/** £ for one home: purchase, and works with optimism bias, less grant; never below zero. */
function capitalOf(values: FieldValues, row: FieldValues): Term {
  const works = multiply(row.maybeTerm('works') ?? ZERO, add(ONE, values.term('optimismBias')));
  const spent = add(row.maybeTerm('purchase') ?? ZERO, works);
  const grant = row.maybeTerm('capitalGrant');
  if (!grant || (spent.plain && spent.value === 0)) return spent;
  return subtract(spent, smallest(grant, spent));
}

/** Filled beds of all its beds; null where it has none. */
export function occupancyOf({ homes }: Option): number | null {
  const beds = homes.reduce((sum, home) => sum + home.beds.value, 0);
  const filled = homes.reduce((sum, home) => sum + home.filled.value, 0);
  return beds > 0 ? divide(plain(filled), plain(beds)).value : null;
}

/** The name of the option that counts, which may be typed in other capitals; null where none is chosen or named so. */
export function chosenName(values: FieldValues, names: readonly string[]): string | null {
  return oneNamed(values.maybeText('chosen') ?? '', names);
}
