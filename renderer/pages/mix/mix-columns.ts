import { CATEGORIES, PROVISIONS } from '../../../shared/scenario/types.ts';
import { MIX_ALIASES } from '../../../shared/workspace/heading-words.ts';
import { sameNameForm } from '../../../shared/workspace/name-form.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualPrice } from '../../../shared/workspace/unusual.ts';
import type { Choice, Column } from '../../components/grid/column.ts';
import { entryColumn, percentColumn } from '../../components/grid/figure-columns.ts';
import { checkColumn, choiceColumn, computedColumn, textColumn } from '../../components/grid/text-columns.ts';
import { CATEGORY_NAMES, nameOr, PROVISION_NAMES } from '../../words.ts';
import { childrenColumn, typedColumn } from './children-columns.ts';
import { guessType } from './guess-type.ts';

type Row = PlacementTypeRow;

export type MixColumnsInput = {
  readonly types: readonly Row[];
  /** The position date, ISO. */
  readonly periodFrom: string;
  readonly colour: (key: string) => string;
  readonly value: (key: string, field: string) => number | undefined;
  /** Children in the register on the position date, by placement type. */
  readonly inRegister: ReadonlyMap<string, number>;
};

const CATEGORY_CHOICES: readonly Choice[] = CATEGORIES.map((value) => ({
  value,
  label: CATEGORY_NAMES[value],
}));
const PROVISION_CHOICES: readonly Choice[] = PROVISIONS.map((value) => ({
  value,
  label: PROVISION_NAMES[value],
}));

