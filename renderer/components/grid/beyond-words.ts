import { listWords } from '../../../shared/words/list-words.ts';

/** More than these are counted: on a narrow screen nearly all columns are out of sight. */
const MOST_NAMED = 3;

/** What of a grid is out of sight to its sides: "More to the right: Note". Empty where all of it is in sight. */
export function beyondWords(left: readonly string[], right: readonly string[]): string {
  return [side('left', left), side('right', right)].filter((words) => words !== '').join('. ');
}

function side(name: 'left' | 'right', headers: readonly string[]): string {
  if (headers.length === 0) return '';
  const others = headers.length - MOST_NAMED;
  const named = others > 1 ? [...headers.slice(0, MOST_NAMED), `${others} more columns`] : headers;
  return `More to the ${name}: ${listWords(named)}`;
}
