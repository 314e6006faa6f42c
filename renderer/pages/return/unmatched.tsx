import type { PricesView } from '../../../shared/api/returns.ts';
import { counted } from '../../components/grid/change.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useGoTo } from '../../state/route.ts';

type Rows = PricesView['unmatched'];

/** Placements of the register that are not matched or not priced: how many for each reason, and which. */
export function Unmatched({ rows }: { readonly rows: Rows }) {
  const goTo = useGoTo();
  return (
    <section aria-labelledby="prices-not-matched">
      <h2 id="prices-not-matched">Not matched</h2>
      {rows.length === 0 ? <p>Every placement of the register is matched.</p> : null}
      {byReason(rows).map(([why, placements]) => (
        <details key={why} className="unmatched">
          <summary>
            {counted(placements.length, 'placement')}: {why}
          </summary>
          <ScrollRegion label={`${counted(placements.length, 'placement')}: ${why}`}>
            <ul>
              {placements.map(({ key, ref }) => (
                <li key={key}>
                  <button
                    type="button"
                    className="opens"
                    onClick={() => goTo({ table: 'placements', key, field: 'ref' })}
                  >
                    {ref === '' ? 'No reference' : ref}
                    <span className="only-read-aloud"> in the register</span>
                  </button>
                </li>
              ))}
            </ul>
          </ScrollRegion>
        </details>
      ))}
    </section>
  );
}

/** The reason most placements have first. */
function byReason(rows: Rows): readonly (readonly [why: string, placements: Rows])[] {
  const groups = Map.groupBy(rows, ({ why }) => why);
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}
