import type { ReadySufficiency, SufficiencyView } from '../../../shared/api/sufficiency.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { BLANK_SUFFICIENCY } from '../../../shared/workspace/blank-rows.ts';
import type { Entry, SufficiencyFields } from '../../../shared/workspace/rows.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useProfileSettings } from '../../state/profile-settings.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { settingProblem } from './use-homes-faults.ts';

/** The page's settings and how one of them is changed, as a step. */
export function useSufficiencyFields(): {
  readonly fields: SufficiencyFields;
  readonly set: (what: string, change: Partial<Record<keyof SufficiencyFields, Entry>>) => void;
} {
  const { settings, save } = useProfileSettings('sufficiency', BLANK_SUFFICIENCY);
  return {
    fields: settings,
    set: (what, changed) => void save(`Changed ${what}`, () => changed),
  };
}

/** The share of children placed in the borough, its target, and the beds it takes to reach it. */
export function BoroughSection(props: { readonly view: SufficiencyView }) {
  const { view } = props;
  const { fields, set } = useSufficiencyFields();
  const readOnly = useReadOnly();
  const ready = view.state === 'ready' ? view : null;
  return (
    <section aria-labelledby="borough-heading">
      <h2 id="borough-heading">In the borough</h2>
      {ready ? <BoroughWords view={ready} /> : null}
      <div className="sufficiency-fields">
        <EntryField
          label="Target in the borough"
          style="percent"
          help="Share of the children to be placed in the borough."
          entry={fields.inBoroughTarget}
          problem={settingProblem(view, 'inBoroughTarget')}
          readOnly={readOnly}
          onCommit={(inBoroughTarget) => set('the target in the borough', { inBoroughTarget })}
        />
        <EntryField
          label="Occupancy to plan with"
          style="percent"
          help={
            ready
              ? `Blank: ${formatPercent(ready.published.occupancy.value, 0)}, ${ready.published.occupancy.source}.`
              : undefined
          }
          entry={fields.occupancy}
          problem={settingProblem(view, 'occupancy')}
          readOnly={readOnly}
          onCommit={(occupancy) => set('the occupancy to plan with', { occupancy })}
        />
        <EntryField
          label="Usable share of carers’ places"
          style="percent"
          help={
            ready
              ? `For carers whose usable places are blank. Blank: ${formatPercent(ready.published.usableShare.value, 0)}, ${ready.published.usableShare.source}.`
              : undefined
          }
          entry={fields.usableShare}
          problem={settingProblem(view, 'usableShare')}
          readOnly={readOnly}
          onCommit={(usableShare) => set('the usable share of carers’ places', { usableShare })}
        />
      </div>
    </section>
  );
}

function BoroughWords(props: { readonly view: ReadySufficiency }) {
  const { children, placed, share, target, vacant, beds } = props.view.inBorough;
  const open = useOpenWorking();
  if (share === null)
    return (
      <p className="soft">
        Say what share of each type’s children is in the borough, above, and it is set against the target
        here.
      </p>
    );
  return (
    <p>
      {formatNumber(placed, 1)} of {formatNumber(children, 1)} children ({formatPercent(share, 1)}) are placed
      in the borough.{' '}
      {target === null || beds === null ? (
        'Set a target to see the beds it takes.'
      ) : (
        <>
          To reach {formatPercent(target, 1)}{' '}
          <button
            type="button"
            className="opens"
            onClick={() => open({ kind: 'in-borough' }, props.view.scenario)}
          >
            {beds === 0
              ? 'no more beds are needed'
              : `${formatNumber(beds, 0)} ${beds === 1 ? 'bed' : 'beds'} must be found`}
          </button>
          {vacant > 0 ? `, after ${formatNumber(vacant, 1)} vacant in the borough are filled` : ''}.
        </>
      )}
    </p>
  );
}
