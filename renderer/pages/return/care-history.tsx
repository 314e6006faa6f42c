import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CareHistoryView, HistoryFilterView } from '../../../shared/api/returns.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { Failed } from '../../components/failed.tsx';
import { dateWords } from '../../date-words.ts';
import { careHistoryQuery } from '../../state/queries.ts';
import { FlowsFigure } from './flows-figure.tsx';
import { HistoryFilters, NO_FILTER } from './history-filters.tsx';
import { ComingsFigure, StockFigure } from './months-figures.tsx';
import { SnapshotTables } from './snapshot-tables.tsx';

/** Children in care by month, who came, moved and left, and who they were on a day. */
export function CareHistory() {
  const [filter, setFilter] = useState<HistoryFilterView>(NO_FILTER);
  const [until, setUntil] = useState<string | null>(null);
  const { data, error } = useQuery({ ...careHistoryQuery(filter, until), placeholderData: keepPreviousData });
  if (error) return <Failed error={error} />;
  if (data === undefined) return null;
  if (data === null)
    return <p>No episode of this return could be read: see what was found under Data quality.</p>;
  return (
    <>
      <HistoryFilters view={data} filter={filter} until={until} onFilter={setFilter} onUntil={setUntil} />
      <p className="history-answer" role="status">
        {answer(data)}
      </p>
      <div className="history-grid">
        <StockFigure months={data.months} />
        <ComingsFigure months={data.months} />
      </div>
      <FlowsFigure flows={data.flows} />
      <SnapshotTables snapshot={data.snapshot} />
    </>
  );
}

/** "181 children in care on 31 March 2022 (42 per 10,000), 64% in the borough. In the year …" */
function answer({ snapshot, flows }: CareHistoryView): string {
  const { total, on, per10000, inBorough } = snapshot;
  const rate = per10000 === null ? '' : ` (${formatNumber(per10000, 1)} per 10,000 children)`;
  const near =
    inBorough === null
      ? ''
      : `, ${formatPercent(inBorough, 0)} of those whose postcode is known in the borough`;
  const children = total === 1 ? '1 child' : `${formatNumber(total)} children`;
  return `${children} in care on ${dateWords(on)}${rate}${near}. From ${dateWords(flows.from)} to then ${formatNumber(flows.entered)} came into care, ${formatNumber(flows.left)} left and ${formatNumber(flows.moved)} moved placement.`;
}
