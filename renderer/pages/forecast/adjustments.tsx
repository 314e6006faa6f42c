import { useState } from 'react';
import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { CATEGORIES } from '../../../shared/scenario/types.ts';
import type { Adjustment } from '../../../shared/workspace/forecast-settings.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { Switch } from '../../components/switch.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { AdjustmentForm } from './adjustment-form.tsx';
import { adjustmentWords } from './adjustment-words.ts';
import { FanFigure } from './fan-figure.tsx';
import { longMonth } from './forecast-words.ts';
import { useForecastSettings } from './use-forecast-settings.ts';

/** What the council knows that the past does not: dated changes to who comes, leaves and moves, and what they do. */
export function Adjustments(props: { readonly view: ReadyForecast }) {
  const { view } = props;
  const { settings, save } = useForecastSettings();
  const readOnly = useReadOnly();
  const [changing, setChanging] = useState<string | null>(null);
  const { adjustments } = settings;
  const categories = CATEGORIES.filter((id) =>
    view.groups.some((group) => group.of === 'category' && group.id === id),
  );
  const replace = (name: string, by: Adjustment) =>
    save(name, { adjustments: adjustments.map((each) => (each.id === by.id ? by : each)) });
  const form = { firstMonth: view.months[0] ?? '', categories };

  return (
    <section aria-labelledby="adjustments">
      <h2 id="adjustments">What you know that the past does not</h2>
      <p>{effectWords(view)}</p>
      {adjustments.length === 0 ? null : (
        <ScrollRegion label="Adjustments">
          <table className="figures" aria-labelledby="adjustments">
            <thead>
              <tr>
                <th scope="col">On</th>
                <th scope="col" className="words">
                  Adjustment
                </th>
                <th scope="col" className="words">
                  What it does
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
                      onSwitch={(enabled) =>
                        void replace(
                          `${enabled ? 'Switched on' : 'Switched off'} “${each.name}” in the forecast`,
                          {
                            ...each,
                            enabled,
                          },
                        )
                      }
                    />
                  </td>
                  <th scope="row" className="words wraps">
                    {each.name}
                  </th>
                  <td className="words wraps">
                    {each.name === adjustmentWords(each) ? '' : adjustmentWords(each)}
                  </td>
                  {readOnly ? null : (
                    <td>
                      <button
                        type="button"
                        className="quiet"
                        aria-expanded={changing === each.id}
                        onClick={() => setChanging(changing === each.id ? null : each.id)}
                      >
                        Change<span className="only-read-aloud"> {each.name}</span>
                      </button>
                      <button
                        type="button"
                        className="quiet"
                        onClick={() =>
                          void save(`Removed “${each.name}” from the forecast`, {
                            adjustments: adjustments.filter(({ id }) => id !== each.id),
                          })
                        }
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
      )}
      {readOnly ? null : (
        <AdjustmentForm
          key={changing ?? 'new'}
          {...form}
          of={adjustments.find(({ id }) => id === changing) ?? null}
          onKeep={async (adjustment) => {
            const isNew = !adjustments.some(({ id }) => id === adjustment.id);
            const saved = isNew
              ? await save(`Added “${adjustment.name}” to the forecast`, {
                  adjustments: [...adjustments, adjustment],
                })
              : await replace(`Changed “${adjustment.name}” in the forecast`, adjustment);
            if (saved) setChanging(null);
            return saved;
          }}
          onCancel={changing === null ? null : () => setChanging(null)}
        />
      )}
      <FanFigure view={view} />
    </section>
  );
}

/** "Together they make it 24.0 fewer by March 2028 than without them." */
function effectWords({ effect, months }: ReadyForecast): string {
  const by = longMonth(months.at(-1) ?? '');
  if (effect === null)
    return 'A home that opens, a change of threshold, a step-down plan: say it here, dated, and see what it does. With nothing said, the forecast is of the past going on.';
  const size = formatFixed(Math.abs(effect), 1);
  if (Number(size) === 0)
    return `Together the adjustments leave the number of children in care by ${by} as it was; they may change where children are.`;
  return `Together the adjustments make it ${size} children ${effect > 0 ? 'more' : 'fewer'} in care by ${by} than without them.`;
}
