/** Names one figure of a scenario. Years are written `2024/25`, months `2024-05`; a null year is the whole period. */
export type Figure =
  | { readonly kind: 'outturn'; readonly year: string }
  | { readonly kind: 'pressure'; readonly year: string }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'type-year'; readonly type: string; readonly year: string }
  | { readonly kind: 'type-outturn'; readonly type: string; readonly year: string }
  | { readonly kind: 'type-month'; readonly type: string; readonly month: string }
  | { readonly kind: 'measure-year'; readonly measure: string; readonly year: string }
  /** What a scheme costs and brings in beside the placements. */
  | { readonly kind: 'scheme-year'; readonly scheme: string; readonly year: string }
  | { readonly kind: 'scheme-month'; readonly scheme: string; readonly month: string }
  | { readonly kind: 'insufficiency'; readonly type: string; readonly year: string }
  /** `placement` is its `ref`. */
  | { readonly kind: 'placement'; readonly placement: string; readonly year: string }
  | { readonly kind: 'bridge'; readonly part: string; readonly year: string }
  | { readonly kind: 'saving'; readonly year: string | null }
  | { readonly kind: 'measure-saving'; readonly measure: string; readonly year: string | null }
  | { readonly kind: 'scheme-saving'; readonly scheme: string; readonly year: string | null }
  | { readonly kind: 'payback' }
  | { readonly kind: 'net-present-value' };

/** A column of a working's table; figures are set to the right. */
export type Column = { readonly label: string; readonly numeric: boolean };
export type WorkingRow = { readonly cells: readonly string[]; readonly figure: Figure | null };

/** How a figure is made. */
export type Working = {
  readonly title: string;
  /** The figure with its unit. */
  readonly value: string;
  /** What it means, in words. */
  readonly definition: string;
  /** The formula with this figure's numbers in it. */
  readonly formula: readonly string[];
  readonly columns: readonly Column[];
  readonly rows: readonly WorkingRow[];
  readonly total: readonly string[] | null;
};

export function text(label: string): Column {
  return { label, numeric: false };
}

export function numeric(label: string): Column {
  return { label, numeric: true };
}

export function row(cells: readonly string[], figure: Figure | null = null): WorkingRow {
  return { cells, figure };
}
