import { type ReactNode, useState } from 'react';
import type { SimulatedView } from '../../../shared/api/uncertainty.ts';
import { formatBriefly, formatPercent } from '../../../shared/money/format.ts';
import { readNumber, readPence } from '../../../shared/money/read.ts';
import { Field } from '../../components/field.tsx';
import { useAsk } from '../../state/change.ts';
import { chanceWords } from './uncertainty-words.ts';
import { useAnswer } from './use-answer.ts';

type Asked = {
  readonly scenario: string | null;
  readonly year: string;
  /** The trials that are asked about. */
  readonly simulated: SimulatedView;
};

/** The chance of exceeding any figure, and the reserve for a confidence. */
export function Questions(props: Asked) {
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading">Ask the simulation</h2>
      <div className="ask-forms">
        <ExceedForm {...props} />
        <ReserveForm {...props} />
      </div>
    </section>
  );
}

function ExceedForm({ scenario, year, simulated }: Asked) {
  const ask = useAsk();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [answer, setAnswer] = useAnswer(simulated.outturn);
  const submit = async () => {
    const read = readPence(text);
    setProblem(read.ok ? undefined : `${read.problem}. Type an amount such as £7.5m.`);
    if (!read.ok) return;
    const outcome = await ask('uncertainty.ask', {
      scenario,
      year,
      amountPence: read.value,
      confidence: null,
    });
    const chance = outcome.ok ? outcome.value.chance : null;
    if (chance !== null)
      setAnswer(
        `Above ${formatBriefly(read.value, 2)}: ${chanceWords(chance)} (${formatPercent(chance, 1)}).`,
      );
  };
  return (
    <QuestionForm
      onSubmit={submit}
      answer={answer}
      last={
        <Field label="Outturn above" unit="£" problem={problem}>
          {(ids) => <input {...ids} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
      }
    />
  );
}

function ReserveForm({ scenario, year, simulated }: Asked) {
  const ask = useAsk();
  const [text, setText] = useState('80%');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [answer, setAnswer] = useAnswer(simulated.outturn);
  const submit = async () => {
    const read = readNumber(text);
    const confidence = read.ok ? (read.value >= 1 ? read.value / 100 : read.value) : 0;
    const good = confidence > 0 && confidence < 1;
    setProblem(good ? undefined : 'Type a confidence between 0% and 100%, such as 80%.');
    if (!good) return;
    const outcome = await ask('uncertainty.ask', { scenario, year, amountPence: null, confidence });
    if (!outcome.ok) return;
    const { reservePence } = outcome.value;
    setAnswer(
      reservePence === null
        ? 'This year has no budget to set a reserve against.'
        : reservePence === 0
          ? `The budget is enough in ${formatPercent(confidence, 1)} of outcomes: no reserve is needed.`
          : `To be ${formatPercent(confidence, 1)} sure of staying within it, hold ${formatBriefly(reservePence, 2)} above the budget.`,
    );
  };
  return (
    <QuestionForm
      onSubmit={submit}
      answer={answer}
      last={
        <Field label="Reserve for a confidence of" problem={problem}>
          {(ids) => <input {...ids} value={text} onChange={(event) => setText(event.target.value)} />}
        </Field>
      }
    />
  );
}

/** A small form with a button and a line for the answer, which is read aloud when it comes. */
export function QuestionForm(props: {
  readonly onSubmit: () => Promise<void>;
  readonly answer: string;
  readonly children?: ReactNode;
  /** The field that the button stands beside, however narrow the form is: a button alone on a line looks lost. */
  readonly last: ReactNode;
  readonly action?: string;
}) {
  return (
    <form
      className="question-form"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSubmit();
      }}
    >
      {props.children}
      <div className="question-end">
        {props.last}
        <button type="submit">{props.action ?? 'Work out'}</button>
      </div>
      <p role="status" className="question-answer">
        {props.answer}
      </p>
    </form>
  );
}
