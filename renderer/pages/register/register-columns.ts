import { REGISTER_ALIASES } from '../../../shared/workspace/heading-words.ts';
import type { PlacementRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { unusualPrice } from '../../../shared/workspace/unusual.ts';
import type { Column } from '../../components/grid/column.ts';
import { entryColumn } from '../../components/grid/figure-columns.ts';
import { NOTE_LENGTH, withKeptWords } from '../../components/grid/kept-words.ts';
import { choiceColumn, dateColumn, textColumn } from '../../components/grid/text-columns.ts';
import { nameOr } from '../../words.ts';

type Row = PlacementRow;

export type RegisterColumnsInput = {
  readonly types: readonly PlacementTypeRow[];
  readonly colour: (key: string) => string;
  readonly value: (key: string, field: string) => number | undefined;
};

/** The columns of the register of placements. */
export function registerColumns({ types, colour, value }: RegisterColumnsInput): readonly Column<Row>[] {
  const all = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  return [
    textColumn<Row>({
      id: 'ref',
      header: 'Reference',
      help: 'A reference only your own system can turn into a name, such as P-0412. No names.',
      aliases: REGISTER_ALIASES.ref,
      width: 108,
      get: (row) => row.ref,
      set: (row, ref) => ({ ...row, ref }),
    }),
    choiceColumn<Row>({
      id: 'type',
      header: 'Placement type',
      help: 'One of the types of the placement mix.',
      aliases: REGISTER_ALIASES.type,
      width: 180,
      get: (row) => row.type,
      set: (row, type, typed) => ({
        ...row,
        type,
        // The column can hold only a type: words that name none must not be lost.
        note: type === null ? withKeptWords(row.note, 'Placement type', typed) : row.note,
      }),
      choices: () => all,
      every: all,
      ifUnread: 'left blank, with the words kept in the note',
      swatch: (row) => (row.type === null ? null : colour(row.type)),
      problem: (row) =>
        row.type === null && row.ref !== ''
          ? { problem: 'No placement type is chosen', remedy: 'Press F2 and choose one from the list.' }
          : null,
    }),
    dateColumn<Row>({
      id: 'start',
      header: 'Start',
      help: 'The first night that is charged.',
      aliases: REGISTER_ALIASES.start,
      width: 100,
      get: (row) => row.start,
      set: (row, start) => ({ ...row, start }),
    }),
    dateColumn<Row>({
      id: 'end',
      header: 'End',
      help: 'The day the child leaves: the night before is the last one charged. Blank while the placement is open.',
      aliases: REGISTER_ALIASES.end,
      width: 100,
      blank: 'open',
      get: (row) => row.end ?? '',
      set: (row, end) => ({ ...row, end: end === '' ? null : end }),
    }),
    entryColumn<Row>({
      id: 'weeklyCost',
      header: 'Weekly cost',
      unit: '£',
      help: 'The price a week on the position date, or on the start if that is later.',
      aliases: REGISTER_ALIASES.weeklyCost,
      width: 100,
      style: 'price',
      get: (row) => row.weeklyCost,
      set: (row, weeklyCost) => ({ ...row, weeklyCost }),
      value: (row) => value(row.key, 'weeklyCost'),
      ask: (price) => unusualPrice(price),
    }),
    entryColumn<Row>({
      id: 'weeklyIncome',
      header: 'Weekly income',
      unit: '£',
      help: 'Grant or contribution for this child a week: health, education, Home Office.',
      aliases: REGISTER_ALIASES.weeklyIncome,
      width: 112,
      style: 'price',
      get: (row) => row.weeklyIncome,
      set: (row, weeklyIncome) => ({ ...row, weeklyIncome }),
      value: (row) => value(row.key, 'weeklyIncome'),
      ask: (price) => unusualPrice(price),
    }),
    textColumn<Row>({
      id: 'provider',
      header: 'Provider',
      aliases: REGISTER_ALIASES.provider,
      width: 130,
      get: (row) => row.provider,
      set: (row, provider) => ({ ...row, provider }),
    }),
    textColumn<Row>({
      id: 'location',
      header: 'Location',
      help: 'A district or region, never an address or a full postcode.',
      aliases: REGISTER_ALIASES.location,
      width: 120,
      get: (row) => row.location,
      set: (row, location) => ({ ...row, location }),
    }),
    textColumn<Row>({
      id: 'note',
      header: 'Note',
      aliases: REGISTER_ALIASES.note,
      width: 170,
      grow: true,
      longest: NOTE_LENGTH,
      get: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
    }),
  ];
}
