import type { Chart } from 'chart.js';
import { formatBriefly } from '../../shared/money/format.ts';
import { type Drawn, type LabelledChart, spreadApart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { figureScale, nameScale } from './scales.ts';

/** One line: a scenario and its outturn in each year, in pence. */
export type YearLine = { readonly key: string; readonly name: string; readonly pence: readonly number[] };

const LABEL_GAP = 14;
const LONGEST = 22;

function shortName(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name;
}

/** Outturn by year, a line per scenario, each named at its end. The first line is the base. */
export function yearsChart(
  years: readonly string[],
  lines: readonly YearLine[],
  palette: Palette,
): LabelledChart<'line'> {
  const colourOf = (index: number): string => palette.series[index % palette.series.length] ?? palette.ink;
  const longest = Math.max(...lines.map((line) => shortName(line.name).length));
  return {
    config: {
      type: 'line',
      data: {
        labels: [...years],
        datasets: lines.map((line, index) => ({
          label: line.key,
          data: [...line.pence],
          borderColor: colourOf(index),
          backgroundColor: colourOf(index),
          borderWidth: 2.2,
          pointRadius: years.length === 1 ? 4 : 0,
        })),
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 8, right: longest * 6.6 + 14 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: { ...figureScale(palette, (pence) => formatBriefly(pence), 5), grace: '8%' },
          x: nameScale(palette),
        },
      },
    },
    draw: (chart) =>
      nameLines(
        chart,
        lines.map((line) => shortName(line.name)),
        colourOf,
      ),
  };
}

function nameLines(chart: Chart, names: readonly string[], colourOf: (index: number) => string): Drawn {
  const ends = names.map((_, index) => chart.getDatasetMeta(index).data.at(-1));
  const heights = spreadApart(
    ends.map((end) => end?.y ?? 0),
    LABEL_GAP,
    chart.chartArea.top,
    chart.chartArea.bottom,
  );
  return {
    lines: [],
    labels: names.map((text, index) => ({
      text,
      x: chart.chartArea.right + 8,
      y: (heights[index] ?? 0) + 4,
      colour: colourOf(index),
      align: 'left' as const,
    })),
  };
}
