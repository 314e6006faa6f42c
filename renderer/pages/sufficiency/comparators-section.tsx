import type { ReadySufficiency, SufficiencyView } from '../../../shared/api/sufficiency.ts';
import { formatFixed } from '../../../shared/money/format.ts';
import { BLANK_COMPARATOR } from '../../../shared/workspace/blank-rows.ts';
import type { Edit } from '../../../shared/workspace/edits.ts';
import type { ComparatorRow } from '../../../shared/workspace/rows.ts';
import { EntryField } from '../../components/entry-field.tsx';
import { changedFields } from '../../components/grid/change.ts';
import type { Column } from '../../components/grid/column.ts';
import { countColumn } from '../../components/grid/count-columns.ts';
import { Grid } from '../../components/grid/grid.tsx';
import { type EditMaker, placed } from '../../components/grid/keyed-edits.ts';
import { useCellToGo, useSaveRows } from '../../components/grid/table-hooks.ts';
import { textColumn } from '../../components/grid/text-columns.ts';
import { newKey } from '../../keys.ts';
import { useOpenWorking } from '../../state/working.tsx';
import { useReadOnly, useWorkspace } from '../../state/workspace.tsx';
import { useSufficiencyFields } from './borough-section.tsx';
import { settingProblem, useHomesFaults } from './use-homes-faults.ts';

const table = 'comparators';
const EDITS: EditMaker<ComparatorRow, Edit> = {
  set: (before, after) => ({ table, do: 'set', key: before.key, fields: changedFields(before, after) }),
  add: (row, at) => ({ table, do: 'add', row, ...placed(at) }),
  remove: (key) => ({ table, do: 'remove', key }),
  move: (key, at) => ({ table, do: 'move', key, at }),
};
const areaOf = (row: ComparatorRow): string => row.area;
const newRow = (): ComparatorRow => ({ ...BLANK_COMPARATOR, key: newKey('comparator') });

/** Children in care, coming in and leaving for every 10,000, beside a region, neighbours and England. */
export function ComparatorsSection(props: { readonly view: SufficiencyView }) {
  const { view } = props;
  const { content } = useWorkspace();
  const { comparators, profile } = content;
  const { fields, set } = useSufficiencyFields();
  const readOnly = useReadOnly();
  const faults = useHomesFaults(view, table);
  const goTo = useCellToGo(table);
  const save = useSaveRows(EDITS, comparators);
  const own = view.state === 'ready' ? view.rates : null;
  const rate = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatFixed(value, 1);
  return (
    <section aria-labelledby="comparators-heading">
      <h2 id="comparators-heading">Beside others, for every 10,000 under 18</h2>
      {view.state === 'ready' ? <OwnRates view={view} /> : null}
      <div className="sufficiency-fields">
        <EntryField
          label="Came into care"
          unit="children in the twelve months before"
          entry={fields.entrants}
          problem={settingProblem(view, 'entrants')}
          readOnly={readOnly}
          onCommit={(entrants) => set('the children who came into care', { entrants })}
        />
        <EntryField
          label="Left care"
          unit="children in the twelve months before"
          entry={fields.leavers}
          problem={settingProblem(view, 'leavers')}
          readOnly={readOnly}
          onCommit={(leavers) => set('the children who left care', { leavers })}
        />
      </div>
      <Grid
        label="Comparators"
        place="the comparators"
        noun="comparator"
        rows={comparators}
        columns={COLUMNS}
        rowName={areaOf}
        readOnly={readOnly}
        newRow={newRow}
        invitation="Type an area, or paste"
        canRemove
        canReorder
        onChange={save}
        faults={faults}
        totals={[
          {
            key: 'own',
            label: profile.council === '' ? 'This council' : profile.council,
            cells: { inCare: rate(own?.inCare), entrants: rate(own?.entrants), leavers: rate(own?.leavers) },
          },
        ]}
        goTo={goTo}
      />
    </section>
  );
}

function OwnRates(props: { readonly view: ReadySufficiency }) {
  const open = useOpenWorking();
  const { rates, scenario } = props.view;
  if (rates.population === null)
    return (
      <p className="soft">
        Give the population under 18 in <a href="#/settings">File settings</a> to see this council’s own
        rates.
      </p>
    );
  const shown = [
    { rate: 'inCare', value: rates.inCare, words: 'in care' },
    { rate: 'entrants', value: rates.entrants, words: 'came into care' },
    { rate: 'leavers', value: rates.leavers, words: 'left it' },
  ] as const;
  return (
    <p>
      {shown.flatMap(({ rate, value, words }, at) =>
        value === null
          ? []
          : [
              <span key={rate}>
                {at === 0 ? '' : ', '}
                <button
                  type="button"
                  className="opens"
                  aria-label={`${formatFixed(value, 1)} ${words} for every 10,000: open its working`}
                  onClick={() => open({ kind: 'care-rate', rate }, scenario)}
                >
                  {formatFixed(value, 1)}
                </button>{' '}
                {words}
              </span>,
            ],
      )}
      .
    </p>
  );
}

const COLUMNS: readonly Column<ComparatorRow>[] = [
  textColumn<ComparatorRow>({
    id: 'area',
    header: 'Area',
    help: 'England, the region, statistical neighbours, or another council.',
    aliases: ['name', 'council', 'region'],
    width: 200,
    get: (row) => row.area,
    set: (row, area) => ({ ...row, area }),
  }),
  countColumn<ComparatorRow>({
    id: 'inCare',
    header: 'In care',
    help: 'Children in care for every 10,000 under 18.',
    aliases: ['children in care', 'cla', 'rate'],
    width: 90,
    get: (row) => row.inCare,
    set: (row, inCare) => ({ ...row, inCare }),
  }),
  countColumn<ComparatorRow>({
    id: 'entrants',
    header: 'Came in the year',
    help: 'Children who came into care in the year, for every 10,000.',
    aliases: ['entrants', 'started'],
    width: 120,
    get: (row) => row.entrants,
    set: (row, entrants) => ({ ...row, entrants }),
  }),
  countColumn<ComparatorRow>({
    id: 'leavers',
    header: 'Left in the year',
    help: 'Children who left care in the year, for every 10,000.',
    aliases: ['leavers', 'ceased'],
    width: 120,
    get: (row) => row.leavers,
    set: (row, leavers) => ({ ...row, leavers }),
  }),
  textColumn<ComparatorRow>({
    id: 'date',
    header: 'Date',
    help: 'When the figures are of.',
    width: 130,
    get: (row) => row.date,
    set: (row, date) => ({ ...row, date }),
  }),
  textColumn<ComparatorRow>({
    id: 'source',
    header: 'Source',
    help: 'Where they are published.',
    width: 240,
    grow: true,
    longest: 4000,
    get: (row) => row.source,
    set: (row, source) => ({ ...row, source }),
  }),
];
