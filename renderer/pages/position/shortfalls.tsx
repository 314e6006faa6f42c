import type { ReadyPosition } from '../../../shared/api/views.ts';
import { formatBriefly, formatNumber } from '../../../shared/money/format.ts';
import { useGoTo } from '../../state/route.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { nameOr } from '../../words.ts';

/** Homes that are lacking, and measures that found less than they ask for: in sentences, where there are any. */
export function Shortfalls(props: { readonly view: ReadyPosition }) {
  const { shortfalls, capped, year, scenario } = props.view;
  const open = useOpenWorking();
  const goTo = useGoTo();
  return (
    <div className="shortfalls">
      {shortfalls.length === 0 ? null : (
        <section aria-labelledby="shortfalls-heading">
          <h2 id="shortfalls-heading">Short of homes</h2>
          <ul>
            {shortfalls.map((row) => (
              <li key={row.key}>
                <strong>{placesWords(row.placesShortAtEnd)}</strong> in {nameOr(row.name)} at the year end
                {row.goesTo === null ? (
                  <>
                    . Where those children go is not said, so they are costed as if there were places:{' '}
                    <button
                      type="button"
                      className="opens"
                      onClick={() => goTo({ table: 'placementTypes', key: row.key, field: 'overflowTo' })}
                    >
                      say where they overflow to
                    </button>
                    .
                  </>
                ) : (
                  <>
                    , {formatNumber(row.averageOverflow, 1)} on average; placing those children in{' '}
                    {row.goesTo} instead costs{' '}
                    <button
                      type="button"
                      className="opens"
                      onClick={() => open({ kind: 'insufficiency', type: row.key, year }, scenario)}
                    >
                      {formatBriefly(row.costPence, 2)} more
                    </button>{' '}
                    in the year.
                  </>
                )}
              </li>
            ))}
          </ul>
          <p>
            <a href="#/sufficiency">For whom, and from when</a>
          </p>
        </section>
      )}
      {capped.length === 0 ? null : (
        <section aria-labelledby="capped-heading">
          <h2 id="capped-heading">Measures that find less than they ask for</h2>
          <ul>
            {capped.map((row) => (
              <li key={row.key}>
                <button
                  type="button"
                  className="opens"
                  onClick={() => goTo({ table: 'measures', key: row.key, field: null })}
                >
                  {nameOr(row.name)}
                </button>{' '}
                asks for more children or cost than there are, first in {row.from}; it counts for what there
                is.
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** "1 place", "2.3 places": one is what is shown as one. */
function placesWords(places: number): string {
  const shown = formatNumber(places, 1);
  return `${shown} ${shown === '1' ? 'place' : 'places'}`;
}
