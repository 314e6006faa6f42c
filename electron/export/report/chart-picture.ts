import { formatMillions } from '../../../shared/money/format.ts';
import type { ReportChart } from './content.ts';
import { strokesOfText, widthOfText } from './letters.ts';
import { Raster } from './raster.ts';

export const CHART_WIDTH = 640;
export const CHART_HEIGHT = 300;

const COLOURS = ['#9aa5b1', '#1f5fa8', '#d1732a', '#3a8a5f', '#8a5a9e', '#6b6b6b'] as const;
/** "#9aa5b1": the colour at a place in the palette, which begins again where it ends. */
export function colourAt(place: number): string {
  return COLOURS[place % COLOURS.length] ?? COLOURS[0];
}

const INK = '#222222';
const AXIS = '#666666';
/** Said once, so that labels of bars that stand close do not run into one another. */
const UNIT = '£m';
const LEFT = 10;
const TOP = 24;
const BOTTOM = 34;
/** Height of figures, of amounts and of years. */
const SMALL = 8;
const LARGE = 9.5;
/** In pence; amounts below it are given to £10,000, the others to £100,000. */
const TEN_MILLION = 1_000_000_000;
/** From a bar to its amount, and dots to a unit of the picture. */
const GAP = 4;
const DOTS = 3;

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly below: boolean;
  readonly amount: string;
};

type Layout = {
  readonly bars: readonly Bar[];
  readonly zero: number;
  readonly group: number;
  /** Amounts are written upwards where they are wider than a bar. */
  readonly upright: boolean;
};

/** Where the bars stand: groups of one bar for each series, from zero up (or down), with room for the amounts. */
function layOut(chart: ReportChart): Layout {
  const all = chart.series.flatMap(({ pence }) => pence.filter((each) => each !== null));
  const most = Math.max(0, ...all);
  const least = Math.min(0, ...all);
  const group = (CHART_WIDTH - 2 * LEFT) / Math.max(1, chart.labels.length);
  const width = Math.min(60, (group * 0.84) / Math.max(1, chart.series.length));
  const decimals = Math.max(most, -least) < TEN_MILLION ? 2 : 1;
  const widest = Math.max(0, ...all.map((pence) => widthOfText(formatMillions(pence, decimals), SMALL)));
  const upright = widest > width;
  const label = (upright ? widest : SMALL) + 2 * GAP;
  const room = CHART_HEIGHT - TOP - BOTTOM - label - (least < 0 ? label : 0);
  const scale = most === least ? 0 : room / (most - least);
  const zero = TOP + label + most * scale;
  const bars = chart.labels.flatMap((_, at) =>
    chart.series.flatMap(({ pence, colour }, series): Bar[] => {
      const value = pence[at];
      if (value === null || value === undefined) return [];
      const height = Math.abs(value) * scale;
      const begin = LEFT + at * group + (group - width * chart.series.length) / 2;
      return [
        {
          x: begin + series * width,
          y: value >= 0 ? zero - height : zero,
          width: width * 0.92,
          height,
          colour: colourAt(colour),
          below: value < 0,
          amount: formatMillions(value, decimals),
        },
      ];
    }),
  );
  return { bars, zero, group, upright };
}

type Words = {
  readonly text: string;
  /** The middle of the text across, and its top. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly upright: boolean;
};

/** Every text of the picture; the key stands below it. */
function wordsOf(chart: ReportChart, { bars, group, upright }: Layout): Words[] {
  const amounts = bars.map((bar): Words => {
    const height = upright ? widthOfText(bar.amount, SMALL) : SMALL;
    const y = bar.below ? bar.y + bar.height + GAP : bar.y - GAP - height;
    return { text: bar.amount, x: bar.x + bar.width / 2, y, size: SMALL, upright };
  });
  const widest = Math.max(0, ...chart.labels.map((text) => widthOfText(text, LARGE)));
  // Of many years every second, third, … is named, so that no two run into one another.
  const step = Math.max(1, Math.ceil((widest + GAP) / group));
  const years = chart.labels.flatMap((text, at): Words[] =>
    at % step === 0
      ? [{ text, x: LEFT + (at + 0.5) * group, y: CHART_HEIGHT - 8 - LARGE, size: LARGE, upright: false }]
      : [],
  );
  const unit: Words = { text: UNIT, x: LEFT + 12, y: 4, size: LARGE, upright: false };
  return [unit, ...amounts, ...years];
}

/** The chart as SVG: bars with their amounts, years below. */
export function chartSvg(chart: ReportChart): string {
  const layout = layOut(chart);
  const bars = layout.bars.map(
    ({ x, y, width, height, colour }) =>
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`,
  );
  const words = wordsOf(chart, layout).map(({ text, x, y, size, upright }) => {
    // The height of a figure is 0.72 of its font's size.
    const font = `font-family="Arial, sans-serif" font-size="${size / 0.72}" fill="${INK}" text-anchor="middle"`;
    const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const middle = y + widthOfText(text, size) / 2;
    return upright
      ? `<text x="${x}" y="${middle}" ${font} transform="rotate(-90 ${x} ${middle}) translate(0 ${size / 2})">${safe}</text>`
      : `<text x="${x}" y="${y + size}" ${font}>${safe}</text>`;
  });
  const { zero } = layout;
  const axis = `<line x1="${LEFT}" y1="${zero}" x2="${CHART_WIDTH - LEFT}" y2="${zero}" stroke="${AXIS}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${bars.join('')}${axis}${words.join('')}</svg>`;
}

/** The same as PNG, for readers that cannot show SVG. */
export function chartPng(chart: ReportChart): Uint8Array {
  const layout = layOut(chart);
  const raster = new Raster(CHART_WIDTH, CHART_HEIGHT, DOTS);
  for (const { x, y, width, height, colour } of layout.bars)
    raster.rectangle(x, y, x + width, y + height, colour);
  raster.rectangle(LEFT, layout.zero, CHART_WIDTH - LEFT, layout.zero + 1, AXIS);
  for (const { text, x, y, size, upright } of wordsOf(chart, layout)) {
    const width = widthOfText(text, size);
    const place = ([right, down]: readonly [number, number]): [number, number] =>
      upright ? [x - size / 2 + down, y + width - right] : [x - width / 2 + right, y + down];
    for (const line of strokesOfText(text, size)) raster.line(line.map(place), size / 8, INK);
  }
  return raster.png();
}
