/** Placement types whose names look short for another's: said beside an answer, on standard error. */
import { listWords } from '../../shared/words/list-words.ts';
import { shortNamesAmong } from '../../shared/workspace/short-names.ts';

type Named = {
  readonly name: string;
  /** The name that was said to be of a row of its own, where the file is one of the program. */
  readonly ownRowName?: string;
};

/** A line for each name that may be short for another of the file, as the mix of the program asks about it. */
export function shortNameLines(file: string, types: readonly Named[]): readonly string[] {
  return shortNamesAmong(types.map(({ name }) => name)).flatMap(({ at, meant }) => {
    const type = types[at];
    if (!type || type.ownRowName === type.name) return [];
    const others = meant.map((other) => `“${types[other]?.name ?? ''}”`);
    return [
      `${file}: placementTypes[${at}].name: “${type.name}” looks short for ${listWords(others, 'or')}, which this file has too. It counts as a placement type of its own: if it is the same, put the two together.`,
    ];
  });
}
