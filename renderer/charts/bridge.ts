import type { Chart } from 'chart.js';
import type { BridgeStep } from '../../shared/api/views.ts';
import { formatBriefly, formatChange } from '../../shared/money/format.ts';
import { PENCE_PER_MILLION } from '../../shared/money/pence.ts';
import type { DirectLabel, DirectLine, Drawn, LabelledChart } from './direct-labels.ts';
import type { Palette } from './palette.ts';
import { nameScale } from './scales.ts';

/** A bar of the bridge: from where to where it stands, in pence. */
export type BridgeBar = {
  readonly step: BridgeStep;
  readonly from: number;
  readonly to: number;
};

/** Where the axis begins, in pence, when the parts would be too small to see on one from nought. */
export type BridgeLayout = { readonly bars: readonly BridgeBar[]; readonly axisFrom: number };

/** In pence: less is written as £0. */
const HALF_A_POUND = 50;

/** Of its space, the part a category takes; of that, the part its bar takes. */
const BAR_SHARE = 0.82;
const WIDEST_BAR = 90;

/** Round steps for the axis to begin at: £5m, £2m, £1m, £500k … in pence. */
const AXIS_STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01].map((m) => m * PENCE_PER_MILLION);

/**
 * Places the bars: a level stands on the axis, a part hangs from where the one before it ended; parts that come to
 * £0 are left to the table. The axis begins at a round amount when what is below every bar's top is more than twice
 * what changes.
 */
export function layOutBridge(steps: readonly BridgeStep[]): BridgeLayout {
  const bars: BridgeBar[] = [];
  let level = 0;
  for (const step of steps) {
    const to = step.role === 'level' ? step.amountPence : level + step.amountPence;
    const from = step.role === 'level' ? 0 : level;
    level = to;
    if (step.role === 'part' && Math.abs(step.amountPence) < HALF_A_POUND) continue;
    bars.push({ step, from, to });
  }
  const ends = bars.flatMap((bar) => (bar.step.role === 'level' ? [bar.to] : [bar.from, bar.to]));
  const lowest = Math.min(...ends);
  const span = Math.max(...ends) - lowest;
  if (lowest <= 0 || span === 0 || lowest < span * 2) return { bars, axisFrom: 0 };
  const wanted = lowest - span * 0.3;
  const step = AXIS_STEPS.find((size) => size <= span) ?? 1;
  return { bars, axisFrom: Math.max(0, Math.floor(wanted / step) * step) };
}

/** "+£1.42m" for a part, "£27.0m" for a level. */
export function bridgeAmount(step: BridgeStep): string {
  return step.role === 'level' ? formatBriefly(step.amountPence) : formatChange(step.amountPence);
}

/** Splits a label over lines of about `width` letters. */
function wrapLabel(label: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The waterfall from budget to outturn, every bar labelled with its own amount. */
export function bridgeChart(layout: BridgeLayout, palette: Palette): LabelledChart<'bar'> {
  const { bars, axisFrom } = layout;
  const colourOf = ({ step }: BridgeBar): string =>
    step.role === 'level' ? palette.soft : step.amountPence > 0 ? palette.over : palette.under;
  return {
    config: {
      type: 'bar',
      data: {
        labels: bars.map((bar) => wrapLabel(bar.step.label, bars.length > 8 ? 9 : 12)),
        datasets: [
          {
            data: bars.map((bar): [number, number] => [
              bar.step.role === 'level' ? Math.min(axisFrom, bar.to) : bar.from,
              bar.to,
            ]),
            backgroundColor: bars.map(colourOf),
            borderSkipped: false,
            // A part too small to see still shows which way it goes.
            minBarLength: 2,
            maxBarThickness: WIDEST_BAR,
            barPercentage: BAR_SHARE,
            categoryPercentage: BAR_SHARE,
          },
        ],
      },
      options: {
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        layout: { padding: { top: 18 } },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
        scales: {
          y: { display: false, min: axisFrom > 0 ? axisFrom : undefined, grace: '4%' },
          x: { ...nameScale(palette), ticks: { ...nameScale(palette).ticks, autoSkip: false } },
        },
      },
    },
    draw: (chart) => drawBridge(chart, bars, palette),
  };
}

function drawBridge(chart: Chart, bars: readonly BridgeBar[], palette: Palette): Drawn {
  const y = chart.scales['y'];
  const elements = chart.getDatasetMeta(0).data;
  const labels: DirectLabel[] = [];
  const lines: DirectLine[] = [];
  if (!y) return { labels, lines };
  bars.forEach((bar, index) => {
    const element = elements[index];
    if (!element) return;
    const top = y.getPixelForValue(Math.max(bar.from, bar.to));
    labels.push({
      text: bridgeAmount(bar.step),
      x: element.x,
      y: (bar.step.role === 'level' ? y.getPixelForValue(bar.to) : top) - 5,
      colour: palette.ink,
      align: 'center',
      bold: bar.step.role === 'level',
    });
    const next = elements[index + 1];
    if (next) {
      const height = y.getPixelForValue(bar.to);
      const half = Math.min(WIDEST_BAR, (next.x - element.x) * BAR_SHARE * BAR_SHARE) / 2;
      lines.push({
        from: [element.x + half, height],
        to: [next.x - half, height],
        colour: palette.faint,
        width: 0.75,
      });
    }
  });
  return { labels, lines };
}
