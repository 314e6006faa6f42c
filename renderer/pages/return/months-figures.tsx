import { type ReactNode, useMemo } from 'react';
import type { CareHistoryView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { comingsChart, stockChart } from '../../charts/care-months.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { monthWords } from '../../date-words.ts';
import { NOT_SENT_AGAIN } from './history-words.ts';
import { ComingsTable, StockTable } from './months-tables.tsx';

type StockProps = {
  readonly months: CareHistoryView['months'];
  /** What is to be said in the table where a column is not known. */
  readonly notes: ReactNode;
};

/** Children in care at the end of each month. */
export function StockFigure({ months, notes }: StockProps) {
  const palette = usePalette();
  const chart = useMemo(() => stockChart(months, palette), [months, palette]);
  const [first] = months;
  const last = months.at(-1);
  const label =
    first && last
      ? `Line chart of children in care at month ends, from ${formatNumber(first.stock)} in ${monthWords(first.month)} to ${formatNumber(last.stock)} in ${monthWords(last.month)}.`
      : 'No months.';
  return (
    <ChartFigure
      title="Children in care at month ends"
      chart={chart}
      palette={palette}
      label={label}
      table={<StockTable months={months} notes={notes} />}
    />
  );
}

/** Children who came into care and left it, month by month. */
export function ComingsFigure({ view }: { readonly view: CareHistoryView }) {
  const { months, all } = view;
  const palette = usePalette();
  const chart = useMemo(() => comingsChart(months, palette), [months, palette]);
  const label = `Line chart of children who came into care and left it by month. ${months
    .map(({ month, entered, left }) => `${monthWords(month)} ${entered} came, ${left} left`)
    .join('; ')}.`;
  return (
    <ChartFigure
      title="Came into care and left, by month"
      chart={chart}
      palette={palette}
      label={label}
      note={all.notSentAgain > 0 ? `${NOT_SENT_AGAIN} Left counts them too.` : undefined}
      table={<ComingsTable months={months} all={all} flows={view.flows} />}
    />
  );
}
