import type { Connection } from './connection.ts';
import { statement } from './statements.ts';

/**
 * Rows keep their order by whole numbers with wide gaps, so that putting one in between renumbers no other and
 * History shows only what was moved.
 */
export const GAP = 2 ** 20;

/** A row in its wanted place; `position` null for one that is new or has been moved. */
export type Placed = { readonly key: string; position: number | null };

/**
 * New positions for the rows that need one, spread evenly between the neighbours that keep theirs; for all rows
 * if there is no room. What comes back holds only rows whose position changes.
 */
function assignPositions(rows: readonly Placed[]): readonly { key: string; position: number }[] {
  const changed: { key: string; position: number }[] = [];
  let before = -1;
  let waiting: Placed[] = [];
  for (const row of [...rows, null]) {
    if (row !== null && row.position === null) {
      waiting.push(row);
      continue;
    }
    // After the last row that keeps its place there is no end to the room.
    const stride = row === null ? GAP : Math.floor(((row.position ?? 0) - before) / (waiting.length + 1));
    if (waiting.length > 0 && stride < 1) return renumbered(rows);
    waiting.forEach((each, index) => {
      changed.push({ key: each.key, position: before + stride * (index + 1) });
    });
    waiting = [];
    before = row?.position ?? before;
  }
  return changed;
}

function renumbered(rows: readonly Placed[]): readonly { key: string; position: number }[] {
  return rows
    .map(({ key, position }, index) => ({ key, position: GAP * (index + 1), was: position }))
    .filter(({ position, was }) => position !== was)
    .map(({ key, position }) => ({ key, position }));
}

/** The order of one table while a step is being applied: read once, written once at the end. */
export class RowOrder {
  readonly #db: Connection;
  readonly #table: string;
  readonly #rows: Placed[];

  constructor(db: Connection, table: string) {
    this.#db = db;
    this.#table = table;
    this.#rows = db.prepare<[], Placed>(`SELECT key, position FROM ${table} ORDER BY position, key`).all();
  }

  /** Puts a new row at a 0-based place, or at the end. */
  add(key: string, at: number | undefined): void {
    this.#rows.splice(at ?? this.#rows.length, 0, { key, position: null });
  }

  /** Moves a row to the 0-based place it is to have among the others. */
  move(key: string, at: number): void {
    const present = this.#rows.findIndex((row) => row.key === key);
    const [row] = this.#rows.splice(present, 1);
    const index = Math.min(at, this.#rows.length);
    // A row put where it was keeps its position: nothing has changed.
    this.#rows.splice(index, 0, { key, position: index === present ? (row?.position ?? null) : null });
  }

  remove(key: string): void {
    const present = this.#rows.findIndex((row) => row.key === key);
    if (present >= 0) this.#rows.splice(present, 1);
  }

  write(): void {
    const update = statement(this.#db, `UPDATE ${this.#table} SET position = ? WHERE key = ?`);
    for (const { key, position } of assignPositions(this.#rows)) update.run(position, key);
  }
}
