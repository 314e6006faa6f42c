import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [number, number];

/** A picture of dots with soft edges, white to begin with; lengths are in units of which a dot is a part. */
export class Raster {
  private readonly width: number;
  private readonly height: number;
  private readonly dots: number;
  private readonly pixels: Buffer;

  /** @param dots dots to a unit */
  constructor(width: number, height: number, dots: number) {
    this.width = width * dots;
    this.height = height * dots;
    this.dots = dots;
    this.pixels = Buffer.alloc(this.width * this.height * 3, 255);
  }

  rectangle(x0: number, y0: number, x1: number, y1: number, colour: string): void {
    const { dots } = this;
    const [left, top, right, bottom]: Box = [x0 * dots, y0 * dots, x1 * dots, y1 * dots];
    this.paint([left, top, right, bottom], colour, (x, y) => {
      const across = Math.min(right, x + 1) - Math.max(left, x);
      const down = Math.min(bottom, y + 1) - Math.max(top, y);
      return Math.max(0, across) * Math.max(0, down);
    });
  }

  /** A line through points with round ends. */
  line(points: readonly Point[], thickness: number, colour: string): void {
    const half = (thickness * this.dots) / 2;
    for (const [at, [x1, y1]] of points.entries()) {
      const [x0, y0] = points[Math.max(0, at - 1)] ?? [x1, y1];
      if (at === 0 && points.length > 1) continue;
      this.segment(x0 * this.dots, y0 * this.dots, x1 * this.dots, y1 * this.dots, half, colour);
    }
  }

  private segment(ax: number, ay: number, bx: number, by: number, half: number, colour: string): void {
    const reach = half + 1;
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const around: Box = [
      Math.min(ax, bx) - reach,
      Math.min(ay, by) - reach,
      Math.max(ax, bx) + reach,
      Math.max(ay, by) + reach,
    ];
    this.paint(around, colour, (x, y) => {
      const [px, py] = [x + 0.5 - ax, y + 0.5 - ay];
      const along = square === 0 ? 0 : Math.max(0, Math.min(1, (px * (bx - ax) + py * (by - ay)) / square));
      const away = Math.hypot(px - along * (bx - ax), py - along * (by - ay));
      return Math.max(0, Math.min(1, half + 0.5 - away));
    });
  }

  /** @param share how much of a dot is covered, 0 to 1 */
  private paint(box: Box, colour: string, share: (x: number, y: number) => number): void {
    const ink = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const [left, top, right, bottom] = box;
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(this.height, Math.ceil(bottom)); y += 1)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(this.width, Math.ceil(right)); x += 1) {
        const part = share(x, y);
        if (part <= 0) continue;
        const at = (y * this.width + x) * 3;
        for (const [channel, value] of ink.entries()) {
          const before = this.pixels[at + channel] ?? 255;
          this.pixels[at + channel] = Math.round(before + (value - before) * part);
        }
      }
  }

  /** The bytes of a PNG file. */
  png(): Uint8Array {
    const row = this.width * 3;
    const lines = Buffer.alloc((row + 1) * this.height);
    for (let y = 0; y < this.height; y += 1)
      this.pixels.copy(lines, y * (row + 1) + 1, y * row, (y + 1) * row);
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(lines)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

/** Left, top, right, bottom, in dots. */
type Box = readonly [number, number, number, number];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
