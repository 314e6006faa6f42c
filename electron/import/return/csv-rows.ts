/** A reader of separated values made for long files: no object for each row, and only the wanted cells cut out. */

const QUOTE = 34;
const NEW_LINE = 10;
const RETURN = 13;
const SEPARATORS = [',', ';', '\t'] as const;

export type Separator = (typeof SEPARATORS)[number];

/** The separator that the first line has most of. */
export function separatorOf(text: string): Separator {
  const end = text.search(/[\r\n]/);
  const line = end < 0 ? text : text.slice(0, end);
  const count = (separator: Separator) => line.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/**
 * Calls `visit` with the cells of each row that is not blank and its number, from 1; false stops the reading. The same
 * array is handed over every time. A quoted cell may hold separators, line ends and doubled quotes.
 *
 * @param wanted which columns to fill in; null for all
 */
export function eachCsvRow(
  text: string,
  separator: Separator,
  wanted: readonly boolean[] | null,
  visit: (cells: readonly string[], row: number) => boolean,
): void {
  const comma = separator.charCodeAt(0);
  const cells: string[] = [];
  const length = text.length;
  let at = 0;
  let row = 0;
  while (at < length) {
    row += 1;
    let column = 0;
    let filled = false;
    for (;;) {
      const keep = wanted === null || wanted[column] === true;
      let cell = '';
      if (text.charCodeAt(at) === QUOTE) {
        const end = endOfQuoted(text, at + 1);
        if (keep) cell = text.slice(at + 1, end).replaceAll('""', '"');
        filled ||= end > at + 1;
        at = Math.min(length, end + 1);
        // What stands between the closing quote and the separator belongs to no cell.
        while (at < length && !isEnd(text.charCodeAt(at), comma)) at += 1;
      } else {
        const from = at;
        while (at < length && !isEnd(text.charCodeAt(at), comma)) at += 1;
        if (at > from) {
          filled = true;
          if (keep) cell = text.slice(from, at);
        }
      }
      cells[column] = cell;
      column += 1;
      if (at < length && text.charCodeAt(at) === comma) {
        at += 1;
        continue;
      }
      break;
    }
    if (text.charCodeAt(at) === RETURN) at += 1;
    if (text.charCodeAt(at) === NEW_LINE) at += 1;
    cells.length = column;
    if (filled && !visit(cells, row)) return;
  }
}

function isEnd(code: number, comma: number): boolean {
  return code === comma || code === NEW_LINE || code === RETURN;
}

/** Where the quote closes, or the end of the text where it never does. */
function endOfQuoted(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    if (text.charCodeAt(at + 1) !== QUOTE) return at;
  }
}
