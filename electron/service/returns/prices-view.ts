import type { PricesView } from '../../../shared/api/returns.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { matchPlacements, possibleIds } from '../../../shared/forecast/prices/match-placements.ts';
import {
  outliers,
  type PricedPlacement,
  pricesByType,
} from '../../../shared/forecast/prices/price-summary.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import { readFormula } from '../../../shared/scenario/formula.ts';
import type { Entry, PlacementRow, WorkspaceContent } from '../../../shared/workspace/rows.ts';
import { hashedId } from '../../import/return/pseudonymise.ts';
import { assumptionValues } from '../results/assumption-values.ts';
import { priceValue } from '../results/entry-values.ts';
import type { KeptReturn } from './kept-return.ts';

const WHY = {
  'no-child': 'No child of the return has this reference',
  'no-dates': 'The start is not a date',
  'not-in-care': 'The child was not in care then',
} as const;

/**
 * The register, as the finance system lists it, matched to the episodes of the return. Null without either. A range
 * counts by its likely value, a formula by what it comes to.
 */
export function pricesView(
  { history, row, options }: KeptReturn,
  register: readonly PlacementRow[],
  content: WorkspaceContent,
): PricesView | null {
  if (history === null || register.length === 0) return null;
  const children = new Map(history.children.id.map((id, at) => [id, at]));
  const typeOf = new Map(content.placementTypes.map((type) => [type.key, type]));
  const matches = matchPlacements(
    history,
    register.map(({ ref, type, start, end }) => ({
      ref,
      category: typeOf.get(type ?? '')?.category ?? null,
      start: parseDay(start),
      end: end === null ? null : parseDay(end),
    })),
    (ref) =>
      possibleIds(ref)
        .map((id) => children.get(hashedId(id, row.salt)))
        .find((child) => child !== undefined) ?? null,
  );
  const unmatched: PricesView['unmatched'] = [];
  const differing: PricesView['differing'] = [];
  const assumptions = assumptionValues(content);
  const priced: (PricedPlacement & { readonly ref: string })[] = [];
  for (const [at, { key, ref, type, weeklyCost, weeklyIncome }] of register.entries()) {
    const match = matches[at];
    if (!match || match.stay === null) {
      unmatched.push({ key, ref, why: WHY[match?.why ?? 'no-child'] });
      continue;
    }
    const name = options.map.types[history.stays.type[match.stay] ?? 0]?.name ?? '';
    if (!match.sameCategory)
      differing.push({ ref, listed: typeOf.get(type ?? '')?.name ?? '', recorded: name });
    const price = priceValue(weeklyCost, assumptions);
    if (price === null) unmatched.push({ key, ref, why: whyNoPrice(weeklyCost, assumptions) });
    else
      priced.push({
        ref,
        type: name,
        weeklyPence: poundsToPence(price),
        incomePence: poundsToPence(priceValue(weeklyIncome, assumptions) ?? 0),
      });
  }
  const prices = pricesByType(priced);
  return {
    placements: register.length,
    matched: priced.length,
    types: prices,
    unmatched,
    differing,
    outliers: outliers(priced).flatMap((at) => {
      const found = priced[at];
      const usual = prices.find(({ type }) => type === found?.type);
      return found && usual
        ? [
            {
              ref: found.ref,
              type: found.type,
              weeklyPence: found.weeklyPence,
              medianPence: usual.medianPence,
            },
          ]
        : [];
    }),
  };
}

function whyNoPrice(entry: Entry, assumptions: ReadonlyMap<string, number>): string {
  if (entry === null) return 'No price is given';
  if (typeof entry !== 'string' || !entry.startsWith('=')) return 'The price is not a number';
  const read = readFormula(entry);
  if (!read.ok) return 'The price is a formula that cannot be read';
  const lacking = read.formula.names.find((name) => !assumptions.has(name));
  if (lacking !== undefined)
    return `The price is a formula over “${lacking}”, and no assumption of that name has a value`;
  const value = read.formula.evaluate(assumptions);
  return typeof value === 'number'
    ? 'The price is a formula that comes to less than £0'
    : `The price is a formula that ${value}`;
}
