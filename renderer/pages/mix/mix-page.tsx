import { useEffect, useMemo, useRef, useState } from 'react';
import { BLANK_PLACEMENT_TYPE } from '../../../shared/workspace/blank-rows.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { GridPage } from '../../components/grid/grid-page.tsx';
import {
  useCellToGo,
  useCellValues,
  useSaveRows,
  useTableFaults,
} from '../../components/grid/table-hooks.ts';
import { MixHoldsNote } from '../../components/mix-holds-note.tsx';
import { dateWords } from '../../date-words.ts';
import { newKey, readableKey } from '../../keys.ts';
import { useValues } from '../../state/choices.tsx';
import { useTypeColour } from '../../state/type-colour.ts';
import { useReadOnly, useRegister, useWorkspace } from '../../state/workspace.tsx';
import { PAGE_NAMES } from '../../words.ts';
import { FirstRows } from './first-rows.tsx';
import { describeGuess } from './guess-type.ts';
import { mixColumns } from './mix-columns.ts';
import { MIX_EDITS } from './mix-edits.ts';
import { mixTotals, registerByType } from './mix-totals.ts';
import { ShortNamesNote } from './short-names-note.tsx';
import { recordField } from './slot-grid.tsx';
import { TypeDetails } from './type-details.tsx';
import './mix-page.css';

const newType = (): PlacementTypeRow => ({ ...BLANK_PLACEMENT_TYPE, key: newKey('type') });
const withReadableKey = (row: PlacementTypeRow): PlacementTypeRow => ({
  ...row,
  key: readableKey(row.name, 'type'),
});
const nameOf = (row: PlacementTypeRow): string => row.name;

/** Who is placed where on the position date, at what price, and how both are expected to change. */
export function MixPage() {
  const { content } = useWorkspace();
  const { placementTypes: types, profile } = content;
  const readOnly = useReadOnly();
  const register = useRegister();
  const colour = useTypeColour();
  const value = useCellValues('placementTypes');
  const weekly = useValues()?.weekly ?? null;
  const tableFaults = useTableFaults('placementTypes');
  const goTo = useCellToGo('placementTypes');
  const [showHidden, setShowHidden] = useState(false);
  const [active, setActive] = useState<PlacementTypeRow | null>(null);
  const [detailed, setDetailed] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  // A year's uplift or a month's children has no column: its cell is in the details.
  useEffect(() => {
    if (goTo?.field && recordField(goTo.field) !== null) setDetailed(goTo.key);
  }, [goTo]);

  // A cell somebody was sent to is shown even where its row is hidden.
  const shown = useMemo(
    () => types.filter((row) => showHidden || !row.hidden || row.key === goTo?.key),
    [types, showHidden, goTo],
  );
  const inRegister = useMemo(
    () => registerByType(register ?? [], profile.periodFrom),
    [register, profile.periodFrom],
  );
  const faults = useMemo(
    () =>
      new Map(
        [...tableFaults].map(([place, problem]) => [
          place.replace(/\/uplifts\..*$/, '/annualUplift').replace(/\/childrenByMonth\..*$/, '/children'),
          problem,
        ]),
      ),
    [tableFaults],
  );
  const columns = useMemo(
    () => mixColumns({ types, periodFrom: profile.periodFrom, colour, value, inRegister }),
    [types, profile.periodFrom, colour, value, inRegister],
  );
  const totals = useMemo(
    () => mixTotals(types, profile.periodFrom, value, inRegister, weekly),
    [types, profile.periodFrom, value, inRegister, weekly],
  );
  const save = useSaveRows(MIX_EDITS, types);
  const hidden = types.filter((row) => row.hidden).length;
  // A new file comes with the usual placement types and nothing in them.
  const begun = types.some(
    (row) => row.children !== null || row.weeklyCost !== null || Object.keys(row.childrenByMonth).length > 0,
  );
  const opened = types.find((row) => row.key === detailed);

  return (
    <GridPage
      heading={PAGE_NAMES.mix}
      sub={`Children and weekly prices on ${dateWords(profile.periodFrom)}, and how they are expected to change.`}
      controls={
        hidden === 0 ? undefined : (
          <label className="with-box">
            <input
              type="checkbox"
              checked={showHidden}
              onChange={(event) => setShowHidden(event.target.checked)}
            />
            Show {hidden} hidden (counted in every figure)
          </label>
        )
      }
    >
      {begun || readOnly ? null : <FirstRows />}
      <MixHoldsNote />
      {readOnly ? null : <ShortNamesNote />}
      <Grid
        label={PAGE_NAMES.mix}
        place="the placement mix"
        noun="placement type"
        rows={shown}
        columns={columns}
        rowName={nameOf}
        readOnly={readOnly}
        newRow={newType}
        finishRow={withReadableKey}
        invitation={types.length === 0 ? 'Type a name, or paste here' : undefined}
        canRemove
        canReorder
        onChange={save}
        faults={faults}
        totals={types.length === 0 ? undefined : totals}
        nameColumn="name"
        describeNew={describeGuess}
        goTo={goTo}
        onActiveRow={setActive}
        tools={
          <button
            ref={opener}
            type="button"
            disabled={active === null || !types.some((row) => row.key === active.key)}
            onClick={() => setDetailed(active?.key ?? null)}
          >
            Details
          </button>
        }
      />
      {opened ? (
        <TypeDetails
          key={opened.key}
          row={opened}
          goTo={goTo}
          onClose={() => {
            setDetailed(null);
            opener.current?.focus();
          }}
        />
      ) : null}
    </GridPage>
  );
}
