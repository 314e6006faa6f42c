import { formatYear } from '../../../shared/calendar/financial-year.ts';
import { readFinancialYear } from '../../../shared/calendar/read.ts';
import { readPence } from '../../../shared/money/read.ts';
import type { ActualRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualActual } from '../../../shared/workspace/unusual.ts';
import { type Column, KEPT_AND_MARKED } from '../../components/grid/column.ts';
import { moneyColumn } from '../../components/grid/figure-columns.ts';
import { withKeptWords } from '../../components/grid/kept-words.ts';
import { choiceColumn, textColumn } from '../../components/grid/text-columns.ts';
import { nameOr } from '../../words.ts';

export const NOT_SPLIT = 'All placements';
/** In characters. */
const NOTE_LENGTH = 200;

/** What ledgers call net spend since 1 April. */
const SPEND_HEADINGS = [
  'amount',
  'actual',
  'actuals',
  'spend',
  'net',
  'spend to date',
  'year to date',
  'ytd',
  'ytd actual',
  'ytd actuals',
  'ytd spend',
  'expenditure',
  'net expenditure',
  'cumulative',
  'total',
  'grand total',
];
/** "Total budget", "Net variance", "Total children" and "Year to date budget" begin like spend and are none. */
const NOT_SPEND =
  /\b(budgets?|variances?|difference|forecast|outturn|projected|projection|commitments?|remaining|balance|full year|annual|last year|prior year|previous year|weekly|a week|per week|average|avg|mean|unit|children|placements|number|nights|days|hours|beds|(?<!of |less )income)\b|%/;

/** "2026-27" and "FY 2026/27" as the file has them; other words stay as they are, to be marked. */
function asYear(typed: string): string {
  const year = readFinancialYear(typed);
  return year === null ? typed : formatYear(year);
}

/** An amount, and no year: 2023 may be meant for one. */
function isPlainlyMoney(text: string): boolean {
  return readPence(text).ok && !/^(19|20)\d\d$/.test(text.trim());
}

/** The columns of the grid of actuals. */
export function actualColumns(types: readonly PlacementTypeRow[]): readonly Column<ActualRow>[] {
  const named = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  const choices = [{ value: '', label: NOT_SPLIT }, ...named];
  return [
    choiceColumn<ActualRow>({
      id: 'placementType',
      header: 'Placement type',
      help: 'Whose spend it is; leave it at all placements where the ledger does not say.',
      aliases: ['type', 'name', 'placement', 'placements', 'provision', 'service'],
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
    {
      ...textColumn<ActualRow>({
        id: 'year',
        header: 'Year',
        help: 'The financial year of the position date, such as 2023/24.',
        aliases: ['financial year'],
        width: 90,
        longest: 20,
        get: (row) => row.year,
        set: (row, year) => ({ ...row, year: asYear(year) }),
      }),
      holds: (text) => !isPlainlyMoney(text),
      unread: (text) =>
        text.trim() === '' || readFinancialYear(text) !== null
          ? null
          : `\u201c${text.trim()}\u201d is not a financial year`,
      ifUnread: KEPT_AND_MARKED,
    },
    {
      ...moneyColumn<ActualRow>({
        id: 'amountPence',
        header: 'Net spend',
        unit: '£',
        help: 'Spend less income from 1 April to the day before the position date. May be below zero.',
        aliases: SPEND_HEADINGS,
        width: 140,
        get: ({ amountPence, unread }) => ({ amountPence, unread }),
        set: (row, held) => ({ ...row, ...held }),
        ask: unusualActual,
      }),
      holds: (text) => readPence(text).ok,
      isNot: NOT_SPEND,
      insteadOfMonths:
        'Months cannot be taken here: paste their total, under a heading such as \u201cYear to date\u201d.',
    },
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
