import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReadyPosition } from '../../../shared/api/views.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { Failed } from '../../components/failed.tsx';
import { Faults } from '../../components/faults.tsx';
import { MixHoldsNote } from '../../components/mix-holds-note.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { useScenario, useYear } from '../../state/choices.tsx';
import { positionQuery } from '../../state/queries.ts';
import { navigate } from '../../state/route.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { useWorkspace } from '../../state/workspace.tsx';
import { nameOr, OPENS_TO_WORKING, PAGE_NAMES } from '../../words.ts';
import { BridgeFigure } from './bridge-figure.tsx';
import { ByTypeTable } from './by-type-table.tsx';
import { Dearest } from './dearest.tsx';
import { Likely } from './likely.tsx';
import { LookAgain } from './look-again.tsx';
import { MonthsFigure } from './months-figure.tsx';
import { lacksActuals, positionAnswer, positionSub } from './position-words.ts';
import { Shortfalls } from './shortfalls.tsx';
import './position-page.css';

/** Where the year stands: the answer in a sentence, then why, where, when and who. */
export function PositionPage() {
  const { scenario } = useScenario();
  const { year } = useYear();
  const { content } = useWorkspace();
  const { data, error } = useQuery({
    ...positionQuery(scenario, year === '' ? null : year),
    placeholderData: keepPreviousData,
  });

  if (error) return <Failed error={error} />;
  if (!data) return null;
  if (data.state === 'faults') {
    return content.placementTypes.length === 0 ? (
      <NothingYet />
    ) : (
      <PageFrame heading="The figures cannot be worked out yet">
        <Faults faults={data.faults} />
      </PageFrame>
    );
  }
  if (nothingToForecast(data)) return <NothingYet />;
  return <Ready view={data} />;
}

/** A new file has types without children, and a forecast of nothing against a budget says nothing. */
function nothingToForecast(view: ReadyPosition): boolean {
  return view.grossPence === 0 && view.incomePence === 0 && view.actualsPence === 0;
}

function NothingYet() {
  return (
    <PageFrame heading={PAGE_NAMES.position} sub="There is nothing to forecast yet.">
      <p>
        Put in the placement types with their children and weekly costs, by hand or pasted from Excel; the
        position appears here as you go. Or bring in the council’s own SSDA903 return: a forecast made from it
        fills in the children, and only prices are left to type.
      </p>
      <div className="row-of-controls">
        <button type="button" className="main" onClick={() => navigate('mix')}>
          Go to the placement mix
        </button>
        <button type="button" onClick={() => navigate('return')}>
          Go to the Return page
        </button>
      </div>
    </PageFrame>
  );
}

function Ready(props: { readonly view: ReadyPosition }) {
  const { view } = props;
  const { content } = useWorkspace();
  const open = useOpenWorking();
  const chosen = content.scenarios.find((row) => row.key === view.scenario);
  const answer = positionAnswer(view);
  return (
    <PageFrame
      heading={
        <>
          {answer.outturn}
          {answer.standing === null ? null : (
            <>
              , <span className={answer.tone}>{answer.standing}</span>
            </>
          )}
          <Likely scenario={view.scenario} year={view.year} />
        </>
      }
      sub={
        <>
          {view.years.length > 1 ? `${view.year}. ` : ''}
          {positionSub(view, chosen ? nameOr(chosen.name) : null)}{' '}
          <button
            type="button"
            className="opens"
            onClick={() =>
              open({ kind: view.pressurePence === null ? 'outturn' : 'pressure', year: view.year })
            }
          >
            How this is worked out
          </button>
          {lacksActuals(view) ? (
            <>
              {' '}
              <button type="button" className="opens" onClick={() => navigate('budgets')}>
                Enter the spend so far
              </button>
            </>
          ) : null}
        </>
      }
      notes={[
        yearNote(content.profile.weeksPerYear),
        'Positive is over budget',
        'Totals are of exact pence, so the last figure shown may differ by one',
        OPENS_TO_WORKING,
      ]}
    >
      <LookAgain year={view.year} />
      <MixHoldsNote onlyIfChanged />
      <div className="position-charts">
        <BridgeFigure view={view} />
        <MonthsFigure view={view} />
      </div>
      <div className="position-tables">
        <ByTypeTable view={view} />
        <div>
          <Dearest view={view} />
          <Shortfalls view={view} />
        </div>
      </div>
    </PageFrame>
  );
}

function yearNote(weeksPerYear: 'exact' | number | string): string {
  return weeksPerYear === 'exact'
    ? 'Weekly price ÷ 7 for each night'
    : `${typeof weeksPerYear === 'number' ? formatNumber(weeksPerYear) : weeksPerYear}-week year`;
}
