/** What is kept of a return: nothing that names a child. */
import { createHash, randomBytes } from 'node:crypto';
import { firstDay, monthOf } from '../../../shared/calendar/month.ts';
import { OPEN } from '../../../shared/forecast/care-history.ts';
import { isKnown, type ReturnRows } from '../../../shared/forecast/return/return-rows.ts';
import { leavesBy } from '../../../shared/forecast/stitch/people.ts';

const SALT_BYTES = 32;
/** 128 bits of the hash: two children of one council never share them. */
const ID_LETTERS = 32;
/** Days from the first of a month to its middle. */
const TO_THE_MIDDLE = 14;

/** A salt for a workspace that has none. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/**
 * Identifiers become SHA-256 hashes with the workspace's secret salt (a bare hash of a short identifier is undone by
 * trying them all), dates of birth the middle of their month. A UASC status that ends at 18 would give the birthday
 * away, and is kept as lasting. Ethnicity, UPN and what concerns mothers is never read; of postcodes only districts.
 */
export function pseudonymise(rows: ReturnRows, salt: string): ReturnRows {
  const { people, files } = rows;
  const isAsylum = (row: number) => files[people.file[row] ?? 0]?.kind === 'uasc';
  return {
    ...rows,
    childIds: rows.childIds.map((id) => hashedId(id, salt)),
    people: {
      ...people,
      birth: people.birth.map((day) => (isKnown(day) ? firstDay(monthOf(day)) + TO_THE_MIDDLE : day)),
      from: people.from.map((day, row) => {
        const birth = people.birth[row] ?? 0;
        return isAsylum(row) && isKnown(birth) && day >= leavesBy(birth, false) - TO_THE_MIDDLE ? OPEN : day;
      }),
    },
  };
}

/** What stands for a child's identifier in the workspace. */
export function hashedId(id: string, salt: string): string {
  return createHash('sha256').update(`${salt}${id}`).digest('hex').slice(0, ID_LETTERS);
}
