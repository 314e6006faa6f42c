/** What was odd about a cell as it was written, though it could be read. */
export const LOWER_CASE = 1;
export const STRAY_SPACE = 2;
const ODDITIES = 3;
const SHIFT = 2;

/**
 * The different words of a column, each with a number: codes are compared as numbers, and each is put into
 * capitals and trimmed only the first time it is met. Word 0 is the blank.
 */
export class Words {
  readonly list: string[] = [''];
  #seen = new Map<string, number>([['', 0]]);
  #numbers = new Map<string, number>([['', 0]]);

  /** The number of the word and its oddities in one; taken apart by {@link wordOf} and {@link oddities}. */
  read(cell: string): number {
    const known = this.#seen.get(cell);
    if (known !== undefined) return known;
    const trimmed = cell.trim();
    const word = trimmed.toUpperCase();
    const odd = (word === trimmed ? 0 : LOWER_CASE) | (trimmed === cell ? 0 : STRAY_SPACE);
    const packed = (this.add(word) << SHIFT) | (word === '' ? 0 : odd);
    this.#seen.set(cell, packed);
    return packed;
  }

  /** The number of a word that is already as it should be. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.list.push(word);
    this.#numbers.set(word, number);
    return number;
  }

  /** The number of a word, or −1 where no row has it. */
  find(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }
}

export function wordOf(packed: number): number {
  return packed >> SHIFT;
}

export function oddities(packed: number): number {
  return packed & ODDITIES;
}
