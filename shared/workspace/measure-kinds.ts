/** What the kinds of measures are called on the screens and in what is exported. */
import type { MeasureKind } from '../scenario/types.ts';

export const MEASURE_KIND_NAMES: Readonly<Record<MeasureKind, string>> = {
  volume: 'More or fewer children',
  move: 'Move children from one placement type to another',
  price: 'Change in price',
  capacity: 'Open places',
  fixed: 'A yearly or one-off cost or income',
  capital: 'Capital spend and how it is paid for',
};

/** The kinds in a word or two, for a column of a table. */
export const MEASURE_KIND_SHORT: Readonly<Record<MeasureKind, string>> = {
  volume: 'Children',
  move: 'Move',
  price: 'Price',
  capacity: 'Places',
  fixed: 'Cost or income',
  capital: 'Capital',
};
