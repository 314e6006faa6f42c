/**
 * Cells and rows of a sheet's XML, under any prefix, with all that stands before the next tag: an attribute may hold a
 * ">". None of these patterns looks past a "<", so that each goes through a text once, whatever it is made of. A name
 * ends where it ends: the drawing of a chart is under the prefix "c", and its page margins have an "r" of their own.
 */
const PLACED = /<(?:[\w.-]+:)?(c|row)(?=[\s/>])([^<]*)/g;
const PLACE = /(?:^|\s)r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ADDRESS = { c: /^([A-Z]{1,3})([1-9]\d{0,6})$/, row: /^()([1-9]\d{0,6})$/ } as const;

/** Blank cells and rows: what they look like is nothing to read. */
const BLANK_CELL = /<(?:[\w.-]+:)?c(?=[\s/>])[^<>]*\/>|<((?:[\w.-]+:)?c)(?=[\s>])[^<>]*>\s*<\/\1\s*>/g;
const BLANK_ROW = /<(?:[\w.-]+:)?row(?=[\s/>])[^<>]*\/>|<((?:[\w.-]+:)?row)(?=[\s>])[^<>]*>\s*<\/\1\s*>/g;

/**
 * How many cells the XML of a sheet comes to as a full rectangle from its first cell to its last row and column; 0 for
 * a part that is no sheet.
 * @returns null where a cell or row stands in no place that a sheet has
 */
export function sheetCells(xml: string): number | null {
  let [rows, columns] = [0, 0];
  for (const [, tag, inside = ''] of xml.matchAll(PLACED)) {
    for (const [, double, single] of inside.matchAll(PLACE)) {
      const place = ADDRESS[tag === 'c' ? 'c' : 'row'].exec((double ?? single ?? '').trim());
      if (place === null) return null;
      rows = Math.max(rows, Number(place[2]));
      columns = Math.max(columns, columnNumber(place[1] ?? ''));
    }
  }
  return rows * Math.max(1, columns);
}

/** The XML without cells that hold nothing, and without rows that then hold none. */
export function withoutBlankCells(xml: string): string {
  return xml.replace(BLANK_CELL, '').replace(BLANK_ROW, '');
}

/** "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
