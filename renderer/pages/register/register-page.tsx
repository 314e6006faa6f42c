import { useId, useMemo, useState } from 'react';
import { formatNumber } from '../../../shared/money/format.ts';
import { BLANK_PLACEMENT } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { PlacementRow } from '../../../shared/workspace/rows.ts';
import { changedFields, counted } from '../../components/grid/change.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { GridPage } from '../../components/grid/grid-page.tsx';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';
import {
  useCellToGo,
  useCellValues,
  useSaveRows,
  useTableFaults,
} from '../../components/grid/table-hooks.ts';
import { useRowFilter } from '../../components/grid/use-row-filter.ts';
import { newKey } from '../../keys.ts';
import { useTypeColour } from '../../state/type-colour.ts';
import { useReadOnly, useRegister, useWorkspace } from '../../state/workspace.tsx';
import { nameOr, PAGE_NAMES } from '../../words.ts';
import { registerColumns } from './register-columns.ts';
import './register-page.css';

const table = 'placements';
const EDITS: EditMaker<PlacementRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};
const NONE: readonly PlacementRow[] = [];
const NO_FILTER = { text: '', type: '' };
const refOf = (row: PlacementRow): string => row.ref;

/** The register: each child in each placement, by reference, with its own dates and price. */
export function RegisterPage() {
  const { content, registerCount } = useWorkspace();
  const { placementTypes: types } = content;
  const register = useRegister();
  const rows = register ?? NONE;
  const readOnly = useReadOnly();
  const colour = useTypeColour();
  const value = useCellValues(table);
  const faults = useTableFaults(table);
  const goTo = useCellToGo(table);
  const [filter, setFilter] = useState(NO_FILTER);
  const { shown, apply } = useRowFilter(rows, goTo?.key ?? null);
  const textId = useId();
  const typeId = useId();

  const columns = useMemo(() => registerColumns({ types, colour, value }), [types, colour, value]);
  const newRow = useMemo(() => {
    const type = filter.type === '' ? null : filter.type;
    return (): PlacementRow => ({ ...BLANK_PLACEMENT, key: newKey('placement'), type });
  }, [filter.type]);
  const save = useSaveRows(EDITS, rows);

  const filterBy = (next: typeof NO_FILTER): void => {
    setFilter(next);
    const words = next.text.trim().toLowerCase();
    const matches = (row: PlacementRow): boolean =>
      (next.type === '' || row.type === next.type) &&
      (words === '' || columns.some((column) => column.shown(row).toLowerCase().includes(words)));
    apply(words === '' && next.type === '' ? null : matches);
  };
  const shownKeys = new Set(shown.map((row) => row.key));
  const faulty = new Set([...faults.keys()].map((place) => place.slice(0, place.lastIndexOf('/'))));
  const hiddenFaults = rows.filter((row) => faulty.has(row.key) && !shownKeys.has(row.key)).length;

  return (
    <GridPage
      heading={
        registerCount === 0
          ? PAGE_NAMES.register
          : `${PAGE_NAMES.register}: ${counted(registerCount, 'placement')}`
      }
      sub="One row for each child in one placement, beside the mix: a child counted here is not counted there. Use a reference, never a name, date of birth or full postcode."
      controls={
        <>
          <label htmlFor={textId}>Find</label>
          <input
            id={textId}
            type="search"
            value={filter.text}
            onChange={(event) => filterBy({ ...filter, text: event.target.value })}
          />
          <label htmlFor={typeId}>Type</label>
          <select
            id={typeId}
            className="type-filter"
            value={filter.type}
            onChange={(event) => filterBy({ ...filter, type: event.target.value })}
          >
            <option value="">All types</option>
            {types.map((type) => (
              <option key={type.key} value={type.key}>
                {nameOr(type.name)}
              </option>
            ))}
          </select>
          <span role="status" className="filter-count">
            {shown.length === rows.length
              ? ''
              : `${formatNumber(shown.length)} of ${formatNumber(rows.length)} shown`}
            {hiddenFaults === 0
              ? ''
              : `; ${counted(hiddenFaults, 'hidden row')} ${hiddenFaults === 1 ? 'has' : 'have'} something to put right`}
          </span>
          {shown.length === rows.length ? null : (
            <button type="button" onClick={() => filterBy(NO_FILTER)}>
              Show all
            </button>
          )}
        </>
      }
    >
      {register !== null && rows.length === 0 && !readOnly ? (
        <p className="register-empty">
          The register is for placements worth following one by one, usually the dearest. Type into the row
          below, or copy from your workbook with its headings (reference, placement type, start, end, weekly
          cost) and paste here.
        </p>
      ) : null}
      {register === null ? (
        <p role="status">Reading the register&hellip;</p>
      ) : (
        <Grid
          label={PAGE_NAMES.register}
          place="the register"
          noun="placement"
          invitation={'New row\u2026'}
          rows={shown}
          columns={columns}
          rowName={refOf}
          readOnly={readOnly}
          newRow={newRow}
          canRemove
          canReorder={false}
          onChange={save}
          faults={faults}
          goTo={goTo}
        />
      )}
    </GridPage>
  );
}
