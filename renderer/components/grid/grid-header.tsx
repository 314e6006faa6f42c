// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be a grid of cells to move about in.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself holds the focus and names its active cell.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is one of two, both of which have the column's place.
import type { Column } from './column.ts';
import type { TotalRow } from './grid-props.ts';
import { CellText } from './grid-row.tsx';

/** The headings: stay in view while the rows scroll. */
export function GridHeader<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly template: string;
}) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-line" style={{ gridTemplateColumns: props.template }}>
        {props.columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 1}
            title={column.help}
            className={column.align === 'end' ? 'grid-heading is-figure' : 'grid-heading'}
          >
            <span>{column.header}</span>
            {column.unit === undefined ? null : <span className="unit">{column.unit}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

type TotalsProps<Row> = {
  readonly totals: readonly TotalRow[];
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  /** 1-based, headings counted. */
  readonly firstIndex: number;
};

/** Totals: stay in view at the foot. The page gives them; nothing is added up here. */
export function GridTotals<Row>(props: TotalsProps<Row>) {
  return (
    <div role="rowgroup" className="grid-foot">
      {props.totals.map((total, row) => (
        <div
          key={total.key}
          role="row"
          aria-rowindex={props.firstIndex + row}
          className="grid-line"
          style={{ gridTemplateColumns: props.template }}
        >
          {props.columns.map((column, index) => (
            <div
              key={column.id}
              role={index === 0 ? 'rowheader' : 'gridcell'}
              aria-colindex={index + 1}
              className={column.align === 'end' ? 'grid-cell is-figure' : 'grid-cell'}
              aria-readonly="true"
            >
              {index === 0 ? (
                <span className="grid-text">{total.label}</span>
              ) : (
                <CellText text={total.cells[column.id] ?? ''} column={column} bold />
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
