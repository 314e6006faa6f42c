/** Which fields a measure of each kind has, in the order and the words in which they are asked. */
import type { MeasureKind } from '../../../shared/scenario/types.ts';
import type { EntryStyle } from '../../../shared/workspace/entry-text.ts';
import type { Entry, MeasureRow } from '../../../shared/workspace/rows.ts';
import type { SliderReach } from './slider.tsx';

type FieldsOf<Value> = {
  [Field in keyof MeasureRow]: MeasureRow[Field] extends Value
    ? Value extends MeasureRow[Field]
      ? Field
      : never
    : never;
}[keyof MeasureRow];

/** The numeric fields of a measure. */
export type EntryName = FieldsOf<Entry>;
export type TypeName = 'placementType' | 'source' | 'target';
export type DateName = 'from' | 'to' | 'on' | 'financingFrom';

type EntryFieldOf = {
  readonly as: 'entry';
  readonly field: EntryName;
  readonly label: string;
  readonly unit: string;
  readonly help: string;
  readonly style?: EntryStyle;
  /** The quantity the slider moves. */
  readonly main?: true;
  readonly required?: true;
};

export type MeasureField =
  | EntryFieldOf
  | {
      readonly as: 'type';
      readonly field: TypeName;
      readonly label: string;
      /** Only types that have a number of places. */
      readonly withPlaces?: true;
    }
  | {
      readonly as: 'date';
      readonly field: DateName;
      readonly label: string;
      readonly help: string;
      readonly required?: true;
    };

const FROM: MeasureField = {
  as: 'date',
  field: 'from',
  label: 'From',
  help: 'The first day it has effect.',
  required: true,
};
const TO: MeasureField = { as: 'date', field: 'to', label: 'Until', help: 'The last day. Blank: for good.' };
const MONTHS: MeasureField = {
  as: 'entry',
  field: 'months',
  label: 'Arriving over',
  unit: 'months',
  help: 'An equal part each month. Blank or 0: all on the first day.',
};

const NOT_OVERFLOW =
  'Children who come only because another type is full come at list price and are not changed by it.';

function childrenField(help: string): EntryFieldOf {
  return {
    as: 'entry',
    field: 'children',
    label: 'Children',
    unit: 'at a time',
    help,
    main: true,
    required: true,
  };
}

function weeklyCost(label: string, help: string, field: EntryName = 'weeklyCost'): EntryFieldOf {
  return { as: 'entry', field, label, unit: '£ a week each', help, style: 'weekly' };
}

/** The fields of a measure as it stands: which of two ways of saying it is chosen decides some of them. */
export function fieldsOf(
  row: Pick<MeasureRow, 'kind' | 'weekly' | 'oneOff' | 'on' | 'method'>,
  way: MeasureWay,
): MeasureField[] {
  switch (row.kind) {
    case 'volume':
      return [
        { as: 'type', field: 'placementType', label: 'Placement type' },
        childrenField('How many more; fewer with a minus.'),
        weeklyCost(
          'Weekly cost',
          'Blank: the list price of the type, or the average price of those who leave.',
        ),
        FROM,
        TO,
        MONTHS,
      ];
    case 'move':
      return [
        { as: 'type', field: 'source', label: 'From placement type' },
        { as: 'type', field: 'target', label: 'To placement type' },
        childrenField('How many move. No more can than there are.'),
        weeklyCost('Weekly cost they leave', 'Blank: the average price of the type.', 'displacedWeeklyCost'),
        weeklyCost('Weekly cost they go to', 'Blank: the list price of the type.'),
        FROM,
        TO,
        MONTHS,
      ];
    case 'price':
      return [
        { as: 'type', field: 'placementType', label: 'Placement type' },
        way === 'second'
          ? {
              ...weeklyCost(
                'Change',
                `More with a plain number, less with a minus. ${NOT_OVERFLOW}`,
                'weekly',
              ),
              main: true,
              required: true,
            }
          : {
              as: 'entry',
              field: 'percent',
              label: 'Change',
              unit: '%',
              help: `Dearer with a plain number, cheaper with a minus: −5 is 5% off. ${NOT_OVERFLOW}`,
              style: 'percent',
              main: true,
              required: true,
            },
        {
          as: 'entry',
          field: 'share',
          label: 'Share of the children it applies to',
          unit: '%',
          help: 'Blank: all of them.',
          style: 'percent',
        },
        FROM,
        TO,
      ];
    case 'capacity':
      return [
        { as: 'type', field: 'placementType', label: 'Placement type', withPlaces: true },
        {
          as: 'entry',
          field: 'places',
          label: 'Places',
          unit: 'more',
          help: 'Children who overflow to a dearer type take them first.',
          main: true,
          required: true,
        },
        FROM,
        TO,
        MONTHS,
      ];
    case 'fixed':
      return way === 'second'
        ? [
            {
              as: 'entry',
              field: 'oneOff',
              label: 'Amount',
              unit: '£ once',
              help: 'Not below zero.',
              main: true,
              required: true,
            },
            { as: 'date', field: 'on', label: 'On', help: 'The day it falls.', required: true },
          ]
        : [
            {
              as: 'entry',
              field: 'annual',
              label: 'Amount',
              unit: '£ a year',
              style: 'yearly',
              help: 'In prices of the first day below.',
              main: true,
              required: true,
            },
            FROM,
            TO,
            {
              as: 'entry',
              field: 'annualUplift',
              label: 'Rises by',
              unit: '% each 1 April',
              help: 'Blank: stays as it is.',
              style: 'percent',
            },
          ];
    case 'capital':
      return [
        {
          as: 'entry',
          field: 'amount',
          label: 'Amount',
          unit: '£',
          help: 'Counts as capital on the day below.',
          main: true,
          required: true,
        },
        { as: 'date', field: 'on', label: 'Spent on', help: 'The day it is spent.', required: true },
        ...(row.method === null || row.method === 'none' ? [] : FINANCING),
      ];
  }
}

