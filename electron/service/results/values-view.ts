import type { ValuesView } from '../../../shared/api/views.ts';
import { shortMonth } from '../../../shared/calendar/text-words.ts';
import { weeklyCostOnFirstDay } from '../../../shared/model/index.ts';
import { readFormula } from '../../../shared/scenario/formula.ts';
import type { Entry, TableName } from '../../../shared/workspace/rows.ts';
import { SPECS } from '../../store/tables.ts';
import type { Calculation } from './calculations.ts';
import { cellFaults } from './cell-faults.ts';
import { entryValue, isWorkedOut } from './entry-values.ts';
import { placeInForm } from './scheme-place.ts';

type Cell = {
  readonly table: TableName;
  readonly key: string;
  readonly field: string;
  readonly name: string;
  /** What the screens call the field. */
  readonly label: string;
  readonly value: Entry;
};

/** What formulas and ranges come to, and which cells use each assumption. */
export function valuesView(calculation: Calculation): ValuesView {
  const { workspace, parsed, rows } = calculation;
  const cells: Record<string, number> = {};
  const usedIn = new Map<string, ValuesView['assumptions'][number]['usedIn']>();
  for (const cell of entryCells(calculation)) {
    const value = entryValue(cell.value, parsed.assumptions);
    if (value !== null) cells[`${cell.table}/${cell.key}/${cell.field}`] = value;
    for (const name of namesIn(cell.value)) {
      const where = `${SPECS[cell.table].title}: ${cell.name}: ${cell.label}`;
      usedIn.set(name, [
        ...(usedIn.get(name) ?? []),
        { where, table: cell.table, key: cell.key, field: cell.field },
      ]);
    }
  }
  return {
    faults: parsed.ok ? [] : cellFaults(parsed.faults, workspace, rows),
    assumptions: workspace.assumptions.map((row) => ({
      key: row.key,
      value: parsed.assumptions.get(row.id) ?? null,
      usedIn: usedIn.get(row.id) ?? [],
    })),
    weekly: weekly(calculation),
    cells,
  };
}

function weekly({ ready, workspace }: Calculation): ValuesView['weekly'] {
  if (!ready) return null;
  const inCare = new Set(workspace.placementTypes.filter((row) => row.lookedAfter).map(({ key }) => key));
  const costs = weeklyCostOnFirstDay(ready.basis.program);
  const sum = (rows: typeof costs) => rows.reduce((total, { gross }) => total + gross, 0);
  return { allPence: sum(costs), inCarePence: sum(costs.filter(({ id }) => inCare.has(id))) };
}

/** Every cell that holds a formula or a range, over the whole workspace. */
function entryCells({ workspace }: Calculation): Cell[] {
  const cells: Cell[] = [];
  const tables = ['placementTypes', 'placements', 'measures', 'assumptions'] as const;
  for (const table of tables) {
    for (const row of workspace[table]) {
      const name = 'name' in row ? row.name : row.ref;
      for (const [field, value] of Object.entries(row)) {
        const label = SPECS[table].columns[field]?.label ?? field;
        if (field === 'uplifts' || field === 'childrenByMonth') {
          for (const [part, entry] of Object.entries(value as Readonly<Record<string, Entry>>)) {
            if (isWorkedOut(entry))
              cells.push({
                table,
                key: row.key,
                field: `${field}.${part}`,
                name,
                label: `${label}, ${shortMonth(part)}`,
                value: entry,
              });
          }
        } else if (isWorkedOut(value)) {
          cells.push({ table, key: row.key, field, name, label, value });
        }
      }
    }
  }
  for (const row of workspace.schemes) {
    const { key, name, scheme, weight, fields } = row;
    for (const { place, value } of [{ place: 'weight', value: weight }, ...cellsIn(fields)]) {
      if (isWorkedOut(value))
        cells.push({ table: 'schemes', key, field: place, name, label: placeInForm(scheme, place), value });
    }
  }
  return cells;
}

/** Every cell of a form, with its place: `posts[0].salary`. */
function cellsIn(value: unknown, place = ''): { readonly place: string; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null || isWorkedOut(value)) return [{ place, value }];
  return Array.isArray(value)
    ? value.flatMap((each, at) => cellsIn(each, `${place}[${at}]`))
    : Object.entries(value).flatMap(([key, each]) => cellsIn(each, place === '' ? key : `${place}.${key}`));
}

function namesIn(value: Entry): readonly string[] {
  if (typeof value !== 'string') return [];
  const read = readFormula(value);
  return read.ok ? read.formula.names : [];
}
