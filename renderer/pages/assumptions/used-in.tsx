import type { ValuesView } from '../../../shared/api/views.ts';
import type { AssumptionRow } from '../../../shared/workspace/rows.ts';
import { useGoTo } from '../../state/route.ts';
import './used-in.css';

type UsedInProps = {
  readonly row: AssumptionRow | null;
  readonly places: ValuesView['assumptions'][number]['usedIn'];
};

/** Every cell whose formula names the assumption, each a way to it. */
export function UsedIn({ row, places }: UsedInProps) {
  const goTo = useGoTo();
  if (row === null || row.id === '') return null;
  return (
    <section className="used-in" aria-label={`Where ${row.id} is used`}>
      <h2>{places.length === 0 ? `${row.id} is used in nothing yet` : `${row.id} is used in`}</h2>
      <ul>
        {places.map((place) => (
          <li key={`${place.table}/${place.key}/${place.field}`}>
            <button type="button" className="opens" onClick={() => goTo(place)}>
              {place.where}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
