import { useId, useMemo, useState } from 'react';
import { BLANK_ASSUMPTION } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { AssumptionRow } from '../../../shared/workspace/rows.ts';
import { changedFields, counted } from '../../components/grid/change.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { GridPage } from '../../components/grid/grid-page.tsx';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';
import { useCellToGo, useSaveRows, useTableFaults } from '../../components/grid/table-hooks.ts';
import { useRowFilter } from '../../components/grid/use-row-filter.ts';
import { newKey } from '../../keys.ts';
import { useValues } from '../../state/choices.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { assumptionColumns, identifierFrom } from './assumption-columns.ts';
import { UsedIn } from './used-in.tsx';

const table = 'assumptions';
const EDITS: EditMaker<AssumptionRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};

type Filter = 'all' | 'to-replace' | 'unused';
const newAssumption = (): AssumptionRow => ({ ...BLANK_ASSUMPTION, key: newKey('assumption') });
const nameOf = (row: AssumptionRow): string => row.name || row.id;

/** Every figure formulas stand on: what it is, where it comes from, who answers for it, what it moves. */
export function AssumptionsPage() {
  const { assumptions: rows } = useWorkspace().content;
  const values = useValues();
  const readOnly = useReadOnly();
  const faults = useTableFaults(table);
  const goTo = useCellToGo(table);
  const [filter, setFilter] = useState<Filter>('all');
  const [active, setActive] = useState<AssumptionRow | null>(null);
  const { shown, apply } = useRowFilter(rows, goTo?.key ?? null);
  const filterId = useId();

  const worked = useMemo(
    () => new Map((values?.assumptions ?? []).map((one) => [one.key, one] as const)),
    [values],
  );
  const columns = useMemo(() => assumptionColumns(worked), [worked]);
  const finishRow = useMemo(() => {
    const taken = new Set(rows.map((row) => row.id));
    return (row: AssumptionRow) => (row.id === '' ? { ...row, id: identifierFrom(row.name, taken) } : row);
  }, [rows]);
  const save = useSaveRows(EDITS, rows);

  const isUnused = (row: AssumptionRow): boolean => (worked.get(row.key)?.usedIn.length ?? 0) === 0;
  const toReplace = rows.filter((row) => row.toReplace).length;
  const filterBy = (next: Filter): void => {
    setFilter(next);
    apply(next === 'all' ? null : next === 'unused' ? isUnused : (row) => row.toReplace);
  };

  return (
    <GridPage
      heading={
        rows.length === 0
          ? PAGE_NAMES.assumptions
          : `${counted(rows.length, 'assumption')}${toReplace === 0 ? '' : `, ${toReplace} still to be replaced`}`
      }
      sub="Named figures for formulas: type =ifaWeekly * 1.05 in any cell of figures. Changing one here changes everything that names it."
      controls={
        <>
          <label htmlFor={filterId}>Show</label>
          <select
            id={filterId}
            value={filter}
            onChange={(event) => filterBy(FILTERS.find((one) => one === event.target.value) ?? 'all')}
          >
            <option value="all">all {rows.length}</option>
            <option value="to-replace">to be replaced: {toReplace}</option>
            <option value="unused">used in nothing: {rows.filter(isUnused).length}</option>
          </select>
          <span role="status" className="soft">
            {shown.length === rows.length ? '' : `${shown.length} of ${rows.length} shown`}
          </span>
        </>
      }
    >
      <Grid
        label={PAGE_NAMES.assumptions}
        place="the assumptions"
        noun="assumption"
        rows={shown}
        columns={columns}
        rowName={nameOf}
        readOnly={readOnly}
        newRow={newAssumption}
        finishRow={finishRow}
        invitation={'New assumption\u2026'}
        canRemove
        canReorder
        onChange={save}
        faults={faults}
        goTo={goTo}
        onActiveRow={setActive}
      />
      <UsedIn row={active} places={active === null ? [] : (worked.get(active.key)?.usedIn ?? [])} />
    </GridPage>
  );
}

const FILTERS: readonly Filter[] = ['all', 'to-replace', 'unused'];
