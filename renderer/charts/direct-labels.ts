import type { Chart, ChartConfiguration } from 'chart.js';

/** Words written on the chart itself, at a place in pixels worked out when it is drawn. */
export type DirectLabel = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly align: CanvasTextAlign;
  readonly bold?: boolean;
};

/** A line drawn on the chart, from one pixel to another. */
export type DirectLine = {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly colour: string;
  readonly width: number;
};

/** A filled shape by its corners in pixels, in one piece: pieces side by side would show seams. */
export type DirectShape = {
  readonly corners: readonly (readonly [number, number])[];
  readonly colour: string;
};

export type Drawn = {
  readonly labels: readonly DirectLabel[];
  readonly lines: readonly DirectLine[];
  /** Drawn first, so under the lines. */
  readonly shapes?: readonly DirectShape[];
};

export const LABEL_SIZE = 11.5;

/** Works out what to draw over a chart, once the chart knows its own measures. */
export type Drawing = (chart: Chart) => Drawn;

/** A chart and the words and lines over it, which take the place of a legend. */
export type LabelledChart<Kind extends 'bar' | 'line' = 'bar' | 'line'> = Kind extends 'bar' | 'line'
  ? { readonly config: ChartConfiguration<Kind> & { readonly type: Kind }; readonly draw: Drawing }
  : never;

/** Draws shapes, lines and labels over the finished chart. */
export function paint(chart: Chart, font: string, { labels, lines, shapes = [] }: Drawn): void {
  const { ctx } = chart;
  ctx.save();
  for (const { corners, colour } of shapes) {
    ctx.fillStyle = colour;
    ctx.beginPath();
    for (const corner of corners) ctx.lineTo(...corner);
    ctx.closePath();
    ctx.fill();
  }
  for (const line of lines) {
    ctx.strokeStyle = line.colour;
    ctx.lineWidth = line.width;
    ctx.beginPath();
    ctx.moveTo(...line.from);
    ctx.lineTo(...line.to);
    ctx.stroke();
  }
  ctx.textBaseline = 'alphabetic';
  for (const label of labels) {
    ctx.font = `${label.bold ? '600 ' : ''}${LABEL_SIZE}px ${font}`;
    ctx.textAlign = label.align;
    ctx.fillStyle = label.colour;
    ctx.fillText(label.text, label.x, label.y);
  }
  ctx.restore();
}

/**
 * Pushes labels apart so that each has `gap` pixels to itself, keeping their order and staying between `top` and
 * `bottom`. Takes and gives back heights in pixels, in the order given.
 */
export function spreadApart(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  let floor = top;
  for (const item of order) {
    item.y = Math.max(item.y, floor);
    floor = item.y + gap;
  }
  let ceiling = bottom;
  for (const item of [...order].reverse()) {
    item.y = Math.min(item.y, ceiling);
    ceiling = item.y - gap;
  }
  const spread = [...heights];
  for (const item of order) spread[item.index] = item.y;
  return spread;
}
