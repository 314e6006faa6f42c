import { BLANK_WEIGHTS } from '../../../shared/workspace/blank-rows.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import type { Entry, SchemeRow } from '../../../shared/workspace/rows.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useProblemOf } from '../../state/faults.ts';
import { useProfileSettings } from '../../state/profile-settings.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { CONFIDENCE_NAMES } from '../scenarios/scheme/tracking-words.ts';

const CONFIDENCES = ['red', 'amber', 'green'] as const;

/** How much of a saving to count on by how sure it is: nobody publishes figures for this, so it begins blank. */
export function WeightsForm() {
  const readOnly = useReadOnly();
  const problemOf = useProblemOf('profile', null);
  const { settings: weights, save } = useProfileSettings('confidenceWeights', BLANK_WEIGHTS);
  const set = (confidence: NonNullable<SchemeRow['confidence']>, entry: Entry) =>
    save(
      `Changed weight of ${CONFIDENCE_NAMES[confidence].toLowerCase()} savings to ${entry === null ? 'blank' : entryText(entry, 'percent')}`,
      () => ({ [confidence]: entry }),
    );
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
