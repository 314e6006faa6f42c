import type { TornadoBarView } from '../../shared/api/uncertainty.ts';
import { formatBriefly, formatChange } from '../../shared/money/format.ts';
import type { DirectLine, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

const LONGEST = 34;

/** What each range does to the outturn by itself, at its low and at its high, around the forecast. */
export function tornadoChart(
  bars: readonly TornadoBarView[],
  outturnPence: number,
  palette: Palette,
): LabelledChart<'bar'> {
  const side = (colour: string, value: (bar: TornadoBarView) => number) => ({
    data: bars.map((bar): [number, number] => [outturnPence, value(bar)]),
    backgroundColor: colour,
    barPercentage: 0.8,
    categoryPercentage: 0.8,
    grouped: false,
  });
  return {
    config: {
      type: 'bar',
      data: {
        labels: bars.map(({ name }) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)),
        datasets: [
          side(palette.under, (bar) => Math.min(bar.lowPence, bar.highPence)),
          side(palette.over, (bar) => Math.max(bar.lowPence, bar.highPence)),
        ],
      },
      options: {
        indexAxis: 'y',
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 4, right: 62, left: 0 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          x: { ...figureScale(palette, (value) => formatBriefly(value)), grace: '6%', beginAtZero: false },
          y: { ...nameScale(palette), ticks: { ...nameScale(palette).ticks, autoSkip: false } },
        },
      },
    },
    draw: (chart) => {
      const { x } = chart.scales;
      if (!x) return { lines: [], labels: [] };
      const middle = x.getPixelForValue(outturnPence);
      const line: DirectLine = {
        from: [middle, chart.chartArea.top],
        to: [middle, chart.chartArea.bottom],
        colour: palette.ink,
        width: 1.2,
      };
      const labels = bars.map((bar, at) => {
        const most = Math.max(bar.lowPence, bar.highPence, outturnPence);
        return {
          text: formatChange(most - outturnPence),
          x: x.getPixelForValue(most) + 5,
          y: (chart.getDatasetMeta(0).data[at]?.y ?? 0) + 4,
          colour: palette.soft,
          align: 'left' as const,
        };
      });
      return { lines: [line], labels };
    },
  };
}
