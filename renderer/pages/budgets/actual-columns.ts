import type { ActualRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualActual } from '../../../shared/workspace/unusual.ts';
import type { Column } from '../../components/grid/column.ts';
import { moneyColumn } from '../../components/grid/figure-columns.ts';
import { withKeptWords } from '../../components/grid/kept-words.ts';
import { choiceColumn, textColumn } from '../../components/grid/text-columns.ts';
import { nameOr } from '../../words.ts';

export const NOT_SPLIT = 'All placements';
/** In characters. */
const NOTE_LENGTH = 200;

/** The columns of the grid of actuals. */
export function actualColumns(types: readonly PlacementTypeRow[]): readonly Column<ActualRow>[] {
  const named = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  const choices = [{ value: '', label: NOT_SPLIT }, ...named];
  return [
    choiceColumn<ActualRow>({
      id: 'placementType',
      header: 'Placement type',
      help: 'Whose spend it is; leave it at all placements where the ledger does not say.',
      aliases: ['type', 'name'],
      width: 280,
      get: (row) => row.placementType ?? '',
      set: (row, chosen, typed) => ({
        ...row,
        placementType: chosen === null || chosen === '' ? null : chosen,
        // The column can hold only a type: words that name none must not be lost.
        note: chosen === null ? withKeptWords(row.note, 'Placement type', typed, NOTE_LENGTH) : row.note,
      }),
      choices: () => choices,
      every: choices,
      ifUnread: `put under ${NOT_SPLIT.toLowerCase()}, with the words kept in the note`,
    }),
    textColumn<ActualRow>({
      id: 'year',
      header: 'Year',
      help: 'The financial year of the position date, such as 2023/24.',
      aliases: ['financial year'],
      width: 90,
      longest: 20,
      get: (row) => row.year,
      set: (row, year) => ({ ...row, year }),
    }),
    moneyColumn<ActualRow>({
      id: 'amountPence',
      header: 'Net spend',
      unit: '£',
      help: 'Spend less income from 1 April to the day before the position date. May be below zero.',
      aliases: ['amount', 'actual', 'actuals', 'spend', 'net', 'spend to date'],
      width: 140,
      get: ({ amountPence, unread }) => ({ amountPence, unread }),
      set: (row, held) => ({ ...row, ...held }),
      ask: unusualActual,
    }),
    textColumn<ActualRow>({
      id: 'note',
      header: 'Note',
      help: 'Where it comes from, such as Ledger, P7.',
      aliases: ['notes', 'source', 'comment'],
      width: 200,
      grow: true,
      longest: NOTE_LENGTH,
      get: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
    }),
  ];
}
