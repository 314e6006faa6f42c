import type { YearFigures } from '../../../shared/model/index.ts';
import { formatBriefly } from '../../../shared/money/format.ts';
import { partOfYear } from '../part-year.ts';
import type { Hidden } from './hidden.ts';
import type { ReportSource } from './source.ts';

type OfType = YearFigures['placementTypes'][number];

/**
 * Which placement type costs most in a year. Where some are left out it is said of those shown only: which of the
 * others cost more would tell of the few children in them. Unless all of them together cost no more, as anybody can
 * work out from the total.
 */
export function dearestWords(source: ReportSource, year: YearFigures, hidden: Hidden): string[] {
  const shown = year.placementTypes.filter(({ id }) => !hidden.types.has(id));
  const leftOut = year.placementTypes.filter(({ id }) => hidden.types.has(id));
  const dearest = shown.reduce<OfType | null>(
    (most, each) => (most && most.net >= each.net ? most : each),
    null,
  );
  const name = source.resolved.types.find(({ id }) => id === dearest?.id)?.name;
  if (!dearest || name === undefined || dearest.net <= 0) return [];
  const among = isDearerThanAll(dearest, leftOut) ? '' : 'Of the placement types shown, ';
  return [`${among}${name} costs most: ${formatBriefly(dearest.net)} net${partOfYear(year)}.`];
}

/** Whether a type costs at least as much as any of the others, by what they cost together; income could hide more. */
function isDearerThanAll({ net }: OfType, others: readonly OfType[]): boolean {
  const gross = others.reduce((sum, each) => sum + each.gross, 0);
  return others.every(({ income }) => income === 0) && gross <= net;
}