const FINANCING: readonly MeasureField[] = [
  {
    as: 'entry',
    field: 'rate',
    label: 'Interest',
    unit: '% a year',
    help: 'For instance the PWLB rate your treasury team uses.',
    style: 'percent',
    required: true,
  },
  {
    as: 'entry',
    field: 'years',
    label: 'Paid off over',
    unit: 'years',
    help: 'Whole years.',
    required: true,
  },
  {
    as: 'date',
    field: 'financingFrom',
    label: 'Repayments start',
    help: 'Blank: on the day it is spent. Many councils start the year after.',
  },
];

/** Two kinds can be said in two ways: per cent or pounds a week; yearly or once. */
export type MeasureWay = 'first' | 'second';

/** The way a measure is said, from what is filled in. */
export function wayOf(row: MeasureRow): MeasureWay {
  if (row.kind === 'price') return row.weekly !== null && row.percent === null ? 'second' : 'first';
  if (row.kind === 'fixed') {
    return (row.oneOff !== null || row.on !== null) && row.annual === null ? 'second' : 'first';
  }
  return 'first';
}

/** The names of the two ways, for kinds that have two. */
export const WAYS: Readonly<
  Partial<Record<MeasureKind, { readonly label: string; readonly first: string; readonly second: string }>>
> = {
  price: { label: 'Said as', first: 'a percentage', second: 'pounds a week for each child' },
  fixed: { label: 'Falls', first: 'every year', second: 'once' },
};

/** What the fields of the other way must be, so that only one is ever filled in. */
export function clearedFor(kind: MeasureKind, way: MeasureWay): Partial<MeasureRow> {
  if (kind === 'price') return way === 'second' ? { percent: null } : { weekly: null };
  if (kind !== 'fixed') return {};
  return way === 'second'
    ? { annual: null, from: null, to: null, annualUplift: null }
    : { oneOff: null, on: null };
}

/** How far the slider of a quantity goes: a good way beyond what it is now, in steps one would choose. */
export function reachOf(field: EntryName, value: number): SliderReach {
  const size = Math.abs(value);
  switch (field) {
    case 'percent':
      return { least: -0.2, most: 0.2, step: 0.005 };
    case 'children':
      return {
        least: value < 0 ? -20 : 0,
        most: value < 0 ? 0 : Math.max(20, Math.ceil(size / 10) * 20),
        step: 1,
      };
    case 'places':
      return { least: 0, most: Math.max(20, Math.ceil(size / 10) * 20), step: 1 };
    case 'weekly':
      return { least: -500, most: 500, step: 5 };
    default: {
      const most = size === 0 ? 1_000_000 : 10 ** Math.ceil(Math.log10(size) + 0.3);
      return { least: 0, most, step: most / 200 };
    }
  }
}
