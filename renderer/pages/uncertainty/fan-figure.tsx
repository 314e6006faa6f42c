import { useMemo, useState } from 'react';
import type { FanPoint, SimulatedView } from '../../../shared/api/uncertainty.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { fanChart } from '../../charts/fan.ts';
import { usePalette } from '../../charts/palette.ts';
import { amountText, amountUnit } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';
import { meanWords } from './uncertainty-words.ts';

/** The forecast and the spread around it, by month of the year looked at or by year of the period. */
export function FanFigure(props: { readonly simulated: SimulatedView }) {
  const { months, years, meanBesidePence } = props.simulated;
  const [by, setBy] = useState<'month' | 'year'>('month');
  const palette = usePalette();
  const points = by === 'month' ? months : years;
  const chart = useMemo(() => fanChart(points, palette), [points, palette]);
  const title = by === 'month' ? 'Net spend by month, with its spread' : 'Outturn by year, with its spread';
  const label = `${title}. ${points
    .map(
      ({ label: when, centralPence, spread }) =>
        `${when} ${formatBriefly(centralPence, 2)}, likely ${formatBriefly(spread.p10, 2)} to ${formatBriefly(spread.p90, 2)}`,
    )
    .join('; ')}.`;
  return (
    <div>
      <label className="row-of-controls soft">
        Fan chart by
        <select value={by} onChange={(event) => setBy(event.target.value === 'year' ? 'year' : 'month')}>
          <option value="month">month</option>
          <option value="year">year</option>
        </select>
      </label>
      <ChartFigure
        title={title}
        chart={chart}
        palette={palette}
        label={label}
        note={`Bands, from the outside: 9 in 10 trials, 8 in 10, half of them. ${meanWords(meanBesidePence)}`.trim()}
        table={<FanTable points={points} title={title} />}
      />
    </div>
  );
}

function FanTable(props: { readonly points: readonly FanPoint[]; readonly title: string }) {
  const { amounts } = useAmountStyle();
  const heads = [
    'Forecast',
    'Average',
    '1 in 20 below',
    '1 in 10 below',
    'Median',
    '1 in 10 above',
    '1 in 20 above',
  ];
  return (
    <table className="figures" aria-label={props.title}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unit">{amountUnit(amounts)}</span>
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.points.map(({ label, centralPence, spread }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{amountText(centralPence, amounts)}</td>
            <td>{amountText(spread.mean, amounts)}</td>
            <td>{amountText(spread.p5, amounts)}</td>
            <td>{amountText(spread.p10, amounts)}</td>
            <td>{amountText(spread.p50, amounts)}</td>
            <td>{amountText(spread.p90, amounts)}</td>
            <td>{amountText(spread.p95, amounts)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
