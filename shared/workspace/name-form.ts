/**
 * Two names are the same when only case, punctuation and spacing differ: "Fostering (agency)" and
 * "fostering, agency".
 */
export function sameNameForm(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/&/g, ' and ')
    .replace(/[^\p{Letter}\p{Number}£%]+/gu, ' ')
    .trim();
}
