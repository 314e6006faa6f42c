/** Options side by side in a full year at the prices of the form, and where their ranking flips. */
import { weeksCharged } from '../../calendar/financial-year.ts';
import type { FieldValues } from '../field-values.ts';
import { firstCharge } from '../financing.ts';
import { type IncomeMoved, incomeMoved, netLoss } from '../income-moved.ts';
import type { SchemeContext } from '../scheme.ts';
import { type Option, occupancyOf, optionsOf, priceNow } from './sums.ts';

/** A full year of one option; £ a year unless said. */
export type OptionYear = {
  readonly option: Option;
  readonly beds: number;
  readonly filled: number;
  /** Share of the beds; null where it has none. */
  readonly occupancy: number | null;
  /** Paid whoever is there, the first year's financing with it. */
  readonly standing: number;
  /** £ a week for each child in a bed, and the income that is lost by the move. */
  readonly each: number;
  /** £ a week of `each` that is income lost; below zero where more comes in. */
  readonly loss: number;
  /** £ a week paid for an empty bed, beside what is standing: a void becomes dearer when a child fills it by the rest. */
  readonly voidPrice: number;
  /** For the children compared, the same of every option: those without a bed stay at the price now. */
  readonly cost: number;
  /** Against staying as now. */
  readonly saving: number;
  /** £, of all its homes. */
  readonly capital: number;
  /** Share of the beds at which it saves nothing; above 1 it never does. */
  readonly breakEvenOccupancy: number | null;
  /** £ a week now at which it saves nothing. */
  readonly breakEvenPrice: number | null;
};

/**
 * `children` need a place; `compared` are those whose cost is set side by side: the most that any option is for, so
 * that one for more than the need is held against what those children cost now, as the others are.
 */
export type Need = {
  readonly children: number;
  readonly compared: number;
  readonly price: number;
  /** Of each child who moves from where they are placed now. */
  readonly income: IncomeMoved;
  readonly weeks: number;
};

export function needOf(values: FieldValues, context: SchemeContext): Need {
  const children = values.term('children').value;
  return {
    children,
    compared: Math.max(children, ...optionsOf(values, context).map(wantedBy)),
    price: priceNow(values, context),
    income: incomeMoved(context.type(values.text('placedIn')), context.type(values.text('placementType'))),
    weeks: weeksCharged(context.weeksPerYear),
  };
}

/** The options that can be appraised, in the order of the form. */
export function appraise(values: FieldValues, context: SchemeContext): readonly OptionYear[] {
  const need = needOf(values, context);
  return optionsOf(values, context).map((option): OptionYear => {
    const sum = (of: (home: Option['homes'][number]) => number) =>
      option.homes.reduce((all, home) => all + of(home), 0);
    const beds = sum((home) => home.beds.value);
    const filled = childrenOf(option);
    const standing = sum((home) => home.standing.value) + sum((home) => firstCharge(home.capital, values));
    const loss = option.kind === 'spot' ? 0 : netLoss(need.income);
    const each = option.kind === 'spot' ? need.price : option.each.value + loss;
    const saving = savingAt(need, filled, each, standing);
    const voidPrice = option.kind === 'operator' ? voidPriceOf(option.values) : 0;
    const runsBeds = option.kind !== 'spot' && option.kind !== 'framework';
    return {
      option,
      beds,
      filled,
      occupancy: runsBeds ? occupancyOf(option) : null,
      standing,
      each,
      loss,
      voidPrice,
      cost: need.compared * need.price * need.weeks - saving,
      saving,
      capital: sum((home) => home.capital.value),
      breakEvenOccupancy: runsBeds
        ? occupancyFor(0, need, { beds, filled, standing, each, voidPrice })
        : null,
      breakEvenPrice: option.kind !== 'spot' && filled > 0 ? each + standing / (filled * need.weeks) : null,
    };
  });
}

/** Children it is for, where it is not the need's. */
function wantedBy({ kind, values }: Option): number {
  return kind === 'spot' ? 0 : (values.maybeTerm('children')?.value ?? 0);
}

