import type { MixLine, MixPlan } from '../../../shared/api/forecast.ts';
import { BLANK_PLACEMENT_TYPE } from '../../../shared/workspace/blank-rows.ts';
import { counted } from '../../components/grid/change.ts';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { dateWords } from '../../date-words.ts';
import { readableKey } from '../../keys.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { useForecastSettings } from './use-forecast-settings.ts';

/** The placement types of the return whose children go nowhere in the mix, also those with nobody in them on the day forecast from. */
export function LeftOut(props: { readonly plan: MixPlan; readonly onDone: () => void }) {
  const { save } = useForecastSettings();
  const readOnly = useReadOnly();
  const once = useOneAtATime();
  const left = props.plan.lines.filter(({ placementType }) => placementType === null);
  const unmatched = left.filter(({ children }) => children > 0);
  if (left.length === 0) return null;
  const addTypes = () => {
    const rows = unmatched.map(({ name, category, provision }) => ({
      ...BLANK_PLACEMENT_TYPE,
      key: readableKey(name, 'type'),
      name,
      category,
      provision,
    }));
    const added = new Set(unmatched.map(({ type }) => type));
    once(() =>
      save(
        `Added ${rows.length === 1 ? 'a placement type' : `${rows.length} placement types`} of the return to the mix`,
        ({ types }) => ({ types: types.filter(({ type }) => !added.has(type)) }),
        rows.map((row) => ({ table: 'placementTypes', do: 'add', row })),
      ).then(props.onDone),
    );
  };
  return (
    <p className={unmatched.length === 0 ? 'soft' : 'plan-warning'}>
      Left out of the mix, and so of the pressure:{' '}
      {left.map((line) => said(line, props.plan.from)).join('; ')}.{' '}
      {readOnly || unmatched.length === 0 ? null : (
        <button type="button" onClick={addTypes}>
          Add {unmatched.length === 1 ? 'this placement type' : `these ${unmatched.length} placement types`}{' '}
          to the mix
        </button>
      )}
    </p>
  );
}

/** "Other (1 child)", "Custody (no child on 31 March 2022)" */
function said({ name, children }: MixLine, from: string | null): string {
  const nobody = from === null ? 'no child' : `no child on ${dateWords(from)}`;
  return `${name} (${children === 0 ? nobody : counted(children, 'child', 'children')})`;
}
