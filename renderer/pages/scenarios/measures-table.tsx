import { memo } from 'react';
import type { ComparedScenario } from '../../../shared/api/views.ts';
import { formatPounds, formatThousands } from '../../../shared/money/format.ts';
import type { MeasureRow, ScenarioRow } from '../../../shared/workspace/rows.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthOfDate } from '../../date-words.ts';
import { useChange } from '../../state/change.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useOpenWorking } from '../../state/working.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { MEASURE_KIND_NAMES, MEASURE_KIND_SHORT, nameOr } from '../../words.ts';
import { moveMeasure, switchMeasure } from './scenario-steps.ts';
import { Switch } from './switch.tsx';

type MeasuresTableProps = {
  /** The scenario whose switches and savings are shown; null with none. */
  readonly shown: ScenarioRow | null;
  /** Its figures; missing while the file has faults. */
  readonly compared: ComparedScenario | undefined;
  readonly years: readonly string[];
  readonly editing: string | null;
  readonly onEdit: (key: string) => void;
};

/** Every measure of the file, with its switch in the scenario shown and what it saves there. */
export const MeasuresTable = memo(function MeasuresTable(props: MeasuresTableProps) {
  const { compared, years } = props;
  const { measures } = useWorkspace().content;
  const { amounts } = useAmountStyle();
  const readOnly = useReadOnly();
  const unit = amounts === 'millions' ? '£000' : '£';
  return (
    <ScrollRegion label="Measures">
      <table className="figures measures" aria-labelledby="measures-heading">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              On
            </th>
            <th scope="col" rowSpan={2} className="words">
              Measure
            </th>
            <th scope="col" rowSpan={2} className="words">
              Changes
            </th>
            <th scope="col" rowSpan={2}>
              Starts
            </th>
            <th scope="colgroup" colSpan={years.length + 1} className="saves">
              Saves <span className="unit">{unit}</span>
            </th>
            {readOnly ? null : (
              <th scope="col" rowSpan={2}>
                Order
              </th>
            )}
          </tr>
          <tr>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">In all</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure, index) => (
            <MeasureLine
              key={measure.key}
              {...props}
              measure={measure}
              index={index}
              count={measures.length}
              readOnly={readOnly}
            />
          ))}
        </tbody>
        {compared ? (
          <tfoot>
            <tr>
              <td />
              <th scope="row" className="words" colSpan={3}>
                Together
              </th>
              {years.map((year) => (
                <td key={year}>
                  <Saving
                    pence={compared.years.find((found) => found.year === year)?.savingPence ?? null}
                    year={year}
                    scenario={compared.key}
                    measure={null}
                  />
                </td>
              ))}
              <td>
                <Saving
                  pence={compared.savingTotalPence}
                  year={null}
                  scenario={compared.key}
                  measure={null}
                />
              </td>
              {readOnly ? null : <td />}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollRegion>
  );
});

type MeasureLineProps = MeasuresTableProps & {
  readonly measure: MeasureRow;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
};

function MeasureLine(props: MeasureLineProps) {
  const { measure, shown, compared, years, index, readOnly } = props;
  const change = useChange();
  const on = shown?.measures.includes(measure.key) ?? false;
  const figures = compared?.measures.find((found) => found.key === measure.key);
  const name = nameOr(measure.name);
  const starts = measure.from ?? measure.on;
  return (
    <tr className={on ? '' : 'off'} aria-current={props.editing === measure.key ? true : undefined}>
      <td>
        {shown ? (
          <Switch
            on={on}
            label={`${name} in ${nameOr(shown.name)}`}
            disabled={readOnly}
            onSwitch={(next) => void change(switchMeasure(shown, measure, next))}
          />
        ) : null}
      </td>
      <th scope="row" className="words wraps">
        <button
          type="button"
          className="opens"
          data-measure={measure.key}
          onClick={() => props.onEdit(measure.key)}
        >
          {name}
        </button>
        {figures?.capped ? <span className="capped">finds less than it asks for</span> : null}
      </th>
      <td className="words" title={MEASURE_KIND_NAMES[measure.kind]}>
        {MEASURE_KIND_SHORT[measure.kind]}
      </td>
      <td>{starts === null ? '–' : monthOfDate(starts)}</td>
      {years.map((year) => (
        <td key={year}>
          <Saving
            pence={figures?.savings.find((found) => found.year === year)?.savingPence ?? null}
            year={year}
            scenario={shown?.key ?? null}
            measure={measure}
          />
        </td>
      ))}
      <td className="saving-total">
        <Saving
          pence={figures?.totalPence ?? null}
          year={null}
          scenario={shown?.key ?? null}
          measure={measure}
        />
      </td>
      {readOnly ? null : (
        <td>
          <button
            type="button"
            className="quiet icon"
            aria-label={`Move ${name} earlier`}
            aria-disabled={index === 0}
            onClick={() => index > 0 && void change(moveMeasure(measure, index - 1, true))}
          >
            ↑
          </button>
          <button
            type="button"
            className="quiet icon"
            aria-label={`Move ${name} later`}
            aria-disabled={index === props.count - 1}
            onClick={() => index < props.count - 1 && void change(moveMeasure(measure, index + 1, false))}
          >
            ↓
          </button>
        </td>
      )}
    </tr>
  );
}

/** A saving that opens to its working; a dash for a measure that is off. `measure` null is all of them. */
export function Saving(props: {
  readonly pence: number | null;
  readonly year: string | null;
  readonly scenario: string | null;
  readonly measure: MeasureRow | null;
}) {
  const { pence, year, measure } = props;
  const open = useOpenWorking();
  const { amounts } = useAmountStyle();
  if (pence === null) return <span className="soft">–</span>;
  const text = amounts === 'millions' ? formatThousands(pence) : formatPounds(pence).replace('£', '');
  const what = measure ? `saving of ${nameOr(measure.name)}` : 'saving of all measures together';
  const when = year === null ? 'over all years' : `in ${year}`;
  return (
    <span className={pence < 0 ? 'over' : ''}>
      <button
        type="button"
        className="opens"
        title={formatPounds(pence)}
        aria-label={`${text}${amounts === 'millions' ? ' thousand pounds' : ' pounds'}, ${what} ${when}: open its working`}
        onClick={() =>
          open(
            measure ? { kind: 'measure-saving', measure: measure.key, year } : { kind: 'saving', year },
            props.scenario,
          )
        }
      >
        {text}
      </button>
    </span>
  );
}
