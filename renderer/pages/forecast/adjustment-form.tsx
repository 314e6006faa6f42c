import { useState } from 'react';
import type { Category } from '../../../shared/scenario/types.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { DateField } from '../../components/date-field.tsx';
import { Field } from '../../components/field.tsx';
import { useOneAtATime } from '../../components/one-at-a-time.ts';
import { newKey } from '../../keys.ts';
import { CATEGORY_NAMES } from '../../words.ts';
import { adjustmentWords } from './adjustment-words.ts';
import { type AdjustmentProblem, readAdjustment, type TypedAdjustment, typedOf } from './read-adjustment.ts';

const KINDS: readonly { readonly kind: Adjustment['kind']; readonly words: string }[] = [
  { kind: 'entrants', words: 'More or fewer come into care' },
  { kind: 'leaving', words: 'More or fewer leave care' },
  { kind: 'moves', words: 'More or fewer move' },
];
const ANY = '';

type AdjustmentFormProps = {
  /** The one being changed; null for a new one. */
  readonly of: Adjustment | null;
  readonly firstMonth: string;
  readonly categories: readonly Category[];
  readonly onKeep: (adjustment: Adjustment) => Promise<boolean>;
  readonly onCancel: (() => void) | null;
};

/** Says who more or fewer come, leave or move, how many and from when. */
export function AdjustmentForm({ of, firstMonth, categories, onKeep, onCancel }: AdjustmentFormProps) {
  const [one = 'residential', other = 'fostering'] = categories;
  const blank: TypedAdjustment = {
    name: '',
    kind: 'moves',
    category: null,
    source: one,
    target: other,
    amount: '',
    from: firstMonth,
    to: '',
  };
  const [typed, setTyped] = useState<TypedAdjustment>(of === null ? blank : typedOf(of, one, other));
  const once = useOneAtATime();
  const [problem, setProblem] = useState<AdjustmentProblem | null>(null);
  const type = (changes: Partial<TypedAdjustment>) => setTyped((now) => ({ ...now, ...changes }));
  const problemOf = (field: AdjustmentProblem['field']) =>
    problem?.field === field ? problem.words : undefined;

  const keep = async () => {
    const read = readAdjustment(typed, of?.id ?? newKey('adjustment'));
    if ('words' in read) {
      setProblem(read);
      return;
    }
    setProblem(null);
    // A name that only said what it did goes on doing so.
    const ours = read.name === '' || (of !== null && read.name === adjustmentWords(of));
    const named = ours ? { ...read, name: adjustmentWords(read).slice(0, 200) } : read;
    const kept = { ...named, enabled: of?.enabled ?? true };
    // What somebody has begun to type meanwhile is the next one.
    if ((await onKeep(kept)) && of === null) setTyped((now) => (now === typed ? blank : now));
  };
  const categoryChoice = (label: string, field: 'source' | 'target') => (
    <Field label={label} problem={field === 'target' ? problemOf('target') : undefined}>
      {(ids) => (
        <select
          {...ids}
          value={typed[field]}
          onChange={(event) =>
            type({ [field]: categories.find((each) => each === event.target.value) ?? typed[field] })
          }
        >
          {categories.map((category) => (
            <option key={category} value={category}>
              {CATEGORY_NAMES[category]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form
      className="adjustment-form"
      aria-label={of === null ? 'Add an adjustment' : `Change ${of.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        once(keep);
      }}
    >
      <Field label="What happens">
        {(ids) => (
          <select
            {...ids}
            value={typed.kind}
            onChange={(event) =>
              type({ kind: KINDS.find(({ kind }) => kind === event.target.value)?.kind ?? typed.kind })
            }
          >
            {KINDS.map(({ kind, words }) => (
              <option key={kind} value={kind}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      {typed.kind === 'moves' ? (
        <>
          {categoryChoice('From', 'source')}
          {categoryChoice('To', 'target')}
        </>
      ) : (
        <Field label="In">
          {(ids) => (
            <select
              {...ids}
              value={typed.category ?? ANY}
              onChange={(event) =>
                type({ category: categories.find((each) => each === event.target.value) ?? null })
              }
            >
              <option value={ANY}>Any placement</option>
              {categories.map((category) => (
                <option key={category} value={category}>
                  {CATEGORY_NAMES[category]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        label="How many more or fewer"
        help="A month: 2, or −1.5; 10%, or −10%"
        problem={problemOf('amount')}
      >
        {(ids) => (
          <input {...ids} value={typed.amount} onChange={(event) => type({ amount: event.target.value })} />
        )}
      </Field>
      <DateField
        label="First month"
        type="month"
        value={typed.from}
        problem={problemOf('from')}
        onCommit={(from) => type({ from })}
      />
      <DateField
        label="Last month"
        type="month"
        help="Blank: it goes on"
        value={typed.to}
        problem={problemOf('to')}
        onCommit={(to) => type({ to })}
      />
      <Field label="Name" help="Blank: named for what it does">
        {(ids) => (
          <input
            {...ids}
            maxLength={200}
            value={typed.name}
            onChange={(event) => type({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="row-of-controls">
        <button type="submit" className="main">
          {of === null ? 'Add the adjustment' : 'Keep the change'}
        </button>
        {onCancel ? (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        ) : null}
      </div>
    </form>
  );
}
