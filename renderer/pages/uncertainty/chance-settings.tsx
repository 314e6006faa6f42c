import { useRef, useState } from 'react';
import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { TypedInput } from '../../components/typed-input.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { EndingsForm } from './endings-form.tsx';
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

function TogetherForm(props: { readonly tornado: ReadyUncertainty['tornado'] }) {
  const { settings, save } = useSettings();
  const readOnly = useReadOnly();
  const once = useOneAtATime();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [strength, setStrength] = useState('80%');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const names = new Map(props.tornado.map((bar) => [bar.key, bar.name]));
  const taken = new Set(settings.correlations.flatMap(({ inputs }) => inputs));
  const free = props.tornado.filter(({ key }) => !taken.has(key));

  const add = async () => {
    const read = readNumber(strength);
    const share = read.ok ? (read.value > 1 ? read.value / 100 : read.value) : -1;
    if (share < 0 || share > 1 || chosen.length < 2 || name.trim() === '') {
      setProblem('Give a name, tick two ranges or more, and a strength from 0% to 100%.');
      return;
    }
    setProblem(undefined);
    const group = { name: name.trim(), inputs: [...chosen], strength: share };
    const saved = await save(`Let ranges move together: ${group.name}`, ({ correlations }) => ({
      correlations: [...correlations, group],
    }));
    if (!saved) return;
    setName('');
    setChosen([]);
  };
  return (
    <section aria-labelledby="together-heading">
      <h3 id="together-heading" ref={heading} tabIndex={-1}>
        Move together
      </h3>
      <ul>
        {settings.correlations.map((group) => (
          <li key={group.name}>
            {group.name} ({formatPercent(group.strength)}):{' '}
            {group.inputs.map((key) => names.get(key) ?? 'a range of another scenario').join(', ')}{' '}
            {readOnly ? null : (
              <button
                type="button"
                className="quiet"
                onClick={() => {
                  // The button goes with its group.
                  heading.current?.focus();
                  void save(`Let ranges move apart: ${group.name}`, ({ correlations }) => ({
                    correlations: correlations.filter(({ name: other }) => other !== group.name),
                  }));
                }}
              >
                Remove<span className="only-read-aloud"> {group.name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {readOnly || free.length < 2 ? null : (
        <form
          className="question-form"
          onSubmit={(event) => {
            event.preventDefault();
            once(add);
          }}
        >
          <Field label="Name of the group" problem={problem}>
            {(ids) => <input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label="Strength">
            {(ids) => (
              <input {...ids} value={strength} onChange={(event) => setStrength(event.target.value)} />
            )}
          </Field>
          <fieldset>
            <legend>Ranges</legend>
            {free.map(({ key, name: range }) => (
              <label key={key} className="row-of-controls">
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={(event) =>
                    setChosen(event.target.checked ? [...chosen, key] : chosen.filter((each) => each !== key))
                  }
                />
                {range}
              </label>
            ))}
          </fieldset>
          <button type="submit">Let them move together</button>
        </form>
      )}
    </section>
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
