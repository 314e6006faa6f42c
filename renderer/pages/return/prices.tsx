import { useQuery } from '@tanstack/react-query';
import type { PricesView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { amountText } from '../../components/amount.tsx';
import { Failed } from '../../components/failed.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { pricesQuery } from '../../state/queries.ts';
import { Unmatched } from './unmatched.tsx';

/** What placements really cost: the finance system's list, kept as the register, beside the return. */
export function Prices() {
  const { data, error } = useQuery(pricesQuery);
  if (error) return <Failed error={error} />;
  if (data === undefined) return null;
  if (data === null)
    return (
      <section aria-labelledby="prices-none">
        <h2 id="prices-none">Prices from the finance system</h2>
        <p>
          Import the finance system’s list of placements into the register (
          <a href="#/reports">Export and import</a>: reference, type, provider, start, end, weekly cost and
          contributions, with the columns matched by you). Where a reference is the child’s identifier in the
          return, its price is set beside the episode here.
        </p>
      </section>
    );
  return <WithPrices view={data} />;
}

function WithPrices({ view }: { readonly view: PricesView }) {
  const { placements, matched, types, unmatched, differing, outliers } = view;
  return (
    <>
      <p role="status">
        {formatNumber(matched)} of {formatNumber(placements)} placements in the register are matched to an
        episode of the return and priced.
      </p>
      {types.length === 0 ? null : <PricesByType types={types} matched={matched} />}
      <Listing
        title="Prices that stand out"
        none="No price is over three times, or under a third of, the median of its type."
        heads={['Placement type']}
        figures={['Price, £ a week', 'Median, £ a week']}
        rows={outliers.map(({ ref, type, weeklyPence, medianPence }) => ({
          ref,
          cells: [type, amountText(weeklyPence, 'pounds'), amountText(medianPence, 'pounds')],
        }))}
      />
      <Unmatched rows={unmatched} />
      <Listing
        title="Listed as one thing, recorded as another"
        none={
          matched === 0
            ? 'None is matched, so nothing can be compared.'
            : 'The register and the return agree on what kind each matched placement is.'
        }
        heads={['In the register', 'In the return']}
        rows={differing.map(({ ref, listed, recorded }) => ({ ref, cells: [listed, recorded] }))}
      />
    </>
  );
}

function PricesByType({ types, matched }: Pick<PricesView, 'types' | 'matched'>) {
  return (
    <section aria-labelledby="prices-types">
      <h2 id="prices-types">Prices by placement type</h2>
      <ScrollRegion label="Prices by placement type">
        <table className="figures" aria-labelledby="prices-types">
          <thead>
            <tr>
              <th scope="col">Placement type in the return</th>
              <th scope="col">Placements</th>
              {['Median', 'Mean', 'Lowest', 'Highest', 'Mean contribution'].map((head) => (
                <th key={head} scope="col">
                  {head} <span className="unit">£ a week</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {types.map((price) => (
              <tr key={price.type}>
                <th scope="row">{price.type}</th>
                <td>{formatNumber(price.placements)}</td>
                <td>{amountText(price.medianPence, 'pounds')}</td>
                <td>{amountText(price.meanPence, 'pounds')}</td>
                <td>{amountText(price.lowPence, 'pounds')}</td>
                <td>{amountText(price.highPence, 'pounds')}</td>
                <td>{amountText(price.incomePence, 'pounds')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All types</th>
              <td>{formatNumber(matched)}</td>
              <td colSpan={5} />
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}

type ListingProps = {
  readonly title: string;
  readonly none: string;
  readonly heads: readonly string[];
  /** Headings of figures, after those of words. */
  readonly figures?: readonly string[];
  readonly rows: readonly { readonly ref: string; readonly cells: readonly string[] }[];
};

function Listing({ title, none, heads, figures = [], rows }: ListingProps) {
  const columns = [...heads, ...figures];
  const align = (at: number) => (at < heads.length ? 'words' : '');
  const id = `prices-${title.replace(/\W+/g, '-').toLowerCase()}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ScrollRegion label={title}>
          <table className="figures" aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">Reference</th>
                {columns.map((head, at) => (
                  <th key={head} scope="col" className={align(at)}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ ref, cells }, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a register may have two rows of one reference, or none.
                <tr key={row}>
                  <th scope="row">{ref}</th>
                  {columns.map((head, at) => (
                    <td key={head} className={align(at)}>
                      {cells[at]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </section>
  );
}
