import {
  DISTANCE_NAMES,
  HOME_HEADINGS,
  HOME_KIND_NAMES,
  HOME_KIND_WORDS,
  KIND_BESIDES,
  LOCATION_NAMES,
  LOCATION_WORDS,
  NEEDS_NAMES,
} from '../../../shared/workspace/home-words.ts';
import type { HomeRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import type { Column } from '../../components/grid/column.ts';
import { countColumn } from '../../components/grid/count-columns.ts';
import { NOTE_LENGTH, withKeptWords } from '../../components/grid/kept-words.ts';
import { choiceColumn, dateColumn, textColumn } from '../../components/grid/text-columns.ts';
import { nameOr } from '../../words.ts';
import { choicesOf, namedValue } from './home-choices.ts';

type Row = HomeRow;

/** A choice with a blank; words that are no answer are kept in the note. */
function optional<Value extends string>(
  shape: Pick<Column<Row>, 'id' | 'header' | 'width' | 'grow' | 'help' | 'aliases'>,
  names: Readonly<Record<Value, string>>,
  get: (row: Row) => Value | null,
  set: (row: Row, value: Value | null) => Row,
  synonyms: Readonly<Record<string, Value>> = {},
): Column<Row> {
  const choices = choicesOf(names);
  return choiceColumn<Row>({
    ...shape,
    get,
    set: (row, chosen, typed) => {
      const value = namedValue(names, chosen);
      const written = set(row, value);
      return value === null
        ? { ...written, note: withKeptWords(written.note, shape.header, typed) }
        : written;
    },
    choices: () => choices,
    every: choices,
    synonyms,
    ifUnread: 'left blank, with the words kept in the note',
  });
}

/** The columns of the grid of homes and carers. */
export function homeColumns(
  types: readonly PlacementTypeRow[],
  colour: (key: string) => string,
): readonly Column<Row>[] {
  const all = types.map((type) => ({ value: type.key, label: nameOr(type.name) }));
  const kinds = choicesOf(HOME_KIND_NAMES);
  return [
    textColumn<Row>({
      id: 'name',
      ...HOME_HEADINGS.name,
      help: 'A home, or a group of carers or places that are alike. Never a carer’s own name.',
      width: 104,
      grow: true,
      get: (row) => row.name,
      set: (row, name) => ({ ...row, name }),
    }),
    choiceColumn<Row>({
      id: 'kind',
      ...HOME_HEADINGS.kind,
      besides: KIND_BESIDES,
      help: 'A home of ours or one we buy from, foster carers, places contracted one by one, or a block paid for whether filled or not.',
      width: 64,
      grow: true,
      get: (row) => row.kind,
      set: (row, kind, typed) => {
        const value = namedValue(HOME_KIND_NAMES, kind);
        if (value !== null) return { ...row, kind: value };
        return { ...row, note: withKeptWords(row.note, HOME_HEADINGS.kind.header, typed) };
      },
      choices: () => kinds,
      every: kinds,
      synonyms: HOME_KIND_WORDS,
      ifUnread: 'left as it was, with the words kept in the note',
    }),
    choiceColumn<Row>({
      id: 'placementType',
      ...HOME_HEADINGS.placementType,
      help: 'One of the types of the placement mix: the children it is for.',
      width: 148,
      grow: true,
      get: (row) => row.placementType,
      set: (row, placementType, typed) =>
        placementType === null && typed !== ''
          ? { ...row, placementType, note: withKeptWords(row.note, 'Placement type', typed) }
          : { ...row, placementType },
      choices: () => all,
      every: all,
      ifUnread: 'left blank, with the words kept in the note',
      swatch: (row) => (row.placementType === null ? null : colour(row.placementType)),
      problem: (row) =>
        row.placementType === null && row.name !== ''
          ? { problem: 'No placement type is chosen', remedy: 'Press F2 and choose one from the list.' }
          : null,
    }),
    countColumn<Row>({
      id: 'places',
      ...HOME_HEADINGS.places,
      help: 'Registered, approved or contracted places, in all.',
      width: 56,
      get: (row) => row.places,
      set: (row, places) => ({ ...row, places }),
    }),
    countColumn<Row>({
      id: 'usable',
      ...HOME_HEADINGS.usable,
      called: 'usable places',
      help: 'Places a child can really be put in. Blank: all of them; of carers’ places, the usable share below.',
      width: 58,
      get: (row) => row.usable,
      set: (row, usable) => ({ ...row, usable }),
    }),
    countColumn<Row>({
      id: 'vacant',
      ...HOME_HEADINGS.vacant,
      called: 'vacant places',
      help: 'Usable places with nobody in them on the position date.',
      width: 60,
      get: (row) => row.vacant,
      set: (row, vacant) => ({ ...row, vacant }),
    }),
    dateColumn<Row>({
      id: 'opens',
      ...HOME_HEADINGS.opens,
      help: 'The first night it can be used. Blank: it is there already.',
      width: 88,
      blank: 'is open',
      get: (row) => row.opens,
      set: (row, opens) => ({ ...row, opens }),
    }),
    dateColumn<Row>({
      id: 'closes',
      ...HOME_HEADINGS.closes,
      help: 'The day it shuts: the night before is the last. Blank: it stays.',
      width: 88,
      blank: 'stays',
      get: (row) => row.closes,
      set: (row, closes) => ({ ...row, closes }),
    }),
    countColumn<Row>({
      id: 'ageFrom',
      ...HOME_HEADINGS.ageFrom,
      help: 'The youngest it takes. Blank: any age.',
      width: 46,
      get: (row) => row.ageFrom,
      set: (row, ageFrom) => ({ ...row, ageFrom }),
    }),
    countColumn<Row>({
      id: 'ageTo',
      ...HOME_HEADINGS.ageTo,
      help: 'The oldest it takes. Blank: any age.',
      width: 42,
      get: (row) => row.ageTo,
      set: (row, ageTo) => ({ ...row, ageTo }),
    }),
    optional<NonNullable<Row['needs']>>(
      {
        id: 'needs',
        ...HOME_HEADINGS.needs,
        help: 'The needs it can meet. Blank: any.',
        width: 70,
        grow: true,
      },
      NEEDS_NAMES,
      (row) => row.needs,
      (row, needs) => ({ ...row, needs }),
    ),
    optional<NonNullable<Row['location']>>(
      {
        id: 'location',
        ...HOME_HEADINGS.location,
        help: 'In the borough or out of it.',
        width: 72,
        grow: true,
      },
      LOCATION_NAMES,
      (row) => row.location,
      (row, location) => ({ ...row, location }),
      LOCATION_WORDS,
    ),
    optional<NonNullable<Row['distance']>>(
      {
        id: 'distance',
        ...HOME_HEADINGS.distance,
        help: 'From the middle of the borough.',
        width: 74,
        grow: true,
      },
      DISTANCE_NAMES,
      (row) => row.distance,
      (row, distance) => ({ ...row, distance }),
    ),
    countColumn<Row>({
      id: 'households',
      ...HOME_HEADINGS.households,
      help: 'How many homes or households are in this row. Blank: one.',
      width: 54,
      get: (row) => row.households,
      set: (row, households) => ({ ...row, households }),
    }),
    textColumn<Row>({
      id: 'provider',
      ...HOME_HEADINGS.provider,
      width: 76,
      grow: true,
      get: (row) => row.provider,
      set: (row, provider) => ({ ...row, provider }),
    }),
    textColumn<Row>({
      id: 'note',
      ...HOME_HEADINGS.note,
      // Too wide for a laptop with the rest: the grid scrolls, since a note has to be read.
      width: 140,
      grow: true,
      longest: NOTE_LENGTH,
      get: (row) => row.note,
      set: (row, note) => ({ ...row, note }),
    }),
  ];
}
