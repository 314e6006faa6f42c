import { crc32, deflateSync } from 'node:zlib';
import { formatMillions } from '../../../shared/money/format.ts';
import type { ReportChart } from './content.ts';
import { GLYPH_ADVANCE, glyphRows } from './digits.ts';

export const CHART_WIDTH = 640;
export const CHART_HEIGHT = 300;

export const COLOURS = ['#9aa5b1', '#1f5fa8', '#d1732a', '#3a8a5f', '#8a5a9e', '#6b6b6b'] as const;
/** Said once, so that labels of bars that stand close do not run into one another. */
const UNIT = '£m';
const LEFT = 10;
const TOP = 8;
const BOTTOM = 34;

type Bar = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
  readonly pence: number;
  readonly label: number;
};

/** Where the bars stand: groups of one bar for each series, from zero up (or down). */
function bars(chart: ReportChart): {
  readonly bars: readonly Bar[];
  readonly zero: number;
  readonly group: number;
} {
  const all = chart.series.flatMap(({ pence }) => pence.filter((each) => each !== null));
  const most = Math.max(0, ...all);
  const least = Math.min(0, ...all);
  const room = CHART_HEIGHT - TOP - BOTTOM - 14;
  const scale = most === least ? 0 : room / (most - least);
  const zero = TOP + 14 + most * scale;
  const group = (CHART_WIDTH - 2 * LEFT) / Math.max(1, chart.labels.length);
  const width = Math.min(60, (group * 0.8) / Math.max(1, chart.series.length));
  const list = chart.labels.flatMap((_, label) =>
    chart.series.flatMap(({ pence }, series): Bar[] => {
      const value = pence[label];
      if (value === null || value === undefined) return [];
      const height = Math.abs(value) * scale;
      const begin = LEFT + label * group + (group - width * chart.series.length) / 2;
      return [
        {
          x: begin + series * width,
          y: value >= 0 ? zero - height : zero,
          width: width * 0.9,
          height,
          series,
          pence: value,
          label,
        },
      ];
    }),
  );
  return { bars: list, zero, group };
}

/** The chart as SVG: bars with their amounts, years below; the key stands below it. */
export function chartSvg(chart: ReportChart): string {
  const { bars: list, zero, group } = bars(chart);
  const colour = (series: number) => COLOURS[series % COLOURS.length] ?? COLOURS[0];
  const drawn = list.map(
    (bar) =>
      `<rect x="${bar.x}" y="${bar.y}" width="${bar.width}" height="${bar.height}" fill="${colour(bar.series)}"/>` +
      label(
        bar.x + bar.width / 2,
        bar.pence >= 0 ? bar.y - 4 : bar.y + bar.height + 11,
        formatMillions(bar.pence, 1),
        10,
      ),
  );
  const names = chart.labels.map((text, at) => label(LEFT + (at + 0.5) * group, CHART_HEIGHT - 10, text));
  const axis = `<line x1="${LEFT}" y1="${zero}" x2="${CHART_WIDTH - LEFT}" y2="${zero}" stroke="#666"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CHART_WIDTH}" height="${CHART_HEIGHT}" viewBox="0 0 ${CHART_WIDTH} ${CHART_HEIGHT}"><rect width="100%" height="100%" fill="#fff"/>${label(LEFT + 8, 12, UNIT)}${drawn.join('')}${axis}${names.join('')}</svg>`;
}

function label(x: number, y: number, text: string, size = 12): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x}" y="${y}" text-anchor="middle" font-family="Arial, sans-serif" font-size="${size}" fill="#222">${safe}</text>`;
}

/** The same as PNG, for readers that cannot show SVG: amounts and years in plain dots; the key stands below it. */
export function chartPng(chart: ReportChart): Uint8Array {
  const { bars: list, zero, group } = bars(chart);
  const row = 1 + CHART_WIDTH * 3;
  const pixels = Buffer.alloc(row * CHART_HEIGHT, 255);
  const fill = (x0: number, y0: number, x1: number, y1: number, colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    for (let y = Math.max(0, Math.round(y0)); y < Math.min(CHART_HEIGHT, Math.round(y1)); y += 1)
      for (let x = Math.max(0, Math.round(x0)); x < Math.min(CHART_WIDTH, Math.round(x1)); x += 1)
        pixels.set([red ?? 0, green ?? 0, blue ?? 0], y * row + 1 + x * 3);
  };
  for (const bar of list)
    fill(
      bar.x,
      bar.y,
      bar.x + bar.width,
      bar.y + bar.height,
      COLOURS[bar.series % COLOURS.length] ?? COLOURS[0],
    );
  fill(LEFT, zero, CHART_WIDTH - LEFT, zero + 1, '#666666');
  const write = (middle: number, top: number, text: string) => {
    const left = Math.round(middle - (text.length * GLYPH_ADVANCE) / 2);
    for (const [at, letter] of [...text].entries())
      for (const [y, line] of glyphRows(letter).entries())
        for (const [x, dot] of [...line].entries())
          if (dot === '#')
            fill(
              left + at * GLYPH_ADVANCE + x,
              top + y,
              left + at * GLYPH_ADVANCE + x + 1,
              top + y + 1,
              '#222222',
            );
  };
  for (const bar of list)
    write(
      bar.x + bar.width / 2,
      bar.pence >= 0 ? bar.y - 11 : bar.y + bar.height + 4,
      formatMillions(bar.pence, 1),
    );
  write(LEFT + 8, 2, UNIT);
  for (const [at, text] of chart.labels.entries()) write(LEFT + (at + 0.5) * group, CHART_HEIGHT - 20, text);
  for (let y = 0; y < CHART_HEIGHT; y += 1) pixels[y * row] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(CHART_WIDTH, 0);
  header.writeUInt32BE(CHART_HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
