import { useId } from 'react';
import type { ReadyForecast, YearChange } from '../../../shared/api/forecast.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { addedUp } from './added-up.ts';

const FULL_YEAR = 12;

/** How each year's number comes about: who is there, who comes, who goes, who is left. */
export function YearChanges(props: { readonly view: ReadyForecast }) {
  const { pastYear, years, lacking } = props.view;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>How the number comes about</h2>
      <ScrollRegion label="How the number comes about, by year">
        <table className="figures" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col">At the start</th>
              <th scope="col">+ come in</th>
              <th scope="col">− leave before 18</th>
              <th scope="col">− turn 18</th>
              <th scope="col">At the end</th>
            </tr>
          </thead>
          <tbody>
            {pastYear === null ? null : <YearRow change={pastYear} digits={0} note="as counted" />}
            {years.map((change) => (
              <YearRow key={change.year} change={addedUp(change)} digits={1} note="" />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {lacking > 0 ? (
        <p className="soft">
          The years forecast start with those thought missing. The year as counted takes a child that its
          return or the next one lacks for one who left; the rates do not.
        </p>
      ) : null}
    </section>
  );
}

function YearRow(props: { readonly change: YearChange; readonly digits: 0 | 1; readonly note: string }) {
  const { year, months, start, entrants, leavers, turning18, end } = props.change;
  const part = months < FULL_YEAR ? `${months} months` : props.note;
  return (
    <tr>
      <th scope="row">
        {year}
        {part === '' ? null : <span className="range">{part}</span>}
      </th>
      {[start, entrants, leavers, turning18, end].map((children, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns are always the same five.
        <td key={at}>{formatFixed(children, props.digits)}</td>
      ))}
    </tr>
  );
}
