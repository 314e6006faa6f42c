import { useMemo } from 'react';
import type { CareMonth } from '../../../shared/api/returns.ts';
import { formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { comingsChart, stockChart } from '../../charts/care-months.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { monthWords } from '../../date-words.ts';

type MonthsProps = { readonly months: readonly CareMonth[] };

/** Children in care at the end of each month. */
export function StockFigure({ months }: MonthsProps) {
  const palette = usePalette();
  const chart = useMemo(() => stockChart(months, palette), [months, palette]);
  const [first] = months;
  const last = months.at(-1);
  const label =
    first && last
      ? `Line chart of children in care at month ends, from ${first.stock} in ${monthWords(first.month)} to ${last.stock} in ${monthWords(last.month)}.`
      : 'No months.';
  return (
    <ChartFigure
      title="Children in care at the end of each month"
      chart={chart}
      palette={palette}
      label={label}
      table={<MonthsTable months={months} />}
    />
  );
}

/** Children who came into care and left it, month by month. */
export function ComingsFigure({ months }: MonthsProps) {
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
      table={<MonthsTable months={months} />}
    />
  );
}

function MonthsTable({ months }: MonthsProps) {
  const heads = [
    'In care at the end',
    'Per 10,000',
    'In the borough',
    'Came',
    'Left',
    'Moved in',
    'Moved out',
  ];
  return (
    <table className="figures" aria-label="Children in care by month">
      <thead>
        <tr>
          <th scope="col">Month</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months
          .toReversed()
          .map(({ month, stock, per10000, inBorough, entered, left, movedIn, movedOut }) => (
            <tr key={month}>
              <th scope="row">{monthWords(month)}</th>
              <td>{formatNumber(stock)}</td>
              <td>{per10000 === null ? '–' : formatNumber(per10000, 1)}</td>
              <td>{inBorough === null ? '–' : formatPercent(inBorough, 0)}</td>
              <td>{formatNumber(entered)}</td>
              <td>{formatNumber(left)}</td>
              <td>{formatNumber(movedIn)}</td>
              <td>{formatNumber(movedOut)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
