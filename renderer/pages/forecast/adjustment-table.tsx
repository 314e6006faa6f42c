import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import { longMonth } from '../../../shared/calendar/text-words.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Switch } from '../../components/switch.tsx';
import { adjustmentWords } from './adjustment-words.ts';
import { effectWords, shortWords } from './effect-words.ts';

type AdjustmentTableProps = {
  readonly view: ReadyForecast;
  readonly adjustments: readonly Adjustment[];
  readonly readOnly: boolean;
  /** The one in the form; null for a new one. */
  readonly changing: string | null;
  readonly onSwitch: (adjustment: Adjustment, on: boolean) => void;
  readonly onChange: (adjustment: Adjustment) => void;
  readonly onRemove: (adjustment: Adjustment) => void;
};

/** The adjustments, each with what it does by itself and whether the children it asks for are there. */
export function AdjustmentTable(props: AdjustmentTableProps) {
  const { view, adjustments, readOnly, changing, onSwitch, onChange, onRemove } = props;
  return (
    <ScrollRegion label="Adjustments">
      <table className="figures" aria-labelledby="adjustments">
        <thead>
          <tr>
            <th scope="col">On</th>
            <th scope="col" className="words">
              Adjustment
            </th>
            <th scope="col" className="words">
              What it does by itself, by {longMonth(view.months.at(-1) ?? '')}
            </th>
            {readOnly ? null : <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {adjustments.map((each) => (
            <tr key={each.id}>
              <td>
                <Switch
                  on={each.enabled !== false}
                  label={each.name}
                  disabled={readOnly}
                  onSwitch={(on) => onSwitch(each, on)}
                />
              </td>
              <th scope="row" className="words wraps">
                {each.name}
                {each.name === adjustmentWords(each) ? null : (
                  <span className="range">{adjustmentWords(each)}</span>
                )}
              </th>
              <td className="words wraps">
                <Effect view={view} of={each} />
              </td>
              {readOnly ? null : (
                <td>
                  <button
                    type="button"
                    className="quiet"
                    data-change={each.id}
                    aria-expanded={changing === each.id}
                    onClick={() => onChange(each)}
                  >
                    Change<span className="only-read-aloud"> {each.name}</span>
                  </button>
                  <button
                    type="button"
                    className="quiet"
                    data-remove={each.id}
                    onClick={() => onRemove(each)}
                  >
                    Remove<span className="only-read-aloud"> {each.name}</span>
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Effect(props: { readonly view: ReadyForecast; readonly of: Adjustment }) {
  if (props.of.enabled === false) return 'Nothing: it is off';
  const effect = props.view.effects.find(({ id }) => id === props.of.id);
  if (!effect) return null;
  const short = shortWords(props.of, effect);
  return (
    <>
      {effectWords(effect)}
      {short === null ? null : <span className="range plan-warning">{short}</span>}
    </>
  );
}
