// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be a grid of cells to move about in.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid itself holds the focus and names its active cell.
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is one of two, both of which have the column's place.
import { Fragment, memo, type ReactNode } from 'react';
import { type CellProblem, type Column, isWritable } from './column.ts';
import { fittedFigure } from './fitted-figure.ts';

type RowProps<Row> = {
  readonly gridId: string;
  /** Null for the blank row at the end. */
  readonly row: Row | null;
  readonly index: number;
  /** From the top of the rows; null on paper, where rows stand one under another. */
  readonly top: number | null;
  /** Told of the row's own element, for its height. */
  readonly measure: ((element: HTMLElement | null) => void) | undefined;
  readonly columns: readonly Column<Row>[];
  readonly template: string;
  /** Selected columns of this row, or −1 where none is. */
  readonly from: number;
  readonly to: number;
  /** The active column, or −1 in every other row. */
  readonly active: number;
  readonly invitation: string;
  readonly problemId: string;
  readonly problemOf: (row: Row, column: Column<Row>) => CellProblem | null;
  /** The field over the active cell while it is typed into. */
  readonly editor: ReactNode;
};

/** The name a cell has for the grid's aria-activedescendant. */
export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`;
}

function RowView<Row>(props: RowProps<Row>) {
  const { row, index, columns, active } = props;
  return (
    <div
      ref={props.measure}
      data-index={index}
      role="row"
      className={row === null ? 'grid-row is-blank' : 'grid-row'}
      aria-rowindex={index + 2}
      style={{
        gridTemplateColumns: props.template,
        ...(props.top !== null && { transform: `translateY(${props.top}px)` }),
      }}
    >
      {columns.map((column, place) => {
        const problem = row === null ? null : props.problemOf(row, column);
        const asked = row === null || problem !== null ? null : (column.unusual?.(row) ?? null);
        const isActive = place === active;
        return (
          <div
            key={column.id}
            id={cellId(props.gridId, index, place)}
            role={place === 0 ? 'rowheader' : 'gridcell'}
            className={classes(column, isActive)}
            data-row={index}
            data-column={place}
            aria-colindex={place + 1}
            aria-selected={isActive || (place >= props.from && place <= props.to)}
            aria-readonly={isWritable(column, row) ? undefined : true}
            aria-invalid={problem === null ? undefined : true}
            aria-describedby={isActive ? props.problemId : undefined}
          >
            {row === null ? (
              <span className="grid-text">{place === 0 ? props.invitation : ''}</span>
            ) : (
              <CellContent row={row} column={column} bad={problem !== null} asked={asked !== null} />
            )}
            {isActive ? props.editor : null}
          </div>
        );
      })}
    </div>
  );
}

function classes<Row>(column: Column<Row>, isActive: boolean): string {
  return ['grid-cell', column.align === 'end' ? 'is-figure' : '', isActive ? 'is-active' : '']
    .filter((name) => name !== '')
    .join(' ');
}

const ORIGIN_WORDS = { formula: 'formula', range: 'range' } as const;

type ContentProps<Row> = {
  readonly row: Row;
  readonly column: Column<Row>;
  readonly bad: boolean;
  /** It counts as it stands, but somebody should look at it again. */
  readonly asked: boolean;
};

function CellContent<Row>(props: ContentProps<Row>) {
  const { row, column } = props;
  const swatch = column.swatch?.(row) ?? null;
  const aside = column.aside?.(row) ?? null;
  const shown = column.shown(row);
  // A formula that could not be worked out shows itself, and needs no mark.
  const origin = shown.startsWith('=') ? null : (column.origin?.(row) ?? null);
  if (column.editor === 'check')
    return (
      <>
        <span className="grid-tick" data-on={shown === 'Yes'} aria-hidden="true" />
        <span className="only-read-aloud">{shown}</span>
      </>
    );
  return (
    <>
      {props.bad || props.asked ? (
        <span className={props.bad ? 'grid-bad' : 'grid-bad is-asked'} aria-hidden="true" />
      ) : null}
      {swatch === null ? null : <span className="swatch" style={{ background: swatch }} />}
      <CellText text={shown} column={column} />
      {props.asked ? <span className="only-read-aloud"> (look again)</span> : null}
      {origin === null ? null : (
        <span className="grid-origin">
          <span aria-hidden="true">{origin === 'formula' ? '=' : '\u00b1'}</span>
          <span className="only-read-aloud"> ({ORIGIN_WORDS[origin]})</span>
        </span>
      )}
      {aside === null ? null : <span className="grid-aside">{aside}</span>}
    </>
  );
}

/**
 * Words go on to a second line and are cut there, the whole digits of a figure never: they are all there or none is. It
 * is read aloud whole.
 */
export function CellText<Row>(props: {
  readonly text: string;
  readonly column: Column<Row>;
  readonly bold?: boolean;
}) {
  const { text, column, bold = false } = props;
  const isFigure = column.align === 'end' && /^[^A-Za-z]*\d[^A-Za-z]*$/.test(text);
  const fitted = isFigure ? fittedFigure(text, column.width, bold) : text;
  if (fitted === text) return <span className="grid-text">{isFigure ? text : <Words text={text} />}</span>;
  return (
    <span className="grid-text" title={text}>
      <span aria-hidden="true">{fitted}</span>
      <span className="only-read-aloud">{text}</span>
    </span>
  );
}

/** A name made up of words without spaces, "childrenInCare", goes on to a second line where one of them begins. */
function Words(props: { readonly text: string }) {
  const parts = props.text.includes(' ') ? [props.text] : props.text.split(/(?<=[a-z\d])(?=[A-Z])/);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in their order.
    <Fragment key={at}>
      {at === 0 ? null : <wbr />}
      {part}
    </Fragment>
  ));
}

/**
 * One row of a grid; drawn again only when its own data, place or selection changes. `memo` forgets that the
 * component is generic; this says it again.
 */
export const GridRow = memo(RowView) as typeof RowView;
