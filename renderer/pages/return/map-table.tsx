import type { MapLineView, ReturnView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import type { ReturnSettings } from '../../../shared/workspace/care-return-row.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useChange } from '../../state/change.ts';
import { useChangeWhole, wholeRecord } from '../../state/whole-record.ts';
import { useReadOnly } from '../../state/workspace.tsx';
import { OwnDistricts } from './own-districts.tsx';

const RETURN_KEY = 'return';
const SETTINGS = wholeRecord<ReturnSettings>();

/** How the return is read: the placement type of each code, short breaks, and where the borough is. */
export function MapTable(props: { readonly view: ReturnView; readonly atDistricts: boolean }) {
  const { settings, map, types, ownDistricts, postcodes, episodes } = props.view;
  const change = useChange();
  const readOnly = useReadOnly();

  const changeWhole = useChangeWhole(SETTINGS, settings);

  const save = (name: string, changes: (newest: ReturnSettings) => Partial<ReturnSettings>) =>
    changeWhole(
      (newest) => ({ ...newest, ...changes(newest) }),
      (changed) =>
        change({
          name,
          edits: [{ table: 'careReturns', do: 'set', key: RETURN_KEY, fields: { settings: changed } }],
        }),
    );
  const setType = ({ place, provider, suggested }: MapLineView, type: string) => {
    const name = types.find(({ id }) => id === type)?.name ?? type;
    void save(`Counted ${[place, provider].join(' ').trim()} as ${name}`, ({ lines }) => {
      const others = lines.filter((line) => line.place !== place || line.provider !== provider);
      return { lines: type === suggested ? others : [...others, { place, provider, type }] };
    });
  };

  const shortBreaks = (includeShortBreaks: boolean) =>
    void save(includeShortBreaks ? 'Counted short breaks' : 'Left short breaks out', () => ({
      includeShortBreaks,
    }));

  return (
    <>
      <section aria-labelledby="map-types">
        <h2 id="map-types">Placement types</h2>
        <p>What each placement code and provider of this return counts as. Undo takes a change back.</p>
        <ScrollRegion label="Placement types by code">
          <table className="figures" aria-labelledby="map-types">
            <thead>
              <tr>
                <th scope="col">Code</th>
                <th scope="col" className="words">
                  Placement
                </th>
                <th scope="col" className="words">
                  Provider
                </th>
                <th scope="col">Rows</th>
                <th scope="col" className="words">
                  Counts as
                </th>
              </tr>
            </thead>
            <tbody>
              {map.map((line) => (
                <tr key={`${line.place} ${line.provider}`}>
                  <th scope="row">{line.place || 'Blank'}</th>
                  <td className="words">{line.meaning}</td>
                  <td className="words">{`${line.provider} ${line.providerName}`.trim()}</td>
                  <td>{formatNumber(line.episodes)}</td>
                  <td className="words">
                    <select
                      aria-label={`${line.place || 'Blank'} ${line.providerName} counts as`}
                      value={line.type}
                      disabled={readOnly || line.place === ''}
                      onChange={(event) => setType(line, event.target.value)}
                    >
                      {types.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {id === line.suggested && line.type !== id ? `${name} (suggested)` : name}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  All rows of episodes
                </th>
                <td>{formatNumber(episodes)}</td>
                <td />
              </tr>
            </tfoot>
          </table>
        </ScrollRegion>
      </section>
      <section aria-labelledby="map-breaks">
        <h2 id="map-breaks">Short breaks</h2>
        <label className="row-of-controls">
          <input
            type="checkbox"
            checked={settings.includeShortBreaks}
            disabled={readOnly}
            onChange={(event) => shortBreaks(event.target.checked)}
          />
          Count short breaks (legal status V3 and V4) as children in care
        </label>
      </section>
      <OwnDistricts
        districts={ownDistricts}
        homes={postcodes.home}
        begins={props.atDistricts}
        chosen={settings.ownDistricts !== null}
        readOnly={readOnly}
        onSave={(districts) =>
          void save(
            districts === null
              ? 'Took the borough from home addresses'
              : 'Changed the borough’s postcode districts',
            () => ({ ownDistricts: districts }),
          )
        }
      />
    </>
  );
}
