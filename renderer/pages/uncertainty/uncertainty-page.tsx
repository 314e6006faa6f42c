import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useScenario, useYear } from '../../state/choices.tsx';
import { uncertaintyQuery } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.tsx';
import { ChanceSettings } from './chance-settings.tsx';
import { FanFigure } from './fan-figure.tsx';
import { GoalForm } from './goal-form.tsx';
import { ProbabilityFigure } from './probability-figure.tsx';
import { Questions } from './questions.tsx';
import { SimulateControls } from './simulate-controls.tsx';
import { StressTests } from './stress-tests.tsx';
import { TornadoFigure } from './tornado-figure.tsx';
import { TwoWayForm } from './two-way-form.tsx';
import { uncertaintyHeading, uncertaintySub } from './uncertainty-words.ts';
import './uncertainty-page.css';

/** How sure the figures are: the likely range, what drives it, and what would change it. */
export function UncertaintyPage() {
  const { scenario } = useScenario();
  const { year } = useYear();
  const { content } = useWorkspace();
  const { data, error } = useQuery({
    ...uncertaintyQuery(scenario, year === '' ? null : year),
    placeholderData: keepPreviousData,
  });
  if (error) return <Failed error={error} />;
  if (!data) return null;
  if (data.state === 'faults')
    return (
      <PageFrame heading="The figures cannot be worked out yet">
        <Faults faults={data.faults} />
      </PageFrame>
    );
  const { simulated, tornado } = data;
  const { arrivals = [], endings = [] } = content.profile.uncertainty ?? {};
  const hasMeasures = content.scenarios.some(
    ({ key, measures, schemes }) => key === scenario && measures.length + schemes.length > 0,
  );
  return (
    <PageFrame
      heading={<span className={simulated?.stale ? 'likely-old' : ''}>{uncertaintyHeading(data)}</span>}
      sub={uncertaintySub(data)}
      notes={[
        'The forecast itself is worked out, not drawn',
        'Ranges are typed as low / likely / high',
        'The same trials give the same figures on every machine',
      ]}
    >
      <SimulateControls
        key={scenario ?? ''}
        scenario={scenario}
        running={data.running}
        again={simulated !== null}
        disabled={tornado.length + arrivals.length + endings.length === 0}
      />
      {simulated ? (
        <div className={simulated.stale ? 'uncertainty-grid stale' : 'uncertainty-grid'}>
          <FanFigure simulated={simulated} />
          <ProbabilityFigure simulated={simulated} budgetPence={data.budgetPence} />
        </div>
      ) : null}
      <div className="uncertainty-grid">
        {tornado.length > 0 ? <TornadoFigure view={data} /> : null}
        <div>
          {simulated ? <Questions scenario={scenario} year={data.year} simulated={simulated} /> : null}
          <GoalForm key={`goal ${scenario}`} view={data} scenario={scenario} hasMeasures={hasMeasures} />
        </div>
      </div>
      <TwoWayForm key={`table ${scenario}`} view={data} scenario={scenario} hasMeasures={hasMeasures} />
      <StressTests year={data.year} />
      <ChanceSettings tornado={tornado} />
    </PageFrame>
  );
}
