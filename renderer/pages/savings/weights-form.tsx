import { useEffect, useRef } from 'react';
import type { CellFault } from '../../../shared/api/views.ts';
import { BLANK_WEIGHTS } from '../../../shared/workspace/blank-rows.ts';
import { entryText } from '../../../shared/workspace/entry-text.ts';
import type { Entry, SchemeRow } from '../../../shared/workspace/rows.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { useProfileSettings } from '../../state/profile-settings.ts';
import { useRoute } from '../../state/route.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { faultWords } from '../../words.ts';
import { CONFIDENCE_NAMES } from '../scenarios/scheme/tracking-words.ts';

const CONFIDENCES = ['red', 'amber', 'green'] as const;

/** How much of a saving to count on by how sure it is: nobody publishes figures for this, so it begins blank. */
export function WeightsForm(props: { readonly faults: readonly CellFault[] }) {
  const readOnly = useReadOnly();
  const { field: wanted, visit } = useRoute();
  const box = useRef<HTMLDivElement>(null);
  const { settings: weights, save } = useProfileSettings('confidenceWeights', BLANK_WEIGHTS);
  const set = (confidence: NonNullable<SchemeRow['confidence']>, entry: Entry) =>
    save(
      `Changed weight of ${CONFIDENCE_NAMES[confidence].toLowerCase()} savings to ${entry === null ? 'blank' : entryText(entry, 'percent')}`,
      () => ({ [confidence]: entry }),
    );
  const problemOf = (field: string): string | undefined => {
    const fault = props.faults.find((each) => each.table === 'profile' && each.field === field);
    return fault ? `This ${faultWords(fault)}` : undefined;
  };
  // The list of faults leads here.
  useEffect(() => {
    if (wanted === null || visit < 0) return;
    box.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"] input`)?.focus();
  }, [wanted, visit]);
  return (
    <fieldset className="weights">
      <legend>How much of a saving to count on</legend>
      <p className="field-help">
        By confidence, as a share of the forecast. No standard weights are published: blank counts the whole
        forecast. A scheme may have a weight of its own, in its form.
      </p>
      <div className="weights-fields" ref={box}>
        {CONFIDENCES.map((confidence) => (
          <div key={confidence} data-field={`confidenceWeights.${confidence}`}>
            <EntryField
              label={CONFIDENCE_NAMES[confidence]}
              unit="%"
              style="percent"
              entry={weights[confidence]}
              placeholder="not weighted"
              problem={problemOf(`confidenceWeights.${confidence}`)}
              readOnly={readOnly}
              onCommit={(entry) => void set(confidence, entry)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
