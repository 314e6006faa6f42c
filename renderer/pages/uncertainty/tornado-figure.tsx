import { useMemo } from 'react';
import type { ReadyUncertainty } from '../../../shared/api/uncertainty.ts';
import { formatBriefly, formatNumber, formatPercent } from '../../../shared/money/format.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { usePalette } from '../../charts/palette.ts';
import { tornadoChart } from '../../charts/tornado.ts';
import { amountText, amountUnit } from '../../components/amount.tsx';
import { useAmountStyle } from '../../state/choices.tsx';

const TITLE = 'What each range does by itself to the outturn';
const MOST_DRAWN = 10;

export function TornadoFigure(props: { readonly view: ReadyUncertainty }) {
  const { view } = props;
  const palette = usePalette();
  const bars = useMemo(() => view.tornado.slice(0, MOST_DRAWN), [view]);
  const chart = useMemo(() => tornadoChart(bars, view.outturnPence, palette), [bars, view, palette]);
  const label = `${TITLE}. ${bars
    .map(
      ({ name, lowPence, highPence }) =>
        `${name}: ${formatBriefly(lowPence, 2)} at its low, ${formatBriefly(highPence, 2)} at its high`,
    )
    .join('; ')}.`;
  return (
    <ChartFigure
      title={TITLE}
      chart={chart}
      palette={palette}
      label={label}
      size="tall"
      tableWhenNarrow
      table={<TornadoTable view={view} />}
      note={
        view.tornado.length > MOST_DRAWN
          ? `The widest ${MOST_DRAWN} of ${view.tornado.length}; the table has them all.`
          : undefined
      }
    />
  );
}

function TornadoTable(props: { readonly view: ReadyUncertainty }) {
  const { tornado, simulated } = props.view;
  const { amounts } = useAmountStyle();
  const unit = <span className="unit">{amountUnit(amounts)}</span>;
  const share = new Map(simulated?.drivers.map(({ key, contribution }) => [key, contribution]));
  return (
    <table className="figures" aria-label={TITLE}>
      <thead>
        <tr>
          <th scope="col">Range</th>
          <th scope="col">Low</th>
          <th scope="col">Likely</th>
          <th scope="col">High</th>
          <th scope="col">Outturn at low {unit}</th>
          <th scope="col">Outturn at high {unit}</th>
          {simulated ? <th scope="col">Share of the spread</th> : null}
        </tr>
      </thead>
      <tbody>
        {tornado.map((bar) => (
          <tr key={bar.key}>
            <th scope="row">{bar.name}</th>
            <td>{formatNumber(bar.low, 4)}</td>
            <td>{formatNumber(bar.likely, 4)}</td>
            <td>{formatNumber(bar.high, 4)}</td>
            <td>{amountText(bar.lowPence, amounts)}</td>
            <td>{amountText(bar.highPence, amounts)}</td>
            {simulated ? <td>{formatPercent(share.get(bar.key) ?? 0, 1)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
