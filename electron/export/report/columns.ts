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

/** Of the text of a table, in half points; smaller where there are many columns. */
export function textSize({ headings }: Pick<ReportTable, 'headings'>): number {
  return headings.length > 6 ? 17 : 19;
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
  return { widths: unbroken(shared, leastWidths(table)), figures };
}

/** Whether a table can stand on a page without a word or an amount broken, with room for the names of its rows. */
export function fitsAcross(table: ReportTable): boolean {
  const [names = 0, ...others] = leastWidths(table);
  return others.reduce((sum, least) => sum + least, Math.max(NAMES, names)) <= TEXT_WIDTH;
}

/** Widens columns in which a word would be broken, at the cost of those that have room. */
function unbroken(widths: readonly number[], least: readonly number[]): number[] {
  const room = widths.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const wanted = widths.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const all = room.reduce((sum, each) => sum + each, 0);
  const lacking = wanted.reduce((sum, each) => sum + each, 0);
  if (lacking === 0 || lacking > all) return [...widths];
  const taken = room.map((each) => Math.floor((each * lacking) / all));
  const odd = lacking - taken.reduce((sum, each) => sum + each, 0);
  const widest = room.indexOf(Math.max(...room));
  return widths.map((width, at) => width + (wanted[at] ?? 0) - (taken[at] ?? 0) - (at === widest ? odd : 0));
}

/** Of each column, so that its longest word or amount is whole; in twentieths of a point. */
function leastWidths(table: ReportTable): number[] {
  // Half points to twentieths of a point.
  const size = textSize(table) * 10;
  return table.headings.map((heading, at) => {
    const words = [heading, ...table.rows.map((row) => row[at] ?? '')].flatMap((text) => text.split(' '));
    return Math.ceil(Math.max(...words.map(widthOfWord)) * size) + MARGINS;
  });
}

/** In ems, as Arial has it in bold, and a little over. */
function widthOfWord(word: string): number {
  return [...word].reduce((sum, letter) => sum + widthOfLetter(letter), 0.1);
}

function widthOfLetter(letter: string): number {
  if (/[.,:;'’|/\\ijl!]/.test(letter)) return 0.29;
  if (/[frt()-]/.test(letter)) return 0.38;
  if (/[mwMW%]/.test(letter)) return 0.9;
  if (/[A-Z]/.test(letter)) return 0.73;
  return /[0-9£]/.test(letter) ? 0.56 : 0.61;
}
