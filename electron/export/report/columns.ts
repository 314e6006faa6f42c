import type { ReportTable } from './content.ts';

/** An amount, a number or a share, or what stands in place of one. */
const FIGURE =
  /^([\u2212+]?£?[\d,]+(\.\d+)?[%mk]?( (over|under) budget)?|\[c\]|on budget|none|not known|no places)$/;

/** Characters: a column is at least so wide, and text beyond the most is wrapped. */
const LEAST = 7;
const MOST = 42;
/** Room for words that are to be filled in by hand, and for the space at both sides of a cell. */
const TO_FILL_IN = 18;
const SIDES = 4;
/** The width of the text on A4 with the margins of the template, in twentieths of a point. */
export const TEXT_WIDTH = 9026;
/** At both sides of a cell together, in twentieths of a point. */
const MARGINS = 170;
/** The first column has at least so much for its names, in twentieths of a point. */
const NAMES = 1500;

/** Of text, in half points, from the one that is used where there is room. */
const SIZES = [19, 17, 15];
const MANY_COLUMNS = 6;

function sizesOf({ headings }: ReportTable): number[] {
  return headings.length > MANY_COLUMNS ? SIZES.slice(1) : SIZES;
}

/** Of the text of a table, in half points; smaller where there are many columns or wide ones. */
export function textSize(table: ReportTable): number {
  const sizes = sizesOf(table);
  return sizes.find((size) => fitsIn(table, size)) ?? Math.min(...sizes);
}

export type Columns = {
  /** They add up to the whole width. */
  readonly widths: number[];
  /** Whether a column holds figures, which stand to the right. */
  readonly figures: readonly boolean[];
};

/** How the columns of a table share its width, by what is in them; no word is broken where there is room. */
export function layOutColumns(table: ReportTable, width: number): Columns {
  const { headings, rows } = table;
  const figures: boolean[] = [];
  const shares = headings.map((heading, at) => {
    const texts = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    // One to be filled in is like the one before it.
    const isFigure =
      at > 0 &&
      (texts.length === 0
        ? (figures[at - 1] ?? false)
        : texts.filter((text) => FIGURE.test(text)).length * 2 > texts.length);
    figures.push(isFigure);
    const longestWord = Math.max(...heading.split(' ').map((word) => word.length));
    const words = texts.length === 0 && !isFigure ? TO_FILL_IN : LEAST;
    return SIDES + Math.min(MOST, Math.max(words, longestWord, ...texts.map((text) => text.length)));
  });
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((share / whole) * width));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  const shared = widths.map((each, at) => (at === 0 ? each + rest : each));
  const least = leastWidths(table, textSize(table));
  const needed = least.reduce((sum, each) => sum + each, 0);
  return { widths: needed > width ? figuresFirst(least, figures, width) : unbroken(shared, least), figures };
}

/** Whether a table can stand on a page without a word or an amount broken, with room for the names of its rows. */
export function fitsAcross(table: ReportTable): boolean {
  return fitsIn(table, Math.max(...sizesOf(table)));
}

function fitsIn(table: ReportTable, size: number): boolean {
  const [names = 0, ...others] = leastWidths(table, size);
  return others.reduce((sum, least) => sum + least, Math.max(NAMES, names)) <= TEXT_WIDTH;
}

/** Widens columns in which a word would be broken, at the cost of those that have room. */
function unbroken(widths: readonly number[], least: readonly number[]): number[] {
  const room = widths.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const wanted = widths.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const all = room.reduce((sum, each) => sum + each, 0);
  const lacking = wanted.reduce((sum, each) => sum + each, 0);
  if (lacking === 0) return [...widths];
  const taken = room.map((each) => Math.floor((each * lacking) / all));
  const odd = lacking - taken.reduce((sum, each) => sum + each, 0);
  const widest = room.indexOf(Math.max(...room));
  return widths.map((width, at) => width + (wanted[at] ?? 0) - (taken[at] ?? 0) - (at === widest ? odd : 0));
}

/** Where not every word can be whole, amounts are, as far as there is room for them; words share the rest. */
function figuresFirst(least: readonly number[], figures: readonly boolean[], width: number): number[] {
  const sumOf = (figure: boolean) =>
    least.reduce((sum, each, at) => sum + (figures[at] === figure ? each : 0), 0);
  const room = Math.max(width - sumOf(true), Math.floor(width / 10));
  const widths = least.map((each, at) =>
    figures[at]
      ? Math.floor(each * Math.min(1, (width - room) / sumOf(true)))
      : Math.floor((each / sumOf(false)) * room),
  );
  const odd = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === 0 ? each + odd : each));
}

/** Of each column, so that its longest word or amount is whole; in twentieths of a point. */
function leastWidths(table: ReportTable, halfPoints: number): number[] {
  const size = halfPoints * 10;
  return table.headings.map((heading, at) => {
    const words = [heading, ...table.rows.map((row) => row[at] ?? '')].flatMap((text) => text.split(' '));
    return Math.ceil(Math.max(...words.map(widthOfWord)) * size) + MARGINS;
  });
}

/**
 * In ems, in bold, and a little over. The font is Arial, but a reader without it may see one as wide as DejaVu
 * Sans, in which an amount has to be whole too.
 */
function widthOfWord(word: string): number {
  return [...word].reduce((sum, letter) => sum + widthOfLetter(letter), 0.1);
}

function widthOfLetter(letter: string): number {
  if (/[.,:;'’|/\\ijlI!]/.test(letter)) return 0.4;
  if (/[frt()-]/.test(letter)) return 0.5;
  if (/[mwMW%]/.test(letter)) return 1.05;
  if (/[A-Z\u2212]/.test(letter)) return 0.84;
  return 0.7;
}
