import { MOST_COMPARED, useCompared } from '../../state/choices.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';

/** Which scenarios go into what is taken away, beside the base: the same as are compared. */
export function PlansChoice() {
  const { scenarios } = useWorkspace().content;
  const { compared, setCompared } = useCompared();
  if (scenarios.length === 0) return <p>There are no scenarios yet: the base goes by itself.</p>;
  const full = compared.length >= MOST_COMPARED;
  return (
    <fieldset>
      <legend>Scenarios beside the base</legend>
      {scenarios.map((row) => {
        const on = compared.includes(row.key);
        return (
          <label key={row.key}>
            <input
              type="checkbox"
              checked={on}
              disabled={!on && full}
              onChange={(event) =>
                setCompared(
                  event.target.checked ? [...compared, row.key] : compared.filter((key) => key !== row.key),
                )
              }
            />
            {nameOr(row.name)}
          </label>
        );
      })}
      {scenarios.length > MOST_COMPARED ? <span className="soft">Up to four at a time</span> : null}
    </fieldset>
  );
}
