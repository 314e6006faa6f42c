import { useState } from 'react';
import { readNumber } from '../../../shared/money/read.ts';
import type { StressChange } from '../../../shared/workspace/uncertainty.ts';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { nameProblem } from './own-name.ts';
import { stressWords } from './stress-words.ts';
import { useSettings } from './use-settings.ts';

type Kind = StressChange['kind'];
const KINDS: readonly { readonly kind: Kind; readonly words: string; readonly amount: string }[] = [
  { kind: 'children', words: 'More or fewer children', amount: 'Children' },
  { kind: 'prices', words: 'Prices up or down', amount: 'Per cent' },
  { kind: 'delay', words: 'Measures later', amount: 'Months' },
];
const ALL = '';

/** Names a stress test and puts its changes together one by one. */
export function StressForm() {
  const { content } = useWorkspace();
  const { settings, save } = useSettings();
  const once = useOneAtATime();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('children');
  const [of, setOf] = useState(ALL);
  const [amount, setAmount] = useState('');
  const [changes, setChanges] = useState<readonly StressChange[]>([]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [ofName, setOfName] = useState<string | undefined>(undefined);
  const rows = kind === 'delay' ? content.measures : content.placementTypes;
  const needsOne = kind === 'children';
  const chosen = rows.some(({ key }) => key === of) ? of : needsOne ? (rows[0]?.key ?? ALL) : ALL;

  const typed = (): StressChange | null => {
    const change = readChange(kind, chosen, amount);
    setProblem(typeof change === 'string' ? change : undefined);
    return typeof change === 'string' ? null : change;
  };
  const add = () => {
    const change = typed();
    if (!change) return;
    setChanges([...changes, change]);
    setAmount('');
  };
  const keep = async () => {
    const last = amount.trim() === '' && changes.length > 0 ? [] : [typed()];
    if (last.includes(null)) return;
    const all = [...changes, ...last.filter((change) => change !== null)];
    const test = {
      name: name.trim() === '' ? stressWords({ name: '', changes: all }, content) : name.trim(),
      changes: all,
    };
    const unfit = nameProblem(
      test.name,
      settings.stressTests.map((each) => each.name),
      'stress test',
    );
    setOfName(unfit);
    if (unfit !== undefined) return;
    const saved = await save(`Added the stress test “${test.name}”`, ({ stressTests }) => ({
      stressTests: [...stressTests, test],
    }));
    if (!saved) return;
    setName('');
    setAmount('');
    setChanges([]);
  };
  return (
    <form
      className="question-form"
      aria-label="Add a stress test"
      onSubmit={(event) => {
        event.preventDefault();
        once(keep);
      }}
    >
      <Field label="Name" problem={ofName}>
        {(ids) => <input {...ids} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label="What happens">
        {(ids) => (
          <select
            {...ids}
            value={kind}
            onChange={(event) => {
              setKind(KINDS.find((each) => each.kind === event.target.value)?.kind ?? 'children');
            }}
          >
            {KINDS.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Of">
        {(ids) => (
          <select {...ids} value={chosen} onChange={(event) => setOf(event.target.value)}>
            {needsOne ? null : <option value={ALL}>All of them</option>}
            {rows.map((row) => (
              <option key={row.key} value={row.key}>
                {nameOr(row.name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="question-end">
        <Field label={KINDS.find((each) => each.kind === kind)?.amount ?? ''} problem={problem}>
          {(ids) => <input {...ids} value={amount} onChange={(event) => setAmount(event.target.value)} />}
        </Field>
        <button type="button" onClick={add}>
          And another change
        </button>
        <button type="submit">Add the stress test</button>
      </div>
      {changes.length > 0 ? (
        <p className="question-answer">
          Together with: {stressWords({ name: '', changes: [...changes] }, content)}
        </p>
      ) : null}
    </form>
  );
}

/** The change as typed, or what would be right. */
function readChange(kind: Kind, of: string, amount: string): StressChange | string {
  const read = readNumber(amount);
  if (!read.ok) return 'Type a number.';
  switch (kind) {
    case 'children':
      if (of === ALL) return 'Add a placement type first.';
      return { kind, placementType: of, children: read.value };
    case 'prices': {
      const percent = amount.trim().endsWith('%') ? read.value : read.value / 100;
      if (percent <= -1 || percent > 10) return 'Type a change above −100%, such as 10%.';
      return { kind, placementType: of === ALL ? null : of, percent };
    }
    case 'delay':
      if (!Number.isInteger(read.value) || read.value < 1 || read.value > 120)
        return 'Type a whole number of months from 1 to 120.';
      return { kind, measure: of === ALL ? null : of, months: read.value };
  }
}
