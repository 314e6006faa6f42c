import type { Budget, Quantity, Scenario } from '../../shared/scenario/types.ts';
import type { CsvCell, CsvTable } from './csv.ts';

/** A number as it is; a range as people type it; a formula as its text. */
function cell(quantity: Quantity | undefined): CsvCell {
  if (quantity === undefined) return null;
  if (typeof quantity !== 'object') return quantity;
  const { low, likely, high } = quantity;
  return `${low ?? likely} / ${likely} / ${high ?? likely}`;
}

/** What was entered, table by table: the mix, the register, budgets, actuals and assumptions. */
export function csvInputTables(scenario: Scenario): CsvTable[] {
  const types = scenario.placementTypes;
  const nameOf = (id: string | undefined) => types.find((type) => type.id === id)?.name ?? id ?? null;
  const amounts = (rows: readonly Budget[] | undefined) =>
    (rows ?? []).map(({ year, placementType, amount }): CsvCell[] => [year, nameOf(placementType), amount]);
  return [
    {
      name: 'placement-mix',
      headings: [
        'Placement type',
        'Category',
        'Provision',
        'In care',
        'Children',
        'Weekly cost £',
        'Weekly income £',
        'Change a month',
        'Growth a year',
        'Uplift a year',
        'Places',
        'Overflow to',
      ],
      rows: types.map((type) => [
        type.name,
        type.category,
        type.provision,
        type.lookedAfter === false ? 'no' : 'yes',
        cell(type.children),
        cell(type.weeklyCost),
        cell(type.weeklyIncome),
        cell(type.netChangePerMonth),
        cell(type.annualGrowth),
        cell(type.annualUplift),
        cell(type.capacity),
        nameOf(type.overflowTo),
      ]),
    },
    {
      name: 'register',
      headings: [
        'Reference',
        'Placement type',
        'Start',
        'End',
        'Weekly cost £',
        'Weekly income £',
        'Provider',
        'Location',
        'Note',
      ],
      rows: (scenario.placements ?? []).map((placement) => [
        placement.ref,
        nameOf(placement.type),
        placement.start,
        placement.end ?? null,
        cell(placement.weeklyCost),
        cell(placement.weeklyIncome),
        placement.provider ?? null,
        placement.location ?? null,
        placement.note ?? null,
      ]),
    },
    {
      name: 'budgets',
      headings: ['Financial year', 'Placement type', 'Budget £'],
      rows: amounts(scenario.budgets),
    },
    {
      name: 'actuals',
      headings: ['Financial year', 'Placement type', 'Actuals £'],
      rows: amounts(scenario.actuals),
    },
    {
      name: 'assumptions',
      headings: ['Name in formulas', 'What it is', 'Value', 'Unit', 'Source', 'Date', 'Owner'],
      rows: (scenario.assumptions ?? []).map((row) => [
        row.id,
        row.name ?? null,
        cell(row.value),
        row.unit ?? null,
        row.source ?? null,
        row.date ?? null,
        row.owner ?? null,
      ]),
    },
  ];
}
