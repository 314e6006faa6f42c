import { useMemo } from 'react';
import { oddValues } from '../../../shared/workspace/odd-values.ts';
import { counted } from '../../components/grid/change.ts';
import { useCellValues } from '../../components/grid/table-hooks.ts';
import { useGoTo } from '../../state/route.ts';
import { useWorkspace } from '../../state/workspace.tsx';

const MOST_SHOWN = 3;

/** The odd values this year's figures rest on, each with the way to its cell; nothing where there are none. */
export function LookAgain({ year }: { readonly year: string }) {
  const { content } = useWorkspace();
  const worth = useCellValues('placementTypes');
  const goTo = useGoTo();
  const odd = useMemo(() => oddValues(content, year, worth), [content, year, worth]);
  if (odd.length === 0) return null;
  const more = odd.length - MOST_SHOWN;
  return (
    <p className="look-again">
      <strong>Look again</strong> at what these figures rest on:{' '}
      {odd.slice(0, MOST_SHOWN).map(({ table, key, field, what, problem }, at) => (
        <span key={`${key} ${field}`}>
          {at === 0 ? '' : '; '}
          <button type="button" className="opens" onClick={() => goTo({ table, key, field })}>
            {what}
          </button>{' '}
          ({problem.charAt(0).toLowerCase() + problem.slice(1)})
        </span>
      ))}
      {more > 0 ? `; and ${counted(more, 'more figure')}` : ''}.
    </p>
  );
}
