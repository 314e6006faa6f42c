/** Whole names that say a row adds up the rows above it. */
const TOTALS =
  /^(grand |overall |sub ?)?totals?( (of )?(all )?(children( in care| looked after)?|young people|placements?|costs?|cla))?$|^all (children|placements)$/;

/** Whether this names a row of totals, as councils' tables end with: "Total", "Grand total", "Sub-total". */
export function isTotals(name: string): boolean {
  const words = name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
  return TOTALS.test(words);
}
