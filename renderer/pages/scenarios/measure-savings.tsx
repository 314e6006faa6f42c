import type { ComparedScenario } from '../../../shared/api/views.ts';
import type { MeasureRow } from '../../../shared/workspace/rows.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { nameOr } from '../../words.ts';
import { comparedName } from './comparison-words.ts';
import { gaveWayWords } from './gave-way-words.ts';
import { Saving } from './saving.tsx';

/** What one measure saves in the scenario shown, year by year. */
export function MeasureSavings(props: {
  readonly measure: MeasureRow;
  readonly compared: ComparedScenario | undefined;
}) {
  const { measure, compared } = props;
  const { amounts } = useAmountStyle();
  const figures = compared?.schemes.find((found) => found.key === measure.key);
  if (!compared || !figures) return null;
  const saving = (pence: number, year: string | null) => (
    <Saving
      pence={pence}
      year={year}
      scenario={compared.key}
      figure={{ kind: 'measure-saving', measure: measure.key, year }}
      of={nameOr(measure.name)}
    />
  );
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
              {figures.savings.map(({ year }) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">In all</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              {figures.savings.map((each) => (
                <td key={each.year}>{saving(each.savingPence, each.year)}</td>
              ))}
              <td>{saving(figures.totalPence, null)}</td>
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      {gaveWayWords(figures).map((note) => (
        <p key={note} className="capped-note">
          {note}
        </p>
      ))}
    </div>
  );
}
