import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Failed } from '../../components/failed.tsx';
import { mixPlanQuery } from '../../state/queries.ts';
import { MatchTable } from './match-table.tsx';
import { MixChanges } from './mix-changes.tsx';
import { PutIn } from './put-in.tsx';
import { RegisterChoice } from './register-choice.tsx';
import './into-the-mix.css';

/**
 * Puts the forecast into the placement mix: where its children go, and beside it what the mix holds, what is left out,
 * what it would change and the button that does it.
 */
export function IntoTheMix() {
  const query = useQuery({ ...mixPlanQuery, placeholderData: keepPreviousData });
  const { data: plan, error, isFetching, isFetchedAfterMount } = query;
  if (error) return <Failed error={error} />;
  // What was worked out before the page was left may be of another forecast.
  if (isFetching && !isFetchedAfterMount) return <p role="status">Working out what it would change…</p>;
  if (!plan) return null;
  return (
    <>
      <div className="into-the-mix">
        <MatchTable plan={plan} />
        <div>
          <PutIn plan={plan} />
          <p role="status" className="into-the-mix-state">
            {isFetching ? 'Working it out again…' : ''}
          </p>
          <RegisterChoice plan={plan} />
        </div>
      </div>
      {plan.changes.length === 0 ? null : <MixChanges plan={plan} />}
    </>
  );
}
