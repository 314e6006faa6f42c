import { useState } from 'react';
import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { Field } from '../../components/field.tsx';
import { TypedInput } from '../../components/typed-input.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { EndingsForm } from './endings-form.tsx';
import { TogetherForm } from './together-form.tsx';
import { useSettings } from './use-settings.ts';

/** Which ranges move together, which types' arrivals are left to chance, and whose end dates may be out. */
export function ChanceSettings(props: { readonly tornado: ReadyUncertainty['tornado'] }) {
  return (
    <details className="chance-settings">
      <summary>Ranges that move together, arrivals left to chance, and end dates that may be out</summary>
      <div className="question-forms">
        <TogetherForm tornado={props.tornado} />
        <ArrivalsForm />
        <EndingsForm />
      </div>
    </details>
  );
}

function ArrivalsForm() {
  const { content } = useWorkspace();
  const { settings, save } = useSettings();
  const readOnly = useReadOnly();
  const [problem, setProblem] = useState('');
  const perMonth = new Map(settings.arrivals.map((each) => [each.placementType, each.perMonth]));

  const set = async (type: { readonly key: string; readonly name: string }, text: string) => {
    const read = text.trim() === '' ? { ok: true as const, value: 0 } : readNumber(text);
    if (!read.ok || read.value < 0 || read.value > 200) {
      setProblem(`${nameOr(type.name)}: type a number of arrivals a month from 0 to 200, or leave it blank.`);
      return;
    }
    setProblem('');
    const mine = read.value > 0 ? [{ placementType: type.key, perMonth: read.value }] : [];
    await save(`Changed chance arrivals of ${nameOr(type.name)}`, ({ arrivals }) => ({
      arrivals: [...arrivals.filter(({ placementType }) => placementType !== type.key), ...mine],
    }));
  };
  return (
    <section aria-labelledby="arrivals-heading">
      <h3 id="arrivals-heading">Arrivals left to chance</h3>
      <p className="soft">
        How many children arrive in a month, on average; as many leave. Blank leaves a type as forecast.
      </p>
      <p role="status" className="field-problem">
        {problem}
      </p>
      <div className="arrivals">
        {content.placementTypes.map((type) => (
          <Field key={type.key} label={nameOr(type.name)} unit="a month">
            {(ids) => (
              <TypedInput
                {...ids}
                readOnly={readOnly}
                value={perMonth.has(type.key) ? formatNumber(perMonth.get(type.key) ?? 0, 4) : ''}
                onCommit={(text) => void set(type, text)}
              />
            )}
          </Field>
        ))}
      </div>
    </section>
  );
}
