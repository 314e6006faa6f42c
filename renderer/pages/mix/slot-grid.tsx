import { useCallback, useMemo } from 'react';
import type { CellFault } from '../../../shared/api/views.ts';
import type { Entry, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import type { CellProblem, Column } from '../../components/grid/column.ts';
import { entryColumn, percentColumn } from '../../components/grid/figure-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { useCellValues, useSaveChange } from '../../components/grid/table-hooks.ts';
import { computedColumn } from '../../components/grid/text-columns.ts';
import { useValues } from '../../state/choices.tsx';
import { nameOr } from '../../words.ts';

/** One year's uplift or one month's children: a cell of a record of the placement type. */
export type Slot = { readonly key: string; readonly label: string; readonly entry: Entry };
type RecordField = 'uplifts' | 'childrenByMonth';

/** A cell of a placement type somebody was sent to. */
export type CellToGo = { readonly key: string; readonly field: string | null; readonly visit: number };

/** The record a field such as `uplifts.2025/26` is a part of; null for a field of its own. */
export function recordField(field: string): RecordField | null {
  const [name] = field.split('.');
  return name === 'uplifts' || name === 'childrenByMonth' ? name : null;
}

type SlotGridProps = {
  readonly row: PlacementTypeRow;
  readonly field: RecordField;
  readonly slots: readonly Slot[];
  readonly readOnly: boolean;
  readonly goTo: CellToGo | null;
};

const labelOf = (slot: Slot): string => slot.label;

/** The entries of one record of a placement type, one to a row. */
export function SlotGrid({ row, field, slots: rows, readOnly, goTo }: SlotGridProps) {
  const value = useCellValues('placementTypes');
  const allFaults = useValues()?.faults;
  const faults = useMemo(
    () => slotFaults(allFaults ?? [], row.key, field, rows),
    [allFaults, row.key, field, rows],
  );
  const asked = goTo?.key === row.key ? goTo : null;
  const part = asked?.field?.startsWith(`${field}.`) ? asked.field.slice(field.length + 1) : null;
  const slotToGo = useMemo(
    () => (asked && part !== null ? { key: part, field: 'entry', visit: asked.visit } : null),
    [asked, part],
  );
  const isUplift = field === 'uplifts';
  const columns = useMemo(
    () => slotColumns(isUplift, (key) => value(row.key, `${field}.${key}`)),
    [isUplift, value, row.key, field],
  );
  const save = useSaveChange<Slot>((_changes, after) => {
    const filled = after.filter((slot) => slot.entry !== null);
    const held = Object.fromEntries(filled.map((slot) => [slot.key, slot.entry]));
    return [
      {
        table: 'placementTypes',
        do: 'set',
        key: row.key,
        fields: isUplift ? { uplifts: held } : { childrenByMonth: held },
      },
    ];
  });
  const what = isUplift ? 'the uplifts' : 'the children by month';
  const nameInSteps = useCallback((slot: Slot) => `${nameOr(row.name)} in ${slot.label}`, [row.name]);
  return (
    <Grid
      label={isUplift ? 'Uplift by year' : 'Children by month'}
      place={`${what} of ${nameOr(row.name)}`}
      noun={isUplift ? 'year' : 'month'}
      rows={rows}
      columns={columns}
      rowName={labelOf}
      stepRowName={nameInSteps}
      readOnly={readOnly}
      newRow={null}
      canRemove={false}
      canReorder={false}
      onChange={save}
      faults={faults}
      goTo={slotToGo}
    />
  );
}

function slotColumns(isUplift: boolean, worth: (key: string) => number | undefined): readonly Column<Slot>[] {
  const label = computedColumn<Slot>({
    id: 'label',
    header: isUplift ? 'Year' : 'Month',
    width: 120,
    grow: true,
    align: 'start',
    get: labelOf,
  });
  const shape = {
    id: 'entry',
    get: (slot: Slot) => slot.entry,
    set: (slot: Slot, entry: Entry) => ({ ...slot, entry }),
    value: (slot: Slot) => worth(slot.key),
  };
  const figure = isUplift
    ? percentColumn<Slot>({ ...shape, header: 'Uplift', unit: '%', width: 110 })
    : entryColumn<Slot>({ ...shape, header: 'Children', width: 110 });
  return [label, figure];
}

/** The faults in one record of a type: each names its year or month after a dot. */
function slotFaults(
  faults: readonly CellFault[],
  key: string,
  field: RecordField,
  rows: readonly Slot[],
): ReadonlyMap<string, CellProblem> {
  const found = new Map<string, CellProblem>();
  for (const fault of faults) {
    if (fault.table !== 'placementTypes' || fault.key !== key) continue;
    const slot = rows.find((one) => fault.field === `${field}.${one.key}`);
    if (slot) found.set(`${slot.key}/entry`, { problem: fault.problem, remedy: fault.remedy });
  }
  return found;
}
