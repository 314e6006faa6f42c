import type { ComparedScenario } from '../../../shared/api/views.ts';
import type { MeasureRow } from '../../../shared/workspace/rows.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { comparedName } from './comparison-words.ts';
import { Saving } from './measures-table.tsx';

/** What one measure saves in the scenario shown, year by year. */
export function MeasureSavings(props: {
  readonly measure: MeasureRow;
  readonly compared: ComparedScenario | undefined;
}) {
  const { measure, compared } = props;
  const { amounts } = useAmountStyle();
  const figures = compared?.measures.find((found) => found.key === measure.key);
  if (!compared || !figures) return null;
  return (
    <div className="measure-savings">
      <ScrollRegion label={`What it saves in ${comparedName(compared)}`}>
        <table className="figures">
          <caption>
            Saves in “{comparedName(compared)}”{' '}
            <span className="unit">{amounts === 'millions' ? '£000' : '£'}</span>
          </caption>
          <thead>
            <tr>
              {figures.savings.map((saving) => (
                <th key={saving.year} scope="col">
                  {saving.year}
                </th>
              ))}
              <th scope="col">In all</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              {figures.savings.map((saving) => (
                <td key={saving.year}>
                  <Saving
                    pence={saving.savingPence}
                    year={saving.year}
                    scenario={compared.key}
                    measure={measure}
                  />
                </td>
              ))}
              <td>
                <Saving pence={figures.totalPence} year={null} scenario={compared.key} measure={measure} />
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      {figures.capped ? (
        <p className="capped-note">
          It finds fewer children or less cost than it asks for, and counts for what there is.
        </p>
      ) : null}
    </div>
  );
}
