import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReadyForecast } from '../../../shared/api/forecast.ts';
import { Failed } from '../../components/failed.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { PageParts } from '../../components/page-parts.tsx';
import { careForecastQuery } from '../../state/queries.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { Adjustments } from './adjustments.tsx';
import { AskedFor } from './asked-for.tsx';
import { BacktestPanel } from './backtest-panel.tsx';
import { FanFigure } from './fan-figure.tsx';
import { forecastHeading, forecastSub } from './forecast-words.ts';
import { IntoTheMix } from './into-the-mix.tsx';
import { RestsOn } from './rests-on.tsx';
import { TrustLine } from './trust-line.tsx';
import { useBacktest } from './use-backtest.ts';
import { YearEndTables } from './year-end-tables.tsx';
import './forecast-page.css';

const PARTS = ['forecast', 'adjustments', 'trust', 'mix'] as const;
type Part = (typeof PARTS)[number];
const PART_NAMES: Readonly<Record<Part, string>> = {
  forecast: 'Forecast',
  adjustments: 'Adjustments',
  trust: 'How far to trust it',
  mix: 'Into the mix',
};

const NOTES = [
  'Every child ages by their own birthdays and leaves care at 18',
  'Worked out, not drawn: the same return gives the same figures',
  'Uses only what was known on the day it forecasts from',
];

/** Children in care as the council's own return foretells them, how far that can be trusted, and the way into the mix. */
export function ForecastPage() {
  const { data, error } = useQuery({ ...careForecastQuery, placeholderData: keepPreviousData });
  if (error) return <Failed error={error} />;
  if (data === undefined) return null;
  if (data === null)
    return (
      <PageFrame
        heading="Forecast of children in care"
        sub="The forecast is made from the council’s own SSDA903 returns. Bring them in first: two years at least. From four on it also tests how many of them to learn from."
      >
        <button type="button" className="main" onClick={() => navigate('return')}>
          Go to the Return page
        </button>
      </PageFrame>
    );
  if (data.state === 'problem')
    return (
      <PageFrame heading="The forecast cannot be worked out yet" sub={data.message}>
        <AskedFor view={data} window={null} />
      </PageFrame>
    );
  return <Ready view={data} />;
}

function Ready(props: { readonly view: ReadyForecast }) {
  const { view } = props;
  const { field, visit } = useRoute();
  const [part, setPart] = useState<Part>('forecast');
  const backtest = useBacktest();
  // Other pages lead to a part: "see what putting the forecast in again would change".
  useEffect(() => {
    const asked = PARTS.find((each) => each === field);
    if (asked && visit >= 0) setPart(asked);
  }, [field, visit]);
  return (
    <PageFrame heading={forecastHeading(view)} sub={forecastSub(view)} notes={NOTES}>
      <TrustLine
        backtest={backtest}
        covered={view.window.longest}
        ahead={view.months.length}
        offers={part !== 'trust'}
      />
      <AskedFor view={view} window={view.window} />
      <PageParts parts={PARTS} names={PART_NAMES} chosen={part} onChoose={setPart} />
      <div className="forecast-part">
        {part === 'forecast' ? (
          <>
            <FanFigure view={view} />
            <YearEndTables view={view} />
            <RestsOn view={view} />
          </>
        ) : null}
        {part === 'adjustments' ? <Adjustments view={view} /> : null}
        {part === 'trust' ? <BacktestPanel backtest={backtest} /> : null}
        {part === 'mix' ? <IntoTheMix /> : null}
      </div>
    </PageFrame>
  );
}
