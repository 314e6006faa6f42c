import type { ReadySufficiency } from '../../../shared/api/sufficiency.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { nameOr } from '../../words.ts';

/** For whom: the children of each type by age or needs in the last month, and those without a place. */
export function BandsTable(props: { readonly view: ReadySufficiency; readonly kind: 'ages' | 'needs' }) {
  const { view, kind } = props;
  const heading = kind === 'ages' ? 'By age' : 'By needs';
  const types = view.types.filter((type) => type[kind].length > 0);
  return (
    <section aria-labelledby={`${kind}-heading`}>
      <h2 id={`${kind}-heading`}>
        {heading}, {view.until.label}
      </h2>
      {types.length === 0 ? (
        <p className="soft">
          Say who the children are, below, and those without a place are told apart by{' '}
          {kind === 'ages' ? 'age' : 'need'} here.
        </p>
      ) : (
        <ScrollRegion label={`${heading}, ${view.until.label}`}>
          <table className="figures bands" aria-labelledby={`${kind}-heading`}>
            <thead>
              <tr>
                <th scope="col">Placement type</th>
                <th scope="col" className="words">
                  Who
                </th>
                <th scope="col">Children</th>
                <th scope="col">Without a place</th>
              </tr>
            </thead>
            <tbody>
              {types.flatMap((type) =>
                type[kind].map((row, at) => (
                  <tr key={`${type.key} ${row.band}`}>
                    {at === 0 ? (
                      <th scope="rowgroup" rowSpan={type[kind].length} className="wraps">
                        {nameOr(type.name)}
                      </th>
                    ) : null}
                    <th scope="row" className="words">
                      {row.label}
                    </th>
                    <td>{formatFixed(row.demand, 1)}</td>
                    <td className={row.gap > 0 ? 'over' : ''}>
                      {type.from === 'nowhere' ? 'not known' : row.gap > 0 ? formatFixed(row.gap, 1) : 'none'}
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
