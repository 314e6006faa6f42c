/** As long as a note of a placement or a home may be, in characters. */
export const NOTE_LENGTH = 4000;

/**
 * A note with the words added that were no answer of a column, which can hold only answers; as it is without words.
 * @param header the column they were meant for
 * @param longest how many characters the note may have
 */
export function withKeptWords(note: string, header: string, typed: string, longest = NOTE_LENGTH): string {
  if (typed === '') return note;
  const words = `${header} as typed: ${typed}`;
  return (note === '' ? words : `${note}\n${words}`).slice(0, longest);
}
