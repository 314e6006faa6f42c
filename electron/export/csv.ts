import { formatYear } from '../../shared/calendar/financial-year.ts';
import { formatMonth } from '../../shared/calendar/month.ts';
import type { Comparison, Projection } from '../../shared/model/index.ts';
import { penceToPounds } from '../../shared/money/pence.ts';
import { neutralText } from '../../shared/words/neutral-text.ts';

/** `percent` is written with its sign: 0.065 as 6.5%. */
export type CsvCell = string | number | { readonly percent: number } | null;
export type CsvTable = {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
};

/** CSV as spreadsheets expect it: UTF-8 with a mark, CRLF; text that could be taken for a formula is neutralised. */
export function writeCsv({ headings, rows }: CsvTable): Uint8Array {
  const line = (cells: readonly CsvCell[]) => cells.map(field).join(',');
  const text = [headings, ...rows].map((row) => `${line(row)}\r\n`).join('');
  return new TextEncoder().encode(`\ufeff${text}`);
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  // A number is written as one: its minus sign is no formula.
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'object') return percentText(cell.percent);
  const text = neutralText(cell);
  // A spreadsheet of another country parts cells at ; and would find a formula behind it.
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** 0.07 as "7%": fifteen digits are what a spreadsheet holds, so not as 7.000000000000001%. */
export function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(15))}%`;
}

export type CsvPlan = {
  readonly name: string;
  readonly projection: Projection;
  readonly comparison: Comparison | null;
};
type Names = {
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly measures: readonly { readonly id: string; readonly name: string }[];
};

/** Every table of figures: years, placement types by year and by month, measures, savings and bridges. Pounds. */
export function csvTables(plans: readonly CsvPlan[], names: Names): CsvTable[] {
  const nameOf = (rows: Names['types'], id: string) => rows.find((row) => row.id === id)?.name ?? id;
  const orNull = (pence: number | null) => (pence === null ? null : penceToPounds(pence));
  const each = <Row>(rows: (plan: CsvPlan) => readonly Row[]) => plans.flatMap(rows);
  const money = ['Gross £', 'Income £', 'Net £'];
  return [
    {
      name: 'years',
      headings: [
        'Scenario',
        'Financial year',
        ...money,
        'Capital £',
        'Actuals £',
        'Outturn £',
        'Budget £',
        'Pressure £',
      ],
      rows: each(({ name, projection }) =>
        projection.years.map((year) => [
          name,
          formatYear(year.year),
          ...[year.gross, year.income, year.net, year.capital, year.actuals, year.outturn].map(penceToPounds),
          orNull(year.budget),
          orNull(year.pressure),
        ]),
      ),
    },
    {
      name: 'placement-types-by-year',
      headings: [
        'Scenario',
        'Financial year',
        'Placement type',
        'Average children',
        'Children at end',
        ...money,
        'Places',
        'Demand',
        'Over capacity',
        'Cost of insufficiency £',
      ],
      rows: each(({ name, projection }) =>
        projection.years.flatMap((year) =>
          year.placementTypes.map((type) => [
            name,
            formatYear(year.year),
            nameOf(names.types, type.id),
            type.averageChildren,
            type.childrenAtEnd,
            ...[type.gross, type.income, type.net].map(penceToPounds),
            ...(type.places
              ? [
                  type.places.capacity,
                  type.places.demand,
                  type.places.overflow,
                  penceToPounds(type.places.costOfInsufficiency),
                ]
              : [null, null, null, null]),
          ]),
        ),
      ),
    },
    {
      name: 'placement-types-by-month',
      headings: ['Scenario', 'Month', 'Placement type', 'Average children', 'Children at end', ...money],
      rows: each(({ name, projection }) =>
        projection.months.flatMap((month) =>
          month.placementTypes.map((type) => [
            name,
            formatMonth(month.month),
            nameOf(names.types, type.id),
            type.averageChildren,
            type.childrenAtEnd,
            ...[type.gross, type.income, type.net].map(penceToPounds),
          ]),
        ),
      ),
    },
    {
      name: 'measures-by-year',
      headings: ['Scenario', 'Financial year', 'Measure', 'Gross £', 'Income £'],
      rows: each(({ name, projection }) =>
        projection.years.flatMap((year) =>
          year.measures.map((measure) => [
            name,
            formatYear(year.year),
            nameOf(names.measures, measure.id),
            penceToPounds(measure.gross),
            penceToPounds(measure.income),
          ]),
        ),
      ),
    },
    {
      name: 'savings',
      headings: ['Scenario', 'Measure', 'Financial year', 'Saving £'],
      rows: each(({ name, comparison }) =>
        comparison === null
          ? []
          : comparison.measures.flatMap((measure) =>
              measure.byYear.map((pence, at) => [
                name,
                nameOf(names.measures, measure.id),
                formatYear(comparison.with.years[at]?.year ?? 0),
                penceToPounds(pence),
              ]),
            ),
      ),
    },
    {
      name: 'bridge',
      headings: ['Scenario', 'Financial year', 'Part', 'Change in net £'],
      rows: each(({ name, comparison }) =>
        (comparison?.bridge ?? []).flatMap(({ year, volume, mix, price, income, measures }) => {
          const parts: [string, number][] = [
            ['Volume', volume],
            ['Mix', mix],
            ['Price', price],
            ['Income', income],
            ...measures.map(({ id, change }): [string, number] => [nameOf(names.measures, id), change]),
          ];
          return parts.map(([part, pence]) => [name, formatYear(year), part, penceToPounds(pence)]);
        }),
      ),
    },
  ];
}
