import { MOST_COMPARED, useCompared } from '../state/choices.tsx';
import { useWorkspace } from '../state/workspace.tsx';
import { nameOr } from '../words.ts';

/** A box for each scenario that can stand beside the base; `onAdded` hears of one that is ticked. */
export function ComparedChoice(props: { readonly legend: string; readonly onAdded?: (key: string) => void }) {
  const { scenarios } = useWorkspace().content;
  const { compared, setCompared } = useCompared();
  const full = compared.length >= MOST_COMPARED;
  const choose = (key: string, on: boolean) => {
    setCompared(on ? [...compared, key] : compared.filter((other) => other !== key));
    if (on) props.onAdded?.(key);
  };
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {scenarios.map((row) => {
        const on = compared.includes(row.key);
        return (
          <label key={row.key}>
            <input
              type="checkbox"
              checked={on}
              disabled={!on && full}
              onChange={(event) => choose(row.key, event.target.checked)}
            />
            {nameOr(row.name)}
          </label>
        );
      })}
      {scenarios.length > MOST_COMPARED ? <span className="soft">Up to four at a time</span> : null}
    </fieldset>
  );
}
