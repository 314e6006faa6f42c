/** Figures in the sentences of a report, as sums of the unknown amounts of `attack.ts`. */
import type { ReportSource } from '../../electron/export/report/source.ts';
import { type Sum, sumOf } from './recovery.ts';

/** "Of the placement types shown, Type 1 costs most: £1.2m net." */
const DEAREST = /^(Of the placement types shown, )?(.+) costs most: £[\d.,]+[mk]? net\.$/;

export type Dearest = { readonly name: string; readonly ofAll: boolean };

/** What is said to cost most, of all placement types or of those shown. */
export function dearestSaid(paragraphs: readonly string[]): Dearest[] {
  return paragraphs.flatMap((text) => {
    const found = DEAREST.exec(text);
    return found ? [{ name: found[2] ?? '', ofAll: found[1] === undefined }] : [];
  });
}

/** Plans of which a figure is in a sentence: an amount, or when it pays back. */
export function plansTold(source: ReportSource, paragraphs: readonly string[]): number[] {
  return [...source.plans.entries()].flatMap(([at, { name }]) =>
    paragraphs.some((text) => text.includes(name) && /£|pays? back/.test(text)) ? [at] : [],
  );
}

/** What the sentences show of placement types: what one costs in a year. */
export function costsSaid(source: ReportSource, paragraphs: readonly string[], year: number): Sum[] {
  return dearestSaid(paragraphs).flatMap(({ name }) =>
    source.resolved.types.filter((type) => type.name === name).map(({ id }) => sumOf(`${id} in ${year}`)),
  );
}
