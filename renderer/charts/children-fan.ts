import type { EstimateView } from '../../shared/api/forecast.ts';
import { formatNumber } from '../../shared/money/format.ts';
import { monthWords } from '../date-words.ts';
import type { DirectLabel, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

export type ChildrenFan = {
  readonly historyMonths: readonly string[];
  readonly history: readonly number[];
  /** The last of `history` with those thought missing: where the forecast sets out. */
  readonly start: EstimateView;
  readonly months: readonly string[];
  readonly forecast: readonly EstimateView[];
  /** Expected without the adjustments; null where there are none. */
  readonly without: readonly number[] | null;
};

const GAP = 14;
/** Datasets in drawing order. */
const LOW = 0;
const HIGH = 1;
const EXPECTED = 2;

/** Children by month: as they were, then as expected within the range of four times in five. */
export function childrenFanChart(fan: ChildrenFan, palette: Palette): LabelledChart<'line'> {
  const { historyMonths, history, start, months, forecast, without } = fan;
  const before = (value: number) => history.map((_, at) => (at === history.length - 1 ? value : null));
  const ahead = (of: (each: EstimateView) => number) => [...before(of(start)), ...forecast.map(of)];
  const plain = { pointRadius: 0, borderWidth: 0 };
  return {
    config: {
      type: 'line',
      data: {
        labels: [...historyMonths, ...months].map(monthWords),
        datasets: [
          { ...plain, data: ahead(({ low }) => low), borderColor: palette.accent },
          {
            ...plain,
            data: ahead(({ high }) => high),
            borderColor: palette.accent,
            backgroundColor: `${palette.accent}30`,
            fill: '-1',
          },
          {
            data: ahead(({ expected }) => expected),
            borderColor: palette.accent,
            borderWidth: 2,
            pointRadius: forecast.length === 1 ? 3 : 0,
          },
          { data: [...history], borderColor: palette.ink, borderWidth: 2, pointRadius: 0 },
          ...(without === null
            ? []
            : [
                {
                  data: [...before(start.expected), ...without],
                  borderColor: palette.soft,
                  borderWidth: 1.5,
                  borderDash: [4, 3],
                  pointRadius: 0,
                },
              ]),
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 8, right: 56 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: { ...figureScale(palette, (value) => formatNumber(value, 0)), min: 0, grace: '10%' },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) => {
      const last = forecast.at(-1);
      if (!last) return { lines: [], labels: [] };
      const yOf = (dataset: number) => chart.getDatasetMeta(dataset).data.at(-1)?.y ?? 0;
      const middle = yOf(EXPECTED);
      const label = (value: number, y: number, bold: boolean): DirectLabel => ({
        text: formatNumber(value, 0),
        x: chart.chartArea.right + 6,
        y: y + 4,
        colour: bold ? palette.ink : palette.soft,
        align: 'left',
        bold,
      });
      return {
        lines: [],
        labels: [
          label(last.high, Math.min(yOf(HIGH), middle - GAP), false),
          label(last.expected, middle, true),
          label(last.low, Math.max(yOf(LOW), middle + GAP), false),
        ],
      };
    },
  };
}
