import { useMemo } from 'react';
import type { SufficiencyView } from '../../../shared/api/sufficiency.ts';
import { BLANK_HOME } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { HomeRow } from '../../../shared/workspace/rows.ts';
import { changedFields } from '../../components/grid/change.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';
import { useCellToGo, useSaveRows } from '../../components/grid/table-hooks.ts';
import { newKey } from '../../keys.ts';
import { useTypeColour } from '../../state/type-colour.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { homeColumns } from './home-columns.ts';
import { useHomesFaults } from './use-homes-faults.ts';

const table = 'homes';
const EDITS: EditMaker<HomeRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};
const nameOf = (row: HomeRow): string => row.name;
const newRow = (): HomeRow => ({ ...BLANK_HOME, key: newKey('home') });

/** Every home, group of carers and block of places, with what it can take and when it opens and shuts. */
export function HomesGrid(props: { readonly view: SufficiencyView }) {
  const { homes, placementTypes: types } = useWorkspace().content;
  const readOnly = useReadOnly();
  const colour = useTypeColour();
  const faults = useHomesFaults(props.view, table);
  const goTo = useCellToGo(table);
  const columns = useMemo(() => homeColumns(types, colour), [types, colour]);
  const save = useSaveRows(EDITS, homes);
  return (
    <Grid
      label="Homes and carers"
      place="the homes"
      noun="home"
      rows={homes}
      columns={columns}
      rowName={nameOf}
      readOnly={readOnly}
      newRow={newRow}
      invitation={'New home\u2026'}
      canRemove
      canReorder
      onChange={save}
      faults={faults}
      goTo={goTo}
    />
  );
}
