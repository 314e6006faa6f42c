import type { FanPoint } from '../../shared/api/uncertainty.ts';
import { formatBriefly } from '../../shared/money/format.ts';
import type { LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

/** The bands of the fan, the widest first: 9 in 10 trials, 8 in 10, half. */
const BANDS = [
  { low: 'p5', high: 'p95', shade: '22' },
  { low: 'p10', high: 'p90', shade: '38' },
  { low: 'p25', high: 'p75', shade: '55' },
] as const;

/** The forecast with the spread of the trials around it, by month or by year. */
export function fanChart(points: readonly FanPoint[], palette: Palette): LabelledChart<'line'> {
  const edge = { borderWidth: 0, pointRadius: points.length === 1 ? 2 : 0 };
  return {
    config: {
      type: 'line',
      data: {
        labels: points.map(({ label }) => label),
        datasets: [
          ...BANDS.flatMap(({ low, high, shade }) => [
            { ...edge, data: points.map(({ spread }) => spread[low]), borderColor: palette.accent },
            {
              ...edge,
              data: points.map(({ spread }) => spread[high]),
              borderColor: palette.accent,
              backgroundColor: `${palette.accent}${shade}`,
              fill: '-1',
            },
          ]),
          {
            data: points.map(({ centralPence }) => centralPence),
            borderColor: palette.ink,
            backgroundColor: palette.ink,
            borderWidth: 2,
            pointRadius: points.length === 1 ? 4 : 0,
          },
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 8, right: 64 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: { ...figureScale(palette, (value) => formatBriefly(value, 2)), grace: '5%' },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) => {
      const end = chart.getDatasetMeta(BANDS.length * 2).data.at(-1);
      const label = {
        text: 'Forecast',
        x: chart.chartArea.right + 6,
        y: (end?.y ?? 0) + 4,
        colour: palette.ink,
        align: 'left' as const,
      };
      return { lines: [], labels: [label] };
    },
  };
}
