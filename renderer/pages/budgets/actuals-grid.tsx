import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { BLANK_ACTUAL } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { ActualRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualActual } from '../../../shared/workspace/unusual.ts';
import { changedFields } from '../../components/grid/change.ts';
import type { Column } from '../../components/grid/column.ts';
import { moneyColumn, shownPounds } from '../../components/grid/figure-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { type EditMaker, keyedEdits, placed } from '../../components/grid/keyed-edits.ts';
import { useCellToGo, useSaveChange, useTableFaults } from '../../components/grid/table-hooks.ts';
import { choiceColumn, textColumn } from '../../components/grid/text-columns.ts';
import { newKey } from '../../keys.ts';
import { positionQuery } from '../../state/queries.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';

const table = 'actuals';
const EDITS: EditMaker<ActualRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};
const NOT_SPLIT = 'All placements';

/** Net spend of the first year before the forecast begins. */
export function ActualsGrid(props: { readonly year: string }) {
  const { year } = props;
  const { actuals, placementTypes: types } = useWorkspace().content;
  const readOnly = useReadOnly();
  const faults = useTableFaults(table);
  const goTo = useCellToGo(table);
  const columns = useMemo(() => actualColumns(types), [types]);
  const save = useSaveChange(useMemo(() => keyedEdits(EDITS, actuals, actuals), [actuals]));
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

function actualColumns(types: readonly PlacementTypeRow[]): readonly Column<ActualRow>[] {
  const named = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  const choices = [{ value: '', label: NOT_SPLIT }, ...named];
  return [
    choiceColumn<ActualRow>({
      id: 'placementType',
      header: 'Placement type',
      help: 'Whose spend it is; leave it at all placements where the ledger does not say.',
      aliases: ['type', 'name'],
      width: 280,
      get: (row) => row.placementType ?? '',
      set: (row, chosen) => ({ ...row, placementType: chosen === null || chosen === '' ? null : chosen }),
      choices: () => choices,
      every: choices,
      ifUnread: `put under ${NOT_SPLIT.toLowerCase()}`,
    }),
    textColumn<ActualRow>({
      id: 'year',
      header: 'Year',
      help: 'The financial year of the position date, such as 2023/24.',
      width: 90,
      longest: 20,
      get: (row) => row.year,
      set: (row, year) => ({ ...row, year }),
    }),
    moneyColumn<ActualRow>({
      id: 'amountPence',
      header: 'Net spend',
      unit: '£',
      help: 'Spend less income from 1 April to the day before the position date. May be below zero.',
      aliases: ['amount', 'actual', 'actuals', 'spend', 'net', 'spend to date'],
      width: 140,
      get: ({ amountPence, unread }) => ({ amountPence, unread }),
      set: (row, held) => ({ ...row, ...held }),
      ask: unusualActual,
    }),
    textColumn<ActualRow>({
      id: 'note',
      header: 'Note',
      help: 'Where it comes from, such as Ledger, P7.',
      aliases: ['notes', 'source', 'comment'],
      width: 200,
      grow: true,
      get: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
    }),
  ];
}