/** Children in its beds, in all its homes. */
function childrenOf({ homes }: Option): number {
  return homes.reduce((all, home) => all + home.filled.value, 0);
}

/** The share of the beds at which the option saves so much a year; null where filling beds saves nothing. */
function occupancyFor(
  saving: number,
  { price, weeks }: Need,
  option: Pick<OptionYear, 'beds' | 'filled' | 'standing' | 'each' | 'voidPrice'>,
): number | null {
  const margin = (price - option.each + option.voidPrice) * weeks * option.beds;
  // With every bed empty the void price is paid for those now filled too.
  const fixed = option.standing + option.filled * option.voidPrice * weeks;
  return margin > 0 ? (saving + fixed) / margin : null;
}

function voidPriceOf(row: FieldValues): number {
  const cap = row.maybeTerm('priceCap')?.value ?? Number.POSITIVE_INFINITY;
  return Math.min(row.maybeTerm('weeklyPrice')?.value ?? 0, cap) * (row.maybeTerm('voidShare')?.value ?? 0);
}

function savingAt(need: Need, filled: number, each: number, standing: number): number {
  return filled * (need.price - each) * need.weeks - standing;
}

/** The largest saving first; equal ones in the order of the form. */
export function ranked(options: readonly OptionYear[]): readonly OptionYear[] {
  return [...options].sort((a, b) => b.saving - a.saving);
}

/** Where the best option and another come out the same, everything else as it is; null where they never do. */
export type Flip = {
  readonly best: OptionYear;
  readonly other: OptionYear;
  /** £ a week now. */
  readonly priceNow: number | null;
  /** Share of the best option's beds. */
  readonly bestOccupancy: number | null;
  /** £ a week of the other option: what it would have to charge. */
  readonly otherPrice: number | null;
};

export function flips(need: Need, options: readonly OptionYear[]): readonly Flip[] {
  const [best, ...others] = ranked(options);
  if (!best) return [];
  return others.map((other) => ({
    best,
    other,
    priceNow: tiePrice(need, best, other),
    bestOccupancy: tieOccupancy(need, best, other),
    otherPrice: tieOtherPrice(need, best, other),
  }));
}

/** filled × (P − each) × weeks − standing is the same of both; staying as now saves nothing at any price. */
function tiePrice({ weeks }: Need, a: OptionYear, b: OptionYear): number | null {
  const fixed = (year: OptionYear) =>
    year.option.kind === 'spot' ? 0 : year.filled * year.each * weeks + year.standing;
  const slope = (filledOf(a) - filledOf(b)) * weeks;
  const price = slope === 0 ? Number.NaN : (fixed(a) - fixed(b)) / slope;
  return price > 0 ? price : null;
}

function filledOf({ option, filled }: OptionYear): number {
  return option.kind === 'spot' ? 0 : filled;
}

function tieOccupancy(need: Need, best: OptionYear, other: OptionYear): number | null {
  const share = best.occupancy === null ? null : occupancyFor(other.saving, need, best);
  return share !== null && share >= 0 && share <= 1 ? share : null;
}

/** Only of an option that charges by the child or the bed, and only where a price from nothing up would tie. */
function tieOtherPrice({ weeks }: Need, best: OptionYear, other: OptionYear): number | null {
  const charged = chargedPlaces(other);
  const price = other.option.values.maybeTerm('weeklyPrice')?.value ?? null;
  if (charged === 0 || price === null) return null;
  const cap = other.option.values.maybeTerm('priceCap')?.value ?? Number.POSITIVE_INFINITY;
  const tie = Math.min(price, cap) - (best.saving - other.saving) / (charged * weeks);
  return tie >= 0 ? tie : null;
}

/** Children or beds, in all, that the price is paid for. */
function chargedPlaces({ option, beds, filled }: OptionYear): number {
  if (option.kind === 'framework') return filled;
  if (option.kind === 'block') return beds;
  if (option.kind !== 'operator') return 0;
  return filled + (beds - filled) * (option.values.maybeTerm('voidShare')?.value ?? 0);
}
