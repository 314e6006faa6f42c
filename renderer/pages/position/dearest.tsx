import { memo } from 'react';
import type { ReadyPosition } from '../../../shared/api/views.ts';
import { formatPercent, formatWholePrice } from '../../../shared/money/format.ts';
import { amountText, amountUnit, OpenAmount } from '../../components/amount.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { countWords, shortDate } from '../../date-words.ts';
import { useAmountStyle } from '../../state/choices.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';

/** Whole per cents, but never "0%" of something that is there. */
function shareWords(share: number): string {
  return formatPercent(share, share < 0.01 ? 1 : 0);
}

/** Who: the dearest placements of the register and what they cost for the rest of the year. */
export const Dearest = memo(function Dearest(props: { readonly view: ReadyPosition }) {
  const { view } = props;
  const { rows, othersCount, othersPence, shareOfSpend, shareOfChildren } = view.dearest;
  const { amounts } = useAmountStyle();
  const types = useWorkspace().content.placementTypes;
  if (rows.length === 0) return null;
  const nameOfType = (key: string) => nameOr(types.find((type) => type.key === key)?.name ?? key);
  const shares =
    shareOfSpend === null || shareOfChildren === null
      ? ''
      : `: ${shareWords(shareOfSpend)} of the spend forecast, ${shareWords(shareOfChildren)} of the children`;
  const unit = amountUnit(amounts);
  return (
    <section aria-labelledby="dearest-heading">
      <h2 id="dearest-heading">
        {rows.length === 10 ? 'Ten dearest' : 'Dearest'}
        {shares === '' ? ' placements' : shares}
      </h2>
      <ScrollRegion label="Dearest placements">
        <table className="figures" aria-labelledby="dearest-heading">
          <thead>
            <tr>
              <th scope="col">Reference</th>
              <th scope="col" className="words">
                Type
              </th>
              <th scope="col">
                Price
                <br />
                <span className="unit">£ a week</span>
              </th>
              <th scope="col">Ends</th>
              <th scope="col">
                In the year
                <br />
                <span className="unit">{unit}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{nameOr(row.ref)}</th>
                <td className="words dearest-type">{nameOfType(row.type)}</td>
                <td>{formatWholePrice(row.weeklyCost)}</td>
                <td>{row.end === null ? 'open' : shortDate(row.end)}</td>
                <td>
                  <OpenAmount
                    pence={row.netPence}
                    name={`net cost of ${nameOr(row.ref)}`}
                    figure={{ kind: 'placement', placement: row.key, year: view.year }}
                    scenario={view.scenario}
                  />
                </td>
              </tr>
            ))}
          </tbody>
          {othersCount > 0 ? (
            <tfoot>
              <tr className="others">
                <th scope="row" colSpan={4}>
                  {countWords(othersCount, 'other in the register', 'others in the register')}
                </th>
                <td>{amountText(othersPence, amounts)}</td>
              </tr>
            </tfoot>
          ) : null}
        </table>
      </ScrollRegion>
      {view.scenario === null ? null : (
        <p className="soft">
          As in the register: schemes and measures move children of a type, not any one child.
        </p>
      )}
    </section>
  );
});
