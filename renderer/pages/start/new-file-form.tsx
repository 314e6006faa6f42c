import { type FormEvent, useRef, useState } from 'react';
import type { NewWorkspace } from '../../../shared/api/files.ts';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import {
  type NewFileAnswers,
  type NewFileProblems,
  oddBudget,
  readAnswers,
  usualPositionDate,
  yearsToOffer,
} from './new-file.ts';

/** Today's civil date on this machine, ISO. */
function todayHere(): string {
  return new Date().toLocaleDateString('en-CA');
}

/** What has been answered so far, for when another file is looked at before the form is sent. */
let kept: NewFileAnswers | null = null;

const FIELDS = ['council', 'year', 'positionDate', 'budget'] as const;

/** The four questions of a new file. */
export function NewFileForm(props: { readonly onCreate: (input: NewWorkspace) => Promise<boolean> }) {
  const [today] = useState(todayHere);
  const years = yearsToOffer(today);
  const [answers, setAnswers] = useState<NewFileAnswers>(() => {
    if (kept !== null) return kept;
    const year = years[2] ?? '';
    return { council: '', year, positionDate: usualPositionDate(year, today), budget: '' };
  });
  const [problems, setProblems] = useState<NewFileProblems>({});
  const [busy, setBusy] = useState(false);
  // While it is typed, "27" may yet become 27m.
  const [budgetTyped, setBudgetTyped] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const answer = (given: Partial<NewFileAnswers>) => {
    const next = { ...answers, ...given };
    setAnswers(next);
    kept = next;
    // Once told of a problem, one sees it go as soon as it is put right.
    if (Object.keys(problems).length > 0) {
      const read = readAnswers(next);
      setProblems(read.ok ? {} : read.problems);
    }
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const read = readAnswers(answers);
    if (!read.ok) {
      setProblems(read.problems);
      const first = FIELDS.find((field) => read.problems[field] !== undefined);
      const control = first === undefined ? null : form.current?.elements.namedItem(first);
      if (control instanceof HTMLElement) control.focus();
      return;
    }
    setBusy(true);
    if (await props.onCreate(read.value)) kept = null;
    setBusy(false);
  };

  return (
    <form
      ref={form}
      className="new-file"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby="new-heading"
    >
      <h2 id="new-heading">New file</h2>
      <Field label="Council" id="new-council" problem={problems.council}>
        {(ids) => (
          <input
            {...ids}
            name="council"
            value={answers.council}
            autoComplete="off"
            onChange={(event) => answer({ council: event.target.value })}
          />
        )}
      </Field>
      <Field label="Financial year" help="The first year to be forecast, April to March.">
        {(ids) => (
          <select
            {...ids}
            name="year"
            value={answers.year}
            onChange={(event) => {
              const year = event.target.value;
              answer({ year, positionDate: usualPositionDate(year, today) });
            }}
          >
            {years.map((year) => (
              <option key={year}>{year}</option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label="Position date"
        help="The first day to be forecast. What was spent before it goes in as actuals."
        problem={problems.positionDate}
      >
        {(ids) => (
          <DateInput
            {...ids}
            kind="date"
            name="positionDate"
            value={answers.positionDate}
            // Enter sends the form: what is typed must be among the answers by then.
            onType={(text) => {
              if (text !== null) answer({ positionDate: text });
            }}
            onCommit={(text) => answer({ positionDate: text })}
          />
        )}
      </Field>
      <Field
        label="Placement budget of the year"
        unit="£"
        help="For instance 27,000,000 or 27m. Leave it blank if it is not known yet."
        problem={problems.budget}
        asked={budgetTyped ? undefined : oddBudget(answers.budget)}
      >
        {(ids) => (
          <input
            {...ids}
            name="budget"
            inputMode="decimal"
            autoComplete="off"
            value={answers.budget}
            onFocus={() => setBudgetTyped(true)}
            onBlur={() => setBudgetTyped(false)}
            onChange={(event) => answer({ budget: event.target.value })}
          />
        )}
      </Field>
      <button type="submit" className="main">
        {busy ? 'Making the file…' : 'Make the file'}
      </button>
    </form>
  );
}
