import { OPEN } from '../care-history.ts';
import type { QualityLog } from '../quality/log.ts';
import type { ChildIds } from './child-ids.ts';
import type { ColumnPlaces } from './file-kinds.ts';
import { GrowingColumn } from './growing-column.ts';
import { Postcodes } from './postcodes.ts';
import { BLANK, readDate, UNREADABLE } from './read-date.ts';
import type { EpisodeColumns, TextRows } from './return-rows.ts';
import { LOWER_CASE, oddities, STRAY_SPACE, Words, wordOf } from './words.ts';

/** Episodes of all the files, as they are read. */
export class EpisodeReader {
  readonly words = {
    startReason: new Words(),
    legalStatus: new Words(),
    place: new Words(),
    provider: new Words(),
    endReason: new Words(),
    setting: new Words(),
  };
  readonly postcodes = new Postcodes();
  readonly child = new GrowingColumn();
  readonly start = new GrowingColumn();
  readonly end = new GrowingColumn();
  readonly startReason = new GrowingColumn();
  readonly legalStatus = new GrowingColumn();
  readonly place = new GrowingColumn();
  readonly provider = new GrowingColumn();
  readonly endReason = new GrowingColumn();
  readonly home = new GrowingColumn();
  readonly placed = new GrowingColumn();
  readonly setting = new GrowingColumn();
  readonly file = new GrowingColumn();
  readonly row = new GrowingColumn();

  get length(): number {
    return this.child.length;
  }

  /** Reads every row of one file; a row without a child or a start is left out and logged. */
  readFile(table: TextRows, places: ColumnPlaces, file: number, ids: ChildIds, log: QualityLog): void {
    const at = (name: string) => places[name] ?? -1;
    const columns = {
      child: at('CHILD'),
      start: at('DECOM'),
      end: at('DEC'),
      startReason: at('RNE'),
      legalStatus: at('LS'),
      place: at('PLACE'),
      provider: at('PLACE_PROVIDER'),
      endReason: at('REC'),
      home: at('HOME_POST'),
      placed: at('PL_POST'),
      setting: at('URN'),
    };
    const wanted = table.header.map((_, column) => Object.values(columns).includes(column));
    table.each(wanted, (cells, row) => {
      const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? ''));
      const child = ids.read(cell(columns.child));
      if (child < 0) return log.add('child-missing', file, row);
      const startText = cell(columns.start);
      const start = readDate(startText);
      if (start === BLANK || start === UNREADABLE)
        return log.addWord('date-unreadable', file, row, startText || 'DECOM is blank');
      const endText = cell(columns.end);
      const end = readDate(endText);
      if (end === UNREADABLE) log.addWord('end-unreadable', file, row, endText);

      const startReason = this.words.startReason.read(cell(columns.startReason));
      const legalStatus = this.words.legalStatus.read(cell(columns.legalStatus));
      const place = this.words.place.read(cell(columns.place));
      const provider = this.words.provider.read(cell(columns.provider));
      const endReason = this.words.endReason.read(cell(columns.endReason));
      const odd = oddities(startReason | legalStatus | place | provider | endReason);
      if (odd & LOWER_CASE) log.add('lower-case-code', file, row);
      if (odd & STRAY_SPACE || isPadded(startText) || isPadded(endText)) log.add('stray-space', file, row);

      this.child.push(child);
      this.start.push(start);
      this.end.push(end === BLANK || end === UNREADABLE ? OPEN : end);
      this.startReason.push(wordOf(startReason));
      this.legalStatus.push(wordOf(legalStatus));
      this.place.push(wordOf(place));
      this.provider.push(wordOf(provider));
      this.endReason.push(wordOf(endReason));
      const home = this.postcodes.read(cell(columns.home));
      const placed = this.postcodes.read(cell(columns.placed));
      const expected = columns.home >= 0 && columns.placed >= 0;
      if (expected && (home <= 0 || placed <= 0)) log.add('postcode-missing', file, row);
      this.home.push(Math.max(0, home));
      this.placed.push(Math.max(0, placed));
      this.setting.push(wordOf(this.words.setting.read(cell(columns.setting))));
      this.file.push(file);
      this.row.push(row);
    });
  }

  /** @param ids to put the child in place of the form its identifier was written in */
  columns(ids: ChildIds): EpisodeColumns {
    return {
      child: this.child.values().map((form) => ids.childOf(form)),
      start: this.start.values(),
      end: this.end.values(),
      startReason: this.startReason.values(),
      legalStatus: this.legalStatus.values(),
      place: this.place.values(),
      provider: this.provider.values(),
      endReason: this.endReason.values(),
      home: this.home.values(),
      placed: this.placed.values(),
      setting: this.setting.values(),
      file: this.file.values(),
      row: this.row.values(),
    };
  }
}

function isPadded(text: string): boolean {
  return text.length !== 10 && text !== text.trim();
}
