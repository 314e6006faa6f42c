import type {} from 'react';
import type { Column } from './column.ts';

declare module 'react' {
  interface CSSProperties {
    '--grid-width'?: string;
    '--grid-first'?: string;
  }
}

/** Of a row of a grid, in pixels: `--row` of the style sheet. */
export const ROW_HEIGHT = 26;

/** The columns as CSS lays them out. The first gives way on a narrow screen, since it never scrolls away. */
export function columnLayout<Row>(columns: readonly Column<Row>[]) {
  const least = columns.map(({ width }, index) => (index === 0 ? `min(${width}px, 42cqi)` : `${width}px`));
  const template = columns
    .map(({ width, grow }, index) => (grow ? `minmax(${least[index]}, ${width}fr)` : least[index]))
    .join(' ');
  const layout = {
    '--grid-width': `calc(${least.join(' + ')})`,
    '--grid-first': least[0] ?? '0px',
    // Without a column that takes up the slack the rules end with the figures; the rest is for a scroll bar.
    ...(columns.some((column) => column.grow) ? {} : { maxWidth: `calc(${least.join(' + ')} + 16px)` }),
  };
  return { template, layout };
}
