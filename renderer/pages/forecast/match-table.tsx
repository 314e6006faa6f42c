import type { MixLine, MixPlan } from '../../../shared/api/forecast.ts';
import { BLANK_PLACEMENT_TYPE } from '../../../shared/workspace/blank-rows.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { readableKey } from '../../keys.ts';
import { useChange } from '../../state/change.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { useForecastSettings } from './use-forecast-settings.ts';

const LEFT_OUT = '';

/** Which placement type of the mix the children of each type of the return go to. */
export function MatchTable(props: { readonly plan: MixPlan }) {
  const { lines, leftOut } = props.plan;
  const { content } = useWorkspace();
  const { settings, save } = useForecastSettings();
  const readOnly = useReadOnly();
  const change = useChange();
  const unmatched = lines.filter(({ placementType, children }) => placementType === null && children > 0);

  const choose = (line: MixLine, key: string) => {
    const placementType = key === LEFT_OUT ? null : key;
    const others = settings.types.filter(({ type }) => type !== line.type);
    const types = placementType === line.suggested ? others : [...others, { type: line.type, placementType }];
    const name = content.placementTypes.find((each) => each.key === key)?.name;
    void save(
      name === undefined
        ? `Left ${line.name} of the return out of the mix`
        : `Counted ${line.name} of the return as ${nameOr(name)}`,
      { types },
    );
  };
  const addTypes = () => {
    const rows = unmatched.map(({ name, category, provision }) => ({
      ...BLANK_PLACEMENT_TYPE,
      key: readableKey(name, 'type'),
      name,
      category,
      provision,
    }));
    const added = new Set(unmatched.map(({ type }) => type));
    const types = settings.types.filter(({ type }) => !added.has(type));
    void change({
      name: `Added ${rows.length === 1 ? 'a placement type' : `${rows.length} placement types`} of the return to the mix`,
      edits: [
        ...rows.map((row) => ({ table: 'placementTypes' as const, do: 'add' as const, row })),
        { table: 'profile', do: 'set', fields: { forecast: { ...settings, types } } },
      ],
    });
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
                <th scope="row">{line.name}</th>
                <td>{line.children}</td>
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
      {leftOut === 0 ? null : (
        <p className="plan-warning">
          {leftOut === 1 ? '1 child is' : `${leftOut} children are`} left out: the mix, and so the pressure,
          will be without them.{' '}
          {readOnly ? null : (
            <button type="button" onClick={addTypes}>
              Add{' '}
              {unmatched.length === 1 ? 'this placement type' : `these ${unmatched.length} placement types`}{' '}
              to the mix
            </button>
          )}
        </p>
      )}
    </section>
  );
}
