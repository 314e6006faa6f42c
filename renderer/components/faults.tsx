import type { CellFault } from '../../shared/api/views.ts';
import { useGoTo } from '../state/route.ts';
import './faults.css';
import { faultWords } from '../words.ts';

/** What keeps the figures from being worked out: each fault with what to do, and the way to its cell. */
export function Faults(props: { readonly faults: readonly CellFault[] }) {
  const goTo = useGoTo();
  const { faults } = props;
  return (
    <section className="faults" aria-labelledby="faults-heading">
      <h2 id="faults-heading">
        {faults.length === 1 ? 'One thing to put right' : `${faults.length} things to put right`}
      </h2>
      <p className="soft">
        The figures come back as soon as {faults.length === 1 ? 'this is' : 'these are'} put right. Everything
        typed is kept.
      </p>
      <ol>
        {faults.map((fault) => (
          <li key={`${fault.place} ${fault.problem}`}>
            {fault.table === null ? (
              <strong>{fault.where}</strong>
            ) : (
              <button
                type="button"
                className="opens"
                onClick={() => goTo({ table: fault.table, key: fault.key, field: fault.field })}
              >
                {fault.where}
              </button>
            )}
            <span> {faultWords(fault)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
