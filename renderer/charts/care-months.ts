import type { CareMonth } from '../../shared/api/returns.ts';
import { formatNumber } from '../../shared/money/format.ts';
import { monthWords } from '../date-words.ts';
import type { LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

const plain = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
} as const;

/** Children in care at the end of each month. */
export function stockChart(months: readonly CareMonth[], palette: Palette): LabelledChart<'line'> {
  const last = months.at(-1);
  return {
    config: {
      type: 'line',
      data: {
        labels: months.map(({ month }) => monthWords(month)),
        datasets: [
          {
            data: months.map(({ stock }) => stock),
            borderColor: palette.accent,
            backgroundColor: `${palette.accent}22`,
            borderWidth: 2,
            pointRadius: months.length === 1 ? 3 : 0,
            fill: 'origin',
          },
        ],
      },
      options: {
        ...plain,
        layout: { padding: { top: 8, right: 48 } },
        scales: {
          y: { ...figureScale(palette, (value) => formatNumber(value, 0)), beginAtZero: true },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) => {
      const end = chart.getDatasetMeta(0).data.at(-1);
      const labels =
        end && last
          ? [
              {
                text: formatNumber(last.stock),
                x: end.x + 6,
                y: end.y + 4,
                colour: palette.ink,
                align: 'left' as const,
                bold: true,
              },
            ]
          : [];
      return { lines: [], labels };
    },
  };
}

/** Children who came into care and left it, month by month, as two lines. */
export function comingsChart(months: readonly CareMonth[], palette: Palette): LabelledChart<'line'> {
  const lines = [
    { name: 'Came', data: months.map(({ entered }) => entered), colour: palette.accent, dash: [] },
    { name: 'Left', data: months.map(({ left }) => left), colour: palette.ink, dash: [4, 3] },
  ];
  return {
    config: {
      type: 'line',
      data: {
        labels: months.map(({ month }) => monthWords(month)),
        datasets: lines.map(({ data, colour, dash }) => ({
          data,
          borderColor: colour,
          backgroundColor: colour,
          borderWidth: 1.5,
          borderDash: dash,
          pointRadius: months.length === 1 ? 3 : 0,
        })),
      },
      options: {
        ...plain,
        layout: { padding: { top: 8, right: 48 } },
        scales: {
          y: { ...figureScale(palette, (value) => formatNumber(value, 0)), beginAtZero: true },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) => {
      const ends = lines.map((_, at) => chart.getDatasetMeta(at).data.at(-1)?.y ?? 0);
      const [came = 0, left = 0] = ends;
      // Two words are kept from lying on each other.
      const apart = Math.abs(came - left) < GAP ? (GAP - Math.abs(came - left)) / 2 : 0;
      return {
        lines: [],
        labels: lines.map(({ name, colour }, at) => ({
          text: name,
          x: chart.chartArea.right + 6,
          y: (ends[at] ?? 0) + 4 + ((at === 0) === came <= left ? -apart : apart),
          colour,
          align: 'left' as const,
        })),
      };
    },
  };
}

const GAP = 14;
