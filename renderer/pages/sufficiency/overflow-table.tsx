import type { ReadySufficiency, SufficiencyType } from '../../../shared/api/sufficiency.ts';
import { formatFixed, formatNumber } from '../../../shared/money/format.ts';
import { AmountStyleChoice, amountUnit, OpenAmount } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useChange } from '../../state/change.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useReadOnly } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';

/** Where children over the forecast's places go and what that costs; and the places the forecast is worked out with. */
export function OverflowTable(props: { readonly view: ReadySufficiency }) {
  const { view } = props;
  const { amounts } = useAmountStyle();
  const types = view.types.filter(({ from, capacity }) => from !== 'nowhere' || capacity !== null);
  if (types.length === 0) return null;
  const opening = types.some(({ opened }) => opened > 0);
  return (
    <section aria-labelledby="overflow-heading">
      <div className="chart-head">
        <h2 id="overflow-heading">Where overflow goes and what it costs, {view.year}</h2>
        <AmountStyleChoice />
      </div>
      <ScrollRegion label="Where overflow goes and what it costs">
        <table className="figures" aria-labelledby="overflow-heading">
          <thead>
            <tr>
              <th scope="col">Placement type</th>
              <th scope="col">Usable places now</th>
              <th scope="col">Places in the mix</th>
              {opening ? (
                <th scope="col">
                  Opened by the plan
                  <br />
                  <span className="unit">places, {view.until.label}</span>
                </th>
              ) : null}
              <th scope="col" className="words">
                Overflow goes to
              </th>
              <th scope="col">
                Elsewhere
                <br />
                <span className="unit">children, average</span>
              </th>
              <th scope="col">
                Costs more by
                <br />
                <span className="unit">{amountUnit(amounts)}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <tr key={type.key}>
                <th scope="row" className="wraps">
                  {nameOr(type.name)}
                </th>
                <td>{type.from === 'homes' ? formatNumber(type.usableNow, 1) : '–'}</td>
                <td>
                  <MixPlaces type={type} />
                </td>
                {opening ? <td>{type.opened > 0 ? formatNumber(type.opened, 1) : '–'}</td> : null}
                <td className="words">
                  {type.overflowTo === null ? 'not said: no price' : nameOr(type.overflowTo)}
                </td>
                <td>{type.overflow === null ? '–' : formatFixed(type.overflow, 1)}</td>
                <td>
                  {type.costPence === null ? (
                    '–'
                  ) : (
                    <OpenAmount
                      pence={type.costPence}
                      name={`cost of too few places in ${nameOr(type.name)}`}
                      figure={{ kind: 'insufficiency', type: type.key, year: view.year }}
                      scenario={view.scenario}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft">
        The forecast, and so this cost, is worked out with the places of the placement mix and those that
        schemes and measures open; homes do not change it by themselves. Where overflow goes is chosen in the{' '}
        <a href="#/mix">placement mix</a>.
        {view.later.length === 0
          ? ''
          : ` ${view.later.join('; ')}: places that change later come into the forecast with a scheme or a measure that opens places, in Scenarios.`}
      </p>
    </section>
  );
}

/** The places of the mix, and a step that takes them from the homes where the two differ. */
function MixPlaces(props: { readonly type: SufficiencyType }) {
  const { type } = props;
  const change = useChange();
  const readOnly = useReadOnly();
  const places = type.capacity === null ? 'none' : formatNumber(type.capacity, 1);
  if (!type.differs || readOnly) return places;
  return (
    <>
      {places}{' '}
      <button
        type="button"
        aria-label={`Set to ${formatNumber(type.usableNow, 1)}, from homes: places of ${nameOr(type.name)} in the mix`}
        onClick={() =>
          void change({
            name: `Set places of ${nameOr(type.name)} from homes to ${formatNumber(type.usableNow, 1)}`,
            edits: [
              { table: 'placementTypes', do: 'set', key: type.key, fields: { capacity: type.usableNow } },
            ],
          })
        }
      >
        Set to {formatNumber(type.usableNow, 1)}
      </button>
    </>
  );
}
