/** The widest a character of a figure is in the fonts of the interface, in pixels. */
const WIDEST = 8.5;
/** What a cell keeps free beside its text, in pixels. */
const PADDING = 12;
const TOO_WIDE = '#####';

let measure: CanvasRenderingContext2D | null | undefined;

/**
 * A figure as its cell shows it: with all its whole digits or, like a spreadsheet, as hashes. Cut short, "£5,497,345" would be read as
 * "£5,497".
 * @param width of the column, in pixels
 */
export function fittedFigure(text: string, width: number, bold = false): string {
  const room = width - PADDING;
  const fits = (figure: string) => figure.length * WIDEST <= room || textWidth(figure, bold) <= room;
  // Of a fraction the last digits may be cut: "4,539.47…" is still read as 4,539.
  const least = text.replace(/(\.\d).+$/, '$1…');
  return fits(text) || (least !== text && fits(least)) ? text : TOO_WIDE;
}

/** In pixels, in the type that the page is set in. */
function textWidth(text: string, bold: boolean): number {
  measure ??= document.createElement('canvas').getContext('2d');
  if (!measure) return 0;
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  measure.font = `${bold ? 600 : 400} ${fontSize} ${fontFamily}`;
  return measure.measureText(text).width;
}
