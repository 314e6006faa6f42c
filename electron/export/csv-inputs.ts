import { IMPORT_FIELDS, type ImportKind } from '../../shared/api/imports.ts';
import { penceToPounds } from '../../shared/money/pence.ts';
import { AGE_BANDS, NEEDS_BANDS } from '../../shared/scenario/types.ts';
import {
  DISTANCE_NAMES,
  HOME_KIND_NAMES,
  LOCATION_NAMES,
  NEEDS_NAMES,
} from '../../shared/workspace/home-words.ts';
import { heldPeriods, PERIOD_RECORDS, periodHeading } from '../../shared/workspace/period-columns.ts';
import type {
  ActualRow,
  AssumptionRow,
  BudgetRow,
  ComparatorRow,
  DemandSplitRow,
  Entry,
  HomeRow,
  PlacementRow,
  PlacementTypeRow,
  WholeWorkspace,
} from '../../shared/workspace/rows.ts';
import { type CsvCell, type CsvTable, percentText } from './csv.ts';

/** A number as it is; a range as people type it; a formula, and what could not be read, as its text. */
function plain(entry: Entry): CsvCell {
  if (entry === null || typeof entry !== 'object') return entry;
  const { low, likely, high } = entry;
  return [low ?? likely, likely, high ?? likely].join(' / ');
}

/** The same of a rate or a share, which is written as 6.5%: without its sign a grid would take 0.065 for 0.065%. */
function percent(entry: Entry): CsvCell {
  if (typeof entry === 'number') return { percent: entry };
  if (entry === null || typeof entry !== 'object') return entry;
  const { low, likely, high } = entry;
  return [low ?? likely, likely, high ?? likely].map(percentText).join(' / ');
}

type Cells<Row> = Readonly<Partial<Record<keyof Row, (row: Row) => CsvCell>>>;

/** A table under the headings its import looks for. A field without a cell of its own is its text. */
function imported<Row extends { readonly key: string }>(
  name: string,
  kind: ImportKind,
  rows: readonly Row[],
  cells: Cells<Row>,
): CsvTable {
  const own: Readonly<Record<string, ((row: Row) => CsvCell) | undefined>> = cells;
  const held = (row: Row, field: string): CsvCell => {
    const value = new Map<string, unknown>(Object.entries(row)).get(field);
    return typeof value === 'string' ? value : null;
  };
  return {
    name,
    headings: IMPORT_FIELDS[kind].map(({ heading }) => heading),
    rows: rows.map((row) => IMPORT_FIELDS[kind].map(({ field }) => own[field]?.(row) ?? held(row, field))),
  };
}

/**
 * What was typed, table by table, under headings by which each can be read again: into the table on its page, or by
 * Bring a table in where there is one for it. A range of another shape than PERT loses its shape, which no cell shows.
 */
export function csvInputTables(workspace: WholeWorkspace): CsvTable[] {
  const names = new Map(workspace.placementTypes.map(({ key, name }) => [key, name]));
  const nameOf = (key: string | null): CsvCell => (key === null ? null : (names.get(key) ?? key));
  return [
    mixTable(workspace.placementTypes, nameOf),
    imported<PlacementRow>('register', 'register', workspace.placements, {
      type: (row) => nameOf(row.type),
      weeklyCost: (row) => plain(row.weeklyCost),
      weeklyIncome: (row) => plain(row.weeklyIncome),
    }),
    imported<BudgetRow>('budgets', 'budgets', workspace.budgets, {
      placementType: (row) => nameOf(row.placementType),
      amountPence: amount,
    }),
    imported<ActualRow>('actuals', 'actuals', workspace.actuals, {
      placementType: (row) => nameOf(row.placementType),
      amountPence: amount,
    }),
    assumptionsTable(workspace.assumptions),
    imported<HomeRow>('homes', 'homes', workspace.homes, {
      kind: (row) => HOME_KIND_NAMES[row.kind],
      placementType: (row) => nameOf(row.placementType),
      places: (row) => plain(row.places),
      usable: (row) => plain(row.usable),
      vacant: (row) => plain(row.vacant),
      ageFrom: (row) => plain(row.ageFrom),
      ageTo: (row) => plain(row.ageTo),
      needs: ({ needs }) => needs && NEEDS_NAMES[needs],
      location: ({ location }) => location && LOCATION_NAMES[location],
      distance: ({ distance }) => distance && DISTANCE_NAMES[distance],
      households: (row) => plain(row.households),
    }),
    splitsTable(workspace.demandSplits, nameOf),
    comparatorsTable(workspace.comparators),
  ];
}

