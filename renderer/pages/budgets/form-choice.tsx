import { useId } from 'react';
import type { BudgetForm } from './budget-table.ts';

type FormChoiceProps = {
  readonly years: readonly string[];
  readonly forms: ReadonlyMap<string, BudgetForm>;
  readonly readOnly: boolean;
  readonly onChoose: (year: string, form: 'whole' | 'by-type') => void;
};

/** For each year, whether its budget is one amount or held by placement type. */
export function FormChoice({ years, forms, readOnly, onChoose }: FormChoiceProps) {
  const id = useId();
  return (
    <fieldset className="form-choice" disabled={readOnly}>
      <legend>How each year&rsquo;s budget is held</legend>
      {years.map((year) => {
        const form = forms.get(year) ?? 'whole';
        return (
          <span key={year}>
            <label htmlFor={`${id}-${year}`}>{year}</label>
            <select
              id={`${id}-${year}`}
              value={form}
              onChange={(event) => onChoose(year, event.target.value === 'whole' ? 'whole' : 'by-type')}
            >
              {form === 'both' ? <option value="both">both: choose one</option> : null}
              <option value="whole">one amount</option>
              <option value="by-type">by type</option>
            </select>
          </span>
        );
      })}
    </fieldset>
  );
}
