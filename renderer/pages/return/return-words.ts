import type { FindingView, ReturnView } from '../../../shared/api/returns.ts';
import { formatNumber } from '../../../shared/money/format.ts';
import { counted } from '../../components/grid/change.ts';
import { dateWords, momentWords } from '../../date-words.ts';

/** How much the return holds, how much of it is counted, and when it was brought in. */
export function returnSub(view: ReturnView): string {
  const { covers, children, episodes, importedAt } = view;
  const read = `Brought in ${momentWords(importedAt)}.`;
  if (covers === null) return `No placement could be read. ${read}`;
  const holds = `${counted(children, 'child', 'children')} in ${formatNumber(episodes)} rows of episodes, from ${dateWords(covers.from)} to ${dateWords(covers.to)}`;
  return `${holds}${countedWords(view)}. ${read}`;
}

/** "; 743 are counted, 77 had only short breaks": nothing where all are counted. */
function countedWords({ children, counted, onlyShortBreaks }: ReturnView): string {
  if (counted === children) return '';
  const others = children - counted - onlyShortBreaks;
  const parts = [
    `${formatNumber(counted)} ${counted === 1 ? 'is' : 'are'} counted`,
    ...(onlyShortBreaks > 0 ? [`${formatNumber(onlyShortBreaks)} had only short breaks`] : []),
    ...(others > 0
      ? [`${formatNumber(others)} ${others === 1 ? 'is' : 'are'} left out (see Data quality)`]
      : []),
  ];
  return `; ${parts.join(', ')}`;
}

/** "1 file", "996 rows": what a rule of the data quality report counts. */
export function countedUnits({ count, unit }: Pick<FindingView, 'count' | 'unit'>): string {
  return counted(count, unit);
}
