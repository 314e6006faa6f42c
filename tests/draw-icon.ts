/** `npm run icon`: draws the program's icon, renderer/icon.svg, as Windows, Linux and macOS want it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './e2e/browser.ts';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'electron/icon');
/** In pixels: macOS wants 512 at least, and the sizes of Linux are made from it. */
const LARGE = 512;
/** Sizes in the .ico: those Windows shows in lists and on the taskbar as bitmaps, which every tool reads, and a large one. */
const BITMAPS = [16, 24, 32, 48] as const;
const LARGEST_OF_WINDOWS = 256;

/** The icon at one size: as a PNG, and its pixels row by row from the top (red, green, blue, opacity). */
type Drawn = { readonly size: number; readonly png: Buffer; readonly pixels: Buffer };

async function draw(page: Page, svg: string, size: number): Promise<Drawn> {
  const { png, pixels } = await page.evaluate(
    async ([text, side]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text.replace('<svg', `<svg width="${side}" height="${side}"`))}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = side;
      canvas.height = side;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('the browser draws nothing');
      context.drawImage(image, 0, 0);
      return {
        png: canvas.toDataURL('image/png').replace(/^.*,/, ''),
        pixels: [...context.getImageData(0, 0, side, side).data],
      };
    },
    [svg, size] as const,
  );
  return { size, png: Buffer.from(png, 'base64'), pixels: Buffer.from(pixels) };
}

/** A bitmap as an .ico holds it: a header, rows from the bottom (blue, green, red, opacity), and a mask of nothing. */
function bitmap({ size, pixels }: Drawn): Buffer {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(size, 4);
  // The height counts the mask.
  header.writeInt32LE(size * 2, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: size }, (_, row) => {
    const line = Buffer.from(pixels.subarray((size - 1 - row) * size * 4, (size - row) * size * 4));
    for (let at = 0; at < line.length; at += 4) {
      const red = line.readUInt8(at);
      line.writeUInt8(line.readUInt8(at + 2), at);
      line.writeUInt8(red, at + 2);
    }
    return line;
  });
  const mask = Buffer.alloc(Math.ceil(size / 32) * 4 * size);
  return Buffer.concat([header, ...rows, mask]);
}

function ico(images: readonly { readonly size: number; readonly data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  for (const [index, { size, data }] of images.entries()) {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(data.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += data.length;
  }
  return Buffer.concat([head, ...images.map(({ data }) => data)]);
}

const svg = readFileSync(join(ROOT, 'renderer/icon.svg'), 'utf8');
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  writeFileSync(join(OUT, 'icon.png'), (await draw(page, svg, LARGE)).png);
  const images: { size: number; data: Buffer }[] = [];
  for (const size of BITMAPS) images.push({ size, data: bitmap(await draw(page, svg, size)) });
  const large = await draw(page, svg, LARGEST_OF_WINDOWS);
  writeFileSync(join(OUT, 'icon.ico'), ico([...images, { size: large.size, data: large.png }]));
} finally {
  await browser.close();
}
