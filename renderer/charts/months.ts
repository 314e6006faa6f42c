import type { Chart } from 'chart.js';
import type { ReadyPosition } from '../../shared/api/views.ts';
import { formatMillions } from '../../shared/money/format.ts';
import { PENCE_PER_MILLION } from '../../shared/money/pence.ts';
import type { DirectLabel, DirectLine, Drawn, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

/** A bar of the year: a month of actuals (an even share of them) or of the forecast. */
export type MonthBar = {
  readonly month: string;
  readonly label: string;
  readonly pence: number;
  readonly budgetPence: number | null;
  readonly actual: boolean;
};

/** The months of the year in order, actuals first. */
export function monthBars(view: Pick<ReadyPosition, 'months' | 'actualMonths'>): MonthBar[] {
  return [
    ...view.actualMonths.map(({ averagePence, ...rest }) => ({ ...rest, pence: averagePence, actual: true })),
    ...view.months.map(({ netPence, ...rest }) => ({ ...rest, pence: netPence, actual: false })),
  ];
}

/** Net spend by month, with the budget as a line that says what it is. */
export function monthsChart(bars: readonly MonthBar[], palette: Palette): LabelledChart<'bar'> {
  const highest = Math.max(0, ...bars.flatMap((bar) => [bar.pence, bar.budgetPence ?? 0]));
  const decimals = highest < PENCE_PER_MILLION ? 2 : 1;
  return {
    config: {
      type: 'bar',
      data: {
        labels: bars.map((bar) => bar.label.slice(0, 3)),
        datasets: [
          {
            data: bars.map((bar) => bar.pence),
            backgroundColor: bars.map((bar) => (bar.actual ? palette.soft : palette.accent)),
            barPercentage: 0.8,
            categoryPercentage: 0.82,
          },
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 8, right: 48 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: {
            ...figureScale(palette, (pence) => (pence === 0 ? '0' : formatMillions(pence, decimals)), 5),
            beginAtZero: true,
            suggestedMax: Math.max(0, ...bars.map((bar) => bar.budgetPence ?? 0)),
          },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) => drawBudget(chart, bars, palette),
  };
}

function drawBudget(chart: Chart, bars: readonly MonthBar[], palette: Palette): Drawn {
  const { x, y } = chart.scales;
  const labels: DirectLabel[] = [];
  const lines: DirectLine[] = [];
  const last = bars.at(-1);
  if (!x || !y || !last) return { labels, lines };
  const half = x.width / bars.length / 2;
  bars.forEach((bar, index) => {
    if (bar.budgetPence === null) return;
    const middle = x.getPixelForValue(index);
    const height = y.getPixelForValue(bar.budgetPence);
    lines.push({
      from: [middle - half, height],
      to: [middle + half, height],
      colour: palette.ink,
      width: 1.5,
    });
    const next = bars[index + 1]?.budgetPence ?? null;
    if (next !== null) {
      lines.push({
        from: [middle + half, height],
        to: [middle + half, y.getPixelForValue(next)],
        colour: palette.ink,
        width: 1.5,
      });
    }
  });
  if (last.budgetPence !== null) {
    const height = y.getPixelForValue(last.budgetPence) + 4;
    labels.push({ text: 'Budget', x: x.right + 5, y: height, colour: palette.ink, align: 'left' });
  }
  return { labels, lines };
}
