import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useFiles } from '../../app/files.ts';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useScenario } from '../../state/choices.tsx';
import { savingsQuery } from '../../state/queries.ts';
import { navigate } from '../../state/route.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr, PAGE_NAMES } from '../../words.ts';
import { SavingsTable } from './savings-table.tsx';
import { savingsHeadline } from './savings-words.ts';
import { WeightsForm } from './weights-form.tsx';
import { YearsTable } from './years-table.tsx';
import './savings-page.css';

/** The savings tracker: what each scheme is to save, what it is forecast to save, what it has saved and what is at risk. */
export function SavingsPage() {
  const { scenarios, schemes } = useWorkspace().content;
  const { scenario, setScenario } = useScenario();
  const files = useFiles();
  // Nothing is on in the base: without a choice the first scenario that has a scheme on is shown.
  const plan =
    scenarios.find(({ key }) => key === scenario) ??
    scenarios.find((row) => row.schemes.length > 0) ??
    scenarios[0] ??
    null;
  const { data, error } = useQuery({
    ...savingsQuery(plan?.key ?? null),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failed error={error} />;
  if (!data) return null;
  const view = data.state === 'ready' ? data : null;
  return (
    <PageFrame
      heading={view ? savingsHeadline(view, nameOr(plan?.name ?? '')) : PAGE_NAMES.savings}
      sub="Forecasts are net of what each scheme costs, over the whole period, with no child saved twice."
      notes={[
        'Weighted: the forecast × the weight of its confidence',
        'At risk: what of the target neither the weighted forecast nor what is saved already covers',
        'Totals are of the schemes that are on',
      ]}
    >
      {data.state === 'faults' ? <Faults faults={data.faults} /> : null}
      {schemes.length === 0 ? (
        <p>
          <button type="button" className="opens" onClick={() => navigate('scenarios')}>
            Add a scheme on the Scenarios page
          </button>{' '}
          to track what it saves.
        </p>
      ) : (
        <>
          <div className="row-of-controls savings-controls">
            {scenarios.length === 0 ? null : (
              <label className="row-of-controls soft">
                Plan
                <select value={plan?.key ?? ''} onChange={(event) => setScenario(event.target.value)}>
                  {scenarios.map((row) => (
                    <option key={row.key} value={row.key}>
                      {nameOr(row.name)}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {plan && view ? (
              <button type="button" onClick={() => void files.exportTable([plan.key], 'schemes')}>
                Save as CSV
              </button>
            ) : null}
          </div>
          <SavingsTable view={view} scenario={plan?.key ?? null} />
          {view ? <YearsTable view={view} /> : null}
          <WeightsForm faults={data.state === 'faults' ? data.faults : []} />
        </>
      )}
    </PageFrame>
  );
}
