import { useState } from 'react';
import { formatNumber } from '../../../shared/money/format.ts';
import { readNumber } from '../../../shared/money/read.ts';
import type { ProfileRow } from '../../../shared/workspace/rows.ts';
import { Field } from '../../components/field.tsx';
import { TypedInput } from '../../components/typed-input.tsx';

type Weeks = ProfileRow['weeksPerYear'];

type WeeksFieldProps = {
  readonly value: Weeks;
  readonly problem: string | undefined;
  readonly readOnly: boolean;
  readonly onCommit: (weeks: Weeks) => void;
};

const USUAL: readonly number[] = [52, 52.14];

/** Weeks as typed: a number where it is one, otherwise the text, for the check to name. */
function readWeeks(text: string): ProfileRow['weeksPerYear'] {
  const number = readNumber(text);
  if (number.ok) return number.value;
  return text.trim() === '' ? 'exact' : text.trim().slice(0, 40);
}

/** How many weeks a year is charged for: council papers use several, and reconcile to one only. */
export function WeeksField(props: WeeksFieldProps) {
  const { value, readOnly, onCommit } = props;
  const usual = value === 'exact' || (typeof value === 'number' && USUAL.includes(value));
  const [other, setOther] = useState(!usual);
  const choice = other ? 'other' : String(value);
  return (
    <Field
      label="Weeks in a year"
      help="Nights: a weekly price ÷ 7 for each night. A number: a full year costs exactly that many weeks. Use what your council’s papers use."
      problem={props.problem}
    >
      {(ids) => (
        <div className="weeks-field">
          <select
            {...ids}
            value={choice}
            disabled={readOnly}
            onChange={(event) => {
              const chosen = event.target.value;
              setOther(chosen === 'other');
              if (chosen !== 'other') onCommit(readWeeks(chosen));
            }}
          >
            <option value="exact">Nights, exactly (365 or 366 days)</option>
            <option value="52">52 weeks</option>
            <option value="52.14">52.14 weeks</option>
            <option value="other">Another number of weeks</option>
          </select>
          {other ? (
            <TypedInput
              aria-label="Weeks in a year, from 50 to 53"
              aria-describedby={ids['aria-describedby']}
              aria-invalid={ids['aria-invalid']}
              inputMode="decimal"
              value={typeof value === 'number' ? formatNumber(value, 6) : value === 'exact' ? '' : value}
              readOnly={readOnly}
              onCommit={(text) => onCommit(readWeeks(text))}
            />
          ) : null}
        </div>
      )}
    </Field>
  );
}
