import type { Connection } from './connection.ts';

/** Who has a workspace open: a user name, a machine name and since when (ISO instant). */
export type Holder = { readonly by: string; readonly machine: string; readonly since: string };

/** Says in the file who has it open. The first write of a session, so it also proves that writing works. */
export function writeHolder(db: Connection, holder: Holder): void {
  db.prepare<[string, string, string]>(
    `INSERT INTO opened_by (id, user_name, machine, since) VALUES (1, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET user_name = excluded.user_name, machine = excluded.machine, since = excluded.since`,
  ).run(holder.by, holder.machine, holder.since);
}

export function clearHolder(db: Connection): void {
  db.prepare<[]>('DELETE FROM opened_by').run();
}

/** Who last said they have it open; null when nobody has. */
export function readHolder(db: Connection): Holder | null {
  return db.prepare<[], Holder>('SELECT user_name AS "by", machine, since FROM opened_by').get() ?? null;
}
