import type { Day } from '../../calendar/day.ts';
import type { FinancialYear } from '../../calendar/financial-year.ts';
import type { FileKind } from './file-kinds.ts';

/** A file as a table of text, whatever it was on disk. `header` is the row that names the columns. */
export type TextRows = {
  readonly name: string;
  readonly header: readonly string[];
  /**
   * Calls `visit` for each row below the header that is not blank, with its number as a spreadsheet shows it. The
   * same array is handed over every time. Only columns marked in `wanted` need be filled.
   */
  readonly each: (wanted: readonly boolean[], visit: (cells: readonly string[], row: number) => void) => void;
  readonly byteOrderMark: boolean;
  /** Null where it is UTF-8. */
  readonly encoding: string | null;
};

export type ReturnFile = {
  readonly name: string;
  readonly kind: FileKind | 'not-used';
  /** The collection year the file is of, found from its data; null where nothing tells. */
  readonly year: FinancialYear | null;
  /** Earlier than `year` where one Episodes file holds several years. */
  readonly firstYear: FinancialYear | null;
  readonly rows: number;
};

/** One row for each row of the Episodes files that could be read. Words are numbers into {@link ReturnRows.words}. */
export type EpisodeColumns = {
  readonly child: Int32Array;
  readonly start: Int32Array;
  /** `OPEN` where DEC is blank. */
  readonly end: Int32Array;
  readonly startReason: Int32Array;
  readonly legalStatus: Int32Array;
  readonly place: Int32Array;
  readonly provider: Int32Array;
  readonly endReason: Int32Array;
  /** Postcode districts of home and placement (the part before the space). */
  readonly home: Int32Array;
  readonly placed: Int32Array;
  /** Ofsted's number of the setting. */
  readonly setting: Int32Array;
  readonly file: Int32Array;
  readonly row: Int32Array;
};

/** One row for each row of the Header, UASC and DoLo files. */
export type PersonColumns = {
  readonly child: Int32Array;
  /** `BLANK` where it is not known. */
  readonly birth: Int32Array;
  /** 0 not known, 1 male, 2 female. */
  readonly sex: Int32Array;
  /** UASC: the day the status ceased, or `OPEN`. DoLo: the start of the order. */
  readonly from: Int32Array;
  /** DoLo: the end of the order, or `OPEN`. */
  readonly until: Int32Array;
  readonly file: Int32Array;
  readonly row: Int32Array;
};

export type CodeLists = {
  readonly startReason: readonly string[];
  readonly legalStatus: readonly string[];
  readonly place: readonly string[];
  readonly provider: readonly string[];
  readonly endReason: readonly string[];
  readonly district: readonly string[];
  readonly setting: readonly string[];
};

/** The returns as they were read: nothing joined or mended yet. */
export type ReturnRows = {
  readonly files: readonly ReturnFile[];
  readonly childIds: readonly string[];
  readonly words: CodeLists;
  readonly episodes: EpisodeColumns;
  readonly people: PersonColumns;
};

export type YearSpan = { readonly firstYear: FinancialYear; readonly year: FinancialYear };

/** A day that is certainly known: neither blank nor unreadable. */
export function isKnown(day: Day): boolean {
  return day > -1_000_000;
}