/** The columns of the placement mix. */
export function mixColumns(input: MixColumnsInput): readonly Column<Row>[] {
  const { types, periodFrom, colour, value, inRegister } = input;
  const worth = (field: string) => (row: Row) => value(row.key, field);
  const all = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  const columns: Column<Row>[] = [
    textColumn<Row>({
      id: 'name',
      called: 'name',
      header: 'Placement type',
      help: 'What the council calls it, such as Fostering, agency.',
      aliases: MIX_ALIASES.name,
      width: 162,
      grow: true,
      get: (row) => row.name,
      set: (row, name) => ({ ...row, ...(isBare(row) ? guessType(name) : {}), name }),
      swatch: (row) => colour(row.key),
      unusual: (row) => namedTwice(row, types),
    }),
    childrenColumn(types, periodFrom, value),
    entryColumn<Row>({
      id: 'weeklyCost',
      header: 'Weekly cost',
      unit: '£ a child',
      help: 'What one child costs a week on the position date, in full.',
      aliases: MIX_ALIASES.weeklyCost,
      width: 96,
      style: 'price',
      ask: (price, row) => unusualPrice(price, row.category),
      get: (row) => row.weeklyCost,
      set: (row, weeklyCost) => ({ ...row, weeklyCost }),
      value: worth('weeklyCost'),
    }),
    entryColumn<Row>({
      id: 'weeklyIncome',
      header: 'Weekly income',
      unit: '£ a child',
      help: 'Grant or contribution for each child a week. It never rises with prices.',
      aliases: MIX_ALIASES.weeklyIncome,
      width: 94,
      style: 'price',
      get: (row) => row.weeklyIncome,
      set: (row, weeklyIncome) => ({ ...row, weeklyIncome }),
      value: worth('weeklyIncome'),
      ask: (price) => unusualPrice(price),
    }),
    typedColumn(
      periodFrom,
      entryColumn<Row>({
        id: 'netChangePerMonth',
        called: 'monthly change',
        header: 'Change',
        unit: 'a month',
        help: 'Children added (or, below zero, leaving) on the first of each later month.',
        aliases: MIX_ALIASES.netChangePerMonth,
        width: 64,
        get: (row) => row.netChangePerMonth,
        set: (row, netChangePerMonth) => ({ ...row, netChangePerMonth }),
        value: worth('netChangePerMonth'),
      }),
    ),
    typedColumn(
      periodFrom,
      percentColumn<Row>({
        id: 'annualGrowth',
        called: 'yearly growth',
        header: 'Growth',
        unit: '% a year',
        help: 'How much the number of children grows in a year, spread over its months.',
        aliases: MIX_ALIASES.annualGrowth,
        width: 66,
        get: (row) => row.annualGrowth,
        set: (row, annualGrowth) => ({ ...row, annualGrowth }),
        value: worth('annualGrowth'),
      }),
    ),
    percentColumn<Row>({
      id: 'annualUplift',
      called: 'yearly uplift',
      header: 'Uplift',
      unit: '% a year',
      help: 'How much the price rises on each 1 April. Uplifts that differ by year are under Details.',
      aliases: MIX_ALIASES.annualUplift,
      width: 66,
      get: (row) => row.annualUplift,
      set: (row, annualUplift) => ({ ...row, annualUplift }),
      value: worth('annualUplift'),
    }),
    entryColumn<Row>({
      id: 'capacity',
      header: 'Places',
      help: 'How many children it can take. Blank where there is no limit.',
      aliases: MIX_ALIASES.capacity,
      width: 54,
      get: (row) => row.capacity,
      set: (row, capacity) => ({ ...row, capacity }),
      value: worth('capacity'),
    }),
    choiceColumn<Row>({
      id: 'overflowTo',
      called: 'overflow type',
      header: 'Overflow to',
      help: 'Where children go once the places are full: a placement type further down the list.',
      aliases: MIX_ALIASES.overflowTo,
      width: 88,
      grow: true,
      get: (row) => row.overflowTo,
      set: (row, chosen, typed) => ({ ...row, overflowTo: chosen ?? (typed === '' ? null : row.overflowTo) }),
      choices: (row) => [
        { value: '', label: '' },
        ...all.slice(types.findIndex((type) => type.key === row.key) + 1),
      ],
      every: all,
      ifUnread: 'left as it is',
    }),
    choiceColumn<Row>({
      id: 'category',
      header: 'Category',
      help: 'What kind of placement it is: it decides which figures it is compared with.',
      aliases: MIX_ALIASES.category,
      width: 116,
      grow: true,
      get: (row) => row.category,
      set: (row, chosen) => ({ ...row, category: CATEGORIES.find((one) => one === chosen) ?? row.category }),
      choices: () => CATEGORY_CHOICES,
      every: CATEGORY_CHOICES,
      synonyms: { ifa: 'fostering', foster: 'fostering', 'children s home': 'residential', uasc: 'uasc' },
      ifUnread: 'left as it is',
    }),
    choiceColumn<Row>({
      id: 'provision',
      header: 'Provision',
      help: 'Whether the council runs it itself, buys it, or neither.',
      aliases: MIX_ALIASES.provision,
      width: 72,
      get: (row) => row.provision,
      set: (row, chosen) => ({
        ...row,
        provision: PROVISIONS.find((one) => one === chosen) ?? row.provision,
      }),
      choices: () => PROVISION_CHOICES,
      every: PROVISION_CHOICES,
      synonyms: {
        internal: 'in-house',
        own: 'in-house',
        independent: 'external',
        private: 'external',
        agency: 'external',
      },
      ifUnread: 'left as it is',
    }),
    checkColumn<Row>({
      id: 'lookedAfter',
      header: 'In care',
      help: 'Ticked where its children count as children in care. Care leavers of 18 and over do not.',
      aliases: [...MIX_ALIASES.lookedAfter, 'lac', 'cla', 'children in care'],
      width: 58,
      get: (row) => row.lookedAfter,
      set: (row, lookedAfter) => ({ ...row, lookedAfter }),
      ifUnread: 'left as it is',
    }),
  ];
  if (inRegister.size === 0) return columns;
  return columns.toSpliced(2, 0, registerColumn(inRegister));
}

function registerColumn(inRegister: ReadonlyMap<string, number>): Column<Row> {
  return computedColumn<Row>({
    id: 'inRegister',
    header: 'Register',
    unit: 'children',
    help: 'Children of this type in the register on the position date. They count beside those of the mix.',
    width: 70,
    get: (row) => {
      const count = inRegister.get(row.key) ?? 0;
      return count === 0 ? '' : `+ ${count}`;
    },
  });
}

/** Two rows of one name are two types: figures, reports and what is pasted later cannot tell them apart. */
function namedTwice(row: Row, types: readonly Row[]) {
  const form = sameNameForm(row.name);
  if (form === '' || types.every((type) => type.key === row.key || sameNameForm(type.name) !== form))
    return null;
  return {
    problem: `Another placement type is called ${row.name.trim()} too`,
    remedy: 'Both count. Rename one, or put the children together and remove the other.',
  };
}

/** Nothing has been said about this row yet, so its name may still say what it is. */
function isBare(row: Row): boolean {
  return row.name === '' && row.category === 'other' && row.provision === 'external';
}
