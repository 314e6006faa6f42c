import { OPEN } from '../care-history.ts';
import type { QualityLog } from '../quality/log.ts';
import type { ChildIds } from './child-ids.ts';
import type { ColumnPlaces, FileKind } from './file-kinds.ts';
import { GrowingColumn } from './growing-column.ts';
import { BLANK, readDate, UNREADABLE } from './read-date.ts';
import type { PersonColumns, TextRows } from './return-rows.ts';

const SEXES: Readonly<Record<string, number>> = { '1': 1, '2': 2, M: 1, F: 2, U: 0, '': 0 };

/** Header, UASC and DoLo rows of all the files, as they are read. */
export class PersonReader {
  readonly child = new GrowingColumn();
  readonly birth = new GrowingColumn();
  readonly sex = new GrowingColumn();
  readonly from = new GrowingColumn();
  readonly until = new GrowingColumn();
  readonly file = new GrowingColumn();
  readonly row = new GrowingColumn();

  get length(): number {
    return this.child.length;
  }

  readFile(
    table: TextRows,
    kind: FileKind,
    places: ColumnPlaces,
    file: number,
    ids: ChildIds,
    log: QualityLog,
  ): void {
    const columns = {
      child: places['CHILD'] ?? -1,
      birth: places['DOB'] ?? -1,
      sex: places['SEX'] ?? -1,
      from: places['DUC'] ?? places['DOLO_START'] ?? -1,
      until: places['DOLO_END'] ?? -1,
    };
    const wanted = table.header.map((_, column) => Object.values(columns).includes(column));
    table.each(wanted, (cells, row) => {
      const cell = (column: number) => (column < 0 ? '' : (cells[column] ?? ''));
      const child = ids.read(cell(columns.child));
      if (child < 0) return log.add('child-missing', file, row);
      const date = (column: number) => {
        const text = cell(column);
        const day = readDate(text);
        if (day === UNREADABLE) log.add('birth-unreadable', file, row);
        return day === UNREADABLE ? BLANK : day;
      };
      const birth = date(columns.birth);
      const from = date(columns.from);
      // An order without a start says nothing.
      if (kind === 'dolo' && from === BLANK) return;
      const until = date(columns.until);
      const sexText = cell(columns.sex).trim().toUpperCase();
      const sex = SEXES[sexText.replace(/\.0$/, '')];
      if (sex === undefined) log.addWord('sex-code', file, row, sexText);
      this.child.push(child);
      this.birth.push(birth);
      this.sex.push(sex ?? 0);
      this.from.push(from === BLANK ? OPEN : from);
      this.until.push(until === BLANK ? OPEN : until);
      this.file.push(file);
      this.row.push(row);
    });
  }

  columns(ids: ChildIds): PersonColumns {
    return {
      child: this.child.values().map((form) => ids.childOf(form)),
      birth: this.birth.values(),
      sex: this.sex.values(),
      from: this.from.values(),
      until: this.until.values(),
      file: this.file.values(),
      row: this.row.values(),
    };
  }
}
