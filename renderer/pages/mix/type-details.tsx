import { useMemo } from 'react';
import { parseDay } from '../../../shared/calendar/day.ts';
import { formatMonth, monthOf } from '../../../shared/calendar/month.ts';
import type { Entry, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { stepName } from '../../components/grid/change.ts';
import { PageSidePanel } from '../../components/side-panel.tsx';
import { monthWords } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { type CellToGo, type Slot, SlotGrid } from './slot-grid.tsx';

type DetailsProps = {
  readonly row: PlacementTypeRow;
  /** A cell of these details somebody was sent to, such as `uplifts.2025/26`. */
  readonly goTo: CellToGo | null;
  readonly onClose: () => void;
};

/** What the grid has no columns for: uplifts by year, a forecast of children by month, and hiding. */
export function TypeDetails({ row, goTo, onClose }: DetailsProps) {
  const { content, years } = useWorkspace();
  const { periodFrom, periodTo } = content.profile;
  const readOnly = useReadOnly();
  const change = useChange();
  const name = nameOr(row.name);

  const uplifts = useMemo(() => slots(row.uplifts, years.slice(1), (year) => year), [row.uplifts, years]);
  const months = useMemo(
    () => slots(row.childrenByMonth, monthsBetween(periodFrom, periodTo), monthWords),
    [row.childrenByMonth, periodFrom, periodTo],
  );

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
                name: stepName(
                  hidden ? `Hid ${name} in the placement mix` : `Showed ${name} in the placement mix`,
                ),
                edits: [{ table: 'placementTypes', do: 'set', key: row.key, fields: { hidden } }],
              });
            }}
          />
          Hide this row (it still counts in every figure)
        </label>
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
        <h3>Children by month</h3>
        <p className="soft">
          A forecast of the mix, where there is one. From each month given, the mix is that number until the
          next, in place of Children, Change and Growth.
        </p>
        <SlotGrid row={row} field="childrenByMonth" slots={months} readOnly={readOnly} goTo={goTo} />
      </div>
    </PageSidePanel>
  );
}

/** A slot for each place there can be one, and for each that the file has besides. */
function slots(
  held: Readonly<Record<string, Entry>>,
  keys: readonly string[],
  label: (key: string) => string,
): readonly Slot[] {
  const all = [...new Set([...keys, ...Object.keys(held)])].sort();
  return all.map((key) => ({
    key,
    label: label(key),
    entry: held[key] ?? null,
  }));
}

/** Calendar months from one ISO date to another, `2024-05`; none where either cannot be read. */
function monthsBetween(from: string, to: string): readonly string[] {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === null || last === null || last < first) return [];
  const start = monthOf(first);
  return Array.from({ length: monthOf(last) - start + 1 }, (_, index) => formatMonth(start + index));
}
