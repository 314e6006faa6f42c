import { Words } from './words.ts';

const SHAPE = /^([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})?$/;

/** Postcodes read as districts (the part before the space): no more of an address is kept. */
export class Postcodes {
  readonly districts = new Words();
  #seen = new Map<string, number>([['', 0]]);

  /** The number of the district; 0 where there is no postcode, −1 where it is not one. */
  read(cell: string): number {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const district = districtOf(cell);
    const number = district === null ? -1 : this.districts.add(district);
    this.#seen.set(cell, number);
    return number;
  }
}

/** `WA10` of "wa10 1ab"; blank of blank; null where it is no postcode. */
function districtOf(cell: string): string | null {
  const text = cell.trim().toUpperCase().replace(/\s+/g, ' ');
  if (text === '') return '';
  const spaced = text.includes(' ') || text.length < 5 ? text : `${text.slice(0, -3)} ${text.slice(-3)}`;
  return SHAPE.exec(spaced)?.[1] ?? null;
}
