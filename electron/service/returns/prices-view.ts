import type { PricesView } from '../../../shared/api/returns.ts';
import { parseDay } from '../../../shared/calendar/day.ts';
import { matchPlacements, possibleIds } from '../../../shared/forecast/prices/match-placements.ts';
import {
  outliers,
  type PricedPlacement,
  pricesByType,
} from '../../../shared/forecast/prices/price-summary.ts';
import { poundsToPence } from '../../../shared/money/pence.ts';
import type { Entry, PlacementRow, PlacementTypeRow } from '../../../shared/workspace/rows.ts';
import { hashedId } from '../../import/return/pseudonymise.ts';
import type { KeptReturn } from './kept-return.ts';

const WHY = {
  'no-child': 'No child of the return has this reference',
  'no-dates': 'The start is not a date',
  'not-in-care': 'The child was not in care then',
} as const;

/** The register, as the finance system lists it, matched to the episodes of the return. Null without either. */
export function pricesView(
  { history, row, options }: KeptReturn,
  register: readonly PlacementRow[],
  types: readonly PlacementTypeRow[],
): PricesView | null {
  if (history === null || register.length === 0) return null;
  const children = new Map(history.children.id.map((id, at) => [id, at]));
  const typeOf = new Map(types.map((type) => [type.key, type]));
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
  const priced: (PricedPlacement & { readonly ref: string })[] = [];
  for (const [at, { ref, type, weeklyCost, weeklyIncome }] of register.entries()) {
    const match = matches[at];
    if (!match || match.stay === null) {
      unmatched.push({ ref, why: WHY[match?.why ?? 'no-child'] });
      continue;
    }
    const name = options.map.types[history.stays.type[match.stay] ?? 0]?.name ?? '';
    if (!match.sameCategory)
      differing.push({ ref, listed: typeOf.get(type ?? '')?.name ?? '', recorded: name });
    const price = amountOf(weeklyCost);
    if (price === null) unmatched.push({ ref, why: whyNoPrice(weeklyCost) });
    else
      priced.push({
        ref,
        type: name,
        weeklyPence: poundsToPence(price),
        incomePence: poundsToPence(amountOf(weeklyIncome) ?? 0),
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

function whyNoPrice(entry: Entry): string {
  if (entry === null) return 'No price is given';
  const isFormula = typeof entry === 'string' && entry.startsWith('=');
  return isFormula ? 'The price is a formula' : 'The price is not a number';
}

/** Pounds; a range counts by its likely value. Null for a formula, and for what could not be read. */
function amountOf(entry: Entry): number | null {
  if (typeof entry === 'number') return entry;
  return typeof entry === 'object' && entry !== null ? entry.likely : null;
}
