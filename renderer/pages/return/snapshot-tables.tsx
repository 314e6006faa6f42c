import type { CareHistoryView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { dateWords } from '../../date-words.ts';
import { ageBandWords } from '../../words.ts';

type Snapshot = CareHistoryView['snapshot'];

/** Where the children were on the day, how old, and for how long they had been in care and in their placement. */
export function SnapshotTables(props: { readonly snapshot: Snapshot }) {
  const { snapshot } = props;
  return (
    <div className="snapshot-grid">
      <TypesAndAges snapshot={snapshot} />
      <Times snapshot={snapshot} />
    </div>
  );
}

function TypesAndAges({ snapshot }: { readonly snapshot: Snapshot }) {
  const { types, ageBands, on, total, ages: ofAll } = snapshot;
  const title = `Placement and age on ${dateWords(on)}`;
  return (
    <section aria-labelledby="snapshot-types">
      <h2 id="snapshot-types">{title}</h2>
      <ScrollRegion label={title}>
        <table className="figures" aria-labelledby="snapshot-types">
          <thead>
            <tr>
              <th scope="col">Placement type</th>
              <th scope="col">Children</th>
              {ageBands.map((band) => (
                <th key={band} scope="col">
                  {ageBandWords(band)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {types.map(({ name, children, ages }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatNumber(children)}</td>
                {ageBands.map((band, at) => (
                  <td key={band}>{formatNumber(ages[at] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All children</th>
              <td>{formatNumber(total)}</td>
              {ageBands.map((band, at) => (
                <td key={band}>{formatNumber(ofAll[at] ?? 0)}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Times({ snapshot }: { readonly snapshot: Snapshot }) {
  const { timeInCare, timeInPlacement, on, total } = snapshot;
  const title = `Time in care and in the placement on ${dateWords(on)}`;
  return (
    <section aria-labelledby="snapshot-times">
      <h2 id="snapshot-times">{title}</h2>
      <ScrollRegion label={title}>
        <table className="figures" aria-labelledby="snapshot-times">
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col">In care</th>
              <th scope="col">In the placement</th>
            </tr>
          </thead>
          <tbody>
            {timeInCare.map(({ name, children }, at) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatNumber(children)}</td>
                <td>{formatNumber(timeInPlacement[at]?.children ?? 0)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All children</th>
              <td>{formatNumber(total)}</td>
              <td>{formatNumber(total)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}
