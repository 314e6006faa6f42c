import type { ComparedScheme } from '../../../shared/api/compared-scheme.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { listWords } from '../../../shared/words/list-words.ts';

const quoted = (names: readonly string[]) => listWords(names.map((name) => `“${name}”`));

/**
 * What a scheme went without and who had it: "Found 4 of the 6 children it asked for in Leaving care: “Staying Close”
 * moves them first."
 */
export function gaveWayWords(scheme: ComparedScheme): readonly string[] {
  const { shortfalls, crowded, costShort } = scheme;
  return [
    ...shortfalls.map(({ type, askedFor, found, to, tooFewAnyway }) => {
      const moves = to.length === 1 ? 'moves' : 'move';
      const why =
        to.length === 0
          ? 'there are no more'
          : tooFewAnyway
            ? `there are not so many, and ${quoted(to)} ${moves} some of them first`
            : `${quoted(to)} ${moves} them first`;
      const some = formatNumber(found, 1);
      const lead = `Found ${some === '0' ? 'none' : some}`;
      return `${lead} of the ${formatNumber(askedFor, 1)} children it asked for in ${type}: ${why}.`;
    }),
    ...crowded.map(({ type, others }) =>
      others.length === 0
        ? `${type} has too few places for those it moves there.`
        : `${type} has too few places for those that it and ${quoted(others)} move there.`,
    ),
    ...(costShort
      ? ['It says that more is paid for the placements left behind than is; it saves what is paid.']
      : []),
  ];
}
