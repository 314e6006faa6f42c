import { useState } from 'react';
import type { ReadyUncertainty, TwoWayView } from '../../../shared/api/uncertainty.ts';
import { amountText, amountUnit } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useAsk } from '../../state/change.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { FigureChoice, QuantityChoice } from './figure-choice.tsx';
import type { Figure } from './goal-words.ts';
import { quantityWords } from './quantity-words.ts';
import { QuestionForm } from './questions.tsx';
import { CHANGED_SINCE, useMadeOf } from './use-answer.ts';

type ReadyTable = Extract<TwoWayView, { state: 'ready' }>;
type Made = {
  readonly of: string;
  readonly table: ReadyTable;
  /** Keys of the figures that were varied. */
  readonly down: string;
  readonly across: string;
};

/** A figure for every pair of values of two others. */
export function TwoWayForm(props: {
  readonly view: ReadyUncertainty;
  readonly scenario: string | null;
  readonly hasMeasures: boolean;
}) {
  const { view, scenario, hasMeasures } = props;
  const { quantities } = view;
  const ask = useAsk();
  const [wantedDown, setDown] = useState('');
  const [wantedAcross, setAcross] = useState('');
  const [figure, setFigure] = useState<Figure>(view.hasPressure ? 'pressure' : 'outturn');
  const of = useMadeOf(view.year);
  const [table, setTable] = useState<Made | null>(null);
  // What has a range is what one would vary first.
  const offered = new Set(quantities.map(({ key }) => key));
  const choices = [...new Set([...view.tornado, ...quantities].map(({ key }) => key))].filter((key) =>
    offered.has(key),
  );
  const known = (key: string, otherwise: number) => (offered.has(key) ? key : (choices[otherwise] ?? ''));
  const [down, across] = [known(wantedDown, 0), known(wantedAcross, 1)];

  const submit = async () => {
    const outcome = await ask('uncertainty.table', { scenario, year: view.year, down, across, figure });
    if (outcome.ok && outcome.value.state === 'ready') {
      setTable({ of, table: outcome.value, down, across });
    }
  };
  return (
    <section aria-labelledby="two-way-heading" className="what-if">
      <h2 id="two-way-heading">Vary two figures together</h2>
      <QuestionForm
        onSubmit={submit}
        answer={table && table.of !== of ? CHANGED_SINCE : ''}
        action="Make the table"
        last={
          <FigureChoice
            hasPressure={view.hasPressure}
            hasMeasures={hasMeasures}
            value={figure}
            onChoose={setFigure}
          />
        }
      >
        <QuantityChoice label="Down" view={view} value={down} onChoose={setDown} />
        <QuantityChoice label="Across" view={view} value={across} onChoose={setAcross} />
      </QuestionForm>
      {table ? <TwoWayTable made={table} /> : null}
    </section>
  );
}

function TwoWayTable({ made }: { readonly made: Made }) {
  const { down, across, cells } = made.table;
  const { amounts } = useAmountStyle();
  const title = `${down.name} down, ${across.name} across`;
  return (
    <ScrollRegion label={title}>
      <table className="figures" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unit">{amountUnit(amounts)}</span>
            </th>
            {across.values.map((value) => (
              <th key={value} scope="col">
                {quantityWords(made.across, value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {down.values.map((value, row) => (
            <tr key={value}>
              <th scope="row">{quantityWords(made.down, value)}</th>
              {across.values.map((other, column) => (
                <td key={other}>{amountText(cells[row]?.[column] ?? 0, amounts)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
