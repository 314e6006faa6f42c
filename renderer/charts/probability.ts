import type { SimulatedView } from '../../shared/api/uncertainty.ts';
import { formatBriefly, formatPercent } from '../../shared/money/format.ts';
import { PENCE_PER_MILLION } from '../../shared/money/pence.ts';
import type { DirectLine, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

/** Amounts along the axis that are to be told apart. */
const APART = 8;

/** Decimals of millions with which amounts along an axis of that length, in pence, are told apart; three at most. */
export function decimalsFor(span: number): number {
  return (
    [1, 2].find((decimals) => (span / PENCE_PER_MILLION) * 10 ** decimals >= APART) ?? (span > 0 ? 3 : 1)
  );
}

/** The chance of an outturn above each amount, falling from left to right, with the budget where it lies within. */
export function probabilityChart(
  curve: SimulatedView['curve'],
  budgetPence: number | null,
  palette: Palette,
): LabelledChart<'line'> {
  const least = curve[0]?.amountPence ?? 0;
  const most = curve.at(-1)?.amountPence ?? 0;
  const decimals = decimalsFor(most - least);
  return {
    config: {
      type: 'line',
      data: {
        labels: curve.map(({ amountPence }) => formatBriefly(amountPence, decimals)),
        datasets: [
          {
            data: curve.map(({ chance }) => chance),
            borderColor: palette.accent,
            backgroundColor: `${palette.accent}22`,
            borderWidth: 2.2,
            pointRadius: 0,
            fill: 'origin',
          },
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 16, right: 16 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: { ...figureScale(palette, (value) => formatPercent(value, 0)), min: 0, max: 1 },
          x: { ...nameScale(palette), ticks: { ...nameScale(palette).ticks, autoSkipPadding: 18 } },
        },
      },
    },
    draw: ({ chartArea }) => {
      if (budgetPence === null || budgetPence <= least || budgetPence >= most)
        return { lines: [], labels: [] };
      const x = chartArea.left + (chartArea.width * (budgetPence - least)) / (most - least);
      const line: DirectLine = {
        from: [x, chartArea.top],
        to: [x, chartArea.bottom],
        colour: palette.ink,
        width: 1.5,
      };
      const label = {
        text: 'Budget',
        x,
        y: chartArea.top - 4,
        colour: palette.ink,
        align: 'center' as const,
      };
      return { lines: [line], labels: [label] };
    },
  };
}
