import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { BLANK_ACTUAL } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { ActualRow } from '../../../shared/workspace/rows.ts';
import { changedFields } from '../../components/grid/change.ts';
import { shownPounds } from '../../components/grid/figure-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';
import { useCellToGo, useSaveRows, useTableFaults } from '../../components/grid/table-hooks.ts';
import { newKey } from '../../keys.ts';
import { positionQuery } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { actualColumns, NOT_SPLIT } from './actual-columns.ts';

const table = 'actuals';
const EDITS: EditMaker<ActualRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};

/** Net spend of the first year before the forecast begins. */
export function ActualsGrid(props: { readonly year: string }) {
  const { year } = props;
  const { actuals, placementTypes: types } = useWorkspace().content;
  const readOnly = useReadOnly();
  const faults = useTableFaults(table);
  const goTo = useCellToGo(table);
  const columns = useMemo(() => actualColumns(types), [types]);
  const save = useSaveRows(EDITS, actuals);
  const newRow = useMemo(() => () => ({ ...BLANK_ACTUAL, key: newKey('actual'), year }), [year]);
  const position = useQuery(positionQuery(null, year)).data;
  const total = position?.state === 'ready' ? shownPounds(position.actualsPence) : '\u2013';
  const names = useMemo(() => new Map(types.map((type) => [type.key, nameOr(type.name)])), [types]);
  const nameOf = (row: ActualRow): string => names.get(row.placementType ?? '') ?? NOT_SPLIT;
  return (
    <Grid
      label="Actuals before the position date"
      place="the actuals"
      noun="actual"
      rows={actuals}
      columns={columns}
      rowName={nameOf}
      stepRowName={(row) =>
        `the line for ${row.placementType === null ? NOT_SPLIT.toLowerCase() : nameOf(row)}`
      }
      readOnly={readOnly}
      newRow={newRow}
      invitation="Type whose spend it is, or paste"
      canRemove
      canReorder
      onChange={save}
      faults={faults}
      totals={[{ key: 'total', label: `Actuals of ${year}`, cells: { amountPence: total } }]}
      goTo={goTo}
    />
  );
}
