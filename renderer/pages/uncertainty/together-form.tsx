import { useRef, useState } from 'react';
import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { nameProblem, sameNameWords, without } from './own-name.ts';
import { SameName } from './same-name.tsx';
import { useSettings } from './use-settings.ts';

/** What is wrong with each part of the form, and what would be right. */
type Problem = Readonly<Record<'name' | 'strength' | 'ranges', string | undefined>>;
const NONE: Problem = { name: undefined, strength: undefined, ranges: undefined };

/** Groups of ranges that move together, each under a name of its own. */
export function TogetherForm(props: { readonly tornado: ReadyUncertainty['tornado'] }) {
  const { settings, save } = useSettings();
  const readOnly = useReadOnly();
  const once = useOneAtATime();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [strength, setStrength] = useState('80%');
  const [problem, setProblem] = useState<Problem>(NONE);
  const heading = useRef<HTMLHeadingElement>(null);
  const names = new Map(props.tornado.map((bar) => [bar.key, bar.name]));
  const taken = new Set(settings.correlations.flatMap(({ inputs }) => inputs));
  const groupNames = settings.correlations.map((group) => group.name);
  const free = props.tornado.filter(({ key }) => !taken.has(key));

  const add = async () => {
    const read = readNumber(strength);
    const share = read.ok ? (read.value > 1 ? read.value / 100 : read.value) : -1;
    const found: Problem = {
      name: nameProblem(name, groupNames, 'group'),
      strength: share < 0 || share > 1 ? 'Give a strength from 0% to 100%.' : undefined,
      ranges: chosen.length < 2 ? 'Tick two ranges or more.' : undefined,
    };
    setProblem(found);
    if (Object.values(found).some((each) => each !== undefined)) return;
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
          <li key={group.inputs.join()}>
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
                    correlations: without(correlations, group),
                  }));
                }}
              >
                Remove<span className="only-read-aloud"> {group.name}</span>
              </button>
            )}
            <SameName words={sameNameWords(group.name, groupNames, 'group')} />
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
          <Field label="Name of the group" problem={problem.name}>
            {(ids) => <input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          <Field label="Strength" problem={problem.strength}>
            {(ids) => (
              <input {...ids} value={strength} onChange={(event) => setStrength(event.target.value)} />
            )}
          </Field>
          <fieldset>
            <legend>Ranges</legend>
            {problem.ranges === undefined ? null : <p className="field-problem">{problem.ranges}</p>}
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
