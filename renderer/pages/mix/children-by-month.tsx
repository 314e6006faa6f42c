import { useMemo, useRef } from 'react';
import { parseDay } from '../../../shared/calendar/day.ts';
import { formatMonth, monthOf } from '../../../shared/calendar/month.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import { monthsOut } from '../../../shared/workspace/forecast-in-mix.ts';
import type { PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { changedWords, holdsWords } from '../../components/mix-holds-words.ts';
import { monthWords } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useForecastInMix } from '../../state/forecast-in-mix.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { type CellToGo, SlotGrid } from './slot-grid.tsx';
import { slots } from './slots.ts';

type ByMonthProps = { readonly row: PlacementTypeRow; readonly goTo: CellToGo | null };

/** The children of one placement type month by month: whose figures they are, and the way back to one number. */
export function ChildrenByMonth({ row, goTo }: ByMonthProps) {
  const { content } = useWorkspace();
  const { periodFrom, periodTo } = content.profile;
  const readOnly = useReadOnly();
  const change = useChange();
  const holds = useForecastInMix();
  const heading = useRef<HTMLHeadingElement>(null);
  const months = useMemo(
    () => slots(row.childrenByMonth, monthsBetween(periodFrom, periodTo), monthWords),
    [row.childrenByMonth, periodFrom, periodTo],
  );
  const ofForecast = holds?.placementTypes.includes(row.key) ? holds : null;
  const name = nameOr(row.name);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Children by month
      </h3>
      <p className="soft">
        From each month given, the mix is that number until the next, in place of Children, Change and Growth.
      </p>
      {ofForecast === null ? null : (
        <p>
          {holdsWords(ofForecast)}. {changedWords(ofForecast)}
        </p>
      )}
      {readOnly || Object.keys(row.childrenByMonth).length === 0 ? null : (
        <p>
          <button
            type="button"
            onClick={() =>
              // The button goes with the months: the keyboard's place is kept.
              void change({
                name: `Took the children by month of ${name} out of the placement mix`,
                edits: monthsOut([row.key], content),
              }).then(() => heading.current?.focus())
            }
          >
            Take the months out
          </button>{' '}
          {row.children === null
            ? 'Children is blank then, for one number to be typed.'
            : `Children is ${entryText(row.children, 'plain')} then, as it was typed.`}
        </p>
      )}
      <SlotGrid row={row} field="childrenByMonth" slots={months} readOnly={readOnly} goTo={goTo} />
    </>
  );
}

/** Calendar months from one ISO date to another, `2024-05`; none where either cannot be read. */
function monthsBetween(from: string, to: string): readonly string[] {
  const first = parseDay(from);
  const last = parseDay(to);
  if (first === null || last === null || last < first) return [];
  const start = monthOf(first);
  return Array.from({ length: monthOf(last) - start + 1 }, (_, index) => formatMonth(start + index));
}
