import type { Palette } from './palette.ts';

const MARGIN = 16;
const TITLE_HEIGHT = 30;

/** The chart on its ground with its title above it, ready for a report. */
function withTitle(chart: HTMLCanvasElement, title: string, palette: Palette): HTMLCanvasElement {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const picture = document.createElement('canvas');
  picture.width = chart.width + 2 * MARGIN * scale;
  picture.height = chart.height + (2 * MARGIN + TITLE_HEIGHT) * scale;
  const context = picture.getContext('2d');
  if (!context) return chart;
  context.fillStyle = palette.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  context.fillStyle = palette.ink;
  context.font = `600 ${15 * scale}px ${palette.font}`;
  context.fillText(title, MARGIN * scale, (MARGIN + 14) * scale);
  context.drawImage(chart, MARGIN * scale, (MARGIN + TITLE_HEIGHT) * scale);
  return picture;
}

/** The clipboard without asking for permission, which the desktop refuses: an image inside a piece of a page. */
function copyAsPage(address: string, title: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    const image = document.createElement('img');
    image.src = address;
    image.alt = title;
    event.clipboardData?.setData('text/html', image.outerHTML);
    event.clipboardData?.setData('text/plain', title);
    copied = true;
  };
  document.addEventListener('copy', onCopy);
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return copied;
}

/** A picture of the chart with its title, as PNG in base64. */
export function pictureOf(chart: HTMLCanvasElement, title: string, palette: Palette): string {
  return withTitle(chart, title, palette)
    .toDataURL('image/png')
    .replace(/^data:image\/png;base64,/, '');
}

/** Puts a picture of the chart on the clipboard, to be pasted into a report. False when the machine refuses. */
export async function copyPicture(
  chart: HTMLCanvasElement,
  title: string,
  palette: Palette,
): Promise<boolean> {
  const picture = withTitle(chart, title, palette);
  try {
    const blob = new Promise<Blob>((resolve, reject) => {
      picture.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/png');
    });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    return true;
  } catch {
    return copyAsPage(picture.toDataURL('image/png'), title);
  }
}
