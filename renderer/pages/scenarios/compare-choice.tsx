import { useState } from 'react';
import { ComparedChoice } from '../../components/compared-choice.tsx';
import { useChange } from '../../state/change.ts';
import { MOST_COMPARED, useCompared } from '../../state/choices.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { ScenarioDialog } from './scenario-dialog.tsx';
import { addScenario } from './scenario-steps.ts';

/** Which scenarios stand beside the base, and one more of them. `onShow` shows a scenario's measures. */
export function CompareChoice(props: { readonly onShow: (key: string | null) => void }) {
  const { onShow } = props;
  const scenarios = useWorkspace().content.scenarios;
  const { compared, setCompared } = useCompared();
  const change = useChange();
  const readOnly = useReadOnly();
  const [adding, setAdding] = useState(false);

  const add = async (name: string) => {
    const { step, key } = addScenario(name, null);
    const outcome = await change(step);
    if (!outcome.ok) return;
    setCompared([...compared.slice(0, MOST_COMPARED - 1), key]);
    onShow(key);
  };

  return (
    <div className="compare-choice">
      {scenarios.length === 0 ? null : <ComparedChoice legend="Compare with the base" onAdded={onShow} />}
      {readOnly ? null : (
        <button type="button" onClick={() => setAdding(true)}>
          Add a scenario
        </button>
      )}
      {adding ? (
        <ScenarioDialog
          title="Add a scenario"
          accept="Add"
          name=""
          taken={scenarios.map((row) => row.name.trim())}
          onAccept={(name) => void add(name)}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </div>
  );
}
