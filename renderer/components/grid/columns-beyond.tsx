import { type RefObject, useEffect, useState } from 'react';
import { beyondWords } from './beyond-words.ts';
import type { Column } from './column.ts';

/** Less than this of a column out of sight, in pixels, is its edge. */
const EDGE = 2;

/** Says which columns are out of sight, under a grid that is wider than its place; nothing under any other. */
export function ColumnsBeyond<Row>(props: {
  readonly grid: RefObject<HTMLElement | null>;
  readonly columns: readonly Column<Row>[];
}) {
  const { grid, columns } = props;
  const [words, setWords] = useState('');
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const look = () => setWords(wordsOf(element, columns));
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [grid, columns]);
  return words === '' ? null : <p className="grid-beyond">{words}</p>;
}

function wordsOf<Row>(element: HTMLElement, columns: readonly Column<Row>[]): string {
  const headings = [...element.querySelectorAll('[role="columnheader"]')].map((heading) =>
    heading.getBoundingClientRect(),
  );
  // The first column stays while the others scroll under it.
  const from = headings[0]?.right ?? 0;
  const to = element.getBoundingClientRect().left + element.clientWidth;
  const named = (isBeyond: (place: DOMRect) => boolean) =>
    columns.filter((_, at) => at > 0 && headings[at] && isBeyond(headings[at])).map(({ header }) => header);
  return beyondWords(
    named(({ left }) => left < from - EDGE),
    named(({ right }) => right > to + EDGE),
  );
}
