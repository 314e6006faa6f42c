import type { MixEffect } from '../../../shared/api/forecast.ts';
import { formatBriefly, formatChange, formatFixed } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { nameOr } from '../../words.ts';

const TITLE = 'What putting it in changes';

/** Children and outturn before and after, of the base and the first scenarios. */
export function MixEffectTable(props: { readonly effect: MixEffect }) {
  const { year, rows, others } = props.effect;
  const unknown = rows.some(({ change }) => change === null);
  return (
    <div className="effect">
      <h3 id="mix-effect">{TITLE}</h3>
      <ScrollRegion label={TITLE}>
        <table className="figures" aria-labelledby="mix-effect">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col">Children, {year}</th>
              <th scope="col">Outturn, {year}</th>
              <th scope="col">Change</th>
              <th scope="col">Change, all years</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, now, after, change }) => (
              <tr key={key ?? 'base'}>
                <th scope="row">{nameOr(name)}</th>
                <td>
                  {children(now)} → {children(after)}
                </td>
                <td>
                  {outturn(now)} → {outturn(after)}
                </td>
                <td>{change === null ? '–' : formatChange(change.outturnPence)}</td>
                <td>{change === null ? '–' : formatChange(change.periodPence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="soft">
        Children are the average of the year, those of the register and of types outside care counted.
        {unknown ? ' A dash: the cost cannot be worked out before what is missing is put in.' : ''}
        {others > 0 ? ` The first ${rows.length - 1} scenarios of ${rows.length - 1 + others}.` : ''}
      </p>
    </div>
  );
}

type Outcome = MixEffect['rows'][number]['now'];

function children(outcome: Outcome): string {
  return outcome === null ? '–' : formatFixed(outcome.children, 1);
}

function outturn(outcome: Outcome): string {
  const pence = outcome?.outturnPence ?? null;
  return pence === null ? '–' : formatBriefly(pence, 2);
}
