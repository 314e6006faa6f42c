import { useMemo, useState } from 'react';
import { courseOf } from '../../../shared/workspace/children-by-month.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { PageSidePanel } from '../../components/side-panel.tsx';
import { useChange } from '../../state/change.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { ChildrenByMonth } from './children-by-month.tsx';
import { type CellToGo, SlotGrid } from './slot-grid.tsx';
import { slots } from './slots.ts';

type DetailsProps = {
  readonly row: PlacementTypeRow;
  /** A cell of these details somebody was sent to, such as `uplifts.2025/26`. */
  readonly goTo: CellToGo | null;
  readonly onClose: () => void;
};

/** What the grid has no columns for: uplifts by year, a forecast of children by month, and hiding. */
export function TypeDetails({ row, goTo, onClose }: DetailsProps) {
  const { content, years } = useWorkspace();
  const readOnly = useReadOnly();
  const change = useChange();
  const name = nameOr(row.name);

  const uplifts = useMemo(() => slots(row.uplifts, years.slice(1), (year) => year), [row.uplifts, years]);

  // Where it goes by the month its months are what one opens the details for; they stay where they are meanwhile.
  const [byMonth] = useState(() => courseOf(row, content.profile.periodFrom).by !== 'number');

  return (
    <PageSidePanel title={name} label="details" shows={row.key} onClose={onClose}>
      <div className="type-details">
        <label className="with-box">
          <input
            type="checkbox"
            checked={row.hidden}
            disabled={readOnly}
            onChange={(event) => {
              const hidden = event.target.checked;
              void change({
                name: hidden ? `Hid ${name} in the placement mix` : `Showed ${name} in the placement mix`,
                edits: [{ table: 'placementTypes', do: 'set', key: row.key, fields: { hidden } }],
              });
            }}
          />
          Hide this row (it still counts in every figure)
        </label>
        {byMonth ? <ChildrenByMonth row={row} goTo={goTo} /> : null}
        <h3>Uplift by year</h3>
        <p className="soft">
          In place of the yearly uplift, where a year differs: a council often knows next April&rsquo;s and
          guesses the rest.
        </p>
        {uplifts.length === 0 ? (
          <p>The forecast has no later 1 April, so no uplift applies.</p>
        ) : (
          <SlotGrid row={row} field="uplifts" slots={uplifts} readOnly={readOnly} goTo={goTo} />
        )}
        {byMonth ? null : <ChildrenByMonth row={row} goTo={goTo} />}
      </div>
    </PageSidePanel>
  );
}
