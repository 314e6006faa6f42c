import { useState } from 'react';
import type { ScenarioRow } from '../../../shared/workspace/rows.ts';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { useChange } from '../../state/change.ts';
import { MOST_COMPARED, useCompared } from '../../state/choices.tsx';
import { useSay } from '../../state/messages.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { ScenarioDialog } from './scenario-dialog.tsx';
import { addScenario, removeScenario, renameScenario } from './scenario-steps.ts';

/** What can be done with the scenario whose measures are shown. */
export function ScenarioButtons(props: {
  readonly shown: ScenarioRow;
  readonly onShow: (key: string | null) => void;
}) {
  const { shown, onShow } = props;
  const { scenarios } = useWorkspace().content;
  const { compared, setCompared } = useCompared();
  const change = useChange();
  const once = useOneAtATime();
  const say = useSay();
  const [asking, setAsking] = useState<'copy' | 'rename' | null>(null);
  const name = nameOr(shown.name);
  const taken = scenarios
    .filter((row) => asking === 'copy' || row.key !== shown.key)
    .map((row) => row.name.trim());

  const accept = async (chosen: string) => {
    if (asking === 'rename') {
      await change(renameScenario(shown, chosen));
      return;
    }
    const { step, key } = addScenario(chosen, shown);
    const outcome = await change(step);
    if (!outcome.ok) return;
    setCompared([...compared.slice(0, MOST_COMPARED - 1), key]);
    onShow(key);
  };
  const remove = async () => {
    const outcome = await change(removeScenario(shown));
    if (!outcome.ok) return;
    say('done', `Deleted scenario ${name}. Undo brings it back.`);
    onShow(null);
  };

  const buttons: readonly [string, () => void][] = [
    ['Rename', () => setAsking('rename')],
    ['Copy', () => setAsking('copy')],
    ['Delete', () => once(remove)],
  ];
  return (
    <span className="scenario-buttons">
      {buttons.map(([label, act]) => (
        <button key={label} type="button" className="quiet" onClick={act}>
          {label}
          <span className="only-read-aloud"> scenario {name}</span>
        </button>
      ))}
      {asking ? (
        <ScenarioDialog
          title={asking === 'copy' ? 'Copy a scenario' : 'Rename a scenario'}
          accept={asking === 'copy' ? 'Add' : 'Rename'}
          name={asking === 'copy' ? `${name} (copy)` : shown.name}
          taken={taken}
          onAccept={(chosen) => void accept(chosen)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </span>
  );
}
