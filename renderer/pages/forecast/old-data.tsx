import { addMonths, formatDay, parseDay } from '../../../shared/calendar/day.ts';
import { monthOf } from '../../../shared/calendar/month.ts';
import { spanWords } from '../../../shared/calendar/words.ts';
import { dateWords } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';

/** Returns come once a year: a file that begins later than this after one rests on children long gone. */
const MONTHS_USUAL = 12;

/**
 * Warns where the day forecast from lies long before the position date, and offers to begin the file where the
 * forecast does.
 * @param props.from the day forecast from, ISO; null where there is no forecast
 */
export function OldData(props: { readonly from: string | null; readonly onDone: () => void }) {
  const { content } = useWorkspace();
  const change = useChange();
  const readOnly = useReadOnly();
  const { periodFrom, periodTo } = content.profile;
  const from = parseDay(props.from ?? '');
  const position = parseDay(periodFrom);
  if (from === null || position === null || position <= addMonths(from, MONTHS_USUAL)) return null;
  const begin = formatDay(from + 1);
  // Actuals are what was spent before the position date, in its year: of another they would be a fault.
  const offered = !readOnly && content.actuals.length === 0 && begin <= periodTo;
  return (
    <p className="plan-warning">
      The file begins on {dateWords(periodFrom)}, {spanWords(monthOf(position) - monthOf(from + 1))} after the
      last day known, {dateWords(props.from ?? '')}: everything since is forecast, not counted, and rests on
      children who may have left long ago. Bring in later returns if there are any
      {offered ? (
        <>
          , or begin the file where they end:{' '}
          <button
            type="button"
            onClick={() =>
              void change({
                name: `Changed the position date to ${dateWords(begin)}, where the return ends`,
                edits: [{ table: 'profile', do: 'set', fields: { periodFrom: begin } }],
              }).then(props.onDone)
            }
          >
            Begin on {dateWords(begin)}
          </button>
        </>
      ) : (
        '.'
      )}
    </p>
  );
}
