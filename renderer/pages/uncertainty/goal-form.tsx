import { useState } from 'react';
import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { readPence } from '../../../shared/money/read.ts';
import { Field } from '../../components/field.tsx';
import { useAsk } from '../../state/change.ts';
import { FigureChoice, QuantityChoice } from './figure-choice.tsx';
import { type Figure, goalWords } from './goal-words.ts';
import { QuestionForm } from './questions.tsx';
import { CHANGED_SINCE, useAnswer, useMadeOf } from './use-answer.ts';

/** "What occupancy breaks even?": the value of one figure that brings another to a target. */
export function GoalForm(props: {
  readonly view: ReadyUncertainty;
  readonly scenario: string | null;
  readonly hasMeasures: boolean;
}) {
  const { view, scenario, hasMeasures } = props;
  const ask = useAsk();
  const [wanted, setWanted] = useState('');
  const [figure, setFigure] = useState<Figure>(view.hasPressure ? 'pressure' : 'outturn');
  const [target, setTarget] = useState('0');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [answer, setAnswer] = useAnswer(useMadeOf(view.year), CHANGED_SINCE);
  const { quantities } = view;
  const input = quantities.some(({ key }) => key === wanted)
    ? wanted
    : ([...view.tornado, ...quantities].find(({ key }) => quantities.some((each) => each.key === key))?.key ??
      '');

  const submit = async () => {
    const read = readPence(target);
    setProblem(read.ok ? undefined : `${read.problem}. Type an amount such as £0 or £30m.`);
    if (!read.ok) return;
    const outcome = await ask('uncertainty.goal', {
      scenario,
      year: view.year,
      input,
      figure,
      targetPence: read.value,
    });
    if (outcome.ok) setAnswer(goalWords(outcome.value, figure, input));
  };
  return (
    <section aria-labelledby="goal-heading">
      <h2 id="goal-heading">Seek a goal</h2>
      <QuestionForm
        onSubmit={submit}
        answer={answer}
        action="Seek"
        last={
          <Field label="To be" unit="£" problem={problem}>
            {(ids) => <input {...ids} value={target} onChange={(event) => setTarget(event.target.value)} />}
          </Field>
        }
      >
        <QuantityChoice label="Change" view={view} value={input} onChoose={setWanted} />
        <FigureChoice
          hasPressure={view.hasPressure}
          hasMeasures={hasMeasures}
          value={figure}
          onChoose={setFigure}
        />
      </QuestionForm>
    </section>
  );
}
