import type { ReadySavings } from '../../../shared/api/schemes.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { poundsText } from './pounds-text.ts';

/** The forecast of each scheme that is on, year by year, net of what it costs. */
export function YearsTable({ view }: { readonly view: ReadySavings }) {
  const { schemes } = useWorkspace().content;
  const on = view.schemes.filter((scheme) => scheme.on);
  if (on.length === 0) return null;
  return (
    <section aria-labelledby="savings-years">
      <h2 id="savings-years">
        Forecast by year, net <span className="unit">£</span>
      </h2>
      <ScrollRegion label="Forecast by year">
        <table className="figures" aria-labelledby="savings-years">
          <thead>
            <tr>
              <th scope="col">Scheme</th>
              {view.years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
              <th scope="col">In all</th>
            </tr>
          </thead>
          <tbody>
            {on.map(({ key, byYear, forecastPence }) => (
              <tr key={key}>
                <th scope="row" className="wraps">
                  {nameOr(schemes.find((row) => row.key === key)?.name ?? '')}
                </th>
                {byYear.map(({ year, savingPence }) => (
                  <td key={year} className={savingPence < 0 ? 'over' : ''}>
                    {poundsText(savingPence)}
                  </td>
                ))}
                <td>{poundsText(forecastPence)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Together</th>
              {view.totals.byYear.map(({ year, savingPence }) => (
                <td key={year}>{poundsText(savingPence)}</td>
              ))}
              <td>{poundsText(view.totals.all.forecastPence)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}
