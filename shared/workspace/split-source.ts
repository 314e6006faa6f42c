/** Where it is known from who the children of a placement type are, when that is the council's own return. */
const LONGEST = 200;
const RETURN = 'SSDA903 return ';
const AGES_ONLY = ' (ages)';
const CHANGED = '; changed by hand since';

/** "SSDA903 return 2017/18 to 2021/22, 15 files, on 31 Mar 2022" */
export function returnSource(name: string, day: string): string {
  const on = `, on ${day}`;
  // What may yet be said behind it must fit too.
  const room = LONGEST - RETURN.length - on.length - AGES_ONLY.length - CHANGED.length;
  return `${RETURN}${name.slice(0, room)}${on}`;
}

/** Of a type whose share in the borough the return does not give, so that what was typed stays. */
export function agesOnly(source: string): string {
  return `${source}${AGES_ONLY}`;
}

/** Whether the return still stands behind the shares: nobody has typed over them. */
export function isAsReturned(source: string): boolean {
  return source.startsWith(RETURN) && !source.endsWith(CHANGED);
}

/** Whether the return stands behind the share in the borough too, and not the ages alone. */
export function isPlaceAsReturned(source: string): boolean {
  return isAsReturned(source) && !source.endsWith(AGES_ONLY);
}

/** What the source is once a share has been typed over. */
export function sourceTypedOver(source: string): string {
  return isAsReturned(source) ? `${source}${CHANGED}` : source;
}
