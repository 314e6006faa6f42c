import type { ValuesView } from '../../../shared/api/views.ts';
import type { AssumptionRow } from '../../../shared/workspace/rows.ts';
import { counted } from '../../components/grid/change.ts';
import type { Column } from '../../components/grid/column.ts';
import { entryColumn, shownFigure } from '../../components/grid/figure-columns.ts';
import { checkColumn, computedColumn, textColumn } from '../../components/grid/text-columns.ts';
import { shortDate } from '../../date-words.ts';

type Row = AssumptionRow;
type Worked = ValuesView['assumptions'][number];

/** The columns of the assumptions. `worked` is what each comes to and where it is used, by its key. */
export function assumptionColumns(worked: ReadonlyMap<string, Worked>): readonly Column<Row>[] {
  return [
    textColumn<Row>({
      id: 'id',
      called: 'name in formulas',
      header: 'In formulas',
      help: 'What formulas call it: letters, digits and underscores, such as ifaWeekly.',
      aliases: ['id', 'identifier', 'code'],
      width: 140,
      get: (row) => row.id,
      set: (row, id) => ({ ...row, id: id.replace(/^=/, '') }),
    }),
    textColumn<Row>({
      id: 'name',
      called: 'description',
      header: 'What it is',
      aliases: ['name', 'assumption', 'description'],
      width: 190,
      grow: true,
      get: (row) => row.name,
      set: (row, name) => ({ ...row, name }),
      aside: (row) => (row.toReplace ? 'to replace' : null),
    }),
    asTyped({
      id: 'value',
      header: 'Value',
      help: 'A number or percentage, a formula such as =ifaWeekly * 52, or low / likely / high.',
      aliases: ['amount', 'figure', 'rate'],
      width: 112,
      get: (row) => row.value,
      set: (row, value) => ({ ...row, value }),
    }),
    computedColumn<Row>({
      id: 'comesTo',
      header: 'Comes to',
      help: 'What the formula comes to, or the likely figure of the three.',
      width: 80,
      get: (row) => {
        if (row.value === null || typeof row.value === 'number') return '';
        const value = worked.get(row.key)?.value;
        return value === null || value === undefined ? '\u2013' : shownFigure(value, 'plain');
      },
    }),
    textColumn<Row>({
      id: 'unit',
      header: 'Unit',
      help: 'Such as £ a week, children, % a year.',
      width: 80,
      get: (row) => row.unit,
      set: (row, unit) => ({ ...row, unit }),
    }),
    textColumn<Row>({
      id: 'source',
      header: 'Source',
      help: 'Where the figure comes from, so that anybody can look it up.',
      width: 176,
      grow: true,
      longest: 4000,
      get: (row) => row.source,
      set: (row, source) => ({ ...row, source }),
    }),
    textColumn<Row>({
      id: 'date',
      header: 'Date',
      help: 'When it was true: 1 November 2023, or Quarter 2.',
      width: 92,
      reads: shortDate,
      get: (row) => row.date,
      set: (row, date) => ({ ...row, date }),
    }),
    textColumn<Row>({
      id: 'owner',
      header: 'Owner',
      help: 'Who answers for it.',
      width: 76,
      get: (row) => row.owner,
      set: (row, owner) => ({ ...row, owner }),
    }),
    checkColumn<Row>({
      id: 'toReplace',
      header: 'Replace',
      help: 'Ticked where the figure only stands in for one that is still to come.',
      aliases: ['to replace', 'placeholder', 'provisional'],
      width: 68,
      get: (row) => row.toReplace,
      set: (row, toReplace) => ({ ...row, toReplace }),
      ifUnread: 'left as it is',
    }),
    computedColumn<Row>({
      id: 'usedIn',
      header: 'Used in',
      help: 'How many cells and assumptions name it; they are listed below the grid.',
      width: 70,
      get: (row) => {
        const places = worked.get(row.key)?.usedIn.length ?? 0;
        return places === 0 ? 'nothing' : counted(places, 'place');
      },
    }),
  ];
}

/** A figure whose formula or range stays in view: what it comes to has a column of its own. */
function asTyped(shape: Parameters<typeof entryColumn<Row>>[0]): Column<Row> {
  const column = entryColumn<Row>(shape);
  return { ...column, shown: column.text, origin: undefined };
}

/**
 * An identifier made from words: "IFA weekly price" is `ifaWeeklyPrice`. Unlike every one of `taken`; empty
 * where the words have no letter to begin with.
 */
export function identifierFrom(words: string, taken: ReadonlySet<string>): string {
  const parts = words
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 ]+/g, ' ')
    .trim()
    .split(/\s+/);
  const joined = parts
    .map((part, index) => {
      const lower = part.toLowerCase();
      return index === 0 ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
    })
    .join('')
    .replace(/^[0-9]+/, '')
    .slice(0, 40);
  if (joined === '') return '';
  let made = joined;
  for (let count = 2; taken.has(made); count += 1) made = `${joined}${count}`;
  return made;
}
