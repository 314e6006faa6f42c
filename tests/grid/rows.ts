import type { Column } from '../../renderer/components/grid/column.ts';
import { entryColumn, percentColumn } from '../../renderer/components/grid/figure-columns.ts';
import {
  choiceColumn,
  computedColumn,
  dateColumn,
  textColumn,
} from '../../renderer/components/grid/text-columns.ts';
import type { GridSubject } from '../../renderer/components/grid/write-cells.ts';
import type { Entry } from '../../shared/workspace/rows.ts';

/** A small row with a cell of each kind. */
export type TestRow = {
  readonly key: string;
  readonly name: string;
  readonly kind: string | null;
  readonly cost: Entry;
  readonly growth: Entry;
  readonly start: string;
};

export const testRow = (key: string, fields: Partial<TestRow> = {}): TestRow => ({
  key,
  name: '',
  kind: null,
  cost: null,
  growth: null,
  start: '',
  ...fields,
});

const KINDS = [
  { value: 'fostering', label: 'Fostering' },
  { value: 'residential', label: 'Residential' },
];

export const COLUMNS: readonly Column<TestRow>[] = [
  textColumn<TestRow>({
    id: 'name',
    header: 'Placement type',
    width: 100,
    get: (row) => row.name,
    set: (row, name) => ({ ...row, name }),
  }),
  choiceColumn<TestRow>({
    id: 'kind',
    header: 'Kind',
    width: 100,
    get: (row) => row.kind,
    set: (row, kind) => ({ ...row, kind }),
    choices: () => KINDS,
    every: KINDS,
    synonyms: { ifa: 'fostering' },
  }),
  entryColumn<TestRow>({
    id: 'cost',
    header: 'Weekly cost',
    unit: '£',
    aliases: ['price'],
    style: 'price',
    width: 100,
    get: (row) => row.cost,
    set: (row, cost) => ({ ...row, cost }),
  }),
  percentColumn<TestRow>({
    id: 'growth',
    header: 'Growth',
    width: 100,
    get: (row) => row.growth,
    set: (row, growth) => ({ ...row, growth }),
  }),
  dateColumn<TestRow>({
    id: 'start',
    header: 'Start',
    width: 100,
    get: (row) => row.start,
    set: (row, start) => ({ ...row, start }),
  }),
  computedColumn<TestRow>({ id: 'twice', header: 'Twice', width: 100, get: () => '2' }),
];

/** A grid over these rows whose new rows are called new-1, new-2 … */
export function subjectOf(rows: readonly TestRow[]): GridSubject<TestRow> {
  let made = 0;
  return {
    rows,
    columns: COLUMNS,
    place: 'the placement mix',
    rowName: (row) => row.name,
    newRow: () => {
      made += 1;
      return testRow(`new-${made}`);
    },
  };
}
