import type { ReadySavings } from '../../../shared/api/schemes.ts';
import { formatPercent } from '../../../shared/money/format.ts';
import { inSentence } from '../../../shared/words/in-sentence.ts';
import type { SchemeRow } from '../../../shared/workspace/rows.ts';
import { TypedInput } from '../../components/typed-input.tsx';
import { useChange } from '../../state/change.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { amountText, readAmount } from '../scenarios/scheme/amount-text.ts';
import { setScheme } from '../scenarios/scheme/scheme-steps.ts';
import { CASHABLE_NAMES, CONFIDENCE_NAMES, STATUS_NAMES } from '../scenarios/scheme/tracking-words.ts';
import { poundsText } from './pounds-text.ts';

type SavingsLineProps = {
  readonly scheme: SchemeRow;
  readonly figures: ReadySavings['schemes'][number] | undefined;
  readonly scenario: string | null;
  readonly onOpen: () => void;
};

/** One scheme of the tracker: what is kept of it can be changed in place, what is worked out opens to its working. */
export function SavingsLine(props: SavingsLineProps) {
  const { scheme, figures, scenario } = props;
  const open = useOpenWorking();
  const name = nameOr(scheme.name);
  const forecast = figures?.forecastPence ?? null;
  return (
    <tr className={figures?.on === false ? 'off' : ''}>
      <th scope="row" className="words wraps">
        <button type="button" className="opens" onClick={props.onOpen}>
          {name}
        </button>
        {figures?.on === false ? <span className="soft"> off</span> : null}
      </th>
      <td className="words">
        <Choice {...props} field="status" label="Status" names={STATUS_NAMES} of={(status) => ({ status })} />
      </td>
      <td className="words">
        <Owner {...props} />
      </td>
      <td className="words">
        <Choice
          {...props}
          field="cashable"
          label="Kind of saving"
          names={CASHABLE_NAMES}
          of={(cashable) => ({ cashable })}
        />
      </td>
      <td className="words">
        <span className={`confidence ${scheme.confidence ?? 'unsaid'}`} aria-hidden="true" />
        <Choice
          {...props}
          field="confidence"
          label="Confidence"
          names={CONFIDENCE_NAMES}
          of={(confidence) => ({ confidence })}
        />
        {figures?.weight == null ? null : <span className="unit">× {formatPercent(figures.weight, 0)}</span>}
      </td>
      <td>
        <Amount {...props} field="target" label="Target" />
      </td>
      <td>
        {forecast === null ? (
          '–'
        ) : (
          <span className={forecast < 0 ? 'over' : ''}>
            <button
              type="button"
              className="opens"
              aria-label={`£${poundsText(forecast)}, forecast saving of ${name}: open its working`}
              onClick={() => open({ kind: 'scheme-saving', scheme: scheme.key, year: null }, scenario)}
            >
              {poundsText(forecast)}
            </button>
          </span>
        )}
      </td>
      <td>{poundsText(figures?.weightedPence ?? null)}</td>
      <td>
        <Amount {...props} field="actualSaving" label="Saved to date" />
      </td>
      <td className={figures?.atRiskPence ? 'over' : ''}>{poundsText(figures?.atRiskPence ?? null)}</td>
    </tr>
  );
}

function Choice<Value extends string>(
  props: SavingsLineProps & {
    readonly field: 'status' | 'confidence' | 'cashable';
    readonly label: string;
    readonly names: Readonly<Record<Value, string>>;
    readonly of: (value: Value | null) => Partial<SchemeRow>;
  },
) {
  const { scheme, field, label, names } = props;
  const change = useChange();
  const values = Object.keys(names).filter((value): value is Value => Object.hasOwn(names, value));
  return (
    <select
      aria-label={`${label} of ${nameOr(scheme.name)}`}
      value={scheme[field] ?? ''}
      disabled={useReadOnly()}
      onChange={(event) => {
        const chosen = values.find((value) => value === event.target.value) ?? null;
        void change(setScheme(scheme, props.of(chosen), inSentence(label)));
      }}
    >
      <option value="">Not said</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {names[value]}
        </option>
      ))}
    </select>
  );
}

function Owner({ scheme }: SavingsLineProps) {
  const change = useChange();
  return (
    <TypedInput
      aria-label={`Owner of ${nameOr(scheme.name)}`}
      size={11}
      maxLength={200}
      value={scheme.owner}
      readOnly={useReadOnly()}
      onCommit={(owner) => void change(setScheme(scheme, { owner }, 'owner'))}
    />
  );
}

function Amount(
  props: SavingsLineProps & { readonly field: 'target' | 'actualSaving'; readonly label: string },
) {
  const { scheme, field, label } = props;
  const change = useChange();
  const unread = typeof scheme[field] === 'string';
  return (
    <>
      <TypedInput
        className="number"
        aria-label={`${label} of ${nameOr(scheme.name)}, £`}
        aria-invalid={unread ? true : undefined}
        size={8}
        maxLength={80}
        value={amountText(scheme[field])}
        readOnly={useReadOnly()}
        onCommit={(text) => void change(setScheme(scheme, { [field]: readAmount(text) }, inSentence(label)))}
      />
      {unread ? <span className="field-problem">Type pounds: 250,000</span> : null}
    </>
  );
}
