import type { ReadySufficiency, SufficiencyType } from '../../../shared/api/sufficiency.ts';
import { formatFixed, formatPercent } from '../../../shared/money/format.ts';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { monthWords } from '../../date-words.ts';
import { useTypeColour } from '../../state/type-colour.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { nameOr } from '../../words.ts';

/** Where and when places are lacking: a row for each placement type, a column for each month, in words and in colour. */
export function HeatMap(props: { readonly view: ReadySufficiency }) {
  const { view } = props;
  const colour = useTypeColour();
  const known = view.types.filter(({ from }) => from !== 'nowhere');
  const others = view.types.filter(
    ({ from, months }) => from === 'nowhere' && months.some(({ demand }) => demand > 0),
  );
  return (
    <section aria-labelledby="heat-heading">
      <h2 id="heat-heading">Places short or spare, by month</h2>
      {known.length === 0 ? (
        <p>Enter homes below, or places in the placement mix, and every month is set against them here.</p>
      ) : (
        <ScrollRegion label="Places short or spare, by month">
          <table className="figures heat" aria-labelledby="heat-heading">
            <thead>
              <tr>
                <th scope="col">Placement type</th>
                {view.months.map(({ month, label }) => (
                  <th key={month} scope="col">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {known.map((type) => (
                <tr key={type.key}>
                  <th scope="row" className="wraps">
                    <span className="swatch" style={{ background: colour(type.key) }} />
                    {nameOr(type.name)}
                  </th>
                  {type.months.map((cell) => (
                    <HeatCell key={cell.month} type={type} cell={cell} scenario={view.scenario} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {known.length === 0 || others.length === 0 ? null : (
        <p className="soft">
          Places not known: {others.map(({ name }) => nameOr(name)).join('; ')}. Children placed there are not
          short of anything as far as this file says.
        </p>
      )}
      {view.withoutPlaces.length === 0 ? null : (
        <p className="soft">
          No places are given for {view.withoutPlaces.map((name) => nameOr(name)).join(', ')}. Enter them
          below, but leave blank what a scheme or a measure opens: those places count once it is on.
        </p>
      )}
    </section>
  );
}

function HeatCell(props: {
  readonly type: SufficiencyType;
  readonly cell: SufficiencyType['months'][number];
  readonly scenario: string | null;
}) {
  const { type, cell, scenario } = props;
  const open = useOpenWorking();
  const used = cell.utilisation === null ? '' : `, ${formatPercent(cell.utilisation, 0)} full`;
  const all = `${formatFixed(cell.demand, 1)} children, ${cell.places === null ? 'places not known' : `${formatFixed(cell.places, 1)} places`}${used}`;
  return (
    <td className={`heat-${cell.level}`}>
      <button
        type="button"
        className="opens"
        title={all}
        aria-label={`${cell.words}, ${nameOr(type.name)}, ${monthWords(cell.month)}, ${all}: open its working`}
        onClick={() => open({ kind: 'homes-gap', type: type.key, month: cell.month }, scenario)}
      >
        {cell.words}
      </button>
    </td>
  );
}
