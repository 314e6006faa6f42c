import type { ImportKind } from '../../shared/api/imports.ts';
import { checkHomeAlone } from '../../shared/scenario/check-sufficiency.ts';
import { FaultList } from '../../shared/scenario/faults.ts';
import { CATEGORIES, PROVISIONS } from '../../shared/scenario/types.ts';
import {
  BLANK_ACTUAL,
  BLANK_BUDGET,
  BLANK_HOME,
  BLANK_PLACEMENT,
  BLANK_PLACEMENT_TYPE,
} from '../../shared/workspace/blank-rows.ts';
import {
  DISTANCE_NAMES,
  HOME_KIND_NAMES,
  HOME_KIND_WORDS,
  LOCATION_NAMES,
  LOCATION_WORDS,
  NEEDS_NAMES,
} from '../../shared/workspace/home-words.ts';
import { sameNameForm } from '../../shared/workspace/name-form.ts';
import { type Entry, homeRow } from '../../shared/workspace/rows.ts';
import { quantityCell } from './quantity-cell.ts';
import {
  type CellReading,
  choiceCell,
  dayCell,
  numberCell,
  penceCell,
  priceCell,
  yearCell,
  yesOrNoCell,
} from './read-cell.ts';

/** What a cell may name. */
export type Known = {
  /** Keys of the placement types by the form of their names. */
  readonly types: ReadonlyMap<string, string>;
  /** Names of the assumptions. */
  readonly assumptions: ReadonlySet<string>;
};

/** Reads a cell for one field. A value of `undefined` leaves what is there, or the usual one. */
type FieldReader = (text: string, known: Known) => CellReading<unknown>;

export type ImportTarget = {
  readonly table: 'placementTypes' | 'placements' | 'budgets' | 'actuals' | 'homes';
  /** A row there already is the one with the same values in these fields. */
  readonly identity: readonly string[];
  /** The field that names a placement type: the row's own, or the one it is of. */
  readonly typeField: string;
  /** A new row before anything is read into it. */
  readonly blank: Readonly<Record<string, unknown>>;
  /** Fields that are not plain words. */
  readonly readers: Readonly<Record<string, FieldReader>>;
  /** What is wrong between the fields of a row as it would be kept; null where nothing is. */
  readonly together?: (row: Readonly<Record<string, unknown>>) => RowFault | null;
};
export type RowFault = { readonly field: string; readonly problem: string };

const YEAR_AMOUNT = { year: yearCell, placementType: typeCell, amountPence: penceCell };

/** Where each kind of import goes, and how its cells are read. */
export const IMPORT_TARGETS: Readonly<Record<ImportKind, ImportTarget>> = {
  mix: {
    table: 'placementTypes',
    typeField: 'name',
    identity: ['name'],
    blank: BLANK_PLACEMENT_TYPE,
    readers: {
      category: usualIfBlank(namesOf(CATEGORIES)),
      provision: usualIfBlank(namesOf(PROVISIONS)),
      lookedAfter: yesOrNoCell,
      children: quantity,
      weeklyCost: price,
      weeklyIncome: price,
      netChangePerMonth: quantity,
      annualGrowth: quantity,
      annualUplift: quantity,
      capacity: quantity,
      overflowTo: typeCell,
    },
  },
  register: {
    table: 'placements',
    typeField: 'type',
    identity: ['ref'],
    blank: BLANK_PLACEMENT,
    readers: {
      type: typeCell,
      start: dayCell,
      end: dayCell,
      weeklyCost: price,
      weeklyIncome: price,
    },
  },
  budgets: {
    table: 'budgets',
    typeField: 'placementType',
    identity: ['year', 'placementType'],
    blank: BLANK_BUDGET,
    readers: YEAR_AMOUNT,
  },
  actuals: {
    table: 'actuals',
    typeField: 'placementType',
    identity: ['year', 'placementType'],
    blank: BLANK_ACTUAL,
    readers: YEAR_AMOUNT,
  },
  homes: {
    table: 'homes',
    typeField: 'placementType',
    identity: ['name'],
    blank: BLANK_HOME,
    readers: {
      kind: usualIfBlank(HOME_KIND_NAMES, HOME_KIND_WORDS),
      placementType: typeCell,
      places: numberCell,
      usable: numberCell,
      vacant: numberCell,
      opens: dayOrNone,
      closes: dayOrNone,
      ageFrom: numberCell,
      ageTo: numberCell,
      needs: (text) => choiceCell(text, NEEDS_NAMES),
      location: (text) => choiceCell(text, LOCATION_NAMES, LOCATION_WORDS),
      distance: (text) => choiceCell(text, DISTANCE_NAMES),
      households: numberCell,
    },
    together: homeFault,
  },
};

/** How cells of a record of the mix are read: one month's children, one year's uplift. */
export function quantity(text: string, { assumptions }: Known): CellReading<Entry> {
  return quantityCell(text, assumptions, numberCell);
}

function price(text: string, { assumptions }: Known): CellReading<Entry> {
  return quantityCell(text, assumptions, priceCell);
}

function homeFault(row: Readonly<Record<string, unknown>>): RowFault | null {
  const home = homeRow.safeParse(row);
  if (!home.success) return null;
  const { opens, closes, location, distance, ...numbers } = home.data;
  const list = new FaultList();
  const days = { opens: opens || undefined, closes: closes || undefined };
  const given = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== null));
  checkHomeAlone(
    [],
    { ...given, ...days, location: location ?? undefined, distance: distance ?? undefined },
    list,
  );
  const [fault] = list.faults;
  return fault ? { field: fault.place, problem: `${fault.problem}: ${fault.remedy}` } : null;
}

/** The choices of a list that has no other names than its own words. */
function namesOf<Choice extends string>(choices: readonly Choice[]): Readonly<Record<string, string>> {
  return Object.fromEntries(choices.map((choice) => [choice, choice]));
}

function usualIfBlank(
  choices: Readonly<Record<string, string>>,
  also: Readonly<Record<string, string>> = {},
): FieldReader {
  return (text) => (text === '' ? { ok: true, value: undefined } : choiceCell(text, choices, also));
}

/** A day that is kept as blank text where there is none. */
function dayOrNone(text: string): CellReading<string> {
  const read = dayCell(text);
  return read.ok ? { ok: true, value: read.value ?? '' } : read;
}

function typeCell(text: string, { types }: Known): CellReading<string | null> {
  if (text === '') return { ok: true, value: null };
  const key = types.get(sameNameForm(text));
  return key === undefined
    ? {
        ok: false,
        problem: `“${text}” is not in the placement mix: add it there first, or correct the name`,
      }
    : { ok: true, value: key };
}
