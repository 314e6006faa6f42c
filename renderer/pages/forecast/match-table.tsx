import type { MixLine, MixPlan } from '../../../shared/api/forecast.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { useForecastSettings } from './use-forecast-settings.ts';

const LEFT_OUT = '';

/** Which placement type of the mix the children of each type of the return go to. */
export function MatchTable(props: { readonly plan: MixPlan }) {
  const { lines } = props.plan;
  const { content } = useWorkspace();
  const { save } = useForecastSettings();
  const readOnly = useReadOnly();

  const choose = (line: MixLine, key: string) => {
    const placementType = key === LEFT_OUT ? null : key;
    const name = content.placementTypes.find((each) => each.key === key)?.name;
    void save(
      name === undefined
        ? `Left ${line.name} of the return out of the mix`
        : `Counted ${line.name} of the return as ${nameOr(name)}`,
      ({ types }) => {
        const others = types.filter(({ type }) => type !== line.type);
        return {
          types: placementType === line.suggested ? others : [...others, { type: line.type, placementType }],
        };
      },
    );
  };
  return (
    <section aria-labelledby="match-types">
      <h2 id="match-types">Where children of the return go in the mix</h2>
      <ScrollRegion label="Placement types of the return and of the mix">
        <table className="figures" aria-labelledby="match-types">
          <thead>
            <tr>
              <th scope="col">In the return</th>
              <th scope="col">Children</th>
              <th scope="col" className="words">
                In the placement mix
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.type}>
                <th scope="row" className="wraps">
                  {line.name}
                </th>
                <td>{formatNumber(line.children)}</td>
                <td className="words">
                  <select
                    aria-label={`${line.name} goes to`}
                    value={line.placementType ?? LEFT_OUT}
                    disabled={readOnly}
                    onChange={(event) => choose(line, event.target.value)}
                  >
                    <option value={LEFT_OUT}>Left out</option>
                    {content.placementTypes.map(({ key, name }) => (
                      <option key={key} value={key}>
                        {nameOr(name)}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
