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

export type Columns = {
  /** They add up to the whole width. */
  readonly widths: number[];
  /** Whether a column holds figures, which stand to the right. */
  readonly figures: readonly boolean[];
};

/** How the columns of a table share its width, by what is in them. */
export function layOutColumns({ headings, rows }: ReportTable, width: number): Columns {
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
  return { widths: widths.map((each, at) => (at === 0 ? each + rest : each)), figures };
}
