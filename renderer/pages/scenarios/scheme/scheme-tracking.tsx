import { inSentence } from '../../../../shared/words/in-sentence.ts';
import type { SchemeRow } from '../../../../shared/workspace/rows.ts';
import { EntryField } from '../../../components/entry-field.tsx';
import { Field } from '../../../components/field.tsx';
import { TypedInput } from '../../../components/typed-input.tsx';
import { amountText, readAmount } from './amount-text.ts';
import { CASHABLE_NAMES, CONFIDENCE_NAMES, STATUS_NAMES } from './tracking-words.ts';

type SetRow = (fields: Partial<Omit<SchemeRow, 'key'>>, label: string) => void;

type TrackingProps = {
  readonly scheme: SchemeRow;
  readonly problemOf: (field: string) => string | undefined;
  readonly readOnly: boolean;
  readonly set: SetRow;
};

/** What is kept about a scheme beside its form: how sure it is, who answers for it, what it has saved, where it is from. */
export function SchemeTracking(props: TrackingProps) {
  const { scheme, problemOf, readOnly, set } = props;
  return (
    <>
      <fieldset className="scheme-group">
        <legend>Tracking the saving</legend>
        <div className="scheme-grid">
          <Choice
            {...props}
            field="status"
            label="Status"
            help="How far it has come."
            names={STATUS_NAMES}
            of={(status) => ({ status })}
          />
          <Choice
            {...props}
            field="confidence"
            label="Confidence"
            help="How sure it is that the saving will come."
            names={CONFIDENCE_NAMES}
            of={(confidence) => ({ confidence })}
          />
          <EntryField
            label="Weight of its own"
            unit="%"
            style="percent"
            help="In place of the weight of its confidence, which the Savings page has."
            entry={scheme.weight}
            problem={problemOf('weight')}
            readOnly={readOnly}
            onCommit={(weight) => set({ weight }, 'weight')}
          />
          <Choice
            {...props}
            field="cashable"
            label="What kind of saving"
            help="Cashable: the budget can be cut by it. Cost avoidance: spending would otherwise have risen."
            names={CASHABLE_NAMES}
            of={(cashable) => ({ cashable })}
          />
          <Text
            {...props}
            field="owner"
            label="Owner"
            help="Who answers for it: a post, not a person’s name."
          />
          <Amount
            {...props}
            field="target"
            label="Target saving"
            help="What the plan counts on in all, net."
          />
          <Amount
            {...props}
            field="actualSaving"
            label="Saved to date"
            help="Net, as finance has confirmed it."
          />
        </div>
      </fieldset>
      <fieldset className="scheme-group">
        <legend>Where it comes from</legend>
        <div className="scheme-grid">
          <Text {...props} field="source" label="Source" help="The paper its figures come from." long />
          <Text {...props} field="paragraph" label="Paragraph" help="Where in that paper." long />
          <Text {...props} field="note" label="Note" help="What a reader should know about it." long />
        </div>
      </fieldset>
    </>
  );
}

function Choice<Value extends string>(
  props: TrackingProps & {
    readonly field: 'status' | 'confidence' | 'cashable';
    readonly label: string;
    readonly help: string;
    readonly names: Readonly<Record<Value, string>>;
    readonly of: (value: Value | null) => Partial<SchemeRow>;
  },
) {
  const { names, label, field } = props;
  const values = Object.keys(names).filter((value): value is Value => Object.hasOwn(names, value));
  return (
    <Field label={label} help={props.help} problem={props.problemOf(field)}>
      {(ids) => (
        <select
          {...ids}
          value={props.scheme[field] ?? ''}
          disabled={props.readOnly}
          onChange={(event) =>
            props.set(
              props.of(values.find((value) => value === event.target.value) ?? null),
              inSentence(label),
            )
          }
        >
          <option value="">Not said</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {names[value]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Text(
  props: TrackingProps & {
    readonly field: 'owner' | 'source' | 'paragraph' | 'note';
    readonly label: string;
    readonly help: string;
    readonly long?: true;
  },
) {
  const { field, label } = props;
  return (
    <Field label={label} help={props.help} problem={props.problemOf(field)}>
      {(ids) => (
        <TypedInput
          {...ids}
          value={props.scheme[field]}
          maxLength={props.long ? 4000 : 200}
          readOnly={props.readOnly}
          onCommit={(text) => props.set({ [field]: text }, inSentence(label))}
        />
      )}
    </Field>
  );
}

function Amount(
  props: TrackingProps & {
    readonly field: 'target' | 'actualSaving';
    readonly label: string;
    readonly help: string;
  },
) {
  const { field, label, scheme } = props;
  const held = scheme[field];
  const unread =
    typeof held === 'string' ? `“${held}” cannot be read as an amount. Type pounds: 250,000.` : undefined;
  return (
    <Field label={label} unit="£" help={props.help} problem={unread ?? props.problemOf(field)}>
      {(ids) => (
        <TypedInput
          {...ids}
          value={amountText(held)}
          maxLength={80}
          readOnly={props.readOnly}
          onCommit={(text) => props.set({ [field]: readAmount(text) }, inSentence(label))}
        />
      )}
    </Field>
  );
}
