import type { ReactNode } from 'react';
import type { GridChange } from './change.ts';
import type { CellProblem, Column, KeyedRow } from './column.ts';

/** A row below the others that adds them up; texts by column id, as the page was given them. */
export type TotalRow = {
  readonly key: string;
  readonly label: string;
  readonly cells: Readonly<Record<string, string>>;
};

export type GridProps<Row extends KeyedRow> = {
  /** What the grid is called, for those who do not see it. */
  readonly label: string;
  /** The grid inside a sentence: "the placement mix". */
  readonly place: string;
  /** One row of it: "placement type". */
  readonly noun: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowName: (row: Row) => string;
  /** What steps that change a row call it, where that is not its name here: "the whole year". */
  readonly stepRowName?: ((row: Row) => string) | undefined;
  /** Nothing can be changed: somebody else has the file. */
  readonly readOnly: boolean;
  /** Makes a row with nothing in it; null where no rows can be added. */
  readonly newRow: (() => Row) | null;
  /** Completes a new row once it has been filled in. */
  readonly finishRow?: ((row: Row) => Row) | undefined;
  /** What the row at the end that takes new entries says; only with `newRow`. */
  readonly invitation?: string | undefined;
  readonly canRemove: boolean;
  readonly canReorder: boolean;
  /**
   * Saves a change and refreshes the rows; false when it could not be saved (and that has been said). `after` are
   * the rows as they will be.
   */
  readonly onChange: (change: GridChange<Row>, after: readonly Row[]) => Promise<boolean>;
  /** What the calculation found wrong, by `row key/column id`. */
  readonly faults: ReadonlyMap<string, CellProblem>;
  readonly totals?: readonly TotalRow[] | undefined;
  /** The column id whose text pasted rows are matched by. */
  readonly nameColumn?: string | undefined;
  /** What a pasted new row was taken to be, for the preview. */
  readonly describeNew?: ((row: Row) => string) | undefined;
  /** A cell to go to; `visit` grows each time. */
  readonly goTo?: { readonly key: string; readonly field: string | null; readonly visit: number } | null;
  readonly onActiveRow?: ((row: Row | null) => void) | undefined;
  /** Buttons of the page's own, after the grid's. */
  readonly tools?: ReactNode;
};

/** What is being typed, and where the caret is meant to be: arrows leave a cell one has begun to type into. */
export type Editing = {
  readonly draft: string;
  readonly mode: 'typing' | 'caret' | 'bar';
  /** Why what was typed could not be taken: the field stays open until it can. */
  readonly problem?: CellProblem | undefined;
};
