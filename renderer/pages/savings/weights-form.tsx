import { BLANK_WEIGHTS } from '../../../shared/workspace/blank-rows.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import type { Entry, SchemeRow } from '../../../shared/workspace/rows.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useChange } from '../../state/change.ts';
import { useProblemOf } from '../../state/faults.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { CONFIDENCE_NAMES } from '../scenarios/scheme/tracking-words.ts';

const CONFIDENCES = ['red', 'amber', 'green'] as const;

/** How much of a saving to count on by how sure it is: nobody publishes figures for this, so it begins blank. */
export function WeightsForm() {
  const { profile } = useWorkspace().content;
  const readOnly = useReadOnly();
  const change = useChange();
  const problemOf = useProblemOf('profile', null);
  const weights = profile.confidenceWeights ?? BLANK_WEIGHTS;
  const set = (confidence: NonNullable<SchemeRow['confidence']>, entry: Entry) =>
    change({
      name: `Changed weight of ${CONFIDENCE_NAMES[confidence].toLowerCase()} savings to ${entry === null ? 'blank' : entryText(entry, 'percent')}`,
      edits: [
        {
          table: 'profile',
          do: 'set',
          fields: { confidenceWeights: { ...weights, [confidence]: entry } },
        },
      ],
    });
  return (
    <fieldset className="weights">
      <legend>How much of a saving to count on</legend>
      <p className="field-help">
        By confidence, as a share of the forecast. No standard weights are published: blank counts the whole
        forecast. A scheme may have a weight of its own, in its form.
      </p>
      <div className="weights-fields">
        {CONFIDENCES.map((confidence) => (
          <EntryField
            key={confidence}
            label={CONFIDENCE_NAMES[confidence]}
            unit="%"
            style="percent"
            entry={weights[confidence]}
            placeholder="not weighted"
            problem={problemOf('confidenceWeights')}
            readOnly={readOnly}
            onCommit={(entry) => void set(confidence, entry)}
          />
        ))}
      </div>
    </fieldset>
  );
}
