import { useMemo } from 'react';
import type { SufficiencyView } from '../../../shared/api/sufficiency.ts';
import { AGE_BANDS, NEEDS_BANDS } from '../../../shared/scenario/types.ts';
import { BLANK_DEMAND_SPLIT } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import { NEEDS_NAMES } from '../../../shared/workspace/home-words.ts';
import type { DemandSplitRow, Entry, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { sourceTypedOver } from '../../../shared/workspace/split-source.ts';
import type { RowChange } from '../../components/grid/change.ts';
import { changedFields } from '../../components/grid/change.ts';
import type { Column } from '../../components/grid/column.ts';
import { shareColumn } from '../../components/grid/count-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { useSaveChange } from '../../components/grid/table-hooks.ts';
import { computedColumn, textColumn } from '../../components/grid/text-columns.ts';
import { newKey } from '../../keys.ts';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { nameOr } from '../../words.ts';
import { useHomesFaults } from './use-homes-faults.ts';

/** One row for each placement type, whether or not anything is known of its children. The row's key is the type's. */
type Row = { readonly key: string; readonly name: string; readonly split: DemandSplitRow };

const table = 'demandSplits';

/** Who the children of each placement type are, in shares. */
export function SplitsGrid(props: { readonly view: SufficiencyView }) {
  const { demandSplits, placementTypes } = useWorkspace().content;
  const readOnly = useReadOnly();
  const rows = useMemo(() => rowsOf(placementTypes, demandSplits), [placementTypes, demandSplits]);
  const saved = useMemo(() => new Set(demandSplits.map(({ key }) => key)), [demandSplits]);
  const bySplit = useHomesFaults(props.view, table);
  const faults = useMemo(() => byType(bySplit, rows), [bySplit, rows]);
  const save = useSaveChange(useMemo(() => editsOf(saved), [saved]));
  return (
    <Grid
      label="Who the children are"
      place="who the children are"
      noun="placement type"
      rows={rows}
      columns={COLUMNS}
      rowName={(row) => row.name}
      readOnly={readOnly}
      newRow={null}
      canRemove={false}
      canReorder={false}
      onChange={save}
      faults={faults}
      nameColumn="name"
    />
  );
}

function rowsOf(types: readonly PlacementTypeRow[], splits: readonly DemandSplitRow[]): Row[] {
  return types
    .filter(({ hidden }) => !hidden)
    .map(({ key, name }) => ({
      key,
      name: nameOr(name),
      split: splits.find(({ placementType }) => placementType === key) ?? {
        ...BLANK_DEMAND_SPLIT,
        key: newKey('split'),
        placementType: key,
      },
    }));
}

function editsOf(saved: ReadonlySet<string>) {
  return (changes: readonly RowChange<Row>[]): readonly Edit[] =>
    changes.flatMap((change): Edit[] => {
      if (change.do !== 'set') return [];
      const before = change.before.split;
      const after = afterTyping(before, change.after.split);
      // What is not blank is in the file by then, though it may still be on its way there.
      const isThere = saved.has(before.key) || !isBlank(before);
      if (isBlank(after)) return isThere ? [{ table, do: 'remove', key: before.key }] : [];
      return isThere
        ? [{ table, do: 'set', key: before.key, fields: changedFields(before, after) }]
        : [{ table, do: 'add', row: after }];
    });
}

/** The row as it is kept once something has been typed into it: a source does not outlive what it is of. */
function afterTyping(before: DemandSplitRow, after: DemandSplitRow): DemandSplitRow {
  if (after.source !== before.source) return after;
  const typedOver = after.ages !== before.ages || after.inBorough !== before.inBorough;
  if (hasNoShares(after)) return { ...after, source: '' };
  return typedOver ? { ...after, source: sourceTypedOver(after.source) } : after;
}

function isBlank(row: DemandSplitRow): boolean {
  return hasNoShares(row) && row.source === '';
}

function hasNoShares({ ages, needs, inBorough }: DemandSplitRow): boolean {
  return inBorough === null && Object.keys(ages).length === 0 && Object.keys(needs).length === 0;
}

/** Faults name the split's row; the grid's rows are placement types. A fault of all bands is shown in the first. */
function byType(
  faults: ReturnType<typeof useHomesFaults>,
  rows: readonly Row[],
): ReturnType<typeof useHomesFaults> {
  const types = new Map(rows.map(({ key, split }) => [split.key, key]));
  return new Map(
    [...faults].map(([place, problem]) => {
      const [split = '', field = ''] = place.split('/');
      const column = field === 'ages' ? AGE_BANDS[0] : field === 'needs' ? NEEDS_BANDS[0] : field;
      return [`${types.get(split) ?? split}/${column}`, problem];
    }),
  );
}

function bandColumn(
  id: string,
  header: string,
  kind: 'ages' | 'needs',
  width: number,
  called: string,
): Column<Row> {
  return shareColumn<Row>({
    id,
    header,
    called,
    width,
    help: `Share of the type’s children who are ${called}. What is left blank is not known.`,
    get: ({ split }) => split[kind][id] ?? null,
    set: (row, entry) => ({ ...row, split: { ...row.split, [kind]: without(row.split[kind], id, entry) } }),
  });
}

/** The table with one entry written into it; a blank leaves none. */
function without(table: Readonly<Record<string, Entry>>, id: string, entry: Entry): Record<string, Entry> {
  const { [id]: _before, ...others } = table;
  return entry === null ? others : { ...others, [id]: entry };
}

const COLUMNS: readonly Column<Row>[] = [
  computedColumn<Row>({
    id: 'name',
    header: 'Placement type',
    width: 150,
    grow: true,
    align: 'start',
    get: (row) => row.name,
  }),
  shareColumn<Row>({
    id: 'inBorough',
    header: 'In borough',
    help: 'Share of the type’s children who are placed in the borough now.',
    aliases: ['in borough', 'local'],
    width: 70,
    get: ({ split }) => split.inBorough,
    set: (row, inBorough) => ({ ...row, split: { ...row.split, inBorough } }),
  }),
  ...AGE_BANDS.map((band) => {
    const words = band.replace('-', ' to ').replace('+', ' or more');
    // The ages stay on one line: the joiners keep it from breaking at the dash.
    return bandColumn(band, `Age ${band.replace('-', '\u2060–\u2060')}`, 'ages', 64, `aged ${words}`);
  }),
  ...NEEDS_BANDS.map((band) =>
    bandColumn(band, NEEDS_NAMES[band], 'needs', 80, `of ${NEEDS_NAMES[band].toLowerCase()} needs`),
  ),
  textColumn<Row>({
    id: 'source',
    header: 'Source',
    help: 'Where the shares are from: the return says so itself when they are taken from it.',
    width: 140,
    grow: true,
    get: ({ split }) => split.source,
    set: (row, source) => ({ ...row, split: { ...row.split, source } }),
  }),
];
