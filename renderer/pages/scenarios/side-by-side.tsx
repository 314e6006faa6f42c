import { type ReactNode, useState } from 'react';
import type { ComparedScenario, FigureRef, ReadyComparison } from '../../../shared/api/views.ts';
import { AmountStyleChoice, amountText, amountUnit, OpenAmount } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthWords } from '../../date-words.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useOpenWorking } from '../../state/working.tsx';
import { DISCOUNTING } from '../../words.ts';
import { comparedName } from './comparison-words.ts';

type ComparedYear = ComparedScenario['years'][number];

/** The base and the scenarios in columns: one year of them, then the whole period. */
export function SideBySide(props: { readonly view: ReadyComparison }) {
  const { view } = props;
  const { amounts } = useAmountStyle();
  const [wanted, setYear] = useState('');
  const year = view.years.includes(wanted) ? wanted : (view.years.at(-1) ?? '');
  const unit = amountUnit(amounts);
  const columns = view.scenarios.map((scenario) => ({
    scenario,
    name: comparedName(scenario),
    inYear: scenario.years.find((found) => found.year === year),
  }));

  const yearRow = (
    label: string,
    cell: (scenario: ComparedScenario, inYear: ComparedYear, name: string) => ReactNode,
  ) => (
    <tr>
      <th scope="row" className="wraps">
        {label}, {unit}
      </th>
      {columns.map(({ scenario, name, inYear }) => (
        <td key={scenario.key}>{inYear ? cell(scenario, inYear, name) : null}</td>
      ))}
    </tr>
  );
  const totalRow = (label: string, cell: (scenario: ComparedScenario, name: string) => ReactNode) => (
    <tr>
      <th scope="row" className="wraps">
        {label}
      </th>
      {columns.map(({ scenario, name }) => (
        <td key={scenario.key}>{scenario.key === null ? null : cell(scenario, name)}</td>
      ))}
    </tr>
  );

  return (
    <section aria-labelledby="side-by-side-heading">
      <div className="chart-head">
        <h2 id="side-by-side-heading">Side by side</h2>
        <span className="row-of-controls">
          <label className="row-of-controls soft">
            Year
            <select value={year} onChange={(event) => setYear(event.target.value)}>
              {view.years.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          <AmountStyleChoice />
        </span>
      </div>
      <ScrollRegion label="Side by side">
        <table className="figures side-by-side" aria-labelledby="side-by-side-heading">
          <thead>
            <tr>
              <th scope="col">{year}</th>
              {columns.map(({ scenario, name }) => (
                <th key={scenario.key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {yearRow('Outturn', (scenario, inYear, name) => (
              <OpenAmount
                pence={inYear.outturnPence}
                name={`outturn of ${name} in ${year}`}
                figure={{ kind: 'outturn', year }}
                scenario={scenario.key}
              />
            ))}
            {yearRow('Saving against base', (scenario, inYear, name) =>
              scenario.key === null ? null : (
                <Saving pence={inYear.savingPence} year={year} scenario={scenario.key} name={name} />
              ),
            )}
            {yearRow('Against budget', (scenario, inYear, name) =>
              inYear.pressurePence === null ? (
                '–'
              ) : (
                <OpenAmount
                  pence={inYear.pressurePence}
                  difference
                  name={`over budget, ${name} in ${year}`}
                  figure={{ kind: 'pressure', year }}
                  scenario={scenario.key}
                />
              ),
            )}
            {yearRow('Capital', (_, inYear) =>
              inYear.capitalPence === 0 ? '–' : amountText(inYear.capitalPence, amounts),
            )}
          </tbody>
          <tbody>
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length + 1}>
                {view.years.length === 1 ? 'In all' : `All ${view.years.length} years`}
              </th>
            </tr>
            {totalRow(`Saving against base, ${unit}`, (scenario, name) => (
              <Saving pence={scenario.savingTotalPence} year={null} scenario={scenario.key} name={name} />
            ))}
            {totalRow(`Capital, ${unit}`, (scenario) =>
              scenario.capitalTotalPence === 0 ? '–' : amountText(scenario.capitalTotalPence, amounts),
            )}
            {totalRow('Pays back', (scenario, name) => (
              <OpenWords
                text={paybackText(scenario)}
                name={`when ${name} pays back`}
                figure={{ kind: 'payback' }}
                scenario={scenario.key}
              />
            ))}
            {totalRow(`Net present value ${DISCOUNTING}, ${unit}`, (scenario, name) => (
              <OpenAmount
                pence={scenario.netPresentValuePence}
                name={`net present value of ${name}`}
                figure={{ kind: 'net-present-value' }}
                scenario={scenario.key}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Saving(props: {
  readonly pence: number;
  readonly year: string | null;
  readonly scenario: string | null;
  readonly name: string;
}) {
  const { pence, year } = props;
  return (
    <span className={pence > 0 ? 'under' : pence < 0 ? 'over' : ''}>
      <OpenAmount
        pence={pence}
        name={`saving of ${props.name} ${year === null ? 'over all years' : `in ${year}`}`}
        figure={{ kind: 'saving', year }}
        scenario={props.scenario}
      />
    </span>
  );
}

function paybackText({ hasCosts, payback }: ComparedScenario): string {
  if (!hasCosts) return 'no costs beside placements';
  return payback === null ? 'not by the end' : monthWords(payback);
}

function OpenWords(props: {
  readonly text: string;
  readonly name: string;
  readonly figure: FigureRef;
  readonly scenario: string | null;
}) {
  const open = useOpenWorking();
  return (
    <button
      type="button"
      className="opens"
      aria-label={`${props.text}, ${props.name}: open its working`}
      onClick={() => open(props.figure, props.scenario)}
    >
      {props.text}
    </button>
  );
}
