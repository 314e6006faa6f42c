import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryFilterView, ReturnView } from '../../../shared/api/returns.ts';
import { Failed } from '../../components/failed.tsx';
import { careHistoryQuery } from '../../state/queries.ts';
import { FlowsFigure } from './flows-figure.tsx';
import { HistoryFilters, NO_FILTER } from './history-filters.tsx';
import { historyAnswer } from './history-words.ts';
import { ComingsFigure, StockFigure } from './months-figures.tsx';
import { SnapshotTables } from './snapshot-tables.tsx';
import { UnknownNotes } from './unknown-notes.tsx';

type CareHistoryProps = {
  readonly view: ReturnView;
  /** Goes to where the borough's postcode districts are entered. */
  readonly onDistricts: () => void;
};

/** Children in care by month, who came, moved and left, and who they were on a day. */
export function CareHistory({ view, onDistricts }: CareHistoryProps) {
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
        {historyAnswer(data)}
      </p>
      <div className="history-grid">
        <StockFigure
          months={data.months}
          notes={<UnknownNotes months={data.months} view={view} onDistricts={onDistricts} />}
        />
        <ComingsFigure view={data} />
      </div>
      <FlowsFigure flows={data.flows} types={data.choices.types} />
      <SnapshotTables snapshot={data.snapshot} />
    </>
  );
}