/** Pounds, or what was typed where it could not be read. */
function amount({ amountPence, unread }: BudgetRow): CsvCell {
  return amountPence === null ? unread : penceToPounds(amountPence);
}

/** The mix with a column for each month and each year that any placement type has a number of its own for. */
function mixTable(types: readonly PlacementTypeRow[], nameOf: (key: string | null) => CsvCell): CsvTable {
  const table = imported<PlacementTypeRow>('placement-mix', 'mix', types, {
    lookedAfter: (row) => (row.lookedAfter ? 'yes' : 'no'),
    children: (row) => plain(row.children),
    weeklyCost: (row) => plain(row.weeklyCost),
    weeklyIncome: (row) => plain(row.weeklyIncome),
    netChangePerMonth: (row) => plain(row.netChangePerMonth),
    annualGrowth: (row) => percent(row.annualGrowth),
    annualUplift: (row) => percent(row.annualUplift),
    capacity: (row) => plain(row.capacity),
    overflowTo: (row) => nameOf(row.overflowTo),
  });
  const periods = PERIOD_RECORDS.flatMap((record) =>
    heldPeriods(record, types).map((period) => ({ record, period })),
  );
  return {
    ...table,
    headings: [...table.headings, ...periods.map(({ record, period }) => periodHeading(record, period))],
    rows: table.rows.map((row, at) => [
      ...row,
      ...periods.map(({ record, period }) => {
        const entry = types[at]?.[record][period] ?? null;
        return record === 'uplifts' ? percent(entry) : plain(entry);
      }),
    ]),
  };
}

function assumptionsTable(rows: readonly AssumptionRow[]): CsvTable {
  return {
    name: 'assumptions',
    headings: ['In formulas', 'What it is', 'Value', 'Unit', 'Source', 'Date', 'Owner', 'Replace'],
    rows: rows.map((row) => [
      row.id,
      row.name,
      plain(row.value),
      row.unit,
      row.source,
      row.date,
      row.owner,
      row.toReplace ? 'yes' : 'no',
    ]),
  };
}

function splitsTable(rows: readonly DemandSplitRow[], nameOf: (key: string | null) => CsvCell): CsvTable {
  return {
    name: 'who-the-children-are',
    headings: [
      'Placement type',
      'In borough',
      ...AGE_BANDS.map((band) => `Age ${band}`),
      ...NEEDS_BANDS.map((band) => NEEDS_NAMES[band]),
      'Source',
    ],
    rows: rows.map((row) => [
      nameOf(row.placementType),
      percent(row.inBorough),
      ...AGE_BANDS.map((band) => percent(row.ages[band] ?? null)),
      ...NEEDS_BANDS.map((band) => percent(row.needs[band] ?? null)),
      row.source,
    ]),
  };
}

function comparatorsTable(rows: readonly ComparatorRow[]): CsvTable {
  return {
    name: 'comparators',
    headings: ['Area', 'In care', 'Came in the year', 'Left in the year', 'Date', 'Source'],
    rows: rows.map((row) => [
      row.area,
      plain(row.inCare),
      plain(row.entrants),
      plain(row.leavers),
      row.date,
      row.source,
    ]),
  };
}
